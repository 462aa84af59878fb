import assert from "node:assert/strict";
import { BODY_LOG } from "./specification/bodyLog";
import { CONTACT_NOTE } from "./specification/contactNote";
import { readingOf, type Statement } from "./specification/reading";
import { TOUCH } from "./specification/touch";

const SECTIONS: Readonly<Record<string, readonly Statement[]>> = {
  "1. A contact note": CONTACT_NOTE,
  "2. A touch": TOUCH,
  "3. Logs in the body, and 4. conflicts": BODY_LOG,
};

describe("the specification of notes, version 2", () => {
  for (const [section, statements] of Object.entries(SECTIONS)) {
    describe(section, () => {
      for (const [says, cases] of statements) {
        it(says, () => {
          assert.ok(cases.length >= 4, "a statement has a fixture and three siblings");
          assert.deepEqual(
            cases.map(([note]) => [note, readingOf(note)]),
            cases,
          );
        });
      }
    });
  }
});
