import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Layer } from "../config/resolve";
import { CONFIG_FILES, readConfigFile } from "./configFile";
import { FileFault } from "./files";
import { codeOf, faultOf } from "./nodeFault";

/** What the settings file at a root says, where there is one. */
export interface FoundConfig {
  readonly layer: Layer | undefined;
  /** What the user should hear of it although it can be used, as whole sentences. */
  readonly notices: readonly string[];
}

/**
 * Reads `.touchbase.json` or `.touchbase.yaml` in a folder; where both are there, the former. Rejects with a
 * FileFault when the file cannot be read or parsed: what a user decided is not to be left out in silence.
 */
export async function findConfig(root: string): Promise<FoundConfig> {
  const texts = await Promise.all(CONFIG_FILES.map((name) => textOf(join(root, name), name)));
  const present = CONFIG_FILES.filter((_, i) => texts[i] !== undefined);
  const [name, other] = present;
  if (!name) return { layer: undefined, notices: [] };
  const layer = layerOf(name, texts[CONFIG_FILES.indexOf(name)] ?? "");
  const notices = other ? [`${other} is not read, for ${name} stands beside it: keep one of them.`] : [];
  return { layer, notices };
}

/** Reads the settings file that the user names. Rejects with a FileFault when it cannot be read or parsed. */
export async function readConfigAt(file: string): Promise<Layer> {
  const text = await textOf(file, file);
  if (text === undefined) throw new FileFault(file, "cannot be read: there is no such file");
  return { ...layerOf(file, text), origin: basename(file) };
}

async function textOf(file: string, shown: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw faultOf(error, shown, "cannot be read");
  }
}

function layerOf(name: string, text: string): Layer {
  const reading = readConfigFile(name, text);
  if (!reading.ok) throw new ConfigFault(name, reading.fault);
  return reading.layer;
}

/** A settings file that cannot be parsed; the message begins with its name, line and column. */
export class ConfigFault extends FileFault {
  constructor(name: string, fault: string) {
    super(name, fault.slice(name.length));
    this.message = fault;
  }
}
