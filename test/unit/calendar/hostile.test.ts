import assert from "node:assert/strict";
import { growthOf, MAX_GROWTH } from "../../../scripts/evidence/growth/measure";
import { codec } from "../../../src/calendar/calendar";
import { readEarlier } from "../../../src/calendar/earlier";
import { basesOf, sameUids } from "../../../src/calendar/identity";
import type { CalendarContact } from "../../../src/calendar/model";

/** The time below which growth cannot be measured, in milliseconds. */
const FLOOR_MS = 60;
const HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Touchbase//Touchbase//EN\r\n";
const END = "END:VCALENDAR\r\n";
const UID = `${"0".repeat(32)}-step@touchbase`;
const item = (more: string) =>
  `BEGIN:VEVENT\r\nUID:${UID}\r\nDTSTAMP:20261120T080000Z\r\nDTSTART;VALUE=DATE:20261125\r\n${more}END:VEVENT\r\n`;
const many = (part: string, n: number) => part.repeat(n / part.length);

/** Calendar files of about `n` characters, by what is long in them, each with the message about it. */
const FILES: Readonly<Record<string, readonly [(n: number) => string, "read" | "calendar.cut-off"]>> = {
  parameters: [(n) => item(`X-A${many(";A=b", n)}:c\r\n`), "calendar.cut-off"],
  "folded parameters": [(n) => item(`X-A${many(";A=b\r\n ;C=d", n)}:c\r\n`), "calendar.cut-off"],
  "an open quote": [(n) => item(`X-A;B="${"c".repeat(n)}\r\n`), "calendar.cut-off"],
  "components within each other": [(n) => many("BEGIN:X\r\n", n), "calendar.cut-off"],
  properties: [(n) => item(many("X-A:b\r\n", n)), "read"],
  "a value": [(n) => item(`X-A:${"c".repeat(n)}\r\n`), "read"],
  "folded lines": [(n) => item(`X-A:b${many("\r\n c", n)}\r\n`), "read"],
  escapes: [(n) => item(`DESCRIPTION:${many("\\n\\,", n)}\r\n`), "read"],
  "entries of one identity": [(n) => many(item(""), n), "read"],
};

function growth(run: (n: number) => () => unknown, n: number): void {
  const times = growthOf(run(n / 4), run(n), FLOOR_MS);
  assert.ok(times <= MAX_GROWTH, `${times}`);
}

describe("a planted calendar file", function () {
  this.timeout(0);

  for (const [what, [contentOf, expected]] of Object.entries(FILES)) {
    it(`is ${expected === "read" ? "read" : "refused"} in linear time with many ${what}`, () => {
      const read = (n: number) => readEarlier(HEAD + contentOf(n) + END, "a.ics", codec);
      growth((n) => () => read(n), 1_000_000);
      const reading = read(1_000_000);
      assert.equal(reading.ok ? "read" : reading.refusal.reason.key, expected);
    });
  }

  it("takes linear time for entries that all have one identity, and notes with one uid", () => {
    const contacts = (n: number) =>
      Array.from(
        { length: n },
        (_, at) => ({ uid: "1", path: `${at}.md`, traits: [] }) as unknown as CalendarContact,
      );
    growth((n) => {
      const earlier = Array.from({ length: n }, (_, at) => ({ uid: UID, traits: [String(at)] }));
      return () => basesOf([], earlier, codec.hash);
    }, 30_000);
    growth((n) => {
      const same = contacts(n);
      return () => sameUids(same);
    }, 60_000);
  });
});
