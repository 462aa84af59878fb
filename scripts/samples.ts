/**
 * Writes sample notes into a folder: contacts over all groups of the tree, with dates relative to today, and plain
 * notes among them.
 *
 *   node --import tsx scripts/samples.ts FOLDER [--today YYYY-MM-DD]
 *
 * A file with other content is never overwritten: then nothing is written, and it exits with 1.
 */
import { parseArgs } from "node:util";
import { civilDateOf, parseCivilDate } from "../src/time/civilDate";
import { writeSamples } from "./writeSamples";

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
  const { taken, count } = writeSamples(folder, today);
  if (taken !== undefined) {
    console.error(`Not written, because ${taken} is there with other content: choose an empty folder.`);
    return 1;
  }
  // Without the folder, because a caller may rename it.
  console.log(`    ${count} notes written`);
  return 0;
}

process.exitCode = main();
