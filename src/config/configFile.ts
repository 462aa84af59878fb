import { type Span, span } from "../note/source";
import { message } from "../words/message";
import { render } from "../words/render";
import { parseJson, placesInJson } from "./configJson";
import { parseYaml, placesIn } from "./configYaml";
import type { ConfigProblem, Layer } from "./resolve";

/** The names of the settings file at the root of a folder of notes. The first one that exists is read. */
export const CONFIG_FILES = [".touchbase.json", ".touchbase.yaml"] as const;

/** Whether a path is that of a settings file in any folder. */
export function isConfigPath(path: string): boolean {
  return CONFIG_FILES.some((name) => path === name || path.endsWith(`/${name}`));
}

/** The settings of a folder's settings file, if there is one, and its problems. */
export interface ConfigText {
  readonly layer: Layer | undefined;
  readonly problems: readonly ConfigProblem[];
  /** The text of the file, for the positions of problems. */
  readonly text?: string;
}

/**
 * The settings in a file, or why it cannot be parsed. `fault` is the end of a sentence that begins with the name of the
 * file, and `text` is the problem without its position.
 */
export type ConfigReading =
  | { readonly ok: true; readonly layer: Layer }
  | { readonly ok: false; readonly fault: string; readonly span: Span; readonly text: string };

/**
 * Parses a settings file: YAML or, by default, JSON with comments and trailing commas. Does not check the values. A fault
 * contains the line and the column, which start at 1.
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
