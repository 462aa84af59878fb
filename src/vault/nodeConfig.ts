import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { ConfigProblem, Layer } from "../config/resolve";
import { CONFIG_FILES, parseConfigFile } from "./configFile";
import { FileFault } from "./files";
import { codeOf, faultOf } from "./nodeFault";

/** What the settings file of a folder says, where there is one, and what the user should hear of it. */
export interface FoundConfig {
  readonly layer: Layer | undefined;
  readonly problems: readonly ConfigProblem[];
}

/**
 * Reads `.touchbase.json` or `.touchbase.yaml` in a folder (where both are there, the former), or else the file that
 * the user names. Rejects with a FileFault when it cannot be read or parsed, or the named one is not there.
 */
export async function findConfig(root: string, named?: string): Promise<FoundConfig> {
  if (named !== undefined) return { layer: await layerAt(named), problems: [] };
  const texts = await Promise.all(CONFIG_FILES.map((name) => textOf(join(root, name), name)));
  const [name, other] = CONFIG_FILES.filter((_, i) => texts[i] !== undefined);
  if (!name) return { layer: undefined, problems: [] };
  const layer = layerOf(name, texts[CONFIG_FILES.indexOf(name)] ?? "", name);
  if (!other) return { layer, problems: [] };
  const text = `it is not read, for ${name} stands beside it: keep one of them`;
  return { layer, problems: [{ origin: other, key: "", text }] };
}

/** The same for a program that goes on without the file: a fault is one more problem. Does not reject. */
export async function readConfigFile(root: string, named?: string): Promise<FoundConfig> {
  try {
    return await findConfig(root, named);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { layer: undefined, problems: [{ origin: basename(error.path), key: "", text: error.text }] };
  }
}

async function layerAt(file: string): Promise<Layer> {
  const text = await textOf(file, file);
  if (text === undefined) throw new FileFault(file, "cannot be read: there is no such file");
  return layerOf(basename(file), text, file);
}

async function textOf(file: string, shown: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw faultOf(error, shown, "cannot be read");
  }
}

function layerOf(name: string, text: string, shown: string): Layer {
  const reading = parseConfigFile(name, text);
  if (!reading.ok) throw new FileFault(shown, reading.fault);
  return reading.layer;
}
