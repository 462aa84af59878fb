import { parseDocument } from "yaml";
import type { Layer } from "../config/resolve";
import { jsonFaultAt } from "./jsonFault";

/** The names of the file with the settings at the root of a folder of notes; the first that is there is read. */
export const CONFIG_FILES = [".touchbase.json", ".touchbase.yaml"] as const;

/** The settings in a file, or why there are none to be had from it: the end of a sentence that begins with its name. */
export type ConfigReading =
  | { readonly ok: true; readonly layer: Layer }
  | { readonly ok: false; readonly fault: string };

/**
 * Reads the text of a settings file: YAML when its name ends so, else JSON. The values are not judged here; a file
 * that cannot be parsed is a fault that says where, by line and column counted from 1.
 */
export function parseConfigFile(name: string, text: string): ConfigReading {
  const source = text.replace(/^\uFEFF/, "");
  const parsed = /\.ya?ml$/i.test(name) ? parseYaml(source) : parseJson(source);
  if ("at" in parsed) {
    const { format, at, text } = parsed;
    return { ok: false, fault: `is not ${format} at ${lineAndColumn(source, at)}: ${text}` };
  }
  const { value } = parsed;
  if (value === null) return { ok: true, layer: { origin: name, values: {} } };
  if (typeof value !== "object" || Array.isArray(value)) {
    return { ok: false, fault: 'holds no settings: they are keys with values, such as "defaultPlaybook"' };
  }
  return { ok: true, layer: { origin: name, values: value as Record<string, unknown> } };
}

type Parsed =
  | { readonly value: unknown }
  | { readonly format: string; readonly at: number; readonly text: string };

function parseJson(source: string): Parsed {
  if (source.trim() === "") return { value: null };
  try {
    return { value: JSON.parse(source) as unknown };
  } catch {
    const at = jsonFaultAt(source) ?? 0;
    const found = source.slice(at).match(/^(?:"[^"\n]{0,20}"?|[\w.-]{1,20}|[\s\S])/)?.[0];
    const text = found?.trim() ? `unexpected ${found.trim()}` : "it ends too early";
    return { format: "JSON", at, text };
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
  if (error) return { format: "YAML", at: error.pos[0], text: error.message };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) as unknown };
  } catch (thrown) {
    return { format: "YAML", at: 0, text: (thrown as Error).message };
  }
}

function lineAndColumn(source: string, at: number): string {
  const before = source.slice(0, at).split(/\r\n|\n|\r/);
  return `line ${before.length}, column ${(before.at(-1) ?? "").length + 1}`;
}
