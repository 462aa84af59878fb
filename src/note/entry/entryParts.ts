import type { CivilDate, ClockTime } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { knownWord } from "../vocabulary";
import { parseDateAt } from "./dateParser";
import type { EntryClause, NamedPerson, PersonRole } from "./entry";
import { EntryError, reject } from "./entryError";
import { type ParsedName, parseNames } from "./nameParser";
import { parseClause } from "./parseClause";
import { type Phrase } from "./phrases";
import { matchPhrase } from "./phraseTrie";
import { parseTimeOfDayAt } from "./timeOfDay";
import type { TokenStream } from "./tokenStream";
import { type WordUse } from "./touchWords";
import { rejectTimeZone, saysMore, unknownText } from "./unknownWords";

const PRONOUNS = new Set(["them", "him", "her", "me", "us"]);

/** The parts of an entry that are parsed so far, and a method for each kind of part. */
export abstract class EntryParts {
  /** `ahead` is the same phrase as a planned day. */
  protected date: { value: CivilDate; text: string; part: number; ahead: CivilDate | undefined } | undefined;
  /** A day to come, which only a plan can have, and why a touch cannot. */
  protected future: { value: CivilDate; text: string; part: number; reason: Message } | undefined;
  protected time: { value: ClockTime; text: string } | undefined;
  protected readonly wordUses: WordUse[] = [];
  protected readonly clauses: EntryClause[] = [];
  protected readonly people: NamedPerson[] = [];
  /** The texts of phrases that say more than their words: `final interview`, `about the role`. */
  protected readonly texts: string[] = [];
  /** Whether they asked for something. */
  protected isResponse = false;
  /** Whether they said when they will answer. */
  protected isPromise = false;
  protected silence: string | undefined;

  constructor(protected readonly words: TokenStream) {}

  protected addWord(
    text: string,
    { overridable, isMeans = false }: Partial<Phrase> = {},
    isTyped = false,
  ): void {
    const { words } = this;
    const part = words.partAt(Math.min(words.position, words.all.length - 1));
    this.wordUses.push({ text, overridable, isTyped, isMeans, part });
  }

  protected takeWords(phrase: Phrase): void {
    for (const text of (phrase.words ?? "").split(" ").filter(Boolean)) this.addWord(text, phrase);
  }

  protected takePhrase(phrase: Phrase, length: number): boolean {
    const { words } = this;
    const text = words.textAt(words.position, length);
    if (phrase.kind === "unclear") reject(phrase.why, { text: text });
    this.takeGenitives(length);
    this.takeWords(phrase);
    words.position += length;
    if (phrase.isResponse) this.isResponse = true;
    const isPromise = phrase.kind === "clause" && phrase.clause === "reply by";
    if (isPromise && text.toLowerCase() !== phrase.clause) this.isPromise = true;
    if (phrase.isKept) this.texts.push(text);
    if (phrase.kind === "silence") this.silence = text;
    if (phrase.kind === "text") this.takeText(text);
    if (phrase.kind === "clause") this.takeClause(phrase, text);
    if (phrase.kind === "names") this.takeNames(phrase.role, text);
    return true;
  }

  /**
   * Parses a clause. A date that was made can name the people before the day, or have no day yet: `scheduled a call
   * with Dana`.
   */
  private takeClause(phrase: Phrase & { kind: "clause" }, text: string): void {
    const { words } = this;
    if (phrase.words && words.lowerAt(words.position) === "with" && words.hasMoreInClause) {
      words.position++;
      this.takeNames("with", "with");
      if (["for", "on", "to"].includes(words.lowerAt(words.position)) && words.hasMoreInClause)
        words.position++;
    }
    const hasNoDay =
      phrase.words !== undefined && !words.hasMoreInClause && !/ (?:for|on|to|until)$/i.test(text);
    if (!hasNoDay) this.clauses.push(parseClause(words, phrase, text));
    else if (phrase.channel) this.addWord(phrase.channel);
  }

  /** Adds the names in the genitive: `answered Dana's email`. */
  private takeGenitives(length: number): void {
    const { words } = this;
    for (const { genitive } of words.all.slice(words.position, words.position + length)) {
      if (genitive !== undefined) this.people.push({ name: genitive, organization: "", role: "addressed" });
    }
  }

  /**
   * Parses text up to the next comma. Rejects an outcome, a plan or a day in it, because the end of the text would be
   * unclear: `about the role left a voicemail`.
   */
  private takeText(opening: string): void {
    const { words } = this;
    const { position } = words;
    const length = words.hasMoreInClause ? words.untilComma().length : 0;
    if (length === 0) reject("log.no-text", { text: opening });
    const article = ["the", "a", "an", "my", "their", "her", "his", "our", "that", "this"];
    const from = position + (article.includes(words.lowerAt(position)) ? 2 : 1);
    let end = position + length;
    for (let at = from; at < end; at++) {
      if (this.isChannelAt(at, end)) {
        end = at;
        break;
      }
      if (!saysMore(words, at, ["outcome"]) && !parseDateAt(words, at, "back")) continue;
      reject("log.text-end", {
        text: words.textAt(position - 1, at - position + 1),
        next: words.textAt(at, 1),
      });
    }
    this.texts.push(`${opening} ${words.textAt(position, end - position)}`);
    words.position = end;
  }

  /** Whether the end of a text names the channel, if nothing else does: `asked her for advice by email`. */
  private isChannelAt(at: number, end: number): boolean {
    const meaning = matchPhrase(this.words.untilComma(at), 0);
    if (!meaning || !("phrase" in meaning) || !meaning.phrase.isMeans || at + meaning.length !== end)
      return false;
    return !this.wordUses.some(({ text }) => knownWord(text)?.list === "channel");
  }

  protected takePeople(names: readonly ParsedName[], role: PersonRole): void {
    for (const { name, organization } of names) this.people.push({ name, organization, role });
  }

  protected takeNames(role: "with" | "to" | "from" | "addressed", opening: string): void {
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

  /** Adds the direction of `from`: they began, unless the outcome says that they did not answer. */
  private addIncoming(): void {
    // `no reply from Dana`
    if (this.silence !== undefined) return;
    const hasNoAnswer = this.wordUses.some(({ text }) => {
      const word = knownWord(text)?.word;
      return word === "no-answer" || word === "busy" || word === "in" || word === "bounced";
    });
    if (!hasNoAnswer) this.addWord("in");
  }

  protected takeDate(): boolean {
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
      this.future = { value: planned, text, reason, part: words.partAt(words.position) };
      words.position += length;
      return true;
    }
    const before = words.lower.slice(Math.max(0, words.position - 2), words.position).join(" ");
    // `follow up friday` is more likely a plan than a follow-up of last Friday.
    if (
      /follow[- ]up$/.test(before) &&
      !words.isAfterComma(words.position) &&
      /^(?:on )?[a-z]+$/.test(text.toLowerCase())
    ) {
      reject("log.follow-up", { text, date: reading.date });
    }
    const earlier = this.date ?? this.future;
    if (earlier) reject("log.two-dates", { first: earlier.text, second: text });
    const part = words.partAt(words.position);
    this.date = { value: reading.date, text, part, ahead: planned === reading.date ? undefined : planned };
    words.position += length;
    return true;
  }

  protected takeTime(): boolean {
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
