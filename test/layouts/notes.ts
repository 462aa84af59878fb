/**
 * Layouts of notes by people and their tools. No note may lose text or change without a request. This file runs without
 * Node.
 */

const FRONT = [
  "---",
  "# kept by hand",
  "name:   Kim Lee  # short for Kimberly",
  "playbook: job-ad",
  "phone: +49123456",
  "touches:   # newest last",
  "",
  "      -   2026-01-05 call voicemail   # left a message",
  "      # called twice that day",
  "      -   2026-01-09 call no-answer",
  "tags: [ a,b ]",
  "---",
];
const BODY = ["", "# Kim", "", "Body with blanks behind  ", ""];
const lines = (...parts: readonly (readonly string[])[]) => parts.flat();
const note = (...touches: readonly string[]) => [
  "---",
  "name: Kim",
  "playbook: networking",
  ...touches,
  "---",
  ...BODY,
];

const LAYOUTS: Readonly<Record<string, string>> = {
  "comments and odd indents": lines(FRONT, BODY).join("\n"),
  CRLF: lines(FRONT, BODY).join("\r\n"),
  "byte order mark": `\uFEFF${lines(FRONT, BODY).join("\n")}`,
  "byte order mark and CRLF": `\uFEFF${lines(FRONT, BODY).join("\r\n")}`,
  "no final newline": lines(FRONT, BODY).join("\n").trimEnd(),
  "CRLF and no final newline": lines(FRONT).join("\r\n"),
  "dashes in the first column": note("touches:", "- 2026-01-05 email", "- '2026-01-09 call'").join("\n"),
  "flow list": note("touches: [2026-01-05 email, {date: 2026-01-09, channel: call}]").join("\n"),
  "flow list over lines": note("touches: [", "  2026-01-05 email,", "  ]").join("\r\n"),
  "maps and folded text": note(
    ...[
      "touches:",
      "  - date: 2026-01-05",
      "    channel: call",
      "    note: >-",
      "      a long",
      "      story",
    ],
    ...["summary: |", "  ---", "  touches:", "    - no"],
  ).join("\n"),
  "anchors and other people's keys": note(
    ...["base: &base [wide]", "cssclasses: *base", "date: 2024-02-31", "template: {{date}}", "'it''s': so"],
    ...["touches:", '  - "2026-01-05 email - see #7"', "last_contacted: 2026-01-01"],
  ).join("\n"),
  "an empty log": note("touches: []").join("\n"),
  "no log yet": note().join("\n"),
  "a log in the body": [
    ...note(),
    "## Touch log",
    "",
    "* 2026-01-05 email",
    "* 2026-01-09 call reached",
    "",
  ].join("\n"),
  "a log in the body, newest first": [
    ...note(),
    ...["## History", "", "- **2026-01-09**: call", "", "- **2026-01-05**: email", ""],
  ].join("\r\n"),
};

/** The layouts to which a touch can be added. */
export const WRITABLE = Object.entries(LAYOUTS);

/** All layouts, also broken, foreign or mixed ones, which must stay unchanged. */
export const ALL: readonly (readonly [string, string])[] = [
  ...WRITABLE,
  ["mixed line endings", lines(FRONT, BODY).join("\r\n").replace("\r\n", "\n")],
  ["broken YAML", note('every: "friday', "touches:", "  - 2026-01-05 call").join("\n")],
  ["a line that YAML refuses", note("touches:", '  - 2026-01-05 call: "ok" he said').join("\n")],
  [
    "mistakes in every line",
    note(
      "statsu: pausd",
      "touches:",
      "  - 2026-01-09 cal voicemal",
      "  - 2026-01-05 call",
      "  - 2026-02-31 call",
      "ignore: no-such-rule",
    ).join("\n"),
  ],
  ["tabs", note("touches:", "\t- 2026-01-05 call").join("\n")],
  ["unclosed", "---\nname: Kim\ntouches:\n  - 2026-01-05 call\n"],
  ["another language", "---js\nmodule.exports = {}\n---\n"],
  ["no contact", "# Ideas\n"],
  ["empty", ""],
];
