import { resolveConfig } from "../../../src/config/resolve";
import { LineIndex } from "../../../src/note/lineIndex";
import { completionsAt } from "../../../src/service/languageFeatures/completion";
import { documentSymbolsOf } from "../../../src/service/languageFeatures/documentSymbols";
import { civilDate } from "../../../src/time/civilDate";
import { noteFrom } from "../../../src/vault/contactNote";
import { createNoteVault } from "../../../src/vault/noteVault";
import { IN_BRIEF } from "../support/arbitraries";
import { assertQuick } from "../support/assertQuick";

const today = civilDate("2026-11-24");
const config = resolveConfig([]);
const LENGTH = 250_000;
const PIECES = [" ", "\t", "\n", " \n", "\r\n", "\u00a0"];
/** In milliseconds of processor time. */
const LIMIT = 300;

/** Texts with spaces at the places that completion and outline read, in the order of a note. */
const NOTES: Readonly<Record<string, (blanks: string) => string>> = {
  "nothing else": (blanks) => blanks,
  "an open frontmatter": (blanks) => `---\nname: Dana\n${blanks}`,
  "an open frontmatter with a log": (blanks) => `---\nplaybook: job-ad\ntouches:\n  -${blanks}`,
  "the value of a key": (blanks) => `---\nplaybook: job-ad\nstatus:${blanks}x\n---\n`,
  "the end of a key": (blanks) => `---\nplaybook: job-ad\ntouches:${blanks}\n  - 2026-11-02 call\n---\n`,
  "a touch": (blanks) => `---\nplaybook: job-ad\ntouches:\n  - 2026-11-02 call${blanks}x\n---\n`,
  "the reason of a touch": (blanks) =>
    `---\nplaybook: job-ad\ntouches:\n  - 2026-11-02 call - a${blanks}x\n---\n`,
  "the lines before the closing fence": (blanks) => `---\nplaybook: job-ad\n${blanks}\n---\n`,
  "the body": (blanks) => `---\nplaybook: job-ad\n---\n${blanks}x`,
  "a log in the body": (blanks) => `---\nplaybook: job-ad\n---\n## Log\n- 2026-11-02 call${blanks}x`,
  "a heading": (blanks) => `---\nplaybook: job-ad\n---\n## Log${blanks}x`,
};

describe("completion and outline with 250 KB of spaces", () => {
  for (const [at, [place, noteWith]] of Object.entries(NOTES).entries()) {
    it(`take less than ${LIMIT} ms in ${place}`, () => {
      // In brief mode, each place is tested with one kind of space.
      for (const piece of PIECES.filter((_, nth) => !IN_BRIEF || nth === at % PIECES.length)) {
        const text = noteWith(piece.repeat(LENGTH / piece.length));
        const contact = createNoteVault({ today, config }).set("dana.md", text, false);
        const note = contact && noteFrom(text, contact, config);
        const analysis = note?.analysis;
        const lines = new LineIndex(text);
        for (const offset of [text.length - LENGTH / 2, text.length - 2, text.length]) {
          const request = {
            ...{ text, offset, ...lines.positionAt(offset), fileName: "dana", isTriggeredByCharacter: false },
            ...{ supportsSnippets: true, retriggerCommand: undefined, today, config, analysis, names: [] },
          };
          const what = `completion at ${offset} with ${JSON.stringify(piece)}`;
          assertQuick(LIMIT, () => completionsAt(request), what);
        }
        if (note) assertQuick(LIMIT, () => documentSymbolsOf(note), `outline with ${JSON.stringify(piece)}`);
      }
    });
  }
});
