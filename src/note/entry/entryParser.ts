import type { CivilDate, ClockTime } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { knownWord } from "../vocabulary";
import { parseDateAt } from "./dateParser";
import { isFarther } from "./dates/dateContext";
import type { Entry, EntryClause, NamedPerson, PersonRole, Way } from "./entry";
import { EntryError, reject } from "./entryError";
import { type ParsedName, parseNameAt, parseNames } from "./nameParser";
import { parseClause } from "./parseClause";
import { type Phrase, THIRD_PERSON } from "./phrases";
import { matchContactPhrase, matchPhrase } from "./phraseTrie";
import { isPastTense, MEETING_CHANNELS, plannedChannel, plannedWay } from "./tense";
import { parseTimeOfDayAt } from "./timeOfDay";
import type { TokenStream } from "./tokenStream";
import { touchWords, type WordUse } from "./touchWords";
import { rejectTimeZone, rejectTypo, rejectUnknown, saysMore, unknownText } from "./unknownWords";

/** Words that separate two parts of an entry, as a comma does. */
const CONJUNCTIONS = new Set(["and", "then", "but"]);

const PRONOUNS = new Set(["them", "him", "her", "me", "us"]);

/**
 * Parses the words of an entry part by part, from the first to the last. Throws an EntryError at the first part that it
 * cannot parse.
 */
export class EntryParser {
  /** `ahead` is the same phrase as a planned day. */
  private date: { value: CivilDate; text: string; ahead: CivilDate | undefined } | undefined;
  /** A day to come, which only a plan can have, and why a touch cannot. */
  private future: { value: CivilDate; text: string; reason: Message } | undefined;
  private time: { value: ClockTime; text: string } | undefined;
  private readonly wordUses: WordUse[] = [];
  private readonly clauses: EntryClause[] = [];
  private readonly people: NamedPerson[] = [];
  /** What the phrases say beyond their words: `final interview`, `about the role`. */
  private readonly texts: string[] = [];
  /** Whether they asked for something. */
  private isResponse = false;
  /** Whether they said when they will answer. */
  private isPromise = false;
  private silence: string | undefined;

  constructor(private readonly words: TokenStream) {}

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

  /** What they asked for or promised, they said or wrote: then the touch is not a try of mine. */
  private addTheirs(): void {
    // Who is away was not tried: an absence alone came from them.
    const isAway = this.clauses.some(({ clause }) => clause === "hold until");
    if (isAway && !this.isResponse && this.wordUses.length === 0)
      for (const text of ["in", "ack"]) this.wordUses.push({ text, overridable: undefined, isTyped: false });
    if (!this.isResponse && !this.isPromise) return;
    const known = this.wordUses.flatMap(({ text }) => knownWord(text) ?? []);
    if (known.some(({ list, word }) => list === "outcome" || word === "in")) return;
    const channel = known.find(({ list }) => list === "channel")?.word;
    if (MEETING_CHANNELS.has(channel ?? "")) return;
    // They may have promised it before I wrote.
    if (!this.isResponse && known.length > 0 && channel !== "call") return;
    this.wordUses.push({
      text: channel === "call" ? "reached" : "in",
      overridable: undefined,
      isTyped: false,
    });
  }

  /**
   * A meeting without a verb in the past tense is rather a plan if its day is still to come: `interview friday`. Both
   * readings are offered.
   */
  private checkTense(entry: Entry): void {
    const { words, date, future } = this;
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
    if (this.takeSubject()) return true;
    if (this.takeAnswered()) return true;
    const meaning = matchPhrase(words.untilComma(), 0);
    const name = parseNameAt(words, words.position, false);
    if (name && (!meaning || name.knownLength > meaning.length)) {
      if (!meaning && this.takeDate()) return true;
      return this.takeStrayName();
    }
    if (!meaning) return this.takeDate() || this.takeTime();
    // `the 3rd of november` and `the line was busy` begin alike.
    if ("phrase" in meaning && meaning.phrase.kind === "filler" && this.takeDate()) return true;
    if ("phrase" in meaning && this.lacksDay(meaning.phrase, meaning.length)) return this.takeWord();
    if ("word" in meaning) {
      this.wordUses.push({
        text: this.canonicalWord(meaning.length, meaning.word),
        overridable: undefined,
        isTyped: true,
      });
      words.position += meaning.length;
      return true;
    }
    return this.takePhrase(meaning.phrase, meaning.length);
  }

  /** `call scheduled` without a day is two words of a touch. */
  private lacksDay(phrase: Phrase, length: number): boolean {
    const { words } = this;
    const end = words.position + length;
    const typed = words.lower.slice(words.position, end);
    if (phrase.kind !== "clause" || !phrase.words || !typed.every(knownWord)) return false;
    return !parseDateAt(words, end, "ahead") && !parseTimeOfDayAt(words.untilComma(end), true);
  }

  private takeWord(): boolean {
    this.wordUses.push({ text: this.canonicalWord(1, ""), overridable: undefined, isTyped: true });
    this.words.position++;
    return true;
  }

  /** Returns a known word as it was typed, in lower case; `no answer` becomes `no-answer`. */
  private canonicalWord(length: number, word: string): string {
    return length > 1 ? word : this.words.lowerAt(this.words.position);
  }

  private takePhrase(phrase: Phrase, length: number): boolean {
    const { words } = this;
    const text = words.textAt(words.position, length);
    if (phrase.kind === "unclear") reject(phrase.why, { text: text });
    this.takeGenitives(length);
    words.position += length;
    this.takeWords(phrase);
    if (phrase.isResponse) this.isResponse = true;
    const isPromise = phrase.kind === "clause" && phrase.clause === "reply by";
    if (isPromise && text.toLowerCase() !== phrase.clause) this.isPromise = true;
    if (phrase.isKept) this.texts.push(text);
    if (phrase.kind === "silence") this.silence = text;
    if (phrase.kind === "text") this.takeText(text);
    if (phrase.kind === "clause") this.clauses.push(parseClause(words, phrase, text));
    if (phrase.kind === "names") this.takeNames(phrase.role, text);
    return true;
  }

  /** `answered Dana's email`: the email was Dana's. */
  private takeGenitives(length: number): void {
    const { words } = this;
    for (const { genitive } of words.all.slice(words.position, words.position + length)) {
      if (genitive !== undefined) this.people.push({ name: genitive, organization: "", role: "addressed" });
    }
  }

  /**
   * Takes text up to the next comma. If an outcome, a plan or a day is in it, one cannot say where the text ends:
   * `about the role left a voicemail`.
   */
  private takeText(opening: string): void {
    const { words } = this;
    const { position } = words;
    const length = words.hasMoreInClause ? words.untilComma().length : 0;
    if (length === 0) reject("log.no-text", { text: opening });
    const article = ["the", "a", "an", "my", "their", "her", "his", "our", "that", "this"];
    const from = position + (article.includes(words.lowerAt(position)) ? 2 : 1);
    for (let at = from; at < position + length; at++) {
      if (!saysMore(words, at, ["outcome"]) && !parseDateAt(words, at, "back")) continue;
      reject("log.text-end", {
        text: words.textAt(position - 1, at - position + 1),
        next: words.textAt(at, 1),
      });
    }
    this.texts.push(`${opening} ${words.textAt(position, length)}`);
    words.position += length;
  }

  private takeWords({ words = "", overridable }: Phrase): void {
    for (const text of words.split(" ").filter(Boolean))
      this.wordUses.push({ text, overridable, isTyped: false });
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

  /** The length of a promise, an absence or a wish of theirs that begins at a word; 0 if none does. */
  private theirClauseAt(at: number): number {
    const clause = this.clauseAt(at);
    const isTheirs = clause && (clause.phrase.clause !== "next" || clause.phrase.isResponse);
    return isTheirs ? clause.length : 0;
  }

  private takeContactPhrase(phrase: Phrase, at: number, length: number): void {
    this.takeWords(phrase);
    if (phrase.isKept) this.texts.push(this.words.textAt(at, length));
    this.words.position = at + length;
    if (phrase.isResponse) this.isResponse = true;
  }

  /** `answered Dana` is mine, although `answered` alone says that they did. */
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

  private beginsPart(at: number): boolean {
    const { words } = this;
    return at === 0 || words.isAfterComma(at) || CONJUNCTIONS.has(words.lowerAt(at - 1));
  }

  /** Parses a name on its own: the person who was in touch. As the first word it must be a known name. */
  private takeStrayName(): boolean {
    const { words } = this;
    const list = parseNames(words, words.position, false);
    if (!list) return false;
    const { names, end } = list;
    const [first] = names;
    if (first && first.knownLength === 0 && end === words.position + 1) rejectTypo(words);
    // `called Dana and Luis replied` is ambiguous: the user called both, or Luis replied.
    if (names.length > 1 && !words.isAfterComma(end) && matchContactPhrase(words.untilComma(end), 0)) {
      reject("log.who", { text: words.textAt(words.position, end - words.position) });
    }
    this.takePeople(names, "addressed");
    words.position = end;
    return true;
  }

  private takePeople(names: readonly ParsedName[], role: PersonRole): void {
    for (const { name, organization } of names) this.people.push({ name, organization, role });
  }

  private takeNames(role: "with" | "to" | "from" | "addressed", opening: string): void {
    const { words } = this;
    if (PRONOUNS.has(words.lowerAt(words.position))) {
      words.position++;
      if (role === "from") this.addIncoming();
      return;
    }
    const list = parseNames(words, words.position, true);
    if (!list && words.hasMoreInClause) reject("log.names", { text: unknownText(words) });
    if (!list) reject("log.no-names", { text: opening });
    words.position = list.end;
    this.takePeople(list.names, role === "from" ? "addressed" : role);
    if (role === "from") this.addIncoming();
    else if (role !== "addressed")
      this.clauses.push({ clause: role, names: list.names.map(({ name }) => name) });
  }

  /** `from` means that they began, unless the outcome says that they did not answer. */
  private addIncoming(): void {
    const hasNoAnswer = this.wordUses.some(({ text }) => {
      const word = knownWord(text)?.word;
      return word === "no-answer" || word === "busy" || word === "in" || word === "bounced";
    });
    if (!hasNoAnswer) this.wordUses.push({ text: "in", overridable: undefined, isTyped: false });
  }

  // When it was.

  private takeDate(): boolean {
    const { words } = this;
    const match = parseDateAt(words, words.position, "back");
    if (!match) return false;
    const { length, reading } = match;
    const text = words.textAt(words.position, length);
    const ahead = parseDateAt(words, words.position, "ahead");
    const planned = ahead?.length === length && "date" in ahead.reading ? ahead.reading.date : undefined;
    if ("reason" in reading || reading.date > words.today) {
      const reason =
        "reason" in reading ? reading.reason : message("log.future", { text, date: reading.date });
      if (planned === undefined || reason.key !== "log.future" || this.date || this.future)
        throw new EntryError(reason);
      this.future = { value: planned, text, reason };
      words.position += length;
      return true;
    }
    const before = words.lower.slice(Math.max(0, words.position - 2), words.position).join(" ");
    // `follow up friday` rather announces a plan than describes a follow-up of last Friday.
    if (
      /follow[- ]up$/.test(before) &&
      !words.isAfterComma(words.position) &&
      /^(?:on )?[a-z]+$/.test(text.toLowerCase())
    ) {
      reject("log.follow-up", { text, date: reading.date });
    }
    const earlier = this.date ?? this.future;
    if (earlier) reject("log.two-dates", { first: earlier.text, second: text });
    this.date = { value: reading.date, text, ahead: planned === reading.date ? undefined : planned };
    words.position += length;
    return true;
  }

  private takeTime(): boolean {
    const { words } = this;
    const time = parseTimeOfDayAt(words.untilComma());
    if (!time) return false;
    if ("reason" in time) throw new EntryError(time.reason);
    const text = words.textAt(words.position, time.length);
    if (this.time) reject("log.two-times", { first: this.time.text, second: text });
    // `first thing this morning` has no time that could be written down.
    if (!time.isPart) this.time = { value: time.time, text };
    words.position += time.length;
    rejectTimeZone(words);
    return true;
  }
}
