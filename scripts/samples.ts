/**
 * Writes sample notes into a folder: contacts over all groups of the tree, with dates relative to today, and plain
 * notes among them.
 *
 *   node --import tsx scripts/samples.ts FOLDER [--today YYYY-MM-DD]
 *
 * A file with other content is never overwritten: then nothing is written, and it exits with 1.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { contacts, type Sample } from "../src/extension/samples/contacts";
import { SampleDates } from "../src/extension/samples/dates";
import { plainNotes } from "../src/extension/samples/plain";
import { civilDateOf, parseCivilDate } from "../src/time/civilDate";

function main(): number {
  const { values, positionals } = parseArgs({
    options: { today: { type: "string" } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const today = values.today === undefined ? civilDateOf(new Date()) : parseCivilDate(values.today);
  if (folder === undefined || today === undefined) {
    console.error("Usage: node --import tsx scripts/samples.ts FOLDER [--today YYYY-MM-DD]");
    return 2;
  }
  const dates = new SampleDates(today);
  const samples = [...plainNotes(dates), ...contacts(dates)];
  const taken = samples.filter((sample) => isOther(contentOf(folder, sample), sample));
  if (taken.length > 0) {
    console.error(
      `Not written, because ${taken[0]?.path} is there with other content: choose an empty folder.`,
    );
    return 1;
  }
  for (const sample of samples) write(folder, sample);
  // Without the folder, because a caller may rename it.
  console.log(`    ${samples.length} notes written`);
  return 0;
}

function contentOf(folder: string, sample: Sample): string | undefined {
  try {
    return readFileSync(path.join(folder, sample.path), "utf8");
  } catch {
    return undefined;
  }
}

function isOther(content: string | undefined, sample: Sample): boolean {
  return content !== undefined && content !== sample.text;
}

function write(folder: string, sample: Sample): void {
  if (contentOf(folder, sample) !== undefined) return;
  const file = path.join(folder, sample.path);
  mkdirSync(path.dirname(file), { recursive: true });
  // `wx` does not overwrite a file that another program has created meanwhile.
  writeFileSync(file, sample.text, { flag: "wx" });
}

process.exitCode = main();
