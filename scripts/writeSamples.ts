/** Writes the sample notes of samples.ts. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { contacts, type Sample } from "../src/extension/samples/contacts";
import { SampleDates } from "../src/extension/samples/dates";
import { plainNotes } from "../src/extension/samples/plain";
import type { CivilDate } from "../src/time/civilDate";

interface WrittenSamples {
  readonly count: number;
  /** The first file that has other content, because of which nothing was written. */
  readonly taken: string | undefined;
}

export function writeSamples(folder: string, today: CivilDate): WrittenSamples {
  const dates = new SampleDates(today);
  const samples = [...plainNotes(dates), ...contacts(dates)];
  const taken = samples.find((sample) => isOther(contentOf(folder, sample), sample))?.path;
  if (taken !== undefined) return { count: 0, taken };
  for (const sample of samples) write(folder, sample);
  return { count: samples.length, taken };
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
