import { basename, join } from "node:path";
import type { ConfigText } from "../config/configFile";
import { findConfigIn, layerOf, withErrorsAsProblems } from "../config/findConfig";
import { FileError } from "../files/files";
import { message } from "../words/message";
import { codeOf, toFileError } from "./fileErrors";
import { readPlainFile } from "./plainFile";

/**
 * Reads the file that the user names, or `.touchbase.json` or `.touchbase.yaml` in the folder (the former if both exist).
 * Rejects with a FileError when the file cannot be read or parsed, or when the named file does not exist.
 */
export function findConfig(root: string, named?: string): Promise<ConfigText> {
  return named === undefined ? findConfigIn((name) => textOf(join(root, name), name)) : layerAt(named);
}

/** Does the same for a program that continues without the file: an error becomes a problem. Does not reject. */
export function readConfigFile(root: string, named?: string): Promise<ConfigText> {
  return withErrorsAsProblems(findConfig(root, named));
}

async function layerAt(file: string): Promise<ConfigText> {
  const text = await textOf(file, file);
  if (text === undefined)
    throw new FileError(file, message("file.cannot-read", { why: message("file.why.missing") }));
  return layerOf(basename(file), text, file);
}

async function textOf(file: string, displayName: string): Promise<string | undefined> {
  try {
    return readPlainFile(file).toString("utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw toFileError(error, displayName, "file.cannot-read");
  }
}
