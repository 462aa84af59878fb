import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { npmCommand } from "../setup.mjs";
import { bareServer } from "./bundle";
import { TimingClient } from "./client";
import { quantile, shownTime } from "./figures";
import type { BenchTerms, Figures } from "./part";
import { timed, timedNode } from "./processes";
import { noteOf, TOUCHBASE } from "./server";

/** What people would use instead, in the versions that the figures are of; no part of the product needs them. */
const OTHERS = {
  "markdownlint-cli2": "0.24.1",
  remark: "15.0.1",
  "remark-preset-lint-recommended": "7.0.1",
  "unified-language-server": "4.1.0",
};

/** How long other tools for Markdown take over the same note of 60 touches. */
export async function editors(terms: BenchTerms): Promise<Figures> {
  const others = await installed(terms);
  const bare = await bareServer(terms.folder);
  const note = noteOf(60);
  const rounds = terms.small ? 1 : 5;
  const seats = [
    ["a bare server, bundled", [bare]],
    ["touchbase lsp", TOUCHBASE],
    ["remark, as unified-language-server runs it", [join(others, "remarkServer.mjs"), "--stdio"]],
  ] as const;
  const rows: string[][] = [];
  for (const [name, program] of seats) {
    terms.tell(name);
    const starts: number[] = [];
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const client = new TimingClient({ program });
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

/** The folder with those tools; they are installed by npm once. */
async function installed({ folder, tell }: BenchTerms): Promise<string> {
  const others = resolve(folder, "others");
  const manifest = JSON.stringify({ private: true, dependencies: OTHERS });
  const stamp = join(others, "installed.json");
  mkdirSync(others, { recursive: true });
  writeFileSync(join(others, "remarkServer.mjs"), REMARK_SERVER);
  if (existsSync(stamp)) return others;
  tell("installing other tools");
  writeFileSync(join(others, "package.json"), manifest);
  const { command, args } = npmCommand(["install", "--no-audit", "--no-fund", "--ignore-scripts"]);
  await timed(command, args, { cwd: others });
  writeFileSync(stamp, manifest);
  return others;
}

/** What remark-language-server consists of, beside its name. */
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
