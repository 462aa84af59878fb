import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readSource } from "../../../../src/import/read/readSource";
import { inPieces, sourceOf, sourceText } from "./sourceText";

const FOLDER = path.join(__dirname, "../../../fixtures/import/exporters");
const samples = readdirSync(FOLDER).filter((name) => !name.endsWith(".txt"));

describe("readSource on the sample of an exporter", () => {
  for (const name of samples) {
    const file = path.join(FOLDER, name);

    it(`reads ${name}`, async () => {
      const text = sourceText(await sourceOf(readFileSync(file), {}, name));
      const expected = `${file}.txt`;
      if (process.env.UPDATE_FIXTURES) writeFileSync(expected, text);
      assert.equal(text, readFileSync(expected, "utf8"));
    });

    it(`reads ${name} alike in pieces of any size`, async () => {
      const bytes = readFileSync(file);
      const whole = await sourceOf(bytes, {}, name);
      for (const size of [1, 2, 3, 7, 100]) {
        const read = await readSource(name, inPieces(bytes, size));
        assert.deepEqual(read, { source: whole });
      }
    });
  }
});
