import type { Random } from "../../simulate/random";

/** Returns a day of the year before `end`, as text. There are few days, so that entries share them. */
export function dateBefore(random: Random, end: string): string {
  const last = Date.parse(`${end}T00:00:00Z`);
  return new Date(last - random.int(0, 300) * 86_400_000).toISOString().slice(0, 10);
}

const HEADS = [
  ...[
    "call",
    "call voicemail",
    "call no-answer",
    "call reached",
    "email",
    "email in",
    "email thanks",
    "text",
  ],
  ...["interview", "meeting", "letter intro", "linkedin invite", "voicemail", "email resume", "coffee"],
];
const CLAUSES = [
  ", with Dana",
  ", with Dana and Luis",
  ", next call 2026-12-01",
  ", reply by 2026-12-02",
  ", to Dana",
];
const TEXTS = [
  "asked where they stand",
  "left my number",
  "Luis: slipped a week",
  "1st of 3",
  "wrote to ann@example.org",
];
const NASTY = [
  ...[
    "see issue #12",
    '"ok" he said',
    "@dana wrote",
    "[[Bob]] joined",
    "a: b: c",
    "100% sure {so}",
    "> quoted",
  ],
  ...[
    "it's late",
    "über uns — ja",
    "tab\there",
    "🎉 hired",
    "| pipe",
    "`code`",
    "end:",
    "# no comment",
    "a\\b \\n",
  ],
];

/** Returns a touch line. Its text may be misread by YAML only if `nasty` is true. */
export function touchLine(random: Random, date: string, nasty: boolean): string {
  const time = random.chance(0.2) ? ` ${random.pick(["09:00", "14:30"])}` : "";
  const clause = random.chance(0.35) ? random.pick(CLAUSES) : "";
  const text = random.chance(0.5) ? ` - ${random.pick(nasty && random.chance(0.25) ? NASTY : TEXTS)}` : "";
  return `${date}${time} ${random.pick(HEADS)}${clause}${text}`;
}
