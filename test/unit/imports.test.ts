import assert from "node:assert/strict";
import { EXCEPTIONS, LAYERS, readSources, violations } from "../../scripts/checkImports.mjs";

const BESIDE = [
  "time/civilDate",
  "words/message",
  "note/model",
  "cadence/rule",
  "config/settings",
  "vault/files",
];
const FRONT = [
  "service/hover",
  "server/node",
  "server/protocol",
  "cli/lsp",
  "extension/client",
  "webview/messages",
];

/** Returns the violations of one file among small ones of every layer. */
function of(file: string, ...lines: string[]): string[] {
  const files = [...BESIDE, ...FRONT].map((name) => [`src/${name}.ts`, "export {};"] as const);
  const found = violations(new Map([...files, [`src/${file}`, lines.join("\n")]]));
  return found.map(({ file: where, line, rule, text }) => `${where}:${line} ${rule}: ${text}`);
}

describe("imports in src/", () => {
  it("run one way", () => {
    assert.deepEqual(violations(readSources()), []);
  });

  it("are all found in a layer", () => {
    const folders = new Set([...readSources().keys()].map((file) => file.split("/")[1]));
    assert.deepEqual([...folders].sort(), LAYERS.flat().sort());
  });

  it("need each exception of the check", () => {
    assert.equal(EXCEPTIONS.length, 3);
    assert.deepEqual(of("extension/tree.ts", 'import type { A } from "../server/protocol";'), []);
    assert.deepEqual(of("extension/view.ts", 'import type { A } from "../webview/messages";'), []);
    assert.deepEqual(of("cli/lsp.ts", 'const { start } = await import("../server/node");'), []);
  });
});

describe("the check of imports", () => {
  it("reports file, line and rule of an import in the wrong direction", () => {
    assert.deepEqual(of("note/x.ts", "// one", "", 'import { RULES } from "../cadence/rule";'), [
      "src/note/x.ts:3 direction: imports src/cadence/rule.ts; note/ may import from time, words",
    ]);
  });

  it("finds every form of import", () => {
    for (const line of [
      'import "../server/node";',
      "import type { A } from '../server/node';",
      'import { type A, b as from } from "../server/node";',
      'import\n  * as a\n  from "../server/node";',
      'export * from "../server/node";',
      'export { default as a } from "../server/node";',
      'const a = await import("../server/node");',
      'type A = import("../server/node").A;',
      'const a = require("../server/node");',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
      'const a = `${`}${await import("../server/node")}`}`;',
    ]) {
      assert.equal(of("service/x.ts", line).length, 1, line);
    }
  });

  it("ignores strings and comments", () => {
    const lines = [
      '// import "../server/node";',
      '/* import "../server/node"; new Date() */',
      "const a = 'import \"../server/node\"; Date.now()';",
      'const b = `from "../server/node" new Date()`;',
      'const c = /from "..\\/server\\/node"|[/"]/.test(a) ? 4 / 2 / 1 : "";',
      'const d = Array.from("../server/node");',
    ];
    assert.deepEqual(of("service/x.ts", ...lines), []);
  });

  it("keeps Node out of what runs without it", () => {
    for (const file of ["server/web.ts", "extension/x.ts", "service/x.ts"]) {
      assert.equal(of(file, 'import fs from "node:fs";').length, 1, file);
      assert.equal(of(file, 'import { A } from "vscode-languageclient/node";').length, 1, file);
    }
    for (const file of ["extension/node.ts", "extension/nodeClient.ts"])
      assert.deepEqual(of(file, 'import { A } from "vscode-languageclient/node";'), []);
    assert.deepEqual(of("server/web.ts", "const now = new Date();"), []);
  });

  it("keeps front ends apart", () => {
    assert.equal(of("extension/x.ts", 'import { a } from "../server/node";').length, 1);
    assert.equal(of("extension/x.ts", 'import { a } from "../cli/lsp";').length, 1);
    assert.equal(of("cli/check.ts", 'import { a } from "../server/node";').length, 1);
    assert.equal(of("server/x.ts", 'import { a } from "../extension/client";').length, 1);
  });

  it("keeps the inner layers from Node, the editor, the clock, chance and the process", () => {
    assert.deepEqual(
      of("cadence/x.ts", 'import { readFileSync } from "node:fs";', "", "export const now = new Date();"),
      [
        "src/cadence/x.ts:1 purity: imports node:fs; only node/, cli/ and what is named node… in server/ and extension/ know Node",
        "src/cadence/x.ts:3 purity: uses new Date(); what depends on clock, chance or process is handed in as an argument",
      ],
    );
    for (const line of [
      'import fs from "fs/promises";',
      'import type { Uri } from "vscode";',
      "const a = new Date;",
      "const a = Date();",
      "const a = Date.now();",
      "const a = Math.random();",
      "const a = process.env.HOME;",
    ]) {
      assert.equal(of("vault/walk.ts", line).length, 1, line);
    }
    assert.deepEqual(of("node/walk.ts", 'import fs from "node:fs";', "const a = Date.now();"), []);
    const innocent = [
      "const a = new Date(0);",
      "const b = task.process.id;",
      "const c = (process: string) => process;",
    ];
    assert.deepEqual(of("note/x.ts", ...innocent, "const d: Date = a;"), []);
  });

  it("keeps the editor to the extension, and the manifest from it", () => {
    assert.deepEqual(of("extension/x.ts", 'import * as vscode from "vscode";'), []);
    assert.equal(of("extension/manifest.ts", 'import * as vscode from "vscode";').length, 1);
    assert.equal(of("server/node.ts", 'import * as vscode from "vscode";').length, 1);
  });

  it("finds notifications that notify.ts does not show", () => {
    for (const line of [
      "void window.showInformationMessage(text);",
      "connection.window.showErrorMessage(text);",
    ]) {
      assert.equal(of("extension/commands/x.ts", line).length, 1, line);
      assert.equal(of("server/x.ts", line).length, 1, line);
      assert.deepEqual(of("extension/notify.ts", line), []);
    }
    assert.equal(of("server/x.ts", 'connection.sendNotification("window/showMessage", {});').length, 1);
    assert.equal(of("extension/x.ts", 'window["showErrorMessage"](text);').length, 1);
  });

  it("finds commands that registerCommand.ts does not register", () => {
    for (const line of [
      "commands.registerCommand(id, run);",
      "vscode.commands.registerTextEditorCommand(id, run);",
      "const { registerCommand: register } = commands;",
      'commands["registerCommand"](id, run);',
    ]) {
      assert.equal(of("extension/commands/x.ts", line).length, 1, line);
      assert.deepEqual(of("extension/registerCommand.ts", line), []);
    }
    const ours = 'import { registerCommand } from "../registerCommand";';
    const files = new Map([
      ["src/extension/registerCommand.ts", "export {};"],
      ["src/extension/commands/x.ts", `${ours}\nregisterCommand(id, run);`],
    ]);
    assert.deepEqual(violations(files), []);
  });

  it("finds import cycles and missing files", () => {
    const ring = new Map([
      ["src/note/a.ts", "\nimport { b } from './b';"],
      ["src/note/b.ts", "import type { c } from './c';"],
      ["src/note/c.ts", "export { a } from './a';"],
    ]);
    assert.deepEqual(violations(ring), [
      {
        file: "src/note/a.ts",
        line: 2,
        rule: "cycle",
        text: "imports itself through src/note/b.ts → src/note/c.ts; imports make no rings",
      },
    ]);
    assert.deepEqual(of("note/x.ts", 'import { a } from "./gone";'), [
      "src/note/x.ts:1 missing: src/ has no file ./gone",
    ]);
  });
});
