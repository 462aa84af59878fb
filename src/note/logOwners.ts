import { message } from "../words/message";
import { type BodyLogReading, isPeriod } from "./bodyLog";
import type { Problem } from "./model";
import { type Section, sectionKind, titleOf } from "./sections";
import { knownWord } from "./vocabulary";

/** Words of headings that divide one log and are not names. */
const SORTING_WORDS: ReadonlySet<string> = new Set(
  `old older earlier previous archive archived recent recently new latest notes other misc round rounds part phase stage
  first second third last final in person online phone calls messages and or log logs touches background history me
  personal work business sent general`.split(/\s+/),
);

/** Returns the names of the people whose logs are in one note, if there are several: each has a heading of its own. */
export function logOwners(
  text: string,
  logs: readonly { section: Section; reading: BodyLogReading }[],
): Problem | undefined {
  const read = logs.filter(({ reading }) => reading.touches.length > 0);
  const owners = new Map<string, Section>();
  for (const { section, reading } of read) {
    for (const group of reading.groups) {
      const name = group !== undefined && isName(group) ? group : parentOf(text, section, read);
      if (name !== undefined && !owners.has(name)) owners.set(name, section);
    }
  }
  if (owners.size < 2) return undefined;
  const names = [...owners.keys()];
  const place = [...owners.values()].at(-1)?.heading.span ?? { start: 0, end: 0 };
  const sentence = message("touch-syntax.several-people", { names });
  return { rule: "touch-syntax", severity: "warning", span: place, message: sentence, fixes: [] };
}

/** Returns the heading that a log is below, unless all logs of the note are below it. */
function parentOf(
  text: string,
  { above }: Section,
  logs: readonly { section: Section }[],
): string | undefined {
  const parent = above.findLast((heading) => isName(titleOf(text, heading)));
  const isShared = logs.every(({ section }) =>
    section.above.some((heading) => heading.span.start === parent?.span.start),
  );
  return parent && !isShared ? titleOf(text, parent) : undefined;
}

/** Additions after a name in a heading: `Dana (recruiter)`, `Dana - Acme`, `Dana, Acme`. */
const ADDITION = /\s*(?:[([{,:|/]|\s[-–—]).*$/;
const NAME_PART =
  /^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.-]*|d[aeiou]|del|della|van|von|vom|der|den|ten|zu|zur|la|le|el|al|bin|y)$/u;
const MAX_NAME_WORDS = 5;
/** Nouns of a search and of its talks, which headings write with a capital letter in a title, or in German. */
const TOPICS: ReadonlySet<string> = new Set(
  `salary salaries money reference references offer offers negotiation negotiations interview interviews application applications
  screening screen feedback preparation prep follow-up follow-ups followup talk talks check checks test tests task tasks
  assignment question questions answer answers contract onboarding decision decisions outcome outcomes result results update
  updates status summary plan plans planning next steps step goals project projects budget proposal pitch demo quote invoice
  sales support intro introduction networking family job jobs role position team company meeting meetings visit visits event
  events trip kickoff review discussion discussions
  gehalt referenzen angebot verhandlung bewerbung bewerbungen gespräch gespräche vorstellungsgespräch vertrag termine treffen
  telefonate rückmeldung notizen fragen projekt`.split(/\s+/),
);

/** Whether a heading has the form of a name: `Dana`, `Ana de la Vega`, `Dana - Acme`, but not `Salary talks`. */
function isName(title: string): boolean {
  if (sortsALog(title)) return false;
  const words = title.replace(ADDITION, "").split(/\s+/).filter(Boolean);
  if (words.length === 0 || words.length > MAX_NAME_WORDS || !words.every((word) => NAME_PART.test(word)))
    return false;
  return !words.some((word) => TOPICS.has(word.toLowerCase().replace(/[.'’]+s?$/, "")));
}

/** Whether a heading is a period, a channel, or the like, and not a name. */
export function sortsALog(title: string): boolean {
  if (isPeriod(title) || sectionKind(title) === "log") return true;
  const words = title
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);
  return words.every(
    (word) =>
      SORTING_WORDS.has(word) || knownWord(word) || knownWord(word.replace(/e?s$/, "")) || isPeriod(word),
  );
}
