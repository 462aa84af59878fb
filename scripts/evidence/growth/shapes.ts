/** A note that is hostile to a reader: its name, and its text of about `n` characters. */
export type Shape = readonly [name: string, textOf: (n: number) => string];

const HEAD = "name: Dana Ito\nplaybook: job-ad\n";
const front = (yaml: string) => `---\n${HEAD}${yaml}\n---\n\n# Dana Ito\n`;
const body = (text: string) =>
  `---\n${HEAD}touches:\n  - 2026-11-02 email resume\n---\n\n# Dana Ito\n\n${text}`;
const times = (part: string, n: number) => part.repeat(Math.ceil(n / part.length));
const lines = (n: number, lineAt: (index: number) => string) => {
  let text = "";
  for (let i = 0; text.length < n; i++) text += `${lineAt(i)}\n`;
  return text;
};
const dayAt = (i: number) => {
  const at = (i * 7919) % 9000;
  return `20${10 + (at % 16)}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`;
};
/** Consecutive days, written once, because notes of 8 MB contain 200,000 of them. */
const DAYS = Array.from({ length: 13_000 }, (_, i) =>
  new Date(Date.UTC(1990, 0, 1 + i)).toISOString().slice(0, 10),
);
const inOrder = (i: number) => DAYS[i % DAYS.length] ?? "";

/** Touches of every kind, as a user logs them over the years. */
const ORDINARY = [
  "call voicemail - asked about the opening",
  "email thanks, to Dana - 20 minutes were enough",
  'email in - "Send me your resume", reply by 2027-01-05',
  "meeting, with Dana and Bo - coffee near the office",
  "call no-answer",
];
const ordinaryLog = (n: number) => lines(n, (i) => `  - ${inOrder(i)} ${ORDINARY[i % ORDINARY.length]}`);
const ordinaryBody = (n: number) =>
  lines(n, (i) =>
    i % 6 === 0
      ? `\n## Meeting ${i}\n`
      : "- They build [[Software]] for trains, *mostly* in [Osaka](https://example.com): see `notes`.",
  );

/** Shapes of frontmatter: quadratic time shows at 64 KB. */
export const FRONT: readonly Shape[] = [
  ["spaces in status", (n) => front(`status: a${" ".repeat(n)}b`)],
  ["quoted spaces in status", (n) => front(`status: "a${" ".repeat(n)}b"`)],
  ["quoted spaces in ignore", (n) => front(`ignore:\n  - "a${" ".repeat(n)}b"`)],
  ["dashes in status", (n) => front(`status: "${times(" -", n)}"`)],
  ["spaces in a touch", (n) => front(`touches:\n  - 2026-11-02 call - a${" ".repeat(n)}b`)],
  ["spaces before a colon", (n) => front(`touches:\n  - 2026-11-02 call${" ".repeat(n)}x: y: z`)],
  ["spaces before a hash", (n) => front(`touches:\n  - 2026-11-02 call - a: b: c${" ".repeat(n)}x #y`)],
  ["spaces at the end of touches", (n) => front(`touches:${" ".repeat(n)}x\n  - 2026-11-02 call: a: b`)],
  ["dots in a touch", (n) => front(`touches:\n  - 2026-11-02 call - ${".".repeat(n)}`)],
  ["dashes in a touch", (n) => front(`touches:\n  - 2026-11-02 call ${times("- ", n)}`)],
  ["commas in a touch", (n) => front(`touches:\n  - 2026-11-02 call ${times(", ", n)}`)],
  ["words in a touch", (n) => front(`touches:\n  - 2026-11-02 ${times("call x ", n)}`)],
  ["names in a touch", (n) => front(`touches:\n  - 2026-11-02 call, with ${times("Dana and ", n)}Bo`)],
  ["equal touches", (n) => front(`touches:\n${lines(n, () => "  - 2026-11-02 call voicemail")}`)],
  ["touches in random order", (n) => front(`touches:\n${lines(n, (i) => `  - ${dayAt(i)} call voicemail`)}`)],
  ["touches in order", (n) => front(`touches:\n${lines(n, (i) => `  - ${inOrder(i)} call voicemail`)}`)],
  ["broken touches", (n) => front(`touches:\n${lines(n, (i) => `  - ${inOrder(i)} call: a: b`)}`)],
  ["unknown words", (n) => front(`touches:\n${lines(n, (i) => `  - ${inOrder(i)} cal voicemal`)}`)],
  [
    "touches as maps",
    (n) => front(`touches:\n${lines(n, (i) => `  - date: ${inOrder(i)}\n    channel: call`)}`),
  ],
  [
    "touches as flow maps",
    (n) => front(`touches:\n${lines(n, (i) => `  - {date: ${inOrder(i)}, channel: call}`)}`),
  ],
  ["quoted touches", (n) => front(`touches:\n${lines(n, (i) => `  - "${inOrder(i)} call"`)}`)],
  [
    "misindented touches",
    (n) => front(`touches:\n${lines(n, (i) => `${" ".repeat(2 + (i % 3))}- ${inOrder(i)} call`)}`),
  ],
  [
    "touches with clauses",
    (n) =>
      front(
        `touches:\n${lines(n, (i) => `  - ${inOrder(i)} call, next 2026-12-01, reply by 2026-12-02, hold until 2026-12-03`)}`,
      ),
  ],
  ["dates alone", (n) => front(`touches:\n${lines(n, (i) => `  - ${inOrder(i)}`)}`)],
  ["items of a letter", (n) => front(`touches:\n${lines(n, () => "- x")}`)],
  ["items in brackets", (n) => front(`touches: [${times("x,", n)}x]`)],
  ["fields of a touch", (n) => front(`touches:\n  - date: 2026-11-02\n${lines(n, (i) => `    f${i}: x`)}`)],
  [
    "wishes to wait in texts",
    (n) => front(`touches:\n${lines(n, (i) => `  - ${inOrder(i)} call - hold until 2027-01-05`)}`),
  ],
  [
    "sentences in random order",
    (n) =>
      front(`touches:\n${lines(n, (i) => `  - ${dayAt(i)} call no-answer - the day of the fair in May`)}`),
  ],
  [
    "sentences in quotes",
    (n) => front(`touches:\n${lines(n, (i) => `  - "${inOrder(i)} email - the day of the fair in Osaka"`)}`),
  ],
  ["many tags", (n) => front(`tags:\n${lines(n, (i) => `  - a/${i}`)}`)],
  ["many aliases", (n) => front(`aliases:\n${lines(n, (i) => `  - D${i}`)}`)],
  ["many pins", (n) => front(`follow_up:\n${lines(n, () => "  - 2026-12-01 call")}`)],
  ["many keys", (n) => front(lines(n, (i) => `key${i}: ${i}`))],
  ["one key many times", (n) => front(lines(n, () => "status: active"))],
  ["near misses of keys", (n) => front(lines(n, (i) => `statu${i}: active`))],
  ["long key", (n) => front(`${"k".repeat(n)}: 1`)],
  ["long line", (n) => front(`note: ${"x".repeat(n)}`)],
  ["many mentions", (n) => front(`mention:\n${lines(n, (i) => `  - thing ${i}`)}`)],
  ["many ignored rules", (n) => front(`ignore:\n${lines(n, () => "  - touch-order - because")}`)],
  ["comments", (n) => front(lines(n, () => "# comment"))],
  ["blank lines", (n) => front("\n".repeat(n))],
  ["tags with spaces", (n) => front(`tags: "${" ".repeat(n)}"`)],
  ["an ordinary long log", (n) => front(`touches:\n${ordinaryLog(n)}`)],
];

/** Shapes of the body: quadratic time shows at 1 MB. */
export const BODY: readonly Shape[] = [
  ["spaces in the body", (n) => body(`a${" ".repeat(n)}b`)],
  ["blank lines in the body", (n) => body("\n".repeat(n))],
  [
    "prose log",
    (n) => body(`## Log\n\n${lines(n, (i) => `- ${inOrder(i)} called, and talked about the fair`)}`),
  ],
  ["prose log in random order", (n) => body(`## Log\n\n${lines(n, (i) => `- ${dayAt(i)} called`)}`)],
  ["equal entries of a prose log", (n) => body(`## Log\n\n${lines(n, () => "- 2026-11-02 call voicemail")}`)],
  ["log with headings", (n) => body(`## Log\n\n${lines(n, (i) => `### ${inOrder(i)} call\n\ntext`)}`)],
  ["many headings", (n) => body(lines(n, (i) => `## Heading ${i}`))],
  ["many drafts", (n) => body(lines(n, (i) => `## Draft: email ${i}\n\nHello`))],
  ["long draft of spaces", (n) => body(`## Draft: email\n\na${" ".repeat(n)}b`)],
  ["long draft", (n) => body(`## Draft: email\n\n${times("word ", n)}`)],
  ["heading of spaces", (n) => body(`## Draft${" ".repeat(n)}x`)],
  ["heading of hashes", (n) => body(`## Draft ${times("# ", n)}x`)],
  ["nested quotes", (n) => body(`${">".repeat(n)} a`)],
  ["table rows", (n) => body(lines(n, () => "| 2026-11-02 | call |"))],
  ["open comments", (n) => body(times("<!-- ", n))],
  ["fences", (n) => body(lines(n, () => "```"))],
  ["brackets", (n) => body(times("[", n))],
  ["an ordinary long body", (n) => body(ordinaryBody(n))],
];
