/**
 * Measures that notes are written without damage. Each part prints what it did and whether its goals were reached; the
 * exit code is 1 when one was missed.
 *
 *   npm run reliability                      all parts, for hours
 *   npm run reliability -- crashes           one of them: writers, crashes, edits, undo, reading
 *   npm run reliability -- crashes --every 4 only each fourth step
 *   npm run reliability -- edits --count 1000000 --seed 1
 *   npm run reliability -- writers --write   and puts the figures into docs/reliability.md
 */
import { parseArgs } from "node:util";
import { ALL_FAULTS, ALL_KINDS, crashes, HIT_TWICE } from "./reliability/crashes";
import { edits } from "./reliability/edits";
import { reading, undo } from "./reliability/inEditors";
import { asText, isMissed, type Report, teller, writeInto } from "./reliability/report";
import { writers } from "./reliability/writers";

type Part = (values: Values, tell: (text: string) => void) => Promise<Report>;
type Values = Readonly<Record<string, string | boolean | undefined>>;

const PARTS: Readonly<Record<string, Part>> = {
  writers: ({ count }, tell) => {
    const touches = numberOf(count, 1000);
    const processes = 8;
    const spawned = { processes, touches: Math.ceil(touches / 10) };
    return writers({ processes, touches, spawned }, tell);
  },
  crashes: ({ every }, tell) =>
    crashes(
      { kinds: ALL_KINDS, faults: ALL_FAULTS, every: numberOf(every, 1), twice: HIT_TWICE, atOnce: 6 },
      tell,
    ),
  edits: ({ count, seed }, tell) =>
    edits(
      { seed: numberOf(seed, 1), count: numberOf(count, 1_000_000), workers: 2, folder: "out/reliability" },
      tell,
    ),
  undo,
  reading,
};

function numberOf(value: string | boolean | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${value} is no whole number from 1 on.`);
  return number;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: "string" },
      seed: { type: "string" },
      every: { type: "string" },
      write: { type: "boolean" },
    },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(PARTS);
  let missed = false;
  for (const name of names) {
    const part = PARTS[name];
    if (!part) {
      console.error(`There is no part “${name}”. The parts are: ${Object.keys(PARTS).join(", ")}.`);
      return 2;
    }
    const report = await part(values, tell);
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
    console.log(`${asText(report)}\n`);
    missed ||= isMissed(report);
    const date = new Date().toISOString().slice(0, 10);
    if (values.write && !writeInto("docs/reliability.md", report, date))
      console.error(`docs/reliability.md has no place for ${name}`);
  }
  return missed ? 1 : 0;
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
