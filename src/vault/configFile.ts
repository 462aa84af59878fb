import { parseDocument } from "yaml";
import type { ConfigProblem, Layer } from "../config/resolve";
import { type Span, span } from "../note/source";
import { placesIn, YAML_OPTIONS } from "./configPlaces";
import { jsonFaultAt } from "./jsonFault";

/** The names of the file with the settings at the root of a folder of notes; the first that is there is read. */
export const CONFIG_FILES = [".touchbase.json", ".touchbase.yaml"] as const;

/** Whether a path is that of such a file, in whatever folder. */
export function isConfigPath(path: string): boolean {
  return CONFIG_FILES.some((name) => path === name || path.endsWith(`/${name}`));
}

/** What the settings file of a folder says, where there is one, and what the user should hear of it. */
export interface FoundConfig {
  readonly layer: Layer | undefined;
  readonly problems: readonly ConfigProblem[];
  /** The text of the layer's file, for the places of what is wrong in it. */
  readonly text?: string;
}

/**
 * The settings in a file, or why there are none to be had from it: the end of a sentence that begins with its name,
 * the place of what is wrong, and what it is alone.
 */
export type ConfigReading =
  | { readonly ok: true; readonly layer: Layer }
  | { readonly ok: false; readonly fault: string; readonly span: Span; readonly text: string };

/**
 * Reads the text of a settings file: YAML when its name ends so, else JSON. The values are not judged here; a file
 * that cannot be parsed is a fault that says where, by line and column counted from 1.
 */
export function parseConfigFile(name: string, text: string): ConfigReading {
  const source = text.replace(/^\uFEFF/, "");
  const base = text.length - source.length;
  const parsed = /\.ya?ml$/i.test(name) ? parseYaml(source) : parseJson(source);
  if ("at" in parsed) {
    const { format, at, text } = parsed;
    const fault = `is not ${format} at ${lineAndColumn(source, at)}: ${text}`;
    return { ok: false, fault, span: span(base + at, base + at), text: `this is not ${format}: ${text}` };
  }
  const { value } = parsed;
  if (value === null) return { ok: true, layer: { origin: name, values: {} } };
  if (typeof value !== "object" || Array.isArray(value)) {
    const fault = 'holds no settings: they are keys with values, such as "defaultPlaybook"';
    return { ok: false, fault, span: span(base, text.length), text: `this file ${fault}` };
  }
  const values = value as Record<string, unknown>;
  return { ok: true, layer: { origin: name, values, locate: placesIn(source, base) } };
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
  const document = parseDocument(source, YAML_OPTIONS);
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
