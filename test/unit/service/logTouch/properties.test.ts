import assert from "node:assert/strict";
import fc from "fast-check";
import { PeopleIndex } from "../../../../src/note/entry/contactNames";
import { formsOf, PHRASES } from "../../../../src/note/entry/phrases";
import { parseForContact } from "../../../../src/service/logTouch/planLog";
import { findTargets } from "../../../../src/service/logTouch/resolveTargets";
import { addDays, civilDate } from "../../../../src/time/civilDate";
import { anyTouch, asLine, runs } from "../../support/arbitraries";
import { assertQuick } from "../../support/assertQuick";

const TODAY = civilDate("2026-06-30");
const PEOPLE = new PeopleIndex(
  ["Dana Whitfield", "Luis Ortega", "Ann Lee"].map((name) => {
    return { id: name, name, aliases: [], organization: ["Acme"], closed: false };
  }),
);

/** Pieces of typical input, so that many sequences of them are valid. */
const FORMS = PHRASES.flatMap(({ forms }) => forms.flatMap(formsOf));
const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FORMS) },
  { weight: 2, arbitrary: fc.constantFrom("Dana", "dana", "Luis", "Ann Lee", "Zed", "[[Ann]]", "Acme") },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "friday",
      "next friday",
      "in 3 days",
      "yesterday",
      "12/11",
      "2026-06-01",
      "10am",
      "at 3",
      "noon",
      "may",
      "the 31st",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(",", ";", ".", " - ", ": ", "and", "&", "\n", "call", "voicemail", "thanks"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
);
const anyInput = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 80 }),
);

describe("parseForContact, with random input", () => {
  it("keeps a whole touch line", () => {
    fc.assert(
      fc.property(anyTouch, (touch) => {
        const line = asLine(touch);
        const read = parseForContact({ input: line, today: addDays(TODAY, 365) });
        const { channel, outcome, purpose, direction, text } = touch;
        // A day alone is not a touch, and neither is a day with only a promise.
        fc.pre(Boolean(channel ?? outcome ?? purpose ?? text) || direction === "in");
        assert.deepEqual(read.ok ? read.line : read.reason, line);
      }),
      runs(2000),
    );
  });

  it("dates a line without a date today", () => {
    fc.assert(
      fc.property(anyTouch, (touch) => {
        const today = touch.date;
        const whole = asLine(touch);
        // Typed without a date, these two words mean a try.
        fc.pre(!whole.includes("reached out"));
        const read = parseForContact({ input: whole.slice(11), today });
        const written = parseForContact({ input: whole, today });
        if (!written.ok || touch.with?.includes("and") || touch.text !== undefined) return;
        assert.deepEqual(read.ok ? read.line : read.reason, whole);
      }),
      runs(2000),
    );
  });

  it("keeps the text after ` - ` literally", () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .map((it) => it.replace(/[\r\n\u0085\u2028\u2029]/g, "").trim());
    fc.assert(
      fc.property(
        fc.constantFrom("called Dana", "call voicemail, next friday", "Luis replied"),
        text,
        (head, words) => {
          fc.pre(words !== "");
          const read = parseForContact({ input: `${head} - ${words}`, today: TODAY });
          assert.ok(read.ok);
          assert.equal(read.touch.text, words);
        },
      ),
      runs(1000),
    );
  });

  it("never throws and writes lines without problems", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const read = parseForContact({ input, today: TODAY, known: PEOPLE });
        findTargets(input, TODAY, PEOPLE);
        if (!read.ok) assert.ok(read.reason.length > 0 && !read.reason.includes("undefined"), read.reason);
        else {
          assert.ok(read.touch.date <= TODAY);
          const again = parseForContact({ input: read.line, today: TODAY });
          assert.deepEqual(again.ok && again.line, read.line);
        }
      }),
      runs(3000),
    );
  });

  it("rejects or parses a long entry quickly", () => {
    for (const part of ["call ", "Dana and ", "in ", "next friday ", "with Dana, ", "a "]) {
      const input = part.repeat(2000);
      assertQuick(500, () => parseForContact({ input, today: TODAY, known: PEOPLE }), JSON.stringify(part));
    }
  });
});
