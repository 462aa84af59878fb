import { type CivilDate, parseCivilDate } from "../time/civilDate";
import { type Message, type MessageKey, message } from "../words/message";
import { closestMatch } from "./closestMatch";
import { KEY_NAMES, type Key, knownKey } from "./keys";
import type { Appointment, Fix, IgnoredRule, Problem, Rhythm, WrittenKey } from "./model";
import { readRhythm } from "./rhythm";
import { type Located, located, type Span, span } from "./source";
import { TextReader } from "./textReader";
import { CHANNELS, type Channel, STATUSES, type Status, spellingsOf, wordOf } from "./vocabulary";
import { dateTextOf, isEmptyValue, placedScalar, scalarText, textsOf, type YamlPair } from "./yaml";

/** What a key takes that has its words in a list. */
type WordsWanted = "unknown-key.takes-channel" | "unknown-key.takes-status";

/**
 * Reads the keys of a contact note. If a key has a value under several names, the canonical one takes precedence, else
 * the first. A value that cannot be read becomes a problem at its position, and the key counts as absent.
 */
export class FieldReader {
  readonly problems: Problem[] = [];
  /** The keys whose value is there and cannot be read. */
  readonly unread: YamlPair[] = [];
  readonly written: readonly WrittenKey[];
  private readonly byKey = new Map<Key, YamlPair>();

  /** `inline` are the fields of the body, which count where the frontmatter has no such key. */
  constructor(
    private readonly pairs: readonly YamlPair[],
    inline: readonly YamlPair[] = [],
  ) {
    this.written = pairs.map(({ name, nameSpan, valueSpan }) => ({
      key: knownKey(name),
      name,
      nameSpan,
      valueSpan,
    }));
    for (const pair of pairs) {
      const key = knownKey(pair.name);
      if (key && isPreferred(pair, key, this.byKey.get(key))) this.byKey.set(key, pair);
    }
    for (const pair of inline) {
      const key = knownKey(pair.name) ?? knownKey(pair.name.replace(/[ -]/g, "_"));
      if (key && !this.byKey.has(key)) this.byKey.set(key, pair);
    }
    this.findNearMisses();
  }

  pair(key: Key): YamlPair | undefined {
    const pair = this.byKey.get(key);
    return pair && !isEmptyValue(pair.value) ? pair : undefined;
  }

  texts(key: Key): readonly string[] {
    return this.locatedTexts(key).map(({ value }) => value);
  }

  locatedTexts(key: Key): readonly Located<string>[] {
    const pair = this.pair(key);
    return pair ? textsOf(pair.value) : [];
  }

  text(key: Key): Located<string> | undefined {
    return this.locatedTexts(key)[0];
  }

  flag(key: Key): boolean {
    const pair = this.pair(key);
    if (!pair) return false;
    const text = scalarText(pair.value)?.trim().toLowerCase();
    if (text === "true" || text === "yes") return true;
    if (text !== "false" && text !== "no") this.reportBadValue(pair, message("unknown-key.takes-true-false"));
    return false;
  }

  date(key: Key): Located<CivilDate> | undefined {
    const pair = this.pair(key);
    if (!pair) return undefined;
    // Under its other names it may forbid contact as well, so each of them has to be readable.
    const named = this.pairs.filter(({ name, value }) => knownKey(name) === key && !isEmptyValue(value));
    for (const other of named) if (other !== pair) this.dateIn(other, key);
    return this.dateIn(pair, key);
  }

  /** Reads the date of a pair, and reports one that has no single meaning. */
  private dateIn(pair: YamlPair, key: Key): Located<CivilDate> | undefined {
    const text = dateTextOf(pair.value);
    const standard = parseCivilDate(text?.text.trim() ?? "");
    if (standard) return located(standard, pair.valueSpan);
    const reader = text && new TextReader(text, false);
    const date = reader?.moment(pair.name)?.date;
    if (date) return located(date, pair.valueSpan);
    const problems = reader?.problems.filter(({ message: { key: said } }) => IN_OTHER_WORDS.has(said)) ?? [];
    if (problems.length === 0) this.reportBadValue(pair, message("unknown-key.takes-date"));
    else this.unread.push(pair);
    this.problems.push(...problems.map((problem) => asUnknownKey(problem, key)));
    return undefined;
  }

  channel(key: Key): Located<Channel> | undefined {
    const pair = this.pair(key);
    if (!pair) return undefined;
    const text = scalarText(pair.value)?.trim() ?? "";
    const channel = wordOf(CHANNELS, text);
    if (!channel) this.reportBadWord(pair, text, spellingsOf(CHANNELS), "unknown-key.takes-channel");
    return channel && located(channel, pair.valueSpan);
  }

  rhythm(key: Key): Located<Rhythm> | undefined {
    const pair = this.pair(key);
    if (!pair) return undefined;
    const rhythm = readRhythm(scalarText(pair.value) ?? "");
    if (!rhythm) this.reportBadValue(pair, message("unknown-key.takes-rhythm"));
    return rhythm && located(rhythm, pair.valueSpan);
  }

  appointment(key: Key): Located<Appointment> | undefined {
    const pair = this.pair(key);
    const text = pair && dateTextOf(pair.value);
    if (!pair) return undefined;
    if (!text) {
      this.reportBadValue(pair, message("unknown-key.takes-appointment"));
      return undefined;
    }
    const reader = new TextReader(text, false);
    const appointment = reader.appointment(0, text.text.length, pair.name);
    if (!appointment) this.unread.push(pair);
    this.problems.push(...reader.problems.map((problem) => asUnknownKey(problem, key)));
    return appointment && located(appointment, pair.valueSpan);
  }

  status(): { status: Status; reason: string; span: Span | undefined } {
    const pair = this.pair("status");
    const forbidden = this.flag("do_not_contact") ? this.pair("do_not_contact") : undefined;
    const text = pair ? (scalarText(pair.value)?.trim() ?? "") : "";
    const { head, reason } = splitReason(text);
    const status = wordOf(STATUSES, head);
    if (pair && !status) this.reportBadWord(pair, head, Object.keys(STATUSES), "unknown-key.takes-status");
    if (forbidden) return { status: "do-not-contact", reason, span: forbidden.valueSpan };
    return { status: status ?? "active", reason, span: pair?.valueSpan };
  }

  ignored(): readonly IgnoredRule[] {
    return this.locatedTexts("ignore").map(({ value, span: place }) => {
      const { head, reason } = splitReason(value);
      return { rule: head, reason, span: place };
    });
  }

  /** Reports a key that is one letter away from a known one, unless the note also has that one (`tuoches`). */
  private findNearMisses(): void {
    const names = new Set(this.pairs.map(({ name }) => name));
    for (const { name, nameSpan } of this.pairs) {
      if (name.length < 4 || knownKey(name)) continue;
      const near = closestMatch(name, KEY_NAMES, 1);
      const meant = near && knownKey(near);
      if (!near || names.has(near) || (meant && this.byKey.has(meant))) continue;
      const fixes: Fix[] = [
        { kind: "replace", span: nameSpan, text: near, title: message("fix.change-to", { text: near }) },
      ];
      this.problems.push({
        rule: "unknown-key",
        span: nameSpan,
        message: message("unknown-key.near", { key: name, near }),
        fixes,
      });
    }
  }

  private reportBadValue(pair: YamlPair, wanted: Message): void {
    this.unread.push(pair);
    const place = pair.valueSpan.end > pair.valueSpan.start ? pair.valueSpan : pair.nameSpan;
    const text = message("unknown-key.value", { key: pair.name, wanted });
    this.problems.push({ rule: "unknown-key", severity: "warning", span: place, message: text, fixes: [] });
  }

  private reportBadWord(pair: YamlPair, text: string, words: readonly string[], wanted: WordsWanted): void {
    const near = closestMatch(text, words);
    const literal = placedScalar(pair.value)?.literal;
    if (!near || !literal) {
      this.reportBadValue(pair, message(wanted, { words }));
      return;
    }
    this.unread.push(pair);
    const start = placedScalar(pair.value)?.place(0, 0).start ?? pair.valueSpan.start;
    const place = span(start, start + text.length);
    const fixes: Fix[] = [
      { kind: "replace", span: place, text: near, title: message("fix.change-to", { text: near }) },
    ];
    const problem = message("unknown-key.word-near", { key: pair.name, word: text, near });
    this.problems.push({ rule: "unknown-key", severity: "warning", span: place, message: problem, fixes });
  }
}

function isPreferred(pair: YamlPair, key: Key, known: YamlPair | undefined): boolean {
  if (!known || isEmptyValue(known.value)) return true;
  return pair.name === key && !isEmptyValue(pair.value);
}

/** What is said about a date that was recognized but has no single meaning. */
const IN_OTHER_WORDS: ReadonlySet<MessageKey> = new Set([
  "touch-syntax.date-two-meanings",
  "touch-syntax.date-without-year",
  "touch-syntax.impossible-date",
]);

function asUnknownKey(problem: Problem, key: Key): Problem {
  const { withoutYear } = problem;
  const follows = key !== "last_contacted";
  return {
    ...problem,
    rule: "unknown-key",
    severity: "warning",
    ...(withoutYear && { withoutYear: { ...withoutYear, follows } }),
  };
}

/** Splits a word from its reason: `moved-on - no answer after three calls`. */
export function splitReason(text: string): { head: string; reason: string } {
  // Without the spaces around, because `\s+` before something takes quadratic time for many spaces.
  const dash = /\s[-–—]\s/.exec(text);
  if (!dash) return { head: text.trim(), reason: "" };
  return { head: text.slice(0, dash.index).trim(), reason: text.slice(dash.index + dash[0].length).trim() };
}
