import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { MAX_GLOB_LENGTH } from "../../../src/files/globs";
import { MAX_RECORDS, MAX_TEXT } from "../../../src/import/read/limits";
import { MAX_LOG_LENGTH, MIN_LINE_LENGTH } from "../../../src/note/body";
import { MAX_FRONTMATTER_LENGTH } from "../../../src/note/frontmatter";
import {
  MAX_EDITED_FRONTMATTER_LINES,
  MAX_EDITED_LINES,
  MAX_ENTRIES,
  MAX_NOTE_LENGTH,
  MAX_READ_LINES,
  MAX_SHORT_FRONTMATTER,
  MAX_UNCOUNTED_LENGTH,
} from "../../../src/note/noteBounds";
import { en } from "../../../src/words/en";
import { germanWords } from "../../../src/words/languages/germanWords";

const MB = 1024 * 1024;
const kilobytes = (length: number) => `${length / 1024} KB`;
const megabytes = (length: number) => `${Math.floor(length / MB)} MB`;
/** Rounded down to thousands, because a log is measured by length and not by lines. */
const inThousands = (count: number) => `${Math.floor(count / 1000)},000`;

const LOG = [kilobytes(MAX_LOG_LENGTH), inThousands(MAX_LOG_LENGTH / MIN_LINE_LENGTH)];
const LIST = [inThousands(MAX_ENTRIES)];

/** The limits that each sentence states, as it writes them in English. */
const STATED: Readonly<Record<string, readonly string[]>> = {
  "takes.glob": [inThousands(MAX_GLOB_LENGTH)],
  "fails-closed.long-log": LOG,
  "fails-closed.long-list": LIST,
  "frontmatter-yaml.too-long": [kilobytes(MAX_FRONTMATTER_LENGTH)],
  "frontmatter-yaml.long-note": [megabytes(MAX_NOTE_LENGTH), inThousands(MAX_READ_LINES)],
  "touch-syntax.log-too-long": LOG,
  "touch-syntax.list-too-long": LIST,
  "source.too-large": [`${MAX_TEXT / 1e6} million`],
  "source.too-many": [inThousands(MAX_RECORDS)],
  "edit.long-log": LOG,
  "edit.long-note": [megabytes(MAX_UNCOUNTED_LENGTH), inThousands(MAX_EDITED_LINES)],
  "edit.many-entries": LIST,
  "edit.many-lines": [inThousands(MAX_EDITED_FRONTMATTER_LINES)],
  "edit.slow-yaml": [kilobytes(MAX_SHORT_FRONTMATTER)],
};

const LIMIT = /\d+(?:[.,]\d{3}|(?: | )(?:KB|MB|million|Millionen)\b)/g;

/** Returns the large numbers of each sentence that has some, in the notation of English. */
function limitsIn(words: Readonly<Record<string, unknown>>): Record<string, string[]> {
  const entries = Object.entries(words).flatMap(([key, word]) => {
    const text = typeof word === "string" ? word : JSON.stringify(word);
    const limits = text.match(LIMIT)?.map((limit) => limit.replace(".", ",").replace("Millionen", "million"));
    return limits ? [[key, limits]] : [];
  });
  return Object.fromEntries(entries);
}

describe("the limits in sentences", () => {
  for (const [language, words] of Object.entries({ English: en, German: germanWords }))
    it(`are those that the code has, in ${language}`, () => assert.deepEqual(limitsIn(words), STATED));

  it("are those that the code has, in the README", () =>
    assert.deepEqual(limitsIn({ limits: readFileSync("README.md", "utf8").split("## Limits")[1] }), {
      limits: STATED["frontmatter-yaml.long-note"],
    }));
});
