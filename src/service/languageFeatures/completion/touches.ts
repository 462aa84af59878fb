import type { Analysis } from "../../../cadence/analyze";
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
import { usualChannels } from "../../logTouch/channels";
import { CLAUSES, type Clause, touchCursor } from "../touchCursor";
import { type Candidate, type CandidateList, restOfWord } from "./candidate";
import type { CompletionContext } from "./context";
import { dateCandidates, daysAhead, daysBack } from "./dates";
import { indexOfNames } from "./nameIndex";

/** The maximum number of names that are offered at once. Further typing brings others. */
const MAX_NAMES = 50;

/** The outcomes that make sense for each channel: a card cannot go to voicemail. */
const PAPER_OUTCOMES: readonly Outcome[] = ["replied", "scheduled", "declined", "stop"];
const SCREEN_OUTCOMES: readonly Outcome[] = ["replied", "bounced", "scheduled", "declined", "stop"];
const LIVE_OUTCOMES: readonly Outcome[] = ["scheduled", "declined", "stop"];
const OUTCOMES_BY_CHANNEL: Readonly<Record<Channel, readonly Outcome[]>> = {
  call: ["reached", "voicemail", "no-answer", "left-message", "busy", "scheduled", "declined", "stop"],
  email: SCREEN_OUTCOMES,
  letter: [...PAPER_OUTCOMES, "bounced"],
  card: [...PAPER_OUTCOMES, "bounced"],
  text: SCREEN_OUTCOMES,
  social: PAPER_OUTCOMES,
  video: ["reached", "no-answer", ...LIVE_OUTCOMES],
  meeting: LIVE_OUTCOMES,
  interview: LIVE_OUTCOMES,
  event: LIVE_OUTCOMES,
};
/** These imply the channel `call`. */
const CALL_OUTCOMES: readonly Outcome[] = ["voicemail", "no-answer", "busy"];
const LIVE_CHANNELS: ReadonlySet<string> = new Set(["interview", "meeting", "video", "event"]);

/** Returns the candidates in a touch line, by the position of the cursor in its grammar. */
export function touchCandidates(
  before: string,
  after: string,
  context: CompletionContext,
  isBare: boolean,
): CandidateList | undefined {
  const cursor = touchCursor(before, after);
  const { part, typed } = cursor;
  const { today, config, analysis } = context;
  const toList = (list: readonly Candidate[], isIncomplete = false): CandidateList => {
    return { candidates: list, typed, rest: restOfWord(after), isIncomplete, prefix: cursor.prefix };
  };
  const ahead = (withTime: boolean) =>
    dateCandidates(daysAhead(today, config.cadence.days, analysis), typed, today, "ahead", withTime);
  switch (part) {
    case "date": {
      const days = dateCandidates(daysBack(today), typed, today, "back", true);
      return toList(
        days.map((offer) => ({ ...offer, ...(after === "" && withSpace(offer)) })),
        true,
      );
    }
    case "words":
      return toList(wordCandidates(cursor.words, context));
    case "clause":
      return toList(otherClauses(cursor.clauses, after, today));
    case "next": {
      const channels = cursor.taken.channel ? [] : channelCandidates(context).map(withSpaceBefore(after));
      const dates = cursor.taken.date ? [] : ahead(true);
      return toList([...dates, ...channels], !cursor.taken.date);
    }
    case "reply by":
    case "hold until":
      return toList(ahead(false), true);
    case "with":
    case "to":
      return toList(nameCandidates(typed, before, context, isBare), true);
    default:
      return undefined;
  }
}

/** Adds a space if more must follow. */
function withSpace({ insert }: Candidate): Pick<Candidate, "insert" | "retrigger"> {
  return { insert: `${insert} `, retrigger: true };
}

function withSpaceBefore(after: string): (offer: Candidate) => Candidate {
  return (offer) => (after === "" ? { ...offer, ...withSpace(offer) } : offer);
}

type TakenWords = ReadonlyMap<WordList, string>;

function wordCandidates(taken: TakenWords, context: CompletionContext): Candidate[] {
  const channel = taken.get("channel") as Channel | undefined;
  const isIncoming = taken.get("direction") === "in";
  const isLiveChannel = channel !== undefined && LIVE_CHANNELS.has(channel);
  const candidates: Candidate[] = [];
  if (!channel) candidates.push(...channelCandidates(context));
  if (!taken.has("outcome")) {
    const outcomes = channel ? OUTCOMES_BY_CHANNEL[channel] : CALL_OUTCOMES;
    const fitting = outcomes.filter(
      (outcome) => !isIncoming || !["no-answer", "busy", "bounced"].includes(outcome),
    );
    candidates.push(...fitting.map((word) => wordCandidate("outcome", word, OUTCOMES[word])));
  }
  if (!taken.has("direction") && !isLiveChannel)
    candidates.push(wordCandidate("direction", "in", DIRECTIONS.in));
  if (!taken.has("purpose") && !isLiveChannel && !isIncoming) {
    const proposedPurpose = context.analysis?.standing?.step?.purpose;
    const purposes = firstOf(proposedPurpose ? [proposedPurpose] : [], Object.keys(PURPOSES) as Purpose[]);
    candidates.push(...purposes.map((word) => wordCandidate("purpose", word, PURPOSES[word])));
  }
  return candidates;
}

/** Returns the channels, the likeliest first. */
export function channelCandidates({ analysis, currentLine }: CompletionContext): Candidate[] {
  const channels = usualChannels(analysis?.contact, analysis?.standing, currentLine);
  return channels.map((word) => wordCandidate("channel", word, CHANNELS[word]));
}

/** Returns the touches of the note except the one on the current line. */
function otherTouches(analysis: Analysis | undefined, written: Span): Touch[] {
  const touches = analysis?.contact.touches ?? [];
  return touches.filter(({ span: { start, end } }) => end < written.start || start > written.end);
}

function firstOf<T>(first: readonly T[], all: readonly T[]): T[] {
  return [...new Set([...first, ...all])];
}

interface VocabularyEntry {
  readonly aliases: readonly string[];
  readonly means: string;
}

/** Returns a candidate for a word of the vocabulary; typing one of its aliases also finds it. */
export function wordCandidate(list: string, word: string, { aliases, means }: VocabularyEntry): Candidate {
  return {
    kind: "word",
    label: word,
    insert: word,
    detail: render(message("typing.word", { list, means })),
    filter: [word, ...aliases].join(" "),
  };
}

const CLAUSE_MEANINGS: Readonly<Record<Clause, PlainKey>> = {
  next: "typing.clause-next",
  "reply by": "typing.clause-reply",
  "hold until": "typing.clause-hold",
  with: "typing.clause-with",
  to: "typing.clause-to",
};

export function clauseMeaning(clause: Clause): PlainKey {
  return CLAUSE_MEANINGS[clause];
}

function otherClauses(taken: readonly string[], after: string, today: CivilDate): Candidate[] {
  const more = /^\s/.test(after.slice(restOfWord(after).length)) ? "" : " ";
  return CLAUSES.filter((clause) => !taken.includes(clause)).map((clause) => {
    const means = render(message(CLAUSE_MEANINGS[clause]), { today });
    return { kind: "clause", label: clause, insert: clause + more, detail: means, retrigger: true };
  });
}

/** Returns the people of the note first, then the other contacts. */
function nameCandidates(
  typed: string,
  before: string,
  { analysis, names, today, currentLine }: CompletionContext,
  isBare: boolean,
): Candidate[] {
  const prefix = typed.toLowerCase();
  const starts = (name: string) =>
    name
      .toLowerCase()
      .split(/\s+/)
      .some((word) => word.startsWith(prefix)) || name.toLowerCase().startsWith(prefix);
  const contact = analysis?.contact;
  const noteNames = new Set<string>();
  for (const touch of otherTouches(analysis, currentLine).toReversed())
    for (const name of [...touch.with, ...touch.to]) noteNames.add(name);
  if (contact?.nameSpan) noteNames.add(contact.name);
  const textBefore = before.slice(0, before.length - typed.length);
  const isNew = (name: string) =>
    !new RegExp(`(?:with|to|and|&) ${escapeRegExp(name)}(?: (?:and|&) |,|$)`, "i").test(textBefore);
  const inNote = [...noteNames].filter(starts).filter(isNew);
  const otherNames = indexOfNames(names)
    .startingWith(typed, MAX_NAMES)
    .filter((name) => !noteNames.has(name) && isNew(name));
  const detail = (key: PlainKey) => render(message(key), { today });
  return [
    ...inNote.map((name) => ({ name, detail: detail("typing.in-this-note") })),
    ...otherNames.map((name) => ({ name, detail: detail("typing.contact") })),
  ]
    .filter(({ name }) => canInsertName(name, isBare))
    .slice(0, MAX_NAMES)
    .map(({ name, detail }) => ({
      kind: "name" as const,
      label: name,
      insert: name,
      detail,
      filter: name.toLowerCase().startsWith(prefix)
        ? name
        : name.slice(Math.max(0, wordOffset(name, prefix))),
    }));
}

/** Returns the offset of the word that the user is typing, because some clients only compare beginnings. */
function wordOffset(name: string, wanted: string): number {
  return name.toLowerCase().search(new RegExp(`(?<=\\s)${escapeRegExp(wanted)}`));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Returns whether a name can be inserted without being misread by the grammar or by YAML. */
function canInsertName(name: string, isBare: boolean): boolean {
  const line = `2000-01-01 call, with ${name}`;
  if (isBare ? !isPlainSafe(line) : /["'\\]/.test(name)) return false;
  const { touch, problems } = readTouchLine(placed(line, 0));
  return problems.length === 0 && touch?.with.length === 1 && touch.with[0] === name && touch.text === "";
}
