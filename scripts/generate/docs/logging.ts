import { PHRASES, type Phrase } from "../../../src/note/entry/phrases";
import { formatTouchDates } from "../../../src/service/logTouch/dateSummary";
import { parseForContact } from "../../../src/service/logTouch/planLog";
import { civilDate } from "../../../src/time/civilDate";
import { code, type Output, page, table } from "../output";

/** The day on which the examples are typed: a Tuesday. */
const TODAY = civilDate("2026-11-24");

const EXAMPLES = [
  "call voicemail, next friday - asked for Dana",
  "called Dana, voicemail, next call friday 10am - asked where they stand",
  "yesterday email thanks to Luis",
  "voicemail last thursday at 3pm, try again in 3 days",
  "met Luis for coffee",
  "Luis replied, they'll get back to me by tuesday",
  "got an email from Luis, away until 5 dec",
  "interview with Dana and Luis, they'll decide by end of month",
  "3 days ago called, no answer, left voicemail",
  "answered Dana's email",
  "interview moved to friday 10am",
  "called, told me to try again in January",
  "2026-11-03 call",
];

const REFUSED = [
  "called the office",
  "interview with Dana went really well",
  "tomorrow call",
  "call, next 12/11",
  "call, next next friday",
  "call, next week",
  "call, next friday at 3",
  "call, next friday midnight",
  "monday 3 november call",
  "call, next in an hour",
  "left a message",
  "interview friday",
  "called Dana - she'll decide by friday",
];

const KINDS: readonly { title: string; says: (phrase: Phrase) => string; of: (phrase: Phrase) => boolean }[] =
  [
    {
      title: "What you did, or what came of it",
      of: ({ kind }) => kind === "did",
      says: ({ words = "" }) => code(words),
    },
    {
      title: "What they did, after a name or `they`, `he`, `she`",
      of: ({ kind }) => kind === "theirs",
      says: ({ words = "" }) => code(words),
    },
    {
      title: "What comes next",
      of: ({ kind }) => kind === "clause",
      says: (phrase) => {
        if (phrase.kind !== "clause") return "";
        const clause = code([phrase.clause, phrase.channel].filter(Boolean).join(" "));
        return phrase.words ? `${code(phrase.words)}, ${clause}` : clause;
      },
    },
    {
      title: "Before names",
      of: ({ kind }) => kind === "names",
      says: (phrase) => {
        if (phrase.kind !== "names") return "";
        const role = { from: "they began", with: code("with"), to: code("to"), addressed: "" }[phrase.role];
        return [phrase.words && code(phrase.words), role].filter(Boolean).join(", ");
      },
    },
    { title: "Kept as text, up to the next comma", of: ({ kind }) => kind === "text", says: () => "" },
    { title: "Nothing to log", of: ({ kind }) => kind === "silence", says: () => "" },
    { title: "Passed over", of: ({ kind }) => kind === "filler", says: () => "" },
  ];

const WITHOUT_WORDS: ReadonlySet<string> = new Set([
  "Kept as text, up to the next comma",
  "Nothing to log",
  "Passed over",
]);

export function loggingPage(): Output {
  const text = page(
    "src/note/entry/phrases.ts",
    "Log Touch",
    "*Log Touch*, `touchbase log` and the command `touchbase.log` take a touch line, or its parts in any order and in the words below. Text after ` - ` or `: ` stays as you typed it. Touchbase must understand everything before it; otherwise it writes nothing and names the part. If that part can be kept as text, Touchbase offers the line with it; it never takes a day, a channel, an outcome or a side from such a part. If the text alone would be understood as an outcome or a plan, it asks whether to take it or to keep it as text. A touch without a day is today. Write a time as `10am`, `10:15`, `15h` or `noon`.",
    `Typed on ${code(TODAY)}, a Tuesday, into the note of Dana Whitfield:`,
    table(
      ["Typed", "Written", "Dates"],
      EXAMPLES.map((input) => {
        const read = parseForContact({ input, today: TODAY }, DANA);
        return [
          code(input),
          read.ok ? code(read.line) : read.reason,
          read.ok ? formatTouchDates(read.touch, TODAY).join("; ") : "",
        ];
      }),
    ),
    table(
      ["Typed", "Refused, because"],
      REFUSED.map((input) => {
        const read = parseForContact({ input, today: TODAY }, DANA);
        return [code(input), read.ok ? "" : read.reason];
      }),
    ),
    "## Names",
    "Capitalize names, or use those of contacts and of people in the log. Letter case and accents make no difference; otherwise a name must match letter by letter, as a whole, by some of its words, or by an alias. If it matches several contacts, give more of it, or where they work: `called Dana at Acme`. The contact of the note is left out: `called Dana` is a `call` in Dana's note. If no note is chosen, the touch goes into the notes of those who were in touch, otherwise of those after `with`, otherwise of those after `to`; `interview with Dana and Luis` goes into both.",
    "## Days",
    "A weekday alone is the latest one before today for a touch, and the first one after today for a plan. `last friday` is the latest, `next friday` the first; if that is still in this week, it is refused with both possible days. Other forms: `friday next week`, `a week from friday`, `in 3 days`, `two weeks ago`, `the 27th`, `27 nov`, `Nov 27th 2026`, `friday 27 november`, `end of month`, `2026-11-27`. A date without a year is the latest one for a touch, and the first one for a plan; if that is more than 60 days away and the other one is nearer, it is refused with both. A month is planned for its first working day. `friday morning` is planned for 10:00, `friday afternoon` for 14:00, `first thing tomorrow` for 09:00. A meeting without a verb in the past tense on a day that may still come (`interview friday`) is refused with both days.",
    "## Whose it was",
    "`replied to Dana` and `answered Dana's email` are yours, `Dana replied` and `missed call from Dana` are theirs. `reached out`, `wrote` and `pinged` are tries. `call with Dana` says that you spoke; `spoke with the receptionist` does not. A promise that they made on a call says that you reached them.",
    "## Words",
    "`[a|b|]` means one of them, or nothing. The longest match counts. The [words of a touch](words.md) can be used as well.",
    ...KINDS.flatMap(({ title, of, says }) => [
      `### ${title}`,
      table(
        WITHOUT_WORDS.has(title) ? ["Typed"] : ["Typed", "Means"],
        PHRASES.filter(of).map((phrase) => {
          const forms = phrase.forms.map(code).join("<br>");
          return WITHOUT_WORDS.has(title) ? [forms] : [forms, says(phrase)];
        }),
      ),
    ]),
  );
  return { path: "docs/reference/logging.md", text };
}

/** The facts about the contact that an entry needs. */
const DANA = { name: "Dana Whitfield", aliases: [], organization: ["Acme"], touches: [] };
