import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { readSource } from "../../../../src/import/read/readSource";
import { render } from "../../../../src/words/render";
import { runs } from "../../support/arbitraries";

const FOLDER = path.join(__dirname, "../../../fixtures/import/exporters");
const SAMPLES = readdirSync(FOLDER)
  .filter((name) => !name.endsWith(".txt"))
  .map((name) => ({ name, bytes: readFileSync(path.join(FOLDER, name)) }));

/** Some bytes in a file, and what replaces them. */
const anyChange = () =>
  fc.record({
    at: fc.nat({ max: 3000 }),
    length: fc.nat({ max: 40 }),
    by: fc.oneof(
      fc.uint8Array({ maxLength: 20 }),
      fc
        .constantFrom(
          '"',
          "\n",
          ",",
          ";",
          ":",
          "=",
          "\\",
          "BEGIN:VCARD\n",
          "END:VCARD\n",
          "AGENT:\n",
          "\u0000",
          "=\r\n",
        )
        .map((text) => new TextEncoder().encode(text)),
    ),
  });

describe("readSource on any bytes", () => {
  it("returns records or one sentence, and each record has its line and text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SAMPLES),
        fc.array(anyChange(), { maxLength: 5 }),
        async ({ name, bytes }, changes) => {
          const changed = changes.reduce<Uint8Array>((old, { at, length, by }) => {
            const start = Math.min(at, old.length);
            return Buffer.concat([old.subarray(0, start), by, old.subarray(start + length)]);
          }, bytes);
          const read = await readSource(name, [changed]);
          assert.ok(read);
          if ("problem" in read) return assert.notEqual(render(read.problem), "");
          let line = 0;
          for (const record of read.source.records) {
            assert.ok(record.line > line, `${record.line} after ${line}`);
            line = record.line;
            assert.notEqual(record.raw.trim(), "");
            if (record.kind === "refused") assert.notEqual(render(record.reason), "");
          }
          return undefined;
        },
      ),
      runs(2000),
    );
  });
});
