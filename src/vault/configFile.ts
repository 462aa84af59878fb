import { parseDocument } from "yaml";
import type { Layer } from "../config/resolve";
import { jsonFaultAt } from "./jsonFault";

/** The names of the file with the settings at the root of a folder of notes; the first that is there is read. */
export const CONFIG_FILES = [".touchbase.json", ".touchbase.yaml"] as const;

/** The settings in a file, or why there are none to be had from it. */
export type ConfigReading =
  | { readonly ok: true; readonly layer: Layer }
  | { readonly ok: false; readonly fault: string };

/**
 * Reads the text of a settings file: YAML when its name ends so, else JSON. The values are not judged here; a file
 * that cannot be parsed is a fault that says where, by line and column counted from 1.
 */
export function readConfigFile(name: string, text: string): ConfigReading {
  const source = text.replace(/^\uFEFF/, "");
  const parsed = /\.ya?ml$/i.test(name) ? parseYaml(source) : parseJson(source);
  if ("at" in parsed) {
    return { ok: false, fault: `${name}:${lineAndColumn(source, parsed.at)}: ${parsed.text}` };
  }
  const { value } = parsed;
  if (value === null) return { ok: true, layer: { origin: name, values: {} } };
  if (typeof value !== "object" || Array.isArray(value)) {
    return { ok: false, fault: `${name}:1:1: settings are keys with values, such as "defaultPlaybook"` };
  }
  return { ok: true, layer: { origin: name, values: value as Record<string, unknown> } };
}

type Parsed = { readonly value: unknown } | { readonly at: number; readonly text: string };

function parseJson(source: string): Parsed {
  if (source.trim() === "") return { value: null };
  try {
    return { value: JSON.parse(source) as unknown };
  } catch {
    const at = jsonFaultAt(source) ?? 0;
    const found = source.slice(at).match(/^(?:"[^"\n]{0,20}"?|[\w.-]{1,20}|[\s\S])/)?.[0];
    return { at, text: `this is not JSON: ${found ? `unexpected ${found.trim()}` : "it ends too early"}` };
  }
}

function parseYaml(source: string): Parsed {
  const document = parseDocument(source, {
    version: "1.2",
    schema: "core",
    merge: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const [error] = document.errors;
  if (error) return { at: error.pos[0], text: `this is not YAML: ${error.message}` };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch (thrown) {
    return { at: 0, text: `this is not YAML: ${(thrown as Error).message}` };
  }
}

function lineAndColumn(source: string, at: number): string {
  const before = source.slice(0, at).split(/\r\n|\n|\r/);
  return `${before.length}:${(before.at(-1) ?? "").length + 1}`;
}
