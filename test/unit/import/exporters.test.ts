import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { planDocument } from "../../../src/import/planDocument";
import { sourceOf } from "./read/sourceText";
import { contact, notesAfter, plan } from "./source";

const FOLDER = path.join(__dirname, "../../fixtures/import");
const samples = readdirSync(path.join(FOLDER, "exporters")).filter((name) => !name.endsWith(".txt"));

/** A folder with a contact that is in none of the samples. */
const NOTES = [
  contact(
    "People/Old.md",
    "name: Somebody Else",
    "organization: Nowhere",
    "status: do-not-contact",
    "touches:",
  ),
];

describe("planImport of the sample of an exporter", () => {
  for (const name of samples) {
    it(`plans ${name} as expected, and nothing the second time`, async () => {
      const source = await sourceOf(readFileSync(path.join(FOLDER, "exporters", name)), {}, name);
      const result = plan(source, NOTES);
      const notes = result.notes.flatMap(({ path: note, after }) => [`===== ${note}`, after]);
      const text = [...planDocument(result, undefined), ...notes].join("\n");
      const expected = path.join(FOLDER, "plans", `${name}.md`);
      if (process.env.UPDATE_FIXTURES) writeFileSync(expected, text);
      assert.equal(text, readFileSync(expected, "utf8").replaceAll("\r\n", "\n"));
      const again = plan(source, notesAfter(result, NOTES));
      assert.deepEqual(again.notes, []);
      const { ambiguous, refused } = result.counts;
      assert.equal(again.counts.same, source.records.length - ambiguous - refused);
    });
  }
});
