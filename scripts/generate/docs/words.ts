import { CONTACT_TAGS, CONTACT_TYPES, KEYS, type KeyEntry, RHYTHM_WORDS } from "../../../src/note/keys";
import { TOUCH_FIELDS } from "../../../src/note/touchMap";
import { STATUSES, TOUCH_WORDS } from "../../../src/note/vocabulary";
import { code, codes, type Output, page, table } from "../output";

type Words = Readonly<Record<string, KeyEntry>>;

const HEADINGS = { channel: "Channels", outcome: "Outcomes", direction: "Directions", purpose: "Purposes" };

export function wordsPage(): Output {
  const lists = Object.entries(TOUCH_WORDS) as [keyof typeof HEADINGS, Words][];
  const text = page(
    "src/note/vocabulary.ts and src/note/keys.ts",
    "Words",
    "The words of touch lines and the keys of a contact's frontmatter. Touchbase reads an alias like its word and never rewrites it. Words and keys may be in any letter case. A key may also have spaces, hyphens or capitals in place of underscores, such as `doNotContact`.",
    ...lists.flatMap(([list, words]) => [`## ${HEADINGS[list]}`, wordTable("Word", words)]),
    "A line with only `voicemail`, `no-answer` or `busy` is a call.",
    "## Fields",
    "A touch may be a map instead of a line; its fields are:",
    table(
      ["Field", "Holds"],
      Object.entries(TOUCH_FIELDS).map(([name, holds]) => [code(name), holds]),
    ),
    "## Keys",
    wordTable("Key", KEYS),
    "Any other key is your own and left alone.",
    "## Statuses",
    wordTable("Status", STATUSES),
    "## Rhythms",
    `The key \`every\` takes a count of days, weeks, months, quarters or years (\`3 weeks\`), a weekday (\`friday\`), a number of days, or one of ${codes(Object.keys(RHYTHM_WORDS))}.`,
    "## What makes a note a contact",
    `A key \`touches\` or \`playbook\`; or \`type\` (or \`kind\`) with one of ${codes(CONTACT_TYPES)}; or one of the tags ${codes(CONTACT_TAGS)}; or a path that the setting \`touchbase.contacts\` names.`,
  );
  return { path: "docs/reference/words.md", text };
}

function wordTable(head: string, words: Words): string {
  const rows = Object.entries(words).map(([word, { aliases, means }]) => [code(word), codes(aliases), means]);
  return table([head, "Also", "Meaning"], rows);
}
