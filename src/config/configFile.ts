import { type Span, span } from "../note/source";
import { message } from "../words/message";
import { render } from "../words/render";
import { parseJson, placesInJson } from "./configJson";
import { parseYaml, placesIn } from "./configYaml";
import type { ConfigProblem, Layer } from "./resolve";

/** The names of the file with the settings at the root of a folder of notes; the first that is there is read. */
export const CONFIG_FILES = [".touchbase.json", ".touchbase.yaml"] as const;

/** Whether a path is that of such a file, in whatever folder. */
export function isConfigPath(path: string): boolean {
  return CONFIG_FILES.some((name) => path === name || path.endsWith(`/${name}`));
}

/** What the settings file of a folder says, where there is one, and what the user should hear of it. */
export interface ConfigText {
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
 * Reads the text of a settings file: YAML when its name ends so, else JSON, which may have comments and trailing commas. The values are not judged here; a file
 * that cannot be parsed is a fault that says where, by line and column counted from 1.
 */
export function parseConfigFile(name: string, text: string): ConfigReading {
  const source = text.replace(/^\uFEFF/, "");
  const base = text.length - source.length;
  const format = /\.ya?ml$/i.test(name) ? "YAML" : "JSON";
  const parsed = format === "YAML" ? parseYaml(source) : parseJson(source);
  if ("at" in parsed) {
    const { at, detail } = parsed;
    const fault = render(message("fault.format-at", { format, ...lineAndColumn(source, at), detail }));
    const text = render(message("fault.format", { format, detail }));
    return { ok: false, fault, span: span(base + at, base + at), text };
  }
  const { value } = parsed;
  if (value === null) return { ok: true, layer: { origin: name, values: {} } };
  if (typeof value !== "object" || Array.isArray(value)) {
    const fault = render(message("fault.file-no-settings"));
    return { ok: false, fault, span: span(base, text.length), text: render(message("fault.no-settings")) };
  }
  const values = value as Record<string, unknown>;
  const locate = format === "YAML" ? placesIn(source, base) : placesInJson(source, base);
  return { ok: true, layer: { origin: name, values, locate } };
}

function lineAndColumn(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
