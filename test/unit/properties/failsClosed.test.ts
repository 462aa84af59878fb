import assert from "node:assert/strict";
import fc from "fast-check";
import { resolveConfig } from "../../../src/config/resolve";
import { readContact } from "../../../src/note/contact";
import { fixAll } from "../../../src/service/actions/fixAll";
import { runs } from "../support/arbitraries";
import { day, judge, note } from "../support/engine";

const TODAY = "2026-11-20";

/** Values that forbid contact, each with the word that may have a slip. */
const FORBIDDING = [
  { keys: ["status: do-not-contact"], touch: "2026-11-12 call reached" },
  { keys: ["status: closed"], touch: "2026-11-12 call voicemail" },
  { keys: ["status: moved-on"], touch: "2026-11-12 call no-answer" },
  { keys: ["status: paused"], touch: "2026-11-12 email" },
  { keys: ["do_not_contact: true"], touch: "2026-11-12 email" },
  { keys: ["hold: 2027-01-04"], touch: "2026-11-12 call reached" },
  { keys: [], touch: "2026-11-12 call reached stop" },
  { keys: [], touch: "2026-11-12 email in stop" },
  { keys: [], touch: "2026-11-12 call stop - do not call again" },
  { keys: [], touch: "2026-11-12 email in ack, hold until 2027-01-04" },
] as const;

/** One slip in a word: a letter dropped, doubled, changed, or swapped with the next. */
const slip = fc
  .record({
    at: fc.nat(),
    kind: fc.constantFrom("drop", "double", "change", "swap"),
    letter: fc.constantFrom(..."xqzae"),
  })
  .map(({ at, kind, letter }) => (word: string) => {
    const i = at % word.length;
    const [before, char = "", after] = [word.slice(0, i), word[i], word.slice(i + 1)];
    if (kind === "drop") return before + after;
    if (kind === "double") return before + char + char + after;
    if (kind === "change") return before + letter + after;
    return before + (after[0] ?? "") + char + after.slice(1);
  });

const spelling = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/[-_]/g, " "),
  (text) => text.replace(/[-_]([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  (text) => text.replace(/_/g, "-"),
);

/** Damages `key: value`. */
const keyDamage = fc.oneof(
  spelling.map((spell) => (key: string, value: string) => [`${spell(key)}: ${value}`]),
  spelling.map((spell) => (key: string, value: string) => [`${key}: ${spell(value)}`]),
  slip.map((mistype) => (key: string, value: string) => [`${mistype(key)}: ${value}`]),
  slip.map((mistype) => (key: string, value: string) => [`${key}: ${mistype(value)}`]),
  fc.constantFrom<(key: string, value: string) => string[]>(
    (key, value) => [`${key}: [${value}]`],
    (key, value) => [`${key}:`, `  - ${value}`],
    (key, value) => [`${key}: [${value}, ${value}]`],
    (key, value) => [`${key}: "${value}"`],
    (key, value) => [`${key}: '${value}' by mail`],
    (key, value) => [`${key}: ${value}: by mail`],
    (key, value) => [`${key}: {${value}: true}`],
    (key, value) => [`${key}: ${value}`, `${key}: active`],
    (key, value) => [`${key}: active`, `${key}: ${value}`],
    (key, value) => [`${key.toUpperCase()}: ${value}`, `${key}: false`],
    (key, value) => [`${key}:`, `  ${value}`],
    (key, value) => [`${key}: |`, `  ${value}`],
    (key, value) => [`${key}: >-`, `  ${value}`, "  by mail"],
    (key, value) => [`${key} : ${value}`],
    (key, value) => [`"${key}": ${value}`],
    (key, value) => [`'${key}' : '${value}'`],
    (key, value) => [`? ${key}`, `: ${value}`],
    (key, value) => [`${key}: !!str ${value}`],
    (key, value) => [`${key}: &state ${value}`],
    (key, value) => [`state: &state ${value}`, `${key}: *state`],
    (key, value) => [`${key}: ${value} # by mail`],
    (key, value) => [`${key}:\t${value}`],
    (key, value) => [`${key}:\u00a0${value}`],
    (key, value) => [`${key}:${value}`],
    (key, value) => [`${key}=${value}`],
    (key, value) => [`${key} = ${value}`],
    (key, value) => [`${key}\uff1a ${value}`],
    (key, value) => [`${key}:: ${value}`],
    (key, value) => [`- ${key}: ${value}`],
    (key, value) => [` ${key}: ${value}`],
    (key, value) => [`\t${key}: ${value}`],
    (key, value) => [`* ${key}: ${value}`],
    (key, value) => [`**${key}**: ${value}`],
    (key, value) => [`${key}: **${value}**`],
    (key, value) => [`${key}: \`${value}\``],
    (key, value) => [`${key}: \u201c${value}\u201d`],
    (key, value) => [`${key}: "${value}`],
    (key, value) => [`${key}: ${value}!`],
    (key, value) => [`${key}: ${value}.`],
    (key, value) => [`${key}: ${value}\u200b`],
    (key, value) => [`${key}\u200b: ${value}`],
    (key, value) => [`${key}: \u{1f6ab} ${value}`],
    (key, value) => [`${key}: "[[${value}]]"`],
    (key, value) => [`${key}: [[${value}]]`],
    (key, value) => [`${key}: "#${value}"`],
    (key, value) => [`${key}: #${value}`],
    (key, value) => [`${key}: ${value}, by mail`],
    (key, value) => [`${key}: ${value} or so`],
    (key, value) => [`${key}: was ${value}`],
    (key, value) => [`${key}: ${value.replace(/-/g, "\u2013")}`],
    (key, value) => [`${key}: ${value.replace(/-/g, "\u2011")}`],
    (key, value) => [`${key}: {{${value}}}`],
    (key, value) => ["<<<<<<< HEAD", `${key}: ${value}`, "=======", `${key}: active`, ">>>>>>> theirs"],
    (key, value) => ["alias: - @ada", `${key}: ${value}`],
    (key, value) => [`${key}: ${value}`, "title: a: b"],
    (key, value) => ["note: |", "  a", `${key}: ${value}`],
    (key, value) => [`{${key}: ${value}}`],
    (key, value) => ["# a comment", "", `${key}: ${value}`, ""],
    (key, value) => [`${key}: ${value}`, `${key}_:`],
    (key, value) => [`${key}: ${value}\u2028`],
  ),
);

/** Damages the words of a touch that forbid contact. */
const touchDamage = fc.oneof(
  slip.map((mistype) => (line: string) => line.replace(/stop|hold|until/, mistype)),
  fc.constantFrom<(line: string) => string>(
    (line) => line.replace(" stop", ", stop"),
    (line) => line.replace(" stop", " stop voicemail"),
    (line) => line.replace(" stop", " declined stop"),
    (line) => line.replace(" stop", " STOP"),
    (line) => line.replace("2026-11-12", "2026-11-31"),
    (line) => line.replace("2026-11-12 ", ""),
    (line) => line.replace("2027-01-04", "2027-01-32"),
    (line) => line.replace("hold until", "hold till"),
    (line) => line.replace("hold until", "hold"),
    (line) => `"${line}"`,
    (line) => `${line.replace(" - ", " ")} "or so" he said: no`,
    (line) => line.replace(/ (stop|hold until)/, " - $1"),
    (line) => line.replace(/ (stop|hold until)/, ": $1"),
    (line) => line.replace(/ (stop|hold until)/, " # $1"),
    (line) => line.replace(/ (stop|hold until)/, "; $1"),
    (line) => line.replace(/ (stop|hold until)/, "/$1"),
    (line) => line.replace(/ (stop|hold until)/, " ($1"),
    (line) => line.replace(/ (stop|hold until)/, "\t$1"),
    (line) => line.replace(/ (stop|hold until)/, "\u00a0$1"),
    (line) => line.replace(/ (stop|hold until)/, "\u200b $1"),
    (line) => line.replace(/ (stop|hold until)/, "\n    $1"),
    (line) => line.replace(/ (stop|hold until)/, ", $1").replace("2026-11-12", "2026-11-12,"),
    (line) => line.replace("stop", "stop!"),
    (line) => line.replace("stop", "stop."),
    (line) => line.replace("stop", "**stop**"),
    (line) => line.replace("stop", "\u201cstop\u201d"),
    (line) => line.replace("stop", "'stop'"),
    (line) => line.replace("stop", "#stop"),
    (line) => line.replace("stop", "stop \u{1f6ab}"),
    (line) => line.replace("stop", "asked to stop"),
    (line) => line.replace("stop", "do-not-contact"),
    (line) => line.replace("stop", "stop, next call 2026-11-19"),
    (line) => line.replace("stop", "stop, reply by 2026-11-19"),
    (line) => line.replace("call", "cal"),
    (line) => line.replace("2026-11-12", "2026-11-12:"),
    (line) => line.replace("2026-11-12", "2026-11-12 -"),
    (line) => line.replace("2026-11-12", "2026-11-12 25:99"),
    (line) => line.replace("2026-11-12", "12/11/2026"),
    (line) => line.replace("2026-11-12", "2026-11-12T10:00"),
    (line) => line.replace("2026-11-12", "[[2026-11-12]]"),
    (line) => line.replace("2026-11-12", "yesterday"),
    (line) => line.replace(/^(\S+) (.*)$/, "$2 $1"),
    (line) => line.replace("hold until", "hold-until"),
    (line) => line.replace("hold until", "on hold until"),
    (line) => line.replace("hold until", "hold until:"),
    (line) => line.replace("hold until", "hold off until"),
    (line) => line.replace("2027-01-04", "2027-1-4"),
    (line) => line.replace("2027-01-04", "04/01/2027"),
    (line) => line.replace("2027-01-04", "January 4"),
    (line) => line.replace("2027-01-04", "spring"),
    (line) => line.replace(" 2027-01-04", ""),
    (line) => `'${line}`,
    (line) => `[${line}]`,
    (line) => `{${line}}`,
    (line) => `> ${line}`,
    (line) => `- ${line}`,
    (line) => `${line}:`,
    (line) => `@${line}`,
    (line) => `<<: ${line}`,
    (line) =>
      `{date: 2026-11-12, channel: call, outcome: ${/stop/.test(line) ? "stop, purpose: nope" : "x"}, hold_until: 2027-01-40}`,
    (line) =>
      `date: 2026-11-12\n    outcome: ${/stop/.test(line) ? "[stop, reached]" : "reached"}\n    hold_until: soon`,
  ),
);

const damagedNote = fc
  .record({ kind: fc.constantFrom(...FORBIDDING), keyDamage, touchDamage })
  .map(({ kind: { keys, touch }, keyDamage: inKey, touchDamage: inTouch }) => {
    const [key] = keys;
    const [name = "", value = ""] = key?.split(": ") ?? [];
    const lines = key ? inKey(name, value) : [];
    return note(["playbook: job-ad", ...lines], ["2026-11-09 email resume", key ? touch : inTouch(touch)]);
  });

/** Requests in plain words, and the forms of an entry in the log of a body. */
const REQUESTS = [
  "asked us not to contact her again",
  "please stop emailing me",
  "no more emails",
  "unsubscribe me",
  "leave me alone",
  "doesn't want to be contacted",
  "said don't call before spring",
  "hold off until they have decided",
  "requested no further contact",
  "asked that I not call again",
  "please refrain from contacting me",
  "told me to back off",
  "take me off your list",
  "asked me to wait until spring",
  "bitte keine Mails mehr",
];
const ENTRY_FORMS: ((said: string) => string)[] = [
  (said) => `- 2026-11-12 ${said}`,
  (said) => `- **2026-11-12**: ${said}`,
  (said) => `> - 12 Nov 2026 - ${said}`,
  (said) => `- [[2026-11-12]] call - ${said}`,
  (said) => `- 2026-11-12 email in: ${said}`,
  (said) => `- 2026-11-12 nice talk at the fair, ${said}`,
  (said) => `- 2026-11-12 call reached\n  - ${said}`,
  (said) => `- [[2026-11-12]]\n  - ${said}`,
  (said) => `- 2026-11-12 call reached\n  ${said}`,
  (said) => `### 2026-11-12 | call\n\n${said}`,
  (said) => `### 2026-11-12\n\n- ${said}`,
  (said) => `### 12.11.2026: ${said}`,
  (said) => `* 2026-11-12 ${said}`,
  (said) => `+ 2026-11-12 14:30 ${said}`,
  (said) => `- [x] 2026-11-12 ${said}`,
  (said) => `- Nov 12th, 2026: ${said}`,
  (said) => `- 12/11/2026 ${said}`,
  (said) => `- 2026-11-12 -- ${said}`,
  (said) => `- 2026-11-12 | ${said}`,
  (said) => `> [!note] Calls\n> - 2026-11-12 ${said}`,
  (said) => `> > - 2026-11-12 ${said}`,
  (said) => `- 2026-11-12 call reached\n\n  ${said}`,
  (said) => `- 2026-11-12 call reached\n  > ${said}`,
  (said) => `- 2026-11-12 email in - thanks\n  - we talked\n    - ${said}`,
  (said) => `- 2026-11-31 ${said}`,
  (said) => `- ${said}`,
  (said) => `| Date | Channel | Notes |\n| --- | --- | --- |\n| 2026-11-12 | call | ${said} |`,
  (said) => `| Date | What happened |\n| --- | --- |\n| 2026-11-12 | ${said} |`,
];
const FRAMES: ((said: string) => string)[] = [
  (said) => said,
  (said) => `${said}!`,
  (said) => said.toUpperCase(),
  (said) => `**${said}**`,
  (said) => `thanks, but ${said}`,
  (said) => `${said}. She was friendly about it`,
  (said) => `"${said}"`,
  (said) => `_${said}_`,
  (said) => `${said} \u{1f6ab}`,
  (said) => `(${said})`,
  (said) => `good talk; ${said}`,
  (said) => `==${said}==`,
  (said) => `\u201c${said}\u201d`,
];

const noteWithRequest = fc
  .record({
    said: fc.constantFrom(...REQUESTS),
    form: fc.constantFrom(...ENTRY_FORMS),
    frame: fc.constantFrom(...FRAMES),
    isNewestFirst: fc.boolean(),
  })
  .map(({ said, form, frame, isNewestFirst }) => {
    const entry = form(frame(said));
    const other = "- 2026-11-09 call voicemail";
    const lines = isNewestFirst ? [entry, "", other] : [other, "", entry];
    return `---\ntype: contact\nplaybook: job-ad\n---\n\n## Log\n\n${lines.join("\n")}\n`;
  });

/** Whether a contact is proposed on a day on which no hold is over. */
function proposes(text: string): boolean {
  const { standing } = judge(text, TODAY);
  return standing?.step !== undefined && (standing.step.from as string) < "2027-01-04";
}

function afterFixAll(text: string): string {
  const contact = readContact(text, { fileName: "Dana" });
  assert.ok(contact);
  const actionNote = { text, fileName: "Dana", today: day(TODAY), config: resolveConfig([]) };
  const plan = fixAll(actionNote as Parameters<typeof fixAll>[0], contact, []);
  return plan.ok ? plan.newText : text;
}

describe("a note that forbids contact, damaged at random", () => {
  it("proposes no contact", () => {
    fc.assert(
      fc.property(damagedNote, (text) => {
        assert.equal(proposes(text), false, text);
      }),
      runs(2000),
    );
  });

  it("proposes no contact after Fix all either", () => {
    fc.assert(
      fc.property(damagedNote, (text) => {
        assert.equal(proposes(afterFixAll(text)), false, text);
      }),
      runs(500),
    );
  });
});

describe("the log of a body in which they ask to stop or to wait in plain words", () => {
  it("proposes no contact", () => {
    fc.assert(
      fc.property(noteWithRequest, (text) => {
        assert.equal(proposes(text), false, text);
      }),
      runs(500),
    );
  });
});
