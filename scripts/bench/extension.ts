import { resolve } from "node:path";
import { median, type Sample, shownSpread, shownTime } from "./figures";
import { atMost, type BenchTerms, type Figures } from "./part";
import { timed } from "./processes";

const MOST = 50;

/** How long the editor waits while the extension is loaded: what comes after that is the server's. */
export async function extension({ tell, rounds }: BenchTerms): Promise<Figures> {
  const stub = resolve("scripts/bench/references/importExtension.cjs");
  const samples: Sample[] = [];
  for (let round = 0; round <= rounds; round++) {
    tell(`loading the extension, round ${round} of ${rounds}`);
    const { output } = await timed(process.execPath, [stub, resolve("dist/node.js")]);
    if (round > 0) samples.push({ ms: Number(output) });
  }
  const ms = median(samples.map((sample) => sample.ms));
  return {
    title: "Loading the extension",
    tables: [
      {
        head: ["", "median", "spread"],
        rows: [["the extension is imported", shownTime(ms), shownSpread(samples)]],
      },
    ],
    goals: [atMost("importing the extension", ms, MOST, shownTime)],
    remarks: [
      "It is loaded in Node by itself, with an empty `vscode`: what `activate` takes there is not in it.",
    ],
  };
}
