import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ConfigText } from "../config/configFile";
import { findConfigIn, layerOf, withFaultsAsProblems } from "../config/findConfig";
import { FileError } from "../files/files";
import { codeOf, toFileError } from "./fileErrors";

/**
 * Reads `.touchbase.json` or `.touchbase.yaml` in a folder (where both are there, the former), or else the file that
 * the user names. Rejects with a FileFault when it cannot be read or parsed, or the named one is not there.
 */
export function findConfig(root: string, named?: string): Promise<ConfigText> {
  return named === undefined ? findConfigIn((name) => textOf(join(root, name), name)) : layerAt(named);
}

/** The same for a program that goes on without the file: a fault is one more problem. Does not reject. */
export function readConfigFile(root: string, named?: string): Promise<ConfigText> {
  return withFaultsAsProblems(findConfig(root, named));
}

async function layerAt(file: string): Promise<ConfigText> {
  const text = await textOf(file, file);
  if (text === undefined) throw new FileError(file, "cannot be read: there is no such file");
  return layerOf(basename(file), text, file);
}

async function textOf(file: string, shown: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw toFileError(error, shown, "cannot be read");
  }
}
