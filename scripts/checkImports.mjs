/**
 * Checks that imports in src/ run one way and that its inner layers are pure.
 *   node scripts/checkImports.mjs
 */
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { cyclesIn } from "./imports/cycles.mjs";
import { importsOf, outerNamesOf } from "./imports/references.mjs";
import { tokensOf } from "./imports/tokens.mjs";
import { root, runScript } from "./setup.mjs";

/** The folders of src/, lowest first. A file imports from its own folder and from those below. */
export const LAYERS = [
  ["time"],
  ["words"],
  ["note"],
  ["cadence"],
  ["files"],
  ["config"],
  ["vault"],
  // The disk of a machine with Node, and the code that all front ends share.
  ["node", "service"],
  // Exports and imports of contacts.
  ["calendar", "import"],
  // The front ends. None imports another, except for the exceptions.
  ["server", "cli", "extension", "webview"],
];

/** The allowed imports between front ends. */
export const EXCEPTIONS = [
  {
    from: /^src\/extension\//,
    to: /^src\/webview\/messages\.ts$/,
    because: "the page and the extension around it speak by these messages",
  },
  {
    from: /^src\/extension\//,
    to: /^src\/server\/(?:protocol|\w+Protocol)\.ts$/,
    because: "they speak the same protocol",
  },
  { from: /^src\/cli\/lsp\.ts$/, to: /^src\/server\/node\.ts$/, because: "`touchbase lsp` is the server" },
];

/** The only file that the page in the editor may import besides its own, because the page is a separate bundle. */
export const PAGE = { own: /^src\/webview\//, data: /^src\/service\/timeline\/model\.ts$/ };

/** Files with the same results on every machine, on every day and in every editor. */
const PURE = [
  /^src\/(time|words|note|cadence|files|config|vault|service|calendar|import)\//,
  /^src\/server\/(?!node\.ts$|web\.ts$)/,
];

/** Front ends that run without Node. They may use the clock and the editor. */
const WITHOUT_NODE = [/^src\/server\/web\.ts$/, /^src\/extension\/(?!node(Client)?\.ts$)/];

/** Files outside src/ that anything may import: data about the product. */
export const DATA = /(^|\/)package\.json$/;

/** The only files that show notifications, whose text they make safe, and the functions that show one. */
const NOTIFIERS = /^src\/(server|extension)\/notify\.ts$/;
const SHOWS_NOTIFICATION =
  /^(show(Information|Warning|Error)Message|show(Message|MessageRequest)|window\/showMessage(Request)?)$/;

/** The only file that registers commands, whose errors it reports. */
const COMMAND_REGISTRY = /^src\/extension\/registerCommand\.ts$/;
const REGISTERS_COMMAND = /^register(Text(Editor)?)?Command$/;

/** The only files that may import `vscode`. */
export const EDITOR = [/^src\/extension\/(?!contextKeys\.ts$|manifest\.ts$|menus\.ts$|walkthrough\.ts$)/];

/**
 * @typedef {object} Violation
 * @property {string} file
 * @property {number} line
 * @property {"direction" | "purity" | "editor" | "page" | "cycle" | "missing" | "notification" | "command"} rule
 * @property {string} text what is wrong, and the rule that it breaks
 */

/**
 * @param {ReadonlyMap<string, string>} sources the texts of all files of src/, by path from the root with `/`
 * @returns {Violation[]}
 */
export function violations(sources) {
  /** @type {Violation[]} */
  const found = [];
  /** The imports of each file, with their lines. @type {Map<string, Map<string, number>>} */
  const graph = new Map();
  for (const [file, source] of sources) {
    const tokens = tokensOf(source);
    /** @type {Map<string, number>} */
    const targets = new Map();
    graph.set(file, targets);
    for (const { name, line } of importsOf(tokens)) {
      const at = { file, line };
      if (!name.startsWith(".")) {
        found.push(...ofPackage(at, name));
        continue;
      }
      const target = resolve(file, name, sources);
      if (target) {
        found.push(...againstDirection(at, target), ...againstPage(at, target));
        if (!targets.has(target)) targets.set(target, line);
      } else if (!DATA.test(name)) found.push({ ...at, rule: "missing", text: `src/ has no file ${name}` });
    }
    found.push(...notificationsIn(file, tokens), ...commandsIn(file, tokens));
    if (!matches(PURE, file)) continue;
    for (const { name, line } of outerNamesOf(tokens)) {
      const text = `uses ${name}; what depends on clock, chance or process is handed in as an argument`;
      found.push({ file, line, rule: "purity", text });
    }
  }
  for (const [file = "", next = "", ...rest] of cyclesIn(graph)) {
    const text = `imports itself through ${[next, ...rest].slice(0, -1).join(" → ")}; imports make no rings`;
    found.push({ file, line: graph.get(file)?.get(next) ?? 1, rule: "cycle", text });
  }
  return found;
}

/**
 * @param {string} file
 * @param {readonly import("./imports/tokens.mjs").Token[]} tokens
 * @returns {Violation[]}
 */
function notificationsIn(file, tokens) {
  if (NOTIFIERS.test(file)) return [];
  const calls = tokens.filter(({ text }) => SHOWS_NOTIFICATION.test(text));
  return calls.map(({ text, line }) => {
    const said = `uses ${text}; only notify.ts shows notifications, because VS Code makes links of their text`;
    return { file, line, rule: "notification", text: said };
  });
}

/**
 * Finds calls of vscode's functions that register commands, in any notation. The function of this project is imported
 * and called by its name.
 *
 * @param {string} file
 * @param {readonly import("./imports/tokens.mjs").Token[]} tokens
 * @returns {Violation[]}
 */
function commandsIn(file, tokens) {
  if (!file.startsWith("src/extension/") || COMMAND_REGISTRY.test(file)) return [];
  const importsOurs = importsOf(tokens).some(({ name }) => /^\.{1,2}\/(.*\/)?registerCommand$/.test(name));
  const calls = tokens.filter(({ kind, text }, index) => {
    if (kind === "mark" || !REGISTERS_COMMAND.test(text)) return false;
    const [before, after] = [tokens[index - 1]?.text, tokens[index + 1]?.text];
    return !importsOurs || text !== "registerCommand" || kind === "string" || before === "." || after === ":";
  });
  return calls.map(({ text, line }) => {
    const said = `uses ${text} of vscode; only registerCommand.ts registers commands, because it reports their errors`;
    return { file, line, rule: "command", text: said };
  });
}

/**
 * @param {{ file: string, line: number }} at
 * @param {string} target
 * @returns {Violation[]}
 */
function againstDirection(at, target) {
  const [own, other] = [folderOf(at.file), folderOf(target)];
  const [rank, otherRank] = [rankOf(own), rankOf(other)];
  if (own === other || otherRank < rank) return [];
  if (EXCEPTIONS.some(({ from, to }) => from.test(at.file) && to.test(target))) return [];
  const allowed = LAYERS.slice(0, rank).flat().join(", ");
  const text = `imports ${target}; ${own}/ may import ${allowed ? `from ${allowed}` : "nothing but its own"}`;
  return [{ ...at, rule: "direction", text }];
}

/**
 * @param {{ file: string, line: number }} at
 * @param {string} target
 * @returns {Violation[]}
 */
function againstPage(at, target) {
  if (!PAGE.own.test(at.file) || PAGE.own.test(target) || PAGE.data.test(target)) return [];
  return [{ ...at, rule: "page", text: `imports ${target}; a page may import the data that it shows alone` }];
}

/**
 * @param {{ file: string, line: number }} at
 * @param {string} name
 * @returns {Violation[]}
 */
function ofPackage(at, name) {
  if (name === "vscode") {
    return matches(EDITOR, at.file)
      ? []
      : [{ ...at, rule: "editor", text: "imports vscode; only the extension knows the editor" }];
  }
  const builtin = name.startsWith("node:") || builtinModules.includes(name.split("/")[0] ?? "");
  const forNode = builtin || /^vscode-language(server|client)\/node$/.test(name);
  if (!forNode || !matches([...PURE, ...WITHOUT_NODE], at.file)) return [];
  const text = `imports ${name}; only node/, cli/ and what is named node… in server/ and extension/ know Node`;
  return [{ ...at, rule: "purity", text }];
}

/**
 * @param {string} file
 * @param {string} name
 * @param {ReadonlyMap<string, string>} sources
 */
function resolve(file, name, sources) {
  const base = path.posix.join(path.posix.dirname(file), name).replace(/\/$/, "");
  // A file that becomes a bundle of its own is imported by the name of that bundle.
  const source = base.replace(/\.js$/, ".ts");
  return [base, source, `${base}.ts`, `${base}/index.ts`].find((candidate) => sources.has(candidate));
}

/** @param {string} file */
const folderOf = (file) => file.split("/")[1] ?? "";

/**
 * Returns the rank of a folder. One that is in no layer is above all: it may import every folder, and none may import
 * it. @param {string} folder
 */
function rankOf(folder) {
  const rank = LAYERS.findIndex((layer) => layer.includes(folder));
  return rank < 0 ? LAYERS.length : rank;
}

/** @param {readonly RegExp[]} shapes @param {string} file */
const matches = (shapes, file) => shapes.some((shape) => shape.test(file));

/** The texts of all files of src/. */
export function readSources() {
  const names = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" });
  const files = names.filter((name) => name.endsWith(".ts")).sort();
  return new Map(
    files.map((name) => [
      `src/${name.split(path.sep).join("/")}`,
      readFileSync(path.join(root, "src", name), "utf8"),
    ]),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  runScript(async () => {
    const found = violations(readSources());
    for (const { file, line, rule, text } of found) console.error(`${file}:${line} ${rule}: ${text}.`);
    return found.length > 0 ? 1 : 0;
  });
}
