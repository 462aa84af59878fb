import type { Analysis } from "../../../cadence/analyse";
import type { Touch } from "../../../note/model";
import { isPlainSafe } from "../../../note/quote";
import type { Span } from "../../../note/source";
import { readTouchLine } from "../../../note/touchLine";
import {
  CHANNELS,
  type Channel,
  DIRECTIONS,
  OUTCOMES,
  type Outcome,
  PURPOSES,
  type Purpose,
  type WordList,
} from "../../../note/vocabulary";
import { placed } from "../../../note/yaml";
import type { CivilDate } from "../../../time/civilDate";
import { message, type PlainKey } from "../../../words/message";
import { render } from "../../../words/render";
import { CLAUSES, type Clause, touchCursor } from "../touchCursor";
import { type Candidate, type CandidateList, restOfWord } from "./candidate";
import type { CompletionContext } from "./context";
import { dateCandidates, daysAhead, daysBack } from "./dates";
import { indexOfNames } from "./nameIndex";

/** How many names are offered at once; typing on brings others. */
const MOST_NAMES = 50;

/** What came of a touch, by its channel: nobody leaves a voicemail by card. */
const ON_PAPER: readonly Outcome[] = ["replied", "scheduled", "declined", "stop"];
const ON_SCREEN: readonly Outcome[] = ["replied", "bounced", "scheduled", "declined", "stop"];
const IN_PERSON: readonly Outcome[] = ["scheduled", "declined", "stop"];
const FITTING: Readonly<Record<Channel, readonly Outcome[]>> = {
  call: ["reached", "voicemail", "no-answer", "left-message", "busy", "scheduled", "declined", "stop"],
  email: ON_SCREEN,
  letter: [...ON_PAPER, "bounced"],
  card: [...ON_PAPER, "bounced"],
  text: ON_SCREEN,
  social: ON_PAPER,
  video: ["reached", "no-answer", ...IN_PERSON],
  meeting: IN_PERSON,
  interview: IN_PERSON,
  event: IN_PERSON,
};
/** These make a touch a call by themselves. */
const CALLS: readonly Outcome[] = ["voicemail", "no-answer", "busy"];
const LIVE: ReadonlySet<string> = new Set(["interview", "meeting", "video", "event"]);

/** The offers in a touch line, by where the grammar is at the cursor. */
export function touchCandidates(
  before: string,
  after: string,
  terms: CompletionContext,
  bare: boolean,
): CandidateList | undefined {
  const cursor = touchCursor(before, after);
  const { part, typed } = cursor;
  const { today, config, analysis } = terms;
  const offers = (list: readonly Candidate[], again = false): CandidateList => {
    return { offers: list, typed, rest: restOfWord(after), again, gap: cursor.gap };
  };
  const ahead = (withTime: boolean) =>
    dateCandidates(daysAhead(today, config.cadence.days, analysis), typed, today, "ahead", withTime);
  switch (part) {
    case "date": {
      const days = dateCandidates(daysBack(today), typed, today, "back", true);
      return offers(
        days.map((offer) => ({ ...offer, ...(after === "" && goingOn(offer)) })),
        true,
      );
    }
    case "words":
      return offers(wordsFor(cursor.words, terms));
    case "clause":
      return offers(clausesBut(cursor.clauses, after, today));
    case "next": {
      const channels = cursor.taken.channel ? [] : channelWords(terms).map(goingOnBefore(after));
      const dates = cursor.taken.date ? [] : ahead(true);
      return offers([...dates, ...channels], !cursor.taken.date);
    }
    case "reply by":
    case "hold until":
      return offers(ahead(false), true);
    case "with":
    case "to":
      return offers(people(typed, before, terms, bare), true);
    default:
      return undefined;
  }
}

/** A blank behind what more must follow. */
function goingOn({ insert }: Candidate): Pick<Candidate, "insert" | "goesOn"> {
  return { insert: `${insert} `, goesOn: true };
}

function goingOnBefore(after: string): (offer: Candidate) => Candidate {
  return (offer) => (after === "" ? { ...offer, ...goingOn(offer) } : offer);
}

type Taken = ReadonlyMap<WordList, string>;

function wordsFor(taken: Taken, terms: CompletionContext): Candidate[] {
  const channel = taken.get("channel") as Channel | undefined;
  const inward = taken.get("direction") === "in";
  const live = channel !== undefined && LIVE.has(channel);
  const offers: Candidate[] = [];
  if (!channel) offers.push(...channelWords(terms));
  if (!taken.has("outcome")) {
    const outcomes = channel ? FITTING[channel] : CALLS;
    const fitting = outcomes.filter(
      (outcome) => !inward || !["no-answer", "busy", "bounced"].includes(outcome),
    );
    offers.push(...fitting.map((word) => wordCandidate("outcome", word, OUTCOMES[word])));
  }
  if (!taken.has("direction") && !live) offers.push(wordCandidate("direction", "in", DIRECTIONS.in));
  if (!taken.has("purpose") && !live && !inward) {
    const wanted = terms.analysis?.standing?.step?.purpose;
    const purposes = firstOf(wanted ? [wanted] : [], Object.keys(PURPOSES) as Purpose[]);
    offers.push(...purposes.map((word) => wordCandidate("purpose", word, PURPOSES[word])));
  }
  return offers;
}

/** The channels, the likeliest first: of the step that is proposed, what they asked for, and what is used most. */
export function channelWords({ analysis, written }: CompletionContext): Candidate[] {
  const contact = analysis?.contact;
  const uses = new Map<Channel, number>();
  for (const { channel } of touchesBut(analysis, written)) {
    if (channel) uses.set(channel, (uses.get(channel) ?? 0) + 1);
  }
  const used = [...uses].sort(([, a], [, b]) => b - a).map(([channel]) => channel);
  const likely = [
    ...(analysis?.standing?.step?.channels ?? []),
    ...(contact?.prefers ? [contact.prefers.value] : []),
    ...used,
  ];
  const all = Object.keys(CHANNELS) as Channel[];
  return firstOf(likely, all).map((word) => wordCandidate("channel", word, CHANNELS[word]));
}

/** The touches of the note but the one that is being written. */
function touchesBut(analysis: Analysis | undefined, written: Span): Touch[] {
  const touches = analysis?.contact.touches ?? [];
  return touches.filter(({ span: { start, end } }) => end < written.start || start > written.end);
}

function firstOf<T>(first: readonly T[], all: readonly T[]): T[] {
  return [...new Set([...first, ...all])];
}

interface Entry {
  readonly aliases: readonly string[];
  readonly means: string;
}

/** A word of the closed lists; typing one of its other spellings finds it, too. */
export function wordCandidate(list: string, word: string, { aliases, means }: Entry): Candidate {
  return {
    kind: "word",
    label: word,
    insert: word,
    detail: render(message("typing.word", { list, means })),
    filter: [word, ...aliases].join(" "),
  };
}

const MEANS: Readonly<Record<Clause, PlainKey>> = {
  next: "typing.clause-next",
  "reply by": "typing.clause-reply",
  "hold until": "typing.clause-hold",
  with: "typing.clause-with",
  to: "typing.clause-to",
};

export function clauseMeaning(clause: Clause): PlainKey {
  return MEANS[clause];
}

function clausesBut(taken: readonly string[], after: string, today: CivilDate): Candidate[] {
  const more = /^\s/.test(after.slice(restOfWord(after).length)) ? "" : " ";
  return CLAUSES.filter((clause) => !taken.includes(clause)).map((clause) => {
    const means = render(message(MEANS[clause]), { today });
    return { kind: "clause", label: clause, insert: clause + more, detail: means, goesOn: true };
  });
}

/** Whom the note speaks of first, then the other contacts by name. */
function people(
  typed: string,
  before: string,
  { analysis, names, today, written }: CompletionContext,
  bare: boolean,
): Candidate[] {
  const wanted = typed.toLowerCase();
  const starts = (name: string) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(wanted)) || name.toLowerCase().startsWith(wanted);
  const contact = analysis?.contact;
  const here = new Set<string>();
  for (const touch of touchesBut(analysis, written).toReversed())
    for (const name of [...touch.with, ...touch.to]) here.add(name);
  if (contact?.nameSpan) here.add(contact.name);
  const said = before.slice(0, before.length - typed.length);
  const isNew = (name: string) =>
    !new RegExp(`(?:with|to|and|&) ${escaped(name)}(?: (?:and|&) |,|$)`, "i").test(said);
  const inNote = [...here].filter(starts).filter(isNew);
  const others = indexOfNames(names)
    .startingWith(typed, MOST_NAMES)
    .filter((name) => !here.has(name) && isNew(name));
  const detail = (key: PlainKey) => render(message(key), { today });
  return [
    ...inNote.map((name) => ({ name, detail: detail("typing.in-this-note") })),
    ...others.map((name) => ({ name, detail: detail("typing.contact") })),
  ]
    .filter(({ name }) => canStand(name, bare))
    .slice(0, MOST_NAMES)
    .map(({ name, detail }) => ({
      kind: "name" as const,
      label: name,
      insert: name,
      detail,
      filter: name.toLowerCase().startsWith(wanted) ? name : name.slice(Math.max(0, wordAt(name, wanted))),
    }));
}

/** Where the word begins that is typed, for clients that look at beginnings only. */
function wordAt(name: string, wanted: string): number {
  return name.toLowerCase().search(new RegExp(`(?<=\\s)${escaped(wanted)}`));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** A name that the grammar would take for something else, or that YAML would, has to be written by hand. */
function canStand(name: string, bare: boolean): boolean {
  const line = `2000-01-01 call, with ${name}`;
  if (bare ? !isPlainSafe(line) : /["'\\]/.test(name)) return false;
  const { touch, problems } = readTouchLine(placed(line, 0));
  return problems.length === 0 && touch?.with.length === 1 && touch.with[0] === name && touch.text === "";
}
