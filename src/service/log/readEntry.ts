import { linkText } from "../../note/names";
import { nearest } from "../../note/nearest";
import { readTouchLine } from "../../note/touchLine";
import { CHANNELS, knownWord, TOUCH_SPELLINGS, type WordList, wordOf } from "../../note/vocabulary";
import { placed } from "../../note/yaml";
import type { CivilDate, ClockTime } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { clockTimeAt } from "./clockTime";
import {
  type Entry,
  type EntryClause,
  type EntryReading,
  type KnownNames,
  type NamedPerson,
  NOBODY,
} from "./entry";
import { type Direction, LONGEST_DATE, naturalDate } from "./naturalDate";
import { meaningAt, theirsAt } from "./phraseBook";
import { type Phrase, THEY_SAID } from "./phrases";
import { touchWords } from "./touchWords";
import { cutText, type Word, wordsOf } from "./words";

/**
 * Reads what a person types into *Log Touch*, in any order: `called Dana, voicemail, next call friday 10am - asked
 * where they stand`. A touch without a day was today. What is not wholly understood is refused, with a reason that
 * names the part; only the text behind ` - ` or `: ` is anybody's. Never throws.
 */
export function readEntry(input: string, today: CivilDate, known: KnownNames = NOBODY): EntryReading {
  const { head, text } = cutText(input);
  if (head === "" && text === "") return { ok: false, reason: message("log.empty") };
  if (head.length > LONGEST_HEAD) return { ok: false, reason: message("log.too-long") };
  const typed = wholeLine(input, today);
  if (typed) return typed;
  try {
    return { ok: true, entry: new EntryReader(wordsOf(head), today, known).read(text) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    throw error;
  }
}

/** In UTF-16 units, before the free text: nobody says how they were in touch at such length. */
const LONGEST_HEAD = 500;

/** A whole touch line with its date is taken as it stands. */
function wholeLine(input: string, today: CivilDate): EntryReading | undefined {
  const line = input
    .replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, " ")
    .trim()
    .replace(/^- /, "");
  if (!/^\d{4}-\d{2}-\d{2}(?![\d])/.test(line)) return undefined;
  const { touch, problems } = readTouchLine(placed(line, 0));
  if (!touch || problems.length > 0) return undefined;
  const names = [...touch.with, ...touch.to];
  // `to Luis yesterday`, `with Dana thanks`: to the grammar all of it is a name, but nobody meant that.
  if (names.some((name) => saysMore(name, today))) return undefined;
  if (touch.date > today) {
    return { ok: false, reason: message("log.future", { text: touch.date, date: touch.date }) };
  }
  const people = [
    ...touch.with.map((name): NamedPerson => ({ name, organization: "", role: "with" })),
    ...touch.to.map((name): NamedPerson => ({ name, organization: "", role: "to" })),
  ];
  const entry: Entry = {
    date: touch.date,
    time: touch.time,
    words: [],
    clauses: [],
    people,
    text: touch.text,
    asTyped: line,
  };
  return { ok: true, entry };
}

/** Whether a name that was read holds small words that say something else. */
function saysMore(name: string, today: CivilDate): boolean {
  const words = wordsOf(name);
  return words.some(
    ({ text, lower }, at) =>
      at > 0 &&
      ((text === lower && (meaningAt([lower], 0) !== undefined || /^\d/.test(lower))) ||
        naturalDate(
          words
            .slice(at)
            .map((word) => word.lower)
            .join(" "),
          today,
          "back",
        ) !== undefined),
  );
}

class Refusal extends Error {
  constructor(readonly reason: Message) {
    super(reason.key);
  }
}

const refuse = (key: Message["key"], args: Message["args"] = {}): never => {
  throw new Refusal(message(key, args));
};

/** What goes between the parts of a name in small letters: Ludwig van Beethoven. */
const PARTICLES = new Set(
  "van von de der den del della di da do dos du la le el al bin ibn ter ten zu zur y e st".split(" "),
);

/** What a capital letter does not make a name of, though it is misspelt. */
const DAYS = [
  "today",
  "tomorrow",
  "yesterday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
];

/** What another part may begin behind, as behind a comma. */
const LINKS = new Set(["and", "then", "but"]);

const PRONOUNS = new Set(["them", "him", "her", "me", "us"]);

class EntryReader {
  private at = 0;
  private readonly lower: readonly string[];
  private date: { value: CivilDate; said: string } | undefined;
  private time: { value: ClockTime; said: string } | undefined;
  private readonly words: { text: string; weak: WordList | undefined; plain: boolean }[] = [];
  private readonly clauses: EntryClause[] = [];
  private readonly people: NamedPerson[] = [];

  constructor(
    private readonly all: readonly Word[],
    private readonly today: CivilDate,
    private readonly known: KnownNames,
  ) {
    this.lower = all.map(({ lower }) => lower);
  }

  read(text: string): Entry {
    while (this.at < this.all.length) {
      const before = this.at;
      const done = this.readHere();
      if (!done || this.at === before) this.refuseHere();
    }
    return {
      date: this.date?.value ?? this.today,
      time: this.time?.value,
      words: touchWords(this.words),
      clauses: this.clauses,
      people: this.people,
      text,
      asTyped: undefined,
    };
  }

  private readHere(): boolean {
    // `in` alone is a direction; in front of a count it opens a date.
    if (this.lower[this.at] === "in" && this.takeOwnDate()) return true;
    if (this.takeSubject()) return true;
    const meaning = meaningAt(this.reach(), 0);
    const name = this.nameAt(this.at, false);
    if (name && (!meaning || name.known > meaning.length)) {
      if (!meaning && this.takeOwnDate()) return true;
      return this.takeStrayName();
    }
    if (!meaning) return this.takeOwnDate() || this.takeOwnTime();
    // `the 3rd of november` and `the line was busy` begin alike.
    if ("phrase" in meaning && meaning.phrase.kind === "filler" && this.takeOwnDate()) return true;
    if ("word" in meaning) {
      this.words.push({ text: this.asWord(meaning.length, meaning.word), weak: undefined, plain: true });
      this.at += meaning.length;
      return true;
    }
    return this.takePhrase(meaning.phrase, meaning.length);
  }

  /** A known word as it was typed, in small letters; `no answer` as it is in the list. */
  private asWord(length: number, word: string): string {
    return length > 1 ? word : (this.lower[this.at] ?? word);
  }

  private takePhrase(phrase: Phrase, length: number): boolean {
    const said = this.said(this.at, length);
    if (phrase.kind === "unclear") refuse(phrase.why, { text: said });
    this.at += length;
    this.takeWords(phrase);
    if (phrase.kind === "clause") this.readClause(phrase, said);
    if (phrase.kind === "names") this.readNames(phrase.role, said);
    return true;
  }

  private takeWords({ words = "", weak }: Phrase): void {
    for (const text of words.split(" ").filter(Boolean)) this.words.push({ text, weak, plain: false });
  }

  /** The words from here up to the next comma: nothing that was said reaches over one. */
  private reach(from = this.at): readonly string[] {
    let end = from;
    while (end < this.all.length && (end === from || !this.all[end]?.afterComma)) end++;
    return this.lower.slice(from, end);
  }

  private said(from: number, length: number): string {
    return this.all
      .slice(from, from + length)
      .map(({ text }) => text)
      .join(" ");
  }

  // Who did it.

  /** `Luis replied`, `they called back`. */
  private takeSubject(): boolean {
    const start = this.at;
    // Elsewhere a name belongs to what was said before it: `called Dana left a voicemail`.
    if (!this.beginsPart(start)) return false;
    if (THEY_SAID.has(this.lower[start] ?? "") && !this.all[start + 1]?.afterComma) {
      const theirs = theirsAt(this.reach(start + 1), 0);
      if (!theirs) return false;
      this.at = start + 1 + theirs.length;
      this.takeWords(theirs.phrase);
      return true;
    }
    const names = this.namesFrom(start, false);
    if (!names || this.all[names.end]?.afterComma) return false;
    const behind = this.reach(names.end);
    const theirs = theirsAt(behind, 0);
    if (theirs) {
      for (const name of names.found) this.people.push({ ...name, role: "addressed" });
      this.at = names.end + theirs.length;
      this.takeWords(theirs.phrase);
      return true;
    }
    const meaning = meaningAt(behind, 0);
    const promise = meaning && "phrase" in meaning && meaning.phrase.kind === "clause" && meaning.phrase;
    if (!promise || promise.clause === "next") return false;
    for (const name of names.found) this.people.push({ ...name, role: "promises" });
    this.at = names.end;
    return true;
  }

  private beginsPart(at: number): boolean {
    const before = this.lower[at - 1];
    return at === 0 || this.all[at]?.afterComma === true || (before !== undefined && LINKS.has(before));
  }

  /** A name on its own: whom one was in touch with. At the very beginning only of somebody who is known. */
  private takeStrayName(): boolean {
    const names = this.namesFrom(this.at, false);
    if (!names) return false;
    const [first] = names.found;
    if (first && first.known === 0 && names.end === this.at + 1) {
      const [word = "", text] = [this.lower[this.at], this.all[this.at]?.text];
      const near = nearest(word, this.at === 0 ? [...TOUCH_SPELLINGS, ...DAYS] : DAYS);
      if (near) refuse("log.unknown-near", { text, near });
    }
    // `called Dana and Luis replied`: two were called, or Luis replied.
    if (names.found.length > 1 && !this.all[names.end]?.afterComma && theirsAt(this.reach(names.end), 0)) {
      refuse("log.who", { text: this.said(this.at, names.end - this.at) });
    }
    for (const { name, organization } of names.found) {
      this.people.push({ name, organization, role: "addressed" });
    }
    this.at = names.end;
    return true;
  }

  private readNames(role: "with" | "to" | "from", said: string): void {
    if (PRONOUNS.has(this.lower[this.at] ?? "")) {
      this.at++;
      if (role === "from") this.cameIn();
      return;
    }
    const names = this.namesFrom(this.at, true);
    if (!names) {
      const rest = this.at < this.all.length && !this.all[this.at]?.afterComma;
      refuse(rest ? "log.names" : "log.no-names", { text: rest ? this.unknownRun() : said });
      return;
    }
    this.at = names.end;
    for (const { name, organization } of names.found) {
      this.people.push({ name, organization, role: role === "from" ? "addressed" : role });
    }
    if (role === "from") this.cameIn();
    else this.clauses.push({ clause: role, names: names.found.map(({ name }) => name) });
  }

  /** `from` says who began, unless nobody was there to answer. */
  private cameIn(): void {
    const quiet = this.words.some(({ text }) => {
      const word = knownWord(text)?.word;
      return word === "no-answer" || word === "busy" || word === "in" || word === "bounced";
    });
    if (!quiet) this.words.push({ text: "in", weak: undefined, plain: false });
  }

  private namesFrom(from: number, isOpen: boolean): { found: FoundName[]; end: number } | undefined {
    const found: FoundName[] = [];
    let at = from;
    for (;;) {
      const name = this.nameAt(at, isOpen);
      if (!name) break;
      found.push(name);
      at = name.end;
      const next = this.all[at];
      if (!next) break;
      const joined = ["and", "&", "+"].includes(next.lower);
      const then = joined ? at + 1 : at;
      if (!joined && !(next.afterComma && isOpen)) break;
      const other = this.nameAt(then, isOpen && joined);
      // Behind a comma another thing may begin: `with Dana, Luis replied`.
      if (!other || (!joined && !this.isListed(then, other))) break;
      at = then;
    }
    return found.length > 0 ? { found, end: at } : undefined;
  }

  /** Whether a name behind a comma goes on with a list of names: more names follow up to an `and`. */
  private isListed(at: number, name: FoundName): boolean {
    if (!this.all[at]?.afterComma) return false;
    for (let end = name.end; ; ) {
      const next = this.all[end];
      if (!next) return false;
      const joined = ["and", "&"].includes(next.lower);
      const other = this.nameAt(joined ? end + 1 : end, false);
      if (!other || !(joined || next.afterComma)) return false;
      if (joined) return !theirsAt(this.reach(other.end), 0);
      end = other.end;
    }
  }

  /** The name that begins at a word. Behind `with` and `to` (`isOpen`) it may be of anybody, in small letters too. */
  private nameAt(from: number, isOpen: boolean): FoundName | undefined {
    const first = this.all[from];
    if (!first) return undefined;
    if (first.text.startsWith("[[")) {
      return this.found(linkText(first.text), from, from + 1, 1);
    }
    const texts = this.all.slice(from, from + this.reach(from).length).map(({ text }) => text);
    const known = this.known.lengthAt(texts);
    let end = from;
    while (end < from + texts.length && this.mayBeName(end, from)) end++;
    // `Dana Wellington` is nobody's name, though there is a Dana.
    if (known > 0 && end <= from + known) {
      const name = texts.slice(0, known).join(" ");
      const spelt = name === name.toLowerCase() ? this.known.spelling(name) : name;
      return this.found(spelt, from, from + known, known);
    }
    // A particle at the end belongs to what follows.
    while (end > from && PARTICLES.has(this.all[end - 1]?.text ?? "")) end--;
    if (end === from && isOpen) end = this.smallName(from, texts.length);
    return end > from ? this.found(this.said(from, end - from), from, end, 0) : undefined;
  }

  private found(name: string, from: number, end: number, known: number): FoundName | undefined {
    if (name === "") return undefined;
    const opens = ["from", "at", "of"].includes(this.lower[end] ?? "") && !this.all[end]?.afterComma;
    const texts = opens
      ? this.all.slice(end + 1, end + 1 + this.reach(end + 1).length).map(({ text }) => text)
      : [];
    const length = texts.length > 0 ? this.known.organizationAt(texts) : 0;
    const organization = texts.slice(0, length).join(" ");
    return {
      name,
      organization,
      end: length > 0 ? end + 1 + length : end,
      known: known > 0 ? end - from : 0,
    };
  }

  /** A word with a capital letter, or of a script without them, that opens neither a date nor anything else. */
  private mayBeName(at: number, from: number): boolean {
    const text = this.all[at]?.text ?? "";
    if (PARTICLES.has(text)) return at > from && this.mayBeName(at + 1, from);
    if (!/^["'(]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(text)) return false;
    const meaning = meaningAt(this.reach(at), 0);
    if (meaning && !(at > from && "phrase" in meaning && meaning.phrase.kind === "filler")) return false;
    return this.dateAt(at, "back") === undefined;
  }

  /** `with ann lee`, `with the hiring team`: up to two words, three behind an article. */
  private smallName(from: number, within: number): number {
    const article = ["the", "their", "our", "my", "a"].includes(this.lower[from] ?? "");
    const most = from + (article ? 3 : 2);
    let end = article ? from + 1 : from;
    const isPlain = (at: number) =>
      /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(this.all[at]?.text ?? "") &&
      !["and", "&"].includes(this.lower[at] ?? "") &&
      meaningAt(this.reach(at), 0) === undefined &&
      this.dateAt(at, "back") === undefined;
    while (end < from + within && isPlain(end)) end++;
    return end > most || (article && end === from + 1) ? from : end;
  }

  // When.

  /** The longest date that begins at a word, or why it cannot be told. */
  private dateAt(from: number, direction: Direction) {
    const words = this.reach(from);
    if (!OPENS_DATE.test(words[0] ?? "")) return undefined;
    for (let length = Math.min(LONGEST_DATE, words.length); length > 0; length--) {
      const phrase = words.slice(0, length).join(" ");
      const reading = naturalDate(phrase, this.today, direction);
      if (reading) return { length, reading };
    }
    return undefined;
  }

  private takeOwnDate(): boolean {
    const found = this.dateAt(this.at, "back");
    if (!found) return false;
    const { length, reading } = found;
    if ("reason" in reading) throw new Refusal(reading.reason);
    const said = this.said(this.at, length);
    if (reading.date > this.today) refuse("log.future", { text: said, date: reading.date });
    const behind = this.lower.slice(Math.max(0, this.at - 2), this.at).join(" ");
    // `follow up friday` is rather a plan than a follow-up of last Friday.
    if (
      /follow[- ]up$/.test(behind) &&
      !this.all[this.at]?.afterComma &&
      /^(?:on )?[a-z]+$/.test(said.toLowerCase())
    ) {
      refuse("log.follow-up", { text: said, date: reading.date });
    }
    if (this.date) refuse("log.two-dates", { first: this.date.said, second: said });
    this.date = { value: reading.date, said };
    this.at += length;
    // A date of a touch line may have its time right behind it, whatever its form.
    return true;
  }

  private takeOwnTime(): boolean {
    const time = clockTimeAt(this.reach());
    if (!time) return false;
    if ("reason" in time) throw new Refusal(time.reason);
    const said = this.said(this.at, time.length);
    if (this.time) refuse("log.two-times", { first: this.time.said, second: said });
    this.time = { value: time.time, said };
    this.at += time.length;
    return true;
  }

  /** A next step, a promise or an absence: a day, for a next step with a channel and a time, in any order. */
  private readClause(phrase: Phrase & { kind: "clause" }, said: string): void {
    const { clause } = phrase;
    let channel: string | undefined = phrase.channel;
    let date: CivilDate | undefined;
    let time: ClockTime | undefined;
    while (this.at < this.all.length) {
      const next = this.all[this.at] as Word;
      // `next call friday, 10am`
      const goesOn = next.afterComma && date !== undefined && time === undefined && clause === "next";
      if (next.afterComma && !(goesOn && clockTimeAt(this.reach()) && !knownWord(next.lower))) break;
      const found = date === undefined ? this.clauseDate() : undefined;
      if (found) {
        date = found;
        continue;
      }
      const clock = time === undefined ? clockTimeAt(this.reach(), date !== undefined) : undefined;
      if (clock) {
        const text = this.said(this.at, clock.length);
        if ("reason" in clock) throw new Refusal(clock.reason);
        if (clause !== "next") refuse("log.clause-no-time", { clause, text });
        time = clock.time;
        this.at += clock.length;
        continue;
      }
      const by = clause === "next" && channel === undefined ? this.channelHere() : undefined;
      if (!by) break;
      channel = by;
    }
    if (date === undefined) {
      const rest = this.at < this.all.length && !this.all[this.at]?.afterComma;
      refuse(rest ? "log.clause-day-not" : "log.clause-day", { clause: said, text: this.unknownRun() });
    }
    this.clauses.push({ clause, text: [channel, date, time].filter(Boolean).join(" ") });
  }

  private clauseDate(): CivilDate | undefined {
    const found = this.dateAt(this.at, "ahead");
    const word = this.lower[this.at];
    if (found) {
      if ("reason" in found.reading) throw new Refusal(found.reading.reason);
      this.at += found.length;
      return found.reading.date;
    }
    // Where a day is wanted, `sat` is one; a month alone is none, and neither is the `week` of `next week`.
    const opening = ["week", "month", "year", "weekend", "quarter"].includes(word ?? "")
      ? "next"
      : word === "sat" || word === "sun"
        ? "on"
        : "in";
    const wanted = word && naturalDate(`${opening} ${word}`, this.today, "ahead");
    if (!wanted) return undefined;
    if ("reason" in wanted) throw new Refusal(wanted.reason);
    this.at++;
    return wanted.date;
  }

  /** `call`, `a call`, `by phone`. */
  private channelHere(): string | undefined {
    const skip = ["a", "an", "the"].includes(this.lower[this.at] ?? "") ? 1 : 0;
    const text = this.lower[this.at + skip] ?? "";
    if (wordOf(CHANNELS, text)) {
      this.at += skip + 1;
      return text;
    }
    const meaning = meaningAt(this.reach(), 0);
    if (!meaning || !("phrase" in meaning) || meaning.phrase.kind !== "did") return undefined;
    const { words = "", forms } = meaning.phrase;
    const by = wordOf(CHANNELS, words) && forms.some((form) => form.includes("by"));
    if (!by) return undefined;
    this.at += meaning.length;
    return words;
  }

  // What is left.

  /** The words from here on that nothing can be made of. */
  private unknownRun(): string {
    let end = this.at + 1;
    while (
      end < this.all.length &&
      !this.all[end]?.afterComma &&
      !this.meansSomething(end) &&
      !this.dateAt(end, "back") &&
      !clockTimeAt(this.reach(end))
    ) {
      end++;
    }
    return this.said(this.at, end - this.at);
  }

  private meansSomething(at: number): boolean {
    const meaning = meaningAt(this.reach(at), 0);
    return meaning !== undefined && !("phrase" in meaning && meaning.phrase.kind === "filler");
  }

  private refuseHere(): never {
    const word = this.all[this.at]?.text ?? "";
    if (/^\d{1,4}$/.test(word)) refuse("log.time-bare", { text: word });
    const text = this.unknownRun();
    const near = text === word ? nearest(word, TOUCH_SPELLINGS) : undefined;
    if (near) return refuse("touch-syntax.unknown-word-near", { word, near });
    return refuse("log.unknown", { text });
  }
}

interface FoundName {
  readonly name: string;
  readonly organization: string;
  readonly end: number;
  /** How many words of it are of somebody known; 0 for a name that nobody has. */
  readonly known: number;
}

/** What a date can begin with: looked at first, for most words begin none. */
const OPENS_DATE =
  /^(?:\d|(?:on|in|the|a|an|this|next|last|past|coming|today|tomorrow|yesterday|tonight|now|just|day|end|start|beginning|eod|eow|eom|month|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|few|several|some|half|weekend)$|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/;
