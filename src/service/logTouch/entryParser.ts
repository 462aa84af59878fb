import { knownWord, type WordList } from "../../note/vocabulary";
import type { CivilDate, ClockTime } from "../../time/civilDate";
import { parseDateAt } from "./dateParser";
import type { Entry, EntryClause, NamedPerson, PersonRole } from "./entry";
import { EntryError, reject } from "./entryError";
import { type ParsedName, parseNameAt, parseNames } from "./nameParser";
import { parseClause } from "./parseClause";
import { type Phrase, THEY_SAID } from "./phrases";
import { matchPhrase, theirsAt } from "./phraseTrie";
import { parseTimeOfDayAt } from "./timeOfDay";
import type { TokenStream } from "./tokenStream";
import { touchWords } from "./touchWords";
import { rejectTypo, rejectUnknown, unknownRun } from "./unknownWords";

/** Words that separate two parts of an entry, as a comma does. */
const LINKS = new Set(["and", "then", "but"]);

const PRONOUNS = new Set(["them", "him", "her", "me", "us"]);

/**
 * Parses the words of an entry part by part, from the first to the last. Throws an EntryError at the first part that it
 * cannot parse.
 */
export class EntryParser {
  private date: { value: CivilDate; said: string } | undefined;
  private time: { value: ClockTime; said: string } | undefined;
  private readonly did: { text: string; weak: WordList | undefined; plain: boolean }[] = [];
  private readonly clauses: EntryClause[] = [];
  private readonly people: NamedPerson[] = [];

  constructor(private readonly words: TokenStream) {}

  read(text: string): Entry {
    const { words } = this;
    while (!words.isAtEnd) {
      const before = words.at;
      const done = this.readHere();
      if (!done || words.at === before) rejectUnknown(words);
    }
    return {
      date: this.date?.value ?? words.today,
      time: this.time?.value,
      words: touchWords(this.did),
      clauses: this.clauses,
      people: this.people,
      text,
      asTyped: undefined,
    };
  }

  private readHere(): boolean {
    const { words } = this;
    // `in` alone is a direction, but before a count it opens a date.
    if (words.lowerAt(words.at) === "in" && this.takeDate()) return true;
    if (this.takeSubject()) return true;
    const meaning = matchPhrase(words.untilComma(), 0);
    const name = parseNameAt(words, words.at, false);
    if (name && (!meaning || name.known > meaning.length)) {
      if (!meaning && this.takeDate()) return true;
      return this.takeStrayName();
    }
    if (!meaning) return this.takeDate() || this.takeTime();
    // `the 3rd of november` and `the line was busy` begin alike.
    if ("phrase" in meaning && meaning.phrase.kind === "filler" && this.takeDate()) return true;
    if ("word" in meaning) {
      this.did.push({ text: this.asWord(meaning.length, meaning.word), weak: undefined, plain: true });
      words.at += meaning.length;
      return true;
    }
    return this.takePhrase(meaning.phrase, meaning.length);
  }

  /** Returns a known word as it was typed, in lower case; `no answer` becomes `no-answer`. */
  private asWord(length: number, word: string): string {
    return length > 1 ? word : this.words.lowerAt(this.words.at);
  }

  private takePhrase(phrase: Phrase, length: number): boolean {
    const { words } = this;
    const said = words.said(words.at, length);
    if (phrase.kind === "unclear") reject(phrase.why, { text: said });
    words.at += length;
    this.takeWords(phrase);
    if (phrase.kind === "clause") this.clauses.push(parseClause(words, phrase, said));
    if (phrase.kind === "names") this.readNames(phrase.role, said);
    return true;
  }

  private takeWords({ words = "", weak }: Phrase): void {
    for (const text of words.split(" ").filter(Boolean)) this.did.push({ text, weak, plain: false });
  }

  // Who was in touch.

  /** Parses `Luis replied` and `they called back`. */
  private takeSubject(): boolean {
    const { words } = this;
    const start = words.at;
    // In the middle of a part, a name belongs to the words before it: `called Dana left a voicemail`.
    if (!this.beginsPart(start)) return false;
    if (THEY_SAID.has(words.lowerAt(start)) && !words.isAfterComma(start + 1)) {
      const theirs = theirsAt(words.untilComma(start + 1), 0);
      if (!theirs) return false;
      words.at = start + 1 + theirs.length;
      this.takeWords(theirs.phrase);
      return true;
    }
    const names = parseNames(words, start, false);
    if (!names || words.isAfterComma(names.end)) return false;
    const behind = words.untilComma(names.end);
    const theirs = theirsAt(behind, 0);
    if (theirs) {
      this.takePeople(names.found, "addressed");
      words.at = names.end + theirs.length;
      this.takeWords(theirs.phrase);
      return true;
    }
    const meaning = matchPhrase(behind, 0);
    const promise = meaning && "phrase" in meaning && meaning.phrase.kind === "clause" && meaning.phrase;
    if (!promise || promise.clause === "next") return false;
    this.takePeople(names.found, "promises");
    words.at = names.end;
    return true;
  }

  private beginsPart(at: number): boolean {
    const { words } = this;
    return at === 0 || words.isAfterComma(at) || LINKS.has(words.lowerAt(at - 1));
  }

  /** Parses a name on its own: the person who was in touch. As the first word it must be a known name. */
  private takeStrayName(): boolean {
    const { words } = this;
    const names = parseNames(words, words.at, false);
    if (!names) return false;
    const [first] = names.found;
    if (first && first.known === 0 && names.end === words.at + 1) rejectTypo(words);
    // `called Dana and Luis replied` is ambiguous: the user called both, or Luis replied.
    const { found, end } = names;
    if (found.length > 1 && !words.isAfterComma(end) && theirsAt(words.untilComma(end), 0)) {
      reject("log.who", { text: words.said(words.at, names.end - words.at) });
    }
    this.takePeople(names.found, "addressed");
    words.at = names.end;
    return true;
  }

  private takePeople(found: readonly ParsedName[], role: PersonRole): void {
    for (const { name, organization } of found) this.people.push({ name, organization, role });
  }

  private readNames(role: "with" | "to" | "from", said: string): void {
    const { words } = this;
    if (PRONOUNS.has(words.lowerAt(words.at))) {
      words.at++;
      if (role === "from") this.cameIn();
      return;
    }
    const names = parseNames(words, words.at, true);
    if (!names && words.hasMoreInClause) reject("log.names", { text: unknownRun(words) });
    if (!names) reject("log.no-names", { text: said });
    words.at = names.end;
    this.takePeople(names.found, role === "from" ? "addressed" : role);
    if (role === "from") this.cameIn();
    else this.clauses.push({ clause: role, names: names.found.map(({ name }) => name) });
  }

  /** `from` means that they began, unless the outcome says that they did not answer. */
  private cameIn(): void {
    const quiet = this.did.some(({ text }) => {
      const word = knownWord(text)?.word;
      return word === "no-answer" || word === "busy" || word === "in" || word === "bounced";
    });
    if (!quiet) this.did.push({ text: "in", weak: undefined, plain: false });
  }

  // When it was.

  private takeDate(): boolean {
    const { words } = this;
    const found = parseDateAt(words, words.at, "back");
    if (!found) return false;
    const { length, reading } = found;
    if ("reason" in reading) throw new EntryError(reading.reason);
    const said = words.said(words.at, length);
    if (reading.date > words.today) reject("log.future", { text: said, date: reading.date });
    const behind = words.lower.slice(Math.max(0, words.at - 2), words.at).join(" ");
    // `follow up friday` rather announces a plan than describes a follow-up of last Friday.
    if (
      /follow[- ]up$/.test(behind) &&
      !words.isAfterComma(words.at) &&
      /^(?:on )?[a-z]+$/.test(said.toLowerCase())
    ) {
      reject("log.follow-up", { text: said, date: reading.date });
    }
    if (this.date) reject("log.two-dates", { first: this.date.said, second: said });
    this.date = { value: reading.date, said };
    words.at += length;
    return true;
  }

  private takeTime(): boolean {
    const { words } = this;
    const time = parseTimeOfDayAt(words.untilComma());
    if (!time) return false;
    if ("reason" in time) throw new EntryError(time.reason);
    const said = words.said(words.at, time.length);
    if (this.time) reject("log.two-times", { first: this.time.said, second: said });
    this.time = { value: time.time, said };
    words.at += time.length;
    return true;
  }
}
