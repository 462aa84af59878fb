import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";
import { grammar } from "../../../scripts/generate/grammar";
import { INJECTED_INTO, SCOPE } from "../../../scripts/generate/grammar/names";

const root = path.resolve(__dirname, "../../..");

/** The Markdown and YAML grammars of an editor, which the grammar of touch lines is injected into. */
export interface Host {
  readonly name: string;
  /** The files of its grammars, by scope. */
  readonly files: ReadonlyMap<string, string>;
  /** The folder of its extensions, which contain themes; undefined for the small stand-ins. */
  readonly extensions: string | undefined;
}

/** Returns the built-in substitutes and every VS Code that is installed under .vscode-test/. */
export function hosts(): Host[] {
  const fixture = (name: string) => path.join(root, "test/fixtures/grammar", `${name}.tmLanguage.json`);
  const files = new Map([
    [INJECTED_INTO, fixture("markdown")],
    ["source.yaml", fixture("yaml")],
  ]);
  return [{ name: "small stand-ins", files, extensions: undefined }, ...installedHosts()];
}

function installedHosts(): Host[] {
  const folder = path.join(root, ".vscode-test");
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const extensions = path.join(folder, name, "lib/vscode/extensions");
    if (!existsSync(path.join(extensions, "yaml/package.json"))) return [];
    const files = new Map<string, string>();
    for (const extension of ["markdown-basics", "yaml"]) {
      const manifest = readFileSync(path.join(extensions, extension, "package.json"), "utf8");
      for (const { scopeName, path: file } of JSON.parse(manifest).contributes.grammars) {
        files.set(scopeName, path.join(extensions, extension, file));
      }
    }
    return [{ name, files, extensions }];
  });
}

/** A part of a line with its scopes, from the document's inward. */
export interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

const wasm = path.join(root, "node_modules/vscode-oniguruma/release/onig.wasm");
let oniguruma: Promise<void> | undefined;

export async function registryOf(host: Host): Promise<Registry> {
  oniguruma ??= loadWASM(readFileSync(wasm));
  await oniguruma;
  return new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new OnigScanner(sources),
      createOnigString: (text) => new OnigString(text),
    }),
    async loadGrammar(scope) {
      if (scope === SCOPE) return parseRawGrammar(grammar().text, "touchbase.json");
      const file = host.files.get(scope);
      return file ? parseRawGrammar(readFileSync(file, "utf8"), file) : null;
    },
    getInjections: (scope) => (scope === INJECTED_INTO ? [SCOPE] : []),
  });
}

const loaded = new Map<string, Promise<IGrammar>>();

/** Loads the Markdown grammar with that of touch lines injected; cached, because loading is slow. */
function markdownOf(host: Host): Promise<IGrammar> {
  const known = loaded.get(host.name) ?? load(host);
  loaded.set(host.name, known);
  return known;
}

async function load(host: Host): Promise<IGrammar> {
  const markdown = await (await registryOf(host)).loadGrammar(INJECTED_INTO);
  if (!markdown) throw new Error(`${host.name} has no grammar of Markdown`);
  return markdown;
}

/** Tokenizes every line of a note as an editor with the grammar of touch lines does, without whitespace. */
export async function piecesOf(host: Host, text: string): Promise<Piece[][]> {
  const markdown = await markdownOf(host);
  let state = INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = markdown.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const piece = line.slice(startIndex, endIndex).trim();
      return piece === "" ? [] : [{ text: piece, scopes }];
    });
  });
}
