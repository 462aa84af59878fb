import { message } from "../../words/message";
import { knownWord } from "../vocabulary";
import { parseDateAt } from "./dateParser";
import { isFarther } from "./dates/dateContext";
import type { Entry, Way } from "./entry";
import { EntryError, reject } from "./entryError";
import { EntryParts } from "./entryParts";
import { laterMeeting } from "./laterMeeting";
import { type ParsedName, parseNameAt, parseNames } from "./nameParser";
import { parseClause } from "./parseClause";
import { type Phrase, THIRD_PERSON } from "./phrases";
import { matchContactPhrase, matchPhrase } from "./phraseTrie";
import { isPastTense, MEETING_CHANNELS, plannedChannel, plannedWay } from "./tense";
import { parseTimeOfDayAt } from "./timeOfDay";
import { touchWords } from "./touchWords";
import { rejectPlace, rejectTypo, rejectUnknown } from "./unknownWords";

/** Words that separate two parts of an entry, as a comma does. */
const CONJUNCTIONS = new Set(["and", "then", "but"]);

/** Verbs that a recipient can follow: `gave Dana a call`. */
const GIVING = new Set(
  "sent gave wrote dropped shot left shared forwarded added congratulated wished invited resent asked".split(
    " ",
  ),
);

/**
 * Parses the words of an entry part by part, from the first to the last. Throws an EntryError at the first part that it
 * cannot parse.
 */
export class EntryParser extends EntryParts {
  parse(text: string): Entry {
    const { words } = this;
    while (!words.isAtEnd) {
      const start = words.position;
      const isTaken = this.takePart();
      if (!isTaken || words.position === start) rejectUnknown(words);
    }
    this.addTheirs();
    const entry: Entry = {
      date: this.date?.value ?? words.today,
      time: this.time?.value,
      words: touchWords(this.wordUses),
      clauses: this.clauses,
      people: this.people,
      text: [this.texts.join(", "), text].filter(Boolean).join("; "),
      asTyped: undefined,
    };
    if (this.silence !== undefined && entry.words.length === 0) reject("log.silence", { text: this.silence });
    this.checkTense(entry);
    return entry;
  }

  /**
   * Marks the touch as theirs if they asked for something or promised something, because it is then not a try of mine.
   */
  private addTheirs(): void {
    // An absence alone came from them, so it is not a try.
    const isAway = this.clauses.some(({ clause }) => clause === "hold until");
    if (isAway && !this.isResponse && this.wordUses.length === 0)
      for (const text of ["in", "ack"]) this.addWord(text);
    if (!this.isResponse && !this.isPromise) return;
    const meanings = this.wordUses.flatMap(({ text }) => knownWord(text) ?? []);
    if (meanings.some(({ list, word }) => list === "outcome" || word === "in")) return;
    const channel = meanings.find(({ list }) => list === "channel")?.word;
    if (MEETING_CHANNELS.has(channel ?? "")) return;
    // They may have promised it before I wrote.
    if (!this.isResponse && meanings.length > 0 && channel !== "call") return;
    this.addWord(channel === "call" ? "reached" : "in");
  }

  /** Offers two readings of a meeting without a verb in the past tense whose day may still come: `interview friday`. */
  private checkTense(entry: Entry): void {
    const { words, date, future } = this;
    const later = laterMeeting(this.wordUses, entry, future ?? date, words.today);
    if (later) throw later;
    const channel = plannedChannel(entry, words.lower);
    if (future) {
      const ways = channel ? [plannedWay(entry, channel, future.value, words.today)] : [];
      throw new EntryError(future.reason, [], undefined, ways);
    }
    if (!date?.ahead || !channel || isPastTense(words.lower)) return;
    if (isFarther(date.ahead, date.value, words.today)) return;
    const reason = message("log.past-or-planned", {
      past: date.value,
      planned: date.ahead,
      channel,
    });
    const past: Way = { kind: "past", entry };
    throw new EntryError(reason, [], undefined, [plannedWay(entry, channel, date.ahead, words.today), past]);
  }

  private takePart(): boolean {
    const { words } = this;
    // `in` alone is a direction, but before a count it opens a date.
    if (words.lowerAt(words.position) === "in" && this.takeDate()) return true;
    if (this.takePlace()) return true;
    if (this.takeSubject()) return true;
    if (this.takeAnswered() || this.takeRecipient() || this.takePlan()) return true;
    const meaning = matchPhrase(words.untilComma(), 0);
    const name = parseNameAt(words, words.position, false);
    if (name && (!meaning || name.knownLength > meaning.length)) {
      if (!meaning && this.takeDate()) return true;
      return this.takeStrayName();
    }
    if (!meaning) return this.takeDate() || this.takeTime();
    // `the 3rd of november` and `the line was busy` begin alike, and so do `first thing this morning` and `first call`.
    const isFiller = "phrase" in meaning && meaning.phrase.kind === "filler";
    if (isFiller && (this.takeDate() || this.takeTime())) return true;
    if ("phrase" in meaning && this.lacksDay(meaning.phrase, meaning.length)) return this.takeWord();
    if ("word" in meaning) {
      this.addWord(this.canonicalWord(meaning.length, meaning.word), undefined, true);
      words.position += meaning.length;
      return true;
    }
    return this.takePhrase(meaning.phrase, meaning.length);
  }

  /** Parses a place: `in Berlin`, `at Luigi's`. `email in Luis` may also mean that Luis wrote. */
  private takePlace(): boolean {
    const { words } = this;
    const { position } = words;
    const opening = words.lowerAt(position);
    if ((opening !== "in" && opening !== "at") || words.isAfterComma(position + 1)) return false;
    if (this.wordUses.length === 0) return false;
    const place = parseNameAt(words, position + 1, false);
    const isGenitive = opening === "at" && words.all[position + 1]?.genitive !== undefined;
    const end = place?.end ?? (isGenitive ? position + 2 : position);
    if (end === position || (place && opening === "in" && place.knownLength > 0)) return false;
    const before = knownWord(words.lowerAt(position - 1));
    const mayBeDirection =
      opening === "in" && before?.list === "channel" && !MEETING_CHANNELS.has(before.word);
    if (mayBeDirection) rejectPlace(words, end);
    this.texts.push(words.textAt(position, end - position));
    words.position = end;
    return true;
  }

  /** Whether a phrase lacks its day: `call scheduled` without a day is two words of a touch. */
  private lacksDay(phrase: Phrase, length: number): boolean {
    const { words } = this;
    const end = words.position + length;
    const typed = words.lower.slice(words.position, end);
    if (phrase.kind !== "clause" || !phrase.words || !typed.every(knownWord)) return false;
    if (words.lowerAt(end) === "with") return false;
    return !parseDateAt(words, end, "ahead") && !parseTimeOfDayAt(words.untilComma(end), true);
  }

  private takeWord(): boolean {
    this.addWord(this.canonicalWord(1, ""), undefined, true);
    this.words.position++;
    return true;
  }

  /** Returns a known word as it was typed, in lower case; `no answer` becomes `no-answer`. */
  private canonicalWord(length: number, word: string): string {
    return length > 1 ? word : this.words.lowerAt(this.words.position);
  }

  // Who was in touch.

  /** Parses `Luis replied` and `they called back`. */
  private takeSubject(): boolean {
    const { words } = this;
    const start = words.position;
    // In the middle of a part, a name belongs to the words before it: `called Dana left a voicemail`.
    if (!this.beginsPart(start)) return false;
    if (THIRD_PERSON.has(words.lowerAt(start)) && !words.isAfterComma(start + 1)) {
      const clause = this.theirClauseAt(start + 1);
      const match = matchContactPhrase(words.untilComma(start + 1), 0);
      if (clause > (match?.length ?? 0)) {
        words.position = start + 1;
        return true;
      }
      if (!match) return false;
      this.takeContactPhrase(match.phrase, start + 1, match.length);
      return true;
    }
    const list = parseNames(words, start, false);
    if (!list || words.isAfterComma(list.end)) return false;
    const contactPhrase = matchContactPhrase(words.untilComma(list.end), 0);
    const clause = this.theirClauseAt(list.end);
    if (contactPhrase && contactPhrase.length >= clause) {
      this.takePeople(list.names, "addressed");
      this.takeContactPhrase(contactPhrase.phrase, list.end, contactPhrase.length);
      return true;
    }
    if (clause === 0) return false;
    const isWish = this.clauseAt(list.end)?.phrase.isResponse === true;
    this.takePeople(list.names, isWish ? "addressed" : "promises");
    words.position = list.end;
    return true;
  }

  private clauseAt(at: number): { length: number; phrase: Phrase & { kind: "clause" } } | undefined {
    const meaning = matchPhrase(this.words.untilComma(at), 0);
    if (!meaning || !("phrase" in meaning) || meaning.phrase.kind !== "clause") return undefined;
    return { length: meaning.length, phrase: meaning.phrase };
  }

  /** Returns the length of their promise, absence or wish that begins at a word; 0 if none does. */
  private theirClauseAt(at: number): number {
    const clause = this.clauseAt(at);
    const isTheirs = clause && (clause.phrase.clause !== "next" || clause.phrase.isResponse);
    return isTheirs ? clause.length : 0;
  }

  private takeContactPhrase(phrase: Phrase, at: number, length: number): void {
    const { words } = this;
    this.takeWords(phrase);
    if (phrase.isKept) this.texts.push(words.textAt(at, length));
    words.position = at + length;
    if (phrase.isResponse) this.isResponse = true;
    // `Dana phoned and left a message`: both were Dana.
    const joined = words.position + 1;
    if (words.lowerAt(words.position) !== "and" || !words.hasMoreInClause) return;
    const more = matchContactPhrase(words.untilComma(joined), 0);
    if (more) this.takeContactPhrase(more.phrase, joined, more.length);
  }

  /** Parses `answered Dana`, which I did, although `answered` alone means that they did. */
  private takeAnswered(): boolean {
    const { words } = this;
    const at = words.position + 1;
    if (words.lowerAt(words.position) !== "answered" || words.isAfterComma(at)) return false;
    const list = parseNames(words, at, false);
    if (!list) return false;
    this.takeWords({ kind: "did", forms: [], words: "answer" });
    this.takePeople(list.names, "addressed");
    words.position = list.end;
    return true;
  }

  /** Parses a phrase with its recipient: `sent Dana a message`. */
  private takeRecipient(): boolean {
    const { words } = this;
    const start = words.position;
    const verb = words.lowerAt(start);
    if (!GIVING.has(verb) || words.isAfterComma(start + 1)) return false;
    const list = parseNames(words, start + 1, false);
    if (!list || words.isAfterComma(list.end)) return false;
    const meaning = matchPhrase([verb, "them", ...words.untilComma(list.end)], 0);
    if (!meaning || !("phrase" in meaning) || meaning.length < 3) return false;
    this.takePeople(list.names, "addressed");
    return this.takePhrase(meaning.phrase, list.end - start + meaning.length - 2);
  }

  /** Parses a plan after what was done, which has a day to come: `emailed, follow up in a week`. */
  private takePlan(): boolean {
    const { words } = this;
    const { position } = words;
    if (position === 0 || !this.beginsPart(position)) return false;
    const [opening] = /^(?:follow[- ]up|check in|check back)(?= )/.exec(words.untilComma().join(" ")) ?? [];
    const from = position + (opening?.split(" ").length ?? 0);
    const match = opening === undefined ? undefined : parseDateAt(words, from, "back");
    if (!match || !("reason" in match.reading) || match.reading.reason.key !== "log.future") return false;
    words.position = from;
    this.clauses.push(parseClause(words, { kind: "clause", clause: "next", forms: [] }, "next"));
    return true;
  }

  private beginsPart(at: number): boolean {
    const { words } = this;
    return at === 0 || words.isAfterComma(at) || CONJUNCTIONS.has(words.lowerAt(at - 1));
  }

  /**
   * Whether unknown names may be the topic or the place: `interview Amazon`, `emailed Dana, Kubernetes`. A verb has a
   * person after it: `called Bob`.
   */
  private mayBeTopic(names: readonly ParsedName[], end: number): boolean {
    const { words } = this;
    const { position } = words;
    if (position === 0 || names.some(({ knownLength }) => knownLength > 0)) return false;
    if (words.isAfterComma(position)) return end === words.all.length || words.isAfterComma(end);
    const before = knownWord(words.lowerAt(position - 1));
    if (before?.list === "direction") return true;
    return before?.list === "channel" && MEETING_CHANNELS.has(before.word);
  }

  /** Parses a name on its own: the person who was in touch. As the first word it must be a known name. */
  private takeStrayName(): boolean {
    const { words } = this;
    const list = parseNames(words, words.position, false);
    if (!list) return false;
    const { names, end } = list;
    const [first] = names;
    if (this.mayBeTopic(names, end)) rejectUnknown(words);
    if (first && first.knownLength === 0 && end === words.position + 1) rejectTypo(words);
    // `called Dana and Luis replied` is ambiguous: the user called both, or Luis replied.
    if (names.length > 1 && !words.isAfterComma(end) && matchContactPhrase(words.untilComma(end), 0)) {
      reject("log.who", { text: words.textAt(words.position, end - words.position) });
    }
    this.takePeople(names, "addressed");
    words.position = end;
    return true;
  }
}
