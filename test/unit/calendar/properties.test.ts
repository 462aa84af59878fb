import assert from "node:assert/strict";
import fc from "fast-check";
import ICAL from "ical.js";
import { addDays } from "../../../src/time/civilDate";
import { anyNote, asText, runs } from "../support/arbitraries";
import { day } from "../support/engine";
import { entriesOf, textOf } from "./support";

const TODAY = "2026-11-25";

/** A name of any characters, as YAML. */
const anyName = fc
  .string({ unit: "binary", minLength: 1, maxLength: 60 })
  .map((name) => JSON.stringify(name.replace(/[^\S ]|\p{C}/gu, "")));
const anyBirthday = fc.option(
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).map((parts) => {
    return parts.map((part) => String(part).padStart(2, "0")).join("-");
  }),
);

/** The notes of a folder, by path. */
const anyNotes = fc.array(fc.tuple(anyNote, anyName, anyBirthday), { maxLength: 8 }).map((notes) =>
  Object.fromEntries(
    notes.map(([note, name, birthday], at) => {
      const text = asText(note).replace(/^---\n/, birthday ? `---\nbirthday: ${birthday}\n` : "---\n");
      return [`${at}/note.md`, text.replace(/^name:.*\n/m, "").replace(/^---\n/, `---\nname: ${name}\n`)];
    }),
  ),
);

const anyChoices = fc.record({
  plan: fc.boolean(),
  privacy: fc.constantFrom("full" as const, "initials" as const, "none" as const),
  form: fc.constantFrom("events" as const, "todos" as const),
  timeZone: fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata"),
});

describe("the calendar of any contacts", () => {
  it("is valid, and the same when it is made again", () => {
    fc.assert(
      fc.property(anyNotes, anyChoices, (notes, choices) => {
        const text = textOf(notes, TODAY, choices);
        assert.equal(textOf(notes, TODAY, { ...choices, now: "2026-11-25T23:00:00Z", earlier: text }), text);
        for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75);
        // A reader that rewrites it loses nothing.
        assert.equal(`${new ICAL.Component(ICAL.parse(text)).toString()}\r\n`, text);
        const uids = entriesOf(text).map(({ uid }) => uid);
        assert.equal(new Set(uids).size, uids.length);
      }),
      runs(150),
    );
  });

  it("has only entries on days from today to its last day, and birthdays", () => {
    fc.assert(
      fc.property(anyNotes, fc.integer({ min: 1, max: 200 }), (notes, days) => {
        const last = addDays(day(TODAY), days);
        for (const { line } of entriesOf(textOf(notes, TODAY, { days, plan: true, timeZone: "UTC" }))) {
          const date = line.slice(0, 10);
          assert.ok(line.includes("FREQ=YEARLY") || (date >= TODAY && date <= last), line);
        }
      }),
      runs(100),
    );
  });

  it("keeps its identities over days on which notes move, and numbers each change", () => {
    fc.assert(
      fc.property(anyNotes, fc.integer({ min: 1, max: 20 }), (notes, days) => {
        const first = textOf(notes, TODAY);
        const moved = Object.fromEntries(
          Object.entries(notes).map(([path, text]) => [`Moved/${path}`, text]),
        );
        const later = addDays(day(TODAY), days);
        const second = textOf(moved, later, { earlier: first });
        const before = new Map(entriesOf(first).map((entry) => [entry.uid, entry]));
        for (const entry of entriesOf(second)) {
          const earlier = before.get(entry.uid);
          if (!earlier) continue;
          const isSame = earlier.line === entry.line && earlier.description === entry.description;
          if (earlier.stamp === entry.stamp) assert.ok(isSame && earlier.sequence === entry.sequence);
          else assert.equal(entry.sequence, earlier.sequence + 1);
        }
      }),
      runs(100),
    );
  });
});
