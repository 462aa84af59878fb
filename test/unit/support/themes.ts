import { readFileSync } from "node:fs";
import path from "node:path";
import { INITIAL, type IRawTheme } from "vscode-textmate";
import { parse } from "yaml";
import { INJECTED_INTO } from "../../../scripts/generate/grammar/names";
import { type Host, registryOf } from "./grammars";

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Record<string, string>;
  readonly tokenColors?: IRawTheme["settings"];
}

/** Returns the color of each character of the last line of a note, in one of the default themes of an installed VS Code. */
export async function colorsOf(host: Host, theme: string, lines: readonly string[]): Promise<string[]> {
  const registry = await registryOf(host);
  const folder = path.join(host.extensions ?? "", "theme-defaults/themes");
  const { colors, tokenColors } = load(path.join(folder, `${theme}.json`));
  const foreground = colors["editor.foreground"] ?? "#808080";
  const background = colors["editor.background"] ?? "#000000";
  registry.setTheme({ settings: [{ settings: { foreground, background } }, ...tokenColors] });
  const markdown = await registry.loadGrammar(INJECTED_INTO);
  let state = INITIAL;
  let colours: string[] = [];
  for (const line of lines) {
    const { tokens, ruleStack } = markdown?.tokenizeLine2(line, state) ?? { tokens: [], ruleStack: state };
    state = ruleStack;
    colours = Array.from(line, (_, at) => {
      let token = 0;
      while (token + 2 < tokens.length && (tokens[token + 2] ?? 0) <= at) token += 2;
      // The color is in nine bits of a token's second number.
      return registry.getColorMap()[((tokens[token + 1] ?? 0) >>> 15) & 0x1ff] ?? "";
    });
  }
  return colours;
}

/** Loads a theme with the one that it extends. Themes can contain comments and trailing commas, most of which YAML accepts. */
function load(file: string): Required<Omit<ThemeFile, "include">> {
  const text = readFileSync(file, "utf8")
    .replace(/^\s*\/\/.*$/gm, "")
    .replaceAll("\t", "  ");
  const theme: ThemeFile = parse(text);
  const base = theme.include
    ? load(path.join(path.dirname(file), theme.include))
    : { colors: {}, tokenColors: [] };
  return {
    colors: { ...base.colors, ...theme.colors },
    tokenColors: [...base.tokenColors, ...(theme.tokenColors ?? [])],
  };
}
