import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { CONFIG_FILES, type FoundConfig, parseConfigFile } from "./configFile";
import { FileFault } from "./files";
import { codeOf, faultOf } from "./nodeFault";

/**
 * Reads `.touchbase.json` or `.touchbase.yaml` in a folder (where both are there, the former), or else the file that
 * the user names. Rejects with a FileFault when it cannot be read or parsed, or the named one is not there.
 */
export async function findConfig(root: string, named?: string): Promise<FoundConfig> {
  if (named !== undefined) return layerAt(named);
  const texts = await Promise.all(CONFIG_FILES.map((name) => textOf(join(root, name), name)));
  const [name, other] = CONFIG_FILES.filter((_, i) => texts[i] !== undefined);
  if (!name) return { layer: undefined, problems: [] };
  const found = layerOf(name, texts[CONFIG_FILES.indexOf(name)] ?? "", name);
  if (!other) return found;
  const text = `it is not read, for ${name} stands beside it: keep one of them`;
  return { ...found, problems: [{ origin: other, text }] };
}

/** The same for a program that goes on without the file: a fault is one more problem. Does not reject. */
export async function readConfigFile(root: string, named?: string): Promise<FoundConfig> {
  try {
    return await findConfig(root, named);
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return { layer: undefined, problems: [{ origin: basename(error.path), text: error.text }] };
  }
}

async function layerAt(file: string): Promise<FoundConfig> {
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

function layerOf(name: string, text: string, shown: string): FoundConfig {
  const reading = parseConfigFile(name, text);
  if (!reading.ok) throw new FileFault(shown, reading.fault);
  return { layer: reading.layer, problems: [], text };
}
