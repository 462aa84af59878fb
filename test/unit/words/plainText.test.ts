import assert from "node:assert/strict";
import { KEY_NAMES } from "../../../src/note/keys";
import { STATUSES, TOUCH_SPELLINGS } from "../../../src/note/vocabulary";
import { en } from "../../../src/words/en";
import { speak } from "../../../src/words/language";
import { german } from "../../../src/words/languages/german";
import { fixturesIn } from "../support/fixture";
import { faultsIn, offeredIn, openNote, type VisibleText, visibleTextsOf } from "../support/visible";

/** Where Markdown is rendered, and where a text is not a sentence. */
const MARKDOWN: ReadonlySet<string> = new Set(["hover", "hint", "settings", "symbol"]);

/** The words of a note that no language uses: `follow_up`, `moved-on`. */
const RAW = [...KEY_NAMES, ...TOUCH_SPELLINGS, ...Object.keys(STATUSES)].filter((word) => /[_-]/.test(word));
const RAW_WORD = new RegExp(`(?<![\\w-])(?:${RAW.join("|")})(?![\\w-])`);
/** In German, `follow-up` and others are not words of a sentence either; in English these are. */
const ENGLISH = /(?<![\w-])(?:follow-ups?|thank-you|called-off)(?![\w-])/gi;

/** Returns what is not plain: Markdown marks, and raw words of a note that are not quoted. */
function marksIn(seen: Iterable<VisibleText>, note: string): string[] {
  const found = new Set<string>();
  for (const { where, text } of seen) {
    if (MARKDOWN.has(where)) continue;
    // A list of the words to choose from is not a sentence.
    const said = text.replace(/[“„][^”“]*[”“]|: [\w-]+(?:, [\w-]+)+/g, "").replace(ENGLISH, "");
    const raw = RAW_WORD.exec(said)?.[0];
    if ((said.includes("`") && !note.includes("`")) || (raw !== undefined && !isFromNote(raw, note))) {
      found.add(`${where}: ${text}`);
    }
  }
  return [...found];
}

function isFromNote(word: string, note: string): boolean {
  return note.toLowerCase().includes(word.toLowerCase());
}

for (const [half, tag] of ["en", "de"].entries()) {
  describe(`plain texts in ${tag} have no Markdown marks and no raw keys`, () => {
    before(() => speak(tag));
    after(() => speak("en"));

    it("about a note", () => {
      // Neighbors differ in one point only, so each language takes another part of the notes.
      const notes = [...fixturesIn("rules"), ...fixturesIn("steps")].filter((_, nth) => nth % 4 === half);
      for (const { name, note: text, today, settings } of notes) {
        const note = openNote(text, today, settings);
        if (note) assert.deepEqual(marksIn(visibleTextsOf(note), text + JSON.stringify(settings)), [], name);
      }
    });

    it("while a note is written", () => {
      const text = "---\nname: Ann\nplaybook: job-ad\nstatus: \ntouches:\n  - 2026-11-20 call, \n---\n";
      const notWords = [...offeredIn(text, "2026-11-22")].filter(({ text }) => !text.startsWith("call"));
      assert.deepEqual(
        marksIn(notWords, text).filter((found) => found.includes("`")),
        [],
      );
    });

    it("about settings", () => {
      const json = '{"playbooks":{"friend":{"limit":{}}},"rules":{"to-soon":"of"},"away":["x"]}';
      assert.deepEqual(marksIn(faultsIn({ ".touchbase.json": json }), json), []);
    });
  });
}

describe("the catalogues", () => {
  for (const [language, words] of [
    ["English", en],
    ["German", german.words],
  ] as const) {
    it(`name no raw key outside of code: ${language}`, () => {
      const raw = Object.entries(words).filter(([key, template]) => {
        const said = template.replace(/`[^`]*`/g, "").replace(ENGLISH, "");
        return !key.startsWith("draft.heading") && RAW_WORD.test(said);
      });
      assert.deepEqual(raw, []);
    });
  }
});
