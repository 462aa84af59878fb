import { knownWord } from "../../note/vocabulary";
import type { CivilDate, ClockTime } from "../../time/civilDate";
import { parseDateAt } from "./dateParser";
import type { Entry, EntryClause, NamedPerson, PersonRole } from "./entry";
import { EntryError, reject } from "./entryError";
import { type ParsedName, parseNameAt, parseNames } from "./nameParser";
import { parseClause } from "./parseClause";
import { type Phrase, THIRD_PERSON } from "./phrases";
import { matchContactPhrase, matchPhrase } from "./phraseTrie";
import { parseTimeOfDayAt } from "./timeOfDay";
import type { TokenStream } from "./tokenStream";
import { touchWords, type WordUse } from "./touchWords";
import { rejectTypo, rejectUnknown, unknownText } from "./unknownWords";

/** Words that separate two parts of an entry, as a comma does. */
const CONJUNCTIONS = new Set(["and", "then", "but"]);

const PRONOUNS = new Set(["them", "him", "her", "me", "us"]);

/**
 * Parses the words of an entry part by part, from the first to the last. Throws an EntryError at the first part that it
 * cannot parse.
 */
export class EntryParser {
  private date: { value: CivilDate; text: string } | undefined;
  private time: { value: ClockTime; text: string } | undefined;
  private readonly wordUses: WordUse[] = [];
  private readonly clauses: EntryClause[] = [];
  private readonly people: NamedPerson[] = [];

  constructor(private readonly words: TokenStream) {}

  parse(text: string): Entry {
    const { words } = this;
    while (!words.isAtEnd) {
      const start = words.position;
      const isTaken = this.takePart();
      if (!isTaken || words.position === start) rejectUnknown(words);
    }
    return {
      date: this.date?.value ?? words.today,
      time: this.time?.value,
      words: touchWords(this.wordUses),
      clauses: this.clauses,
      people: this.people,
      text,
      asTyped: undefined,
    };
  }

  private takePart(): boolean {
    const { words } = this;
    // `in` alone is a direction, but before a count it opens a date.
    if (words.lowerAt(words.position) === "in" && this.takeDate()) return true;
    if (this.takeSubject()) return true;
    const meaning = matchPhrase(words.untilComma(), 0);
    const name = parseNameAt(words, words.position, false);
    if (name && (!meaning || name.knownLength > meaning.length)) {
      if (!meaning && this.takeDate()) return true;
      return this.takeStrayName();
    }
    if (!meaning) return this.takeDate() || this.takeTime();
    // `the 3rd of november` and `the line was busy` begin alike.
    if ("phrase" in meaning && meaning.phrase.kind === "filler" && this.takeDate()) return true;
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

  /** Returns a known word as it was typed, in lower case; `no answer` becomes `no-answer`. */
  private canonicalWord(length: number, word: string): string {
    return length > 1 ? word : this.words.lowerAt(this.words.position);
  }

  private takePhrase(phrase: Phrase, length: number): boolean {
    const { words } = this;
    const text = words.textAt(words.position, length);
    if (phrase.kind === "unclear") reject(phrase.why, { text: text });
    words.position += length;
    this.takeWords(phrase);
    if (phrase.kind === "clause") this.clauses.push(parseClause(words, phrase, text));
    if (phrase.kind === "names") this.takeNames(phrase.role, text);
    return true;
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
      const match = matchContactPhrase(words.untilComma(start + 1), 0);
      if (!match) return false;
      words.position = start + 1 + match.length;
      this.takeWords(match.phrase);
      return true;
    }
    const list = parseNames(words, start, false);
    if (!list || words.isAfterComma(list.end)) return false;
    const rest = words.untilComma(list.end);
    const contactPhrase = matchContactPhrase(rest, 0);
    if (contactPhrase) {
      this.takePeople(list.names, "addressed");
      words.position = list.end + contactPhrase.length;
      this.takeWords(contactPhrase.phrase);
      return true;
    }
    const meaning = matchPhrase(rest, 0);
    const promise = meaning && "phrase" in meaning && meaning.phrase.kind === "clause" && meaning.phrase;
    if (!promise || promise.clause === "next") return false;
    this.takePeople(list.names, "promises");
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

  private takeNames(role: "with" | "to" | "from", opening: string): void {
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
    else this.clauses.push({ clause: role, names: list.names.map(({ name }) => name) });
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
    if ("reason" in reading) throw new EntryError(reading.reason);
    const text = words.textAt(words.position, length);
    if (reading.date > words.today) reject("log.future", { text, date: reading.date });
    const before = words.lower.slice(Math.max(0, words.position - 2), words.position).join(" ");
    // `follow up friday` rather announces a plan than describes a follow-up of last Friday.
    if (
      /follow[- ]up$/.test(before) &&
      !words.isAfterComma(words.position) &&
      /^(?:on )?[a-z]+$/.test(text.toLowerCase())
    ) {
      reject("log.follow-up", { text, date: reading.date });
    }
    if (this.date) reject("log.two-dates", { first: this.date.text, second: text });
    this.date = { value: reading.date, text };
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
    this.time = { value: time.time, text };
    words.position += time.length;
    return true;
  }
}
