import fc from "fast-check";
import { anyTouch, asLine, asMap } from "./arbitraries";

/** Frontmatter from other tools and people, each a key with all its lines. */
const FOREIGN = [
  "title: Kim # a comment",
  "about: >-\n  two lines\n  of it",
  "notes: |\n  # no comment\n  text\n",
  "nested:\n  deep: [a, {b: c}] # why\n  more:\n    - x\n    # below",
  "zip: 01234",
  "'quoted key': \"a # b: c\"",
  "link: [[Acme]]",
  "empty:",
  "# a comment of its own",
  "  # an indented one",
  "",
  "home: &home {city: Bonn}\noffice: *home",
  "next_follow_up: 2026-03-01",
  "snooze_until: 2026-03-02 # for now",
  "last_contacted: 2026-01-20",
  "multi: a\n  b\n\n  c",
  "emoji: 🦊 \u200d",
];
const OWN = [
  "status: active",
  "status: paused - away # hm",
  "follow_up: 2026-03-01",
  "follow_up:",
  "ignore: too-passive",
  "ignore: [a, b]",
  "ignore:\n- a",
  "mention:\n    - the course",
  "mention: []",
];
const ITEMS = [
  "some day in June",
  "- nested",
  "42",
  '"2026-01-09 call \\u0041"',
  "2026-01-09 call - see #12",
  "2026-01-09 email # so",
  "2026-01-09 call: a: b",
];

const style = fc.record({
  indent: fc.constantFrom("", "  ", "    "),
  gap: fc.constantFrom(" ", "   "),
  above: fc.constantFrom("", "", "", "# above", "    # deep"),
  behind: fc.constantFrom("", "", "", " # behind", "   "),
  blank: fc.constantFrom("", "", "", "\n"),
});

/** An item of a block list, with the lines around it. */
const item = fc.oneof(
  {
    weight: 5,
    arbitrary: anyTouch.map((touch) =>
      /: |"|#/.test(asLine(touch)) ? JSON.stringify(asLine(touch)) : asLine(touch),
    ),
  },
  { weight: 2, arbitrary: anyTouch.map(asMap) },
  { weight: 1, arbitrary: fc.constantFrom(...ITEMS) },
);

const block = fc
  .tuple(style, fc.array(fc.tuple(item, style), { maxLength: 6 }))
  .map(([{ indent, gap }, items]) => {
    const column = indent + " ".repeat(1 + gap.length);
    const lines = items.map(([text, { above, behind, blank }]) => {
      const comment = above === "" ? "" : `${above.startsWith(" ") ? above : indent + above}\n`;
      // `asMap` joins fields for a list that is indented by two spaces and has one space after its dash.
      const written = text.replaceAll("\n    ", `\n${column}`);
      return `${blank}${comment}${indent}-${gap}${written}${behind}`;
    });
    return ["touches:", ...lines].join("\n");
  });

const flow = fc
  .tuple(
    fc.array(anyTouch.map(asLine), { maxLength: 4 }),
    fc.constantFrom(", ", ",\n  ", " , "),
    fc.constantFrom("", " ", "\n  "),
  )
  .map(
    ([lines, comma, edge]) =>
      `touches: [${edge}${lines.map((line) => JSON.stringify(line)).join(comma)}${edge.trimEnd() === "" ? edge : ""}]`,
  );

const log = fc.oneof(
  { weight: 6, arbitrary: block },
  { weight: 2, arbitrary: flow },
  { weight: 1, arbitrary: fc.constantFrom("touches:", "touches: [] # none", "touches: ~", "x: y") },
);

const body = fc.constantFrom(
  "",
  "Text",
  "Text\n",
  "# Kim\n\n---\n\nText\n",
  "\n\n## Touches\n\n- 2026-01-05 email\n- 2026-01-09 call\n",
  "## Log\n\n> [!note] Calls\n> - 2026-01-05 email\n> - 9.1.2026 call\n",
  "## Call log\n\n| Date | Type | Notes |\n|---|---|---|\n| 2026-01-05 | email | a \\| b |\n| Jan 9, 2026 | call |  |\n",
  "```\nopen\n",
  "a\u2028b\n",
);

/** A note in any known layout; most are readable, some are not. */
export const anyLayout: fc.Arbitrary<string> = fc
  .record({
    before: fc.array(fc.constantFrom(...FOREIGN, ...OWN), { maxLength: 5 }),
    log,
    after: fc.array(fc.constantFrom(...FOREIGN), { maxLength: 4 }),
    body,
    eol: fc.constantFrom("\n", "\n", "\r\n"),
    bom: fc.constantFrom("", "", "\uFEFF"),
    end: fc.constantFrom("\n", "\n", "\n", ""),
  })
  .map(({ before, log: touches, after, body: text, eol, bom, end }) => {
    const lines = [...new Set(before), touches, ...new Set(after.filter((line) => !before.includes(line)))];
    const written = ["---", "type: contact", ...lines, "---"].join("\n") + (text === "" ? end : `\n${text}`);
    return bom + (eol === "\n" ? written : written.replaceAll("\n", eol));
  });
