import assert from "node:assert/strict";
import { nextBirthday, readBirthday } from "../../../src/note/birthday";
import { day } from "../support/engine";
import { problemsIn } from "../support/problems";

/** Returns the next birthday from a day on, with the age. */
function next(written: string, today: string): string {
  const birthday = readBirthday(written);
  const found = birthday && nextBirthday(birthday, day(today));
  return found ? [found.date, found.age].filter(Boolean).join(" ") : "none";
}

describe("the key birthday", () => {
  const cases: [string, string, string][] = [
    ["1990-03-07", "2026-11-24", "2027-03-07 37"],
    ["1990-03-07", "2027-03-07", "2027-03-07 37"],
    ["03-07", "2026-11-24", "2027-03-07"],
    ["--03-07", "2026-11-24", "2027-03-07"],
    ["--0307", "2026-11-24", "2027-03-07"],
    ["[[1990-03-07]]", "2026-11-24", "2027-03-07 37"],
    ["7 March 1990", "2026-11-24", "2027-03-07 37"],
    ["March 7", "2026-11-24", "2027-03-07"],
    ["25.12.1980", "2026-11-24", "2026-12-25 46"],
    ["24.12.", "2026-11-24", "2026-12-24"],
    ["1992-02-29", "2026-11-24", "2027-02-28 35"],
    ["02-29", "2028-02-28", "2028-02-29"],
    ["2030-01-01", "2026-11-24", "2027-01-01"],
    ["1990-02-30", "2026-11-24", "none"],
    ["03/04/1990", "2026-11-24", "none"],
    ["in spring", "2026-11-24", "none"],
  ];
  for (const [written, today, wanted] of cases)
    it(`${written}, on ${today}: ${wanted}`, () => assert.equal(next(written, today), wanted));

  it("is reported if it cannot be read", () => {
    assert.deepEqual(problemsIn("---\ntype: contact\nbirthday: in spring\n---\n"), [
      "unknown-key.value: in spring",
    ]);
    assert.deepEqual(problemsIn("---\ntype: contact\nbirthday: 03-07\n---\n"), []);
    assert.deepEqual(problemsIn("---\ntype: contact\nbirthday:\n---\n"), []);
  });
});
