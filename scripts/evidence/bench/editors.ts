import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { npmCommand } from "../../setup.mjs";
import { bareServer } from "./bundle";
import { type ServerOptions, TimingClient } from "./client";
import { quantile, shownTime } from "./figures";
import type { BenchOptions, Figures } from "./part";
import { timed, timedNode } from "./processes";
import { noteOf, TOUCHBASE } from "./server";

/** Other tools that users could use, in the versions that were measured. The product does not depend on them. */
const OTHERS = {
  "markdown-it": "14.1.0",
  "markdownlint-cli2": "0.24.1",
  remark: "15.0.1",
  "remark-preset-lint-recommended": "7.0.1",
  "unified-language-server": "4.1.0",
  "vscode-markdown-languageserver": "0.5.0",
};

/** Measures how long other Markdown tools take for the same note of 60 touches. */
export async function editors(options: BenchOptions): Promise<Figures> {
  const others = await installed(options);
  const bare = await bareServer(options.folder);
  // With a broken link, for a server that only checks links.
  const note = `${noteOf(60)}\n[a heading](#that-is-not-there)\n`;
  const rounds = options.small ? 1 : 5;
  const seats: readonly (readonly [string, ServerOptions])[] = [
    ["a bare server, bundled", { program: [bare] }],
    ["touchbase lsp", { program: TOUCHBASE }],
    ["VS Code's Markdown language server", ofCode(others)],
    [
      "remark, as unified-language-server runs it",
      { program: [join(others, "remarkServer.mjs"), "--stdio"] },
    ],
  ];
  const rows: string[][] = [];
  for (const [name, seat] of seats) {
    options.tell(name);
    const starts: number[] = [];
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const client = new TimingClient(seat);
      const uri = pathToFileURL(join(others, "Somebody Busy.md")).toString();
      try {
        starts.push(await client.start(uri, note));
        for (let i = 0; i < 20; i++) {
          const text = i % 2 === 0 ? `${note}x` : note;
          times.push(await client.change(uri, i + 2, [{ text }]));
        }
      } finally {
        await client.stop();
      }
    }
    rows.push([
      name,
      shownTime(quantile(starts, 0.5)),
      shownTime(quantile(times, 0.5)),
      shownTime(quantile(times, 0.95)),
    ]);
  }
  const file = join(others, "Somebody Busy.md");
  writeFileSync(file, note);
  const lint = join(others, "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");
  const once: string[][] = [];
  for (const [name, run] of [
    ["touchbase check", () => timedNode("dist/cli.js", ["check", file])],
    [
      "markdownlint-cli2",
      () => timed(process.execPath, [resolve(lint), "Somebody Busy.md"], { cwd: others, mostCode: 1 }),
    ],
  ] as const) {
    const samples: number[] = [];
    for (let round = 0; round < rounds; round++) samples.push((await run()).ms);
    once.push([name, shownTime(quantile(samples, 0.5))]);
  }
  return {
    title: "Other tools on a note of 60 touches",
    tables: [
      { head: ["language server", "start to first findings", "change, p50", "p95"], rows },
      { head: ["one call on the command line", "median"], rows: once },
    ],
    goals: [],
  };
}

/**
 * VS Code's own server for Markdown as its package runs it. Its client parses each text with markdown-it, as VS Code
 * does, and requests its findings, which are about links.
 */
function ofCode(others: string): ServerOptions {
  const require = createRequire(join(others, "package.json"));
  const parser = (require("markdown-it") as () => { parse(text: string, env: object): unknown })();
  return {
    program: [join(others, "node_modules/vscode-markdown-languageserver/dist/node/workerMain.js"), "--stdio"],
    pulls: true,
    initializationOptions: { markdownFileExtensions: ["md"] },
    settings: {
      markdown: {
        validate: {
          enabled: true,
          referenceLinks: { enabled: "warning" },
          fragmentLinks: { enabled: "warning" },
          fileLinks: { enabled: "warning", markdownFragmentLinks: "inherit" },
          ignoredLinks: [],
          unusedLinkDefinitions: { enabled: "hint" },
          duplicateLinkDefinitions: { enabled: "warning" },
        },
        suggest: { paths: { enabled: true } },
        occurrencesHighlight: { enabled: false },
      },
    },
    answer(connection, note) {
      connection.onRequest("markdown/parse", ({ text }: { text?: string }) =>
        parser.parse(text ?? note(), {}),
      );
      // There are no other files.
      connection.onRequest("markdown/findMarkdownFilesInWorkspace", () => []);
      connection.onRequest("markdown/fs/readDirectory", () => []);
      connection.onRequest("markdown/fs/stat", () => undefined);
      connection.onRequest("markdown/fs/watcher/create", () => null);
      connection.onRequest("markdown/fs/watcher/delete", () => null);
    },
  };
}

/** Returns the folder with those tools, which npm installs once. */
async function installed({ folder, tell }: BenchOptions): Promise<string> {
  const others = resolve(folder, "others");
  const manifest = JSON.stringify({ private: true, dependencies: OTHERS });
  const stamp = join(others, "installed.json");
  mkdirSync(others, { recursive: true });
  writeFileSync(join(others, "remarkServer.mjs"), REMARK_SERVER);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === manifest) return others;
  tell("installing other tools");
  writeFileSync(join(others, "package.json"), manifest);
  const { command, args } = npmCommand(["install", "--no-audit", "--no-fund", "--ignore-scripts"]);
  await timed(command, args, { cwd: others });
  writeFileSync(stamp, manifest);
  return others;
}

/** The code of remark-language-server, except for its name. */
const REMARK_SERVER = `import { remark } from "remark";
import { createUnifiedLanguageServer } from "unified-language-server";
createUnifiedLanguageServer({
  configurationSection: "remark",
  packageField: "remarkConfig",
  rcName: "remark",
  processorName: "remark",
  processorSpecifier: "remark",
  defaultProcessor: remark(),
  plugins: ["remark-preset-lint-recommended"],
});
`;
