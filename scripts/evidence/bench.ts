/**
 * Measures the time and memory that a vault costs, next to other tools. Each part prints its tables and says which
 * goals were missed; the exit code is 1 when one was.
 *
 *   npm run bench                     all parts; needs a machine that does nothing else
 *   npm run bench -- cold server      some of them: cold, warm, server, requests, renewal, growth, editors, extension,
 *                                     window, size
 *   npm run bench -- goals            those that measure the goals with a number
 *   npm run bench -- --small          small vaults and few rounds, to test the program itself
 *   npm run bench -- --write          and puts the figures into docs/performance.md
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { build } from "../setup.mjs";
import { cold } from "./bench/cold";
import { editors } from "./bench/editors";
import { extension } from "./bench/extension";
import { growth } from "./bench/growth";
import { type BenchOptions, type FigureGoal, type Figures, goalTable } from "./bench/part";
import { renewal } from "./bench/renewal";
import { requests } from "./bench/requests";
import { server } from "./bench/server";
import { size } from "./bench/size";
import { warm } from "./bench/warm";
import { windows } from "./bench/window";
import { asText, isMissed, type Report, teller, writeInto } from "./reliability/report";

const PARTS: Readonly<Record<string, (options: BenchOptions) => Promise<Figures>>> = {
  cold,
  warm,
  server,
  requests,
  renewal,
  growth,
  editors,
  extension,
  window: windows,
  size,
};

/** The parts that measure goals with a number. Their table is complete only if all of them run. */
const GOALS = ["cold", "warm", "server", "requests", "renewal", "growth"];

const PAGE = "docs/performance.md";

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      small: { type: "boolean" },
      write: { type: "boolean" },
      rounds: { type: "string" },
      folder: { type: "string" },
    },
  });
  const named = positionals.flatMap((name) => (name === "goals" ? GOALS : [name]));
  const names = named.length > 0 ? named : Object.keys(PARTS);
  const unknown = names.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) {
    console.error(`There is no part “${unknown}”. The parts are: goals, ${Object.keys(PARTS).join(", ")}.`);
    return 2;
  }
  const small = values.small === true;
  const rounds = Number(values.rounds ?? (small ? 1 : 7));
  if (!Number.isSafeInteger(rounds) || rounds < 1)
    throw new Error("--rounds takes a whole number from 1 on.");
  const folder = values.folder ?? "out/bench";
  mkdirSync(folder, { recursive: true });
  await build();
  const began = performance.now();
  const goals: FigureGoal[] = [];
  let missed = false;
  const show = (report: Report) => {
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
    console.log(`${asText(report)}\n`);
    missed ||= isMissed(report);
    const date = new Date().toISOString().slice(0, 10);
    if (values.write && !writeInto(PAGE, report, date, "npm run bench"))
      console.error(`${PAGE} has no place for ${report.name}`);
  };
  for (const name of names) {
    const partBegan = performance.now();
    const figures = await PARTS[name]?.({ folder, small, rounds, tell });
    if (!figures) continue;
    const seconds = (performance.now() - partBegan) / 1000;
    show({ name, command: `npm run bench -- ${name}`, seconds, ...figures });
    goals.push(...figures.goals);
  }
  if (GOALS.every((name) => names.includes(name))) {
    const seconds = (performance.now() - began) / 1000;
    const tables = [goalTable(goals)];
    show({
      name: "goals",
      command: "npm run bench -- goals",
      seconds,
      title: "The goals",
      tables,
      goals: [],
    });
  }
  return missed && !small ? 1 : 0;
}

const tell = teller();

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
