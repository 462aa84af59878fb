import assert from "node:assert/strict";
import { growthOf, MAX_GROWTH } from "../../../../scripts/evidence/growth/measure";
import { readCard } from "../../../../src/import/read/cards/readCard";
import type { CardText } from "../../../../src/import/read/cards/splitCards";
import { MAX_RECORD } from "../../../../src/import/read/limits";
import { IN_BRIEF } from "../../support/arbitraries";
import { recordsOf } from "./sourceText";

/** The maximum length of a value in a card, in characters. */
const LONGEST = MAX_RECORD - 200;
/** The time below which growth cannot be measured, in milliseconds. */
const FLOOR_MS = 60;

function cardOf(...texts: readonly string[]): CardText {
  const lines = ["VERSION:2.1"].concat(...texts.map((text) => text.split("\n")));
  return { line: 1, lines, isClosed: true, isTooLong: false, raw: "" };
}

const many = (part: string, length: number) => part.repeat(Math.ceil(length / part.length));

/** Cards of about `n` characters, by what is long in them. */
const CARDS: Readonly<Record<string, (n: number) => CardText>> = {
  "parameters without a name": (n) => cardOf("FN:Dana", `TEL${many(";A", n)}:+15550142`),
  "parameters with a name": (n) => cardOf("FN:Dana", `TEL${many(';A="b"', n)}:+15550142`),
  "parameters without a value": (n) => cardOf("FN:Dana", `TEL${many(";A", n)}`),
  "values of a parameter": (n) => cardOf("FN:Dana", `TEL;TYPE=${many("A,", n)}:+15550142`),
  "quoted-printable text without an escape": (n) =>
    cardOf("FN:Dana", `NOTE;ENCODING=QUOTED-PRINTABLE:${many("x", n)}`),
  "quoted-printable lines": (n) => cardOf("FN:Dana", `NOTE;ENCODING=QUOTED-PRINTABLE:=\n${many("a=\n", n)}b`),
  "base64 text": (n) => cardOf("FN:Dana", `NOTE;ENCODING=BASE64:${many("QUJD", n)}`),
  "folded lines": (n) => cardOf("FN:Dana", `NOTE:a${many("\n b", n)}`),
  "phone numbers": (n) => cardOf("FN:Dana", many("TEL:+15550142\n", n)),
  "parts of a name": (n) => cardOf("FN:Dana", `N:${many("a;", n)}`),
  categories: (n) => cardOf("FN:Dana", `CATEGORIES:${many("a,", n)}`),
  escapes: (n) => cardOf("FN:Dana", `NOTE:${many("\\n\\;\\,", n)}`),
  "spaces in a name": (n) => cardOf(`FN:Dana${" ".repeat(n)}Ito`),
  "signs of an address": (n) => cardOf("FN:Dana", `EMAIL:${many("@", n)}`),
  "letters of a number": (n) => cardOf("FN:Dana", `TEL:1${many("x", n)}`),
  "a day of many times": (n) => cardOf("FN:Dana", `BDAY:${many("T1", n)}`),
};

describe("readCard on a hostile card", function () {
  this.timeout(0);

  for (const [what, cardWith] of Object.entries(CARDS).filter((_, nth) => !IN_BRIEF || nth % 3 === 0)) {
    it(`takes linear time for ${what}, and reads the name`, () => {
      const [small, large] = [cardWith(LONGEST / 4), cardWith(LONGEST)];
      const growth = growthOf(
        () => readCard(small, false),
        () => readCard(large, false),
        FLOOR_MS,
      );
      assert.ok(growth <= MAX_GROWTH, `${growth}`);
      const record = readCard(large, false);
      assert.match(record.kind === "read" ? (record.fields.name ?? "") : record.reason.key, /^Dana/);
    });
  }

  it("reads the cards around a quoted-printable note without end", async () => {
    const card = (name: string, note: string) => `BEGIN:VCARD\nVERSION:2.1\nFN:${name}\n${note}END:VCARD\n`;
    const endless = `NOTE;ENCODING=QUOTED-PRINTABLE:${"x".repeat(LONGEST)}\n`;
    const records = await recordsOf(card("Ana", "") + card("Ben", endless) + card("Cy", ""));
    assert.deepEqual(
      records.filter((line) => line.startsWith("  name: ")),
      ["  name: Ana", "  name: Ben", "  name: Cy"],
    );
  });
});
