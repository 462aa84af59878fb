import { type CivilDate, parseCivilDate } from "../time/civilDate";
import { type Message, type MessageKey, message } from "../words/message";
import { readBirthday } from "./birthday";
import { isOneSlipOrNone, onlySlip } from "./closestMatch";
import { FORBIDDING_KEYS, isSameKey, KEY_NAMES, type Key, keyForm, knownKey } from "./keys";
import type { Appointment, Birthday, Fix, IgnoredRule, Problem, Rhythm, WrittenKey } from "./model";
import { readRhythm } from "./rhythm";
import { type LocatedValue, located, type Span, span } from "./source";
import { TextReader } from "./textReader";
import { CHANNELS, type Channel, STATUSES, type Status, spellingsOf, statusOf, wordOf } from "./vocabulary";
import {
  dateTextOf,
  isBlankValue,
  placedScalar,
  scalarText,
  singleValue,
  textsOf,
  type YamlPair,
} from "./yaml";

/** The message that describes the words that a key takes. */
type ExpectedWords = "unknown-key.takes-channel" | "unknown-key.takes-status";

/**
 * Reads the keys of a contact note. If a key appears under several names, the canonical one takes precedence, else the
 * first. An empty value is absent, and a list of one value is that value. A value that cannot be read becomes a problem
 * at its position, and the key counts as absent.
 */
export class FieldReader {
  readonly problems: Problem[] = [];
  /** The keys that might forbid contact and cannot be read, under any name that may mean them. */
  readonly unreadForbidding: YamlPair[] = [];
  /** The keys that may be a mistyped `touches`. */
  readonly mistypedLogs: YamlPair[] = [];
  readonly written: readonly WrittenKey[];
  private readonly byKey = new Map<Key, YamlPair[]>();

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
      if (!key || isBlankValue(pair.value)) continue;
      const same = this.byKey.get(key) ?? [];
      // In place, because a hostile note has one key thousands of times.
      if (isSameKey(pair.name, key)) same.unshift(pair);
      else same.push(pair);
      this.byKey.set(key, same);
    }
    for (const pair of inline) {
      const key = knownKey(pair.name);
      if (key && !this.byKey.has(key)) this.byKey.set(key, [pair]);
    }
    this.findNearMisses();
  }

  pair(key: Key): YamlPair | undefined {
    return this.byKey.get(key)?.[0];
  }

  /** Returns every pair of the key, in any spelling and under any alias, each with a single value. */
  private singles(key: Key): readonly YamlPair[] {
    return (this.byKey.get(key) ?? []).map((pair) => ({ ...pair, value: singleValue(pair.value) }));
  }

  private single(key: Key): YamlPair | undefined {
    return this.singles(key)[0];
  }

  texts(key: Key): readonly string[] {
    return this.locatedTexts(key).map(({ value }) => value);
  }

  locatedTexts(key: Key): readonly LocatedValue<string>[] {
    const pair = this.pair(key);
    return pair ? textsOf(pair.value) : [];
  }

  text(key: Key): LocatedValue<string> | undefined {
    return this.locatedTexts(key)[0];
  }

  flag(key: Key): boolean {
    return this.setFlag(key) !== undefined;
  }

  /** Returns the first pair of a flag that is set. */
  private setFlag(key: Key): YamlPair | undefined {
    return this.singles(key).filter((pair) => {
      const { head } = splitReason(scalarText(pair.value) ?? "");
      if (/^(?:true|yes)$/i.test(head)) return true;
      if (!/^(?:false|no)$/i.test(head)) this.reportBadValue(pair, message("unknown-key.takes-true-false"));
      return false;
    })[0];
  }

  date(key: Key): LocatedValue<CivilDate> | undefined {
    return this.dates(key)[0];
  }

  /** Returns the date under each name of the key: under each of them it may forbid contact. */
  dates(key: Key): readonly LocatedValue<CivilDate>[] {
    return this.singles(key).flatMap((pair) => this.dateIn(pair, key) ?? []);
  }

  /** Reads the date of a pair, and reports one that has no single meaning. */
  private dateIn(pair: YamlPair, key: Key): LocatedValue<CivilDate> | undefined {
    const text = dateTextOf(pair.value);
    const standard = parseCivilDate(text?.text.trim() ?? "");
    // A hold in another millennium is a slip and has not ended.
    if (standard && FORBIDDING_KEYS.has(key) && standard < EARLIEST_HOLD) {
      this.reportBadValue(pair, message("unknown-key.takes-date"));
      return undefined;
    }
    if (standard) return located(standard, pair.valueSpan);
    const reader = text && new TextReader(text, false);
    const date = reader?.moment(pair.name)?.date;
    if (date) return located(date, pair.valueSpan);
    const problems = reader?.problems.filter(({ message: { key: said } }) => IN_OTHER_WORDS.has(said)) ?? [];
    if (problems.length === 0) this.reportBadValue(pair, message("unknown-key.takes-date"));
    else this.noteUnread(pair);
    for (const problem of problems) this.problems.push(asUnknownKey(problem, key));
    return undefined;
  }

  birthday(): Birthday | undefined {
    const pair = this.single("birthday");
    if (!pair) return undefined;
    const birthday = readBirthday(dateTextOf(pair.value)?.text.trim() ?? "");
    if (!birthday) this.reportBadValue(pair, message("unknown-key.takes-birthday"));
    return birthday;
  }

  channel(key: Key): LocatedValue<Channel> | undefined {
    const pair = this.single(key);
    if (!pair) return undefined;
    const text = scalarText(pair.value)?.trim() ?? "";
    const channel = wordOf(CHANNELS, text);
    if (!channel) {
      const near = onlySlip(text, spellingsOf(CHANNELS), (spelling) => wordOf(CHANNELS, spelling) ?? "");
      this.reportBadWord(pair, text, near, spellingsOf(CHANNELS), "unknown-key.takes-channel");
    }
    return channel && located(channel, pair.valueSpan);
  }

  rhythm(key: Key): LocatedValue<Rhythm> | undefined {
    const pair = this.single(key);
    if (!pair) return undefined;
    const rhythm = readRhythm(scalarText(pair.value) ?? "");
    if (!rhythm) this.reportBadValue(pair, message("unknown-key.takes-rhythm"));
    return rhythm && located(rhythm, pair.valueSpan);
  }

  /** Returns the pinned dates under each name of the key; the canonical one comes first. */
  appointments(key: Key): readonly (LocatedValue<Appointment> & { readonly isAlias: boolean })[] {
    return this.singles(key).flatMap((pair) => {
      const appointment = this.appointmentIn(pair, key);
      return appointment ? [{ ...appointment, isAlias: !isSameKey(pair.name, key) }] : [];
    });
  }

  private appointmentIn(pair: YamlPair, key: Key): LocatedValue<Appointment> | undefined {
    const text = dateTextOf(pair.value);
    if (!text) {
      this.reportBadValue(pair, message("unknown-key.takes-appointment"));
      return undefined;
    }
    const reader = new TextReader(text, false);
    const appointment = reader.appointment(0, text.text.length, pair.name);
    for (const problem of reader.problems) this.problems.push(asUnknownKey(problem, key));
    return appointment && located(appointment, pair.valueSpan);
  }

  status(): { status: Status; reason: string; span: Span | undefined } {
    const pair = this.single("status");
    const forbidden = this.setFlag("do_not_contact");
    const text = pair ? (scalarText(pair.value)?.trim() ?? "") : "";
    const { head, reason } = splitStatusReason(text);
    const status = statusOf(head);
    if (pair && !status) {
      const words = Object.keys(STATUSES);
      this.reportBadWord(pair, head, onlySlip(head, words), words, "unknown-key.takes-status");
    }
    if (forbidden) return { status: "do-not-contact", reason, span: forbidden.valueSpan };
    return { status: status ?? "active", reason, span: pair?.valueSpan };
  }

  ignored(): readonly IgnoredRule[] {
    return this.locatedTexts("ignore").map(({ value, span: place }) => {
      const { head, reason } = splitReason(value);
      return { rule: head, reason, span: place };
    });
  }

  /**
   * Reports a key that is one letter away from a known one, unless the note also has that one (`tuoches`). If it may be
   * one that forbids contact, it is always reported.
   */
  private findNearMisses(): void {
    const forms = new Set(this.pairs.map(({ name }) => keyForm(name)));
    for (const pair of this.pairs) {
      const { name, nameSpan } = pair;
      const form = keyForm(name);
      if (form.length < 3 || form.length > MAX_KEY_LENGTH || knownKey(name)) continue;
      const slips = KEY_FORMS.filter((known) => isOneSlipOrNone(form, known.form));
      const slip = slips.find(({ key }) => FORBIDDING_KEYS.has(key)) ?? slips[0];
      if (!slip) continue;
      const { name: near, key: meant } = slip;
      if (meant === "touches") this.mistypedLogs.push(pair);
      const mayForbid = mayForbidAs(meant, pair);
      if (mayForbid) this.unreadForbidding.push(pair);
      else if (form.length < 4 || forms.has(keyForm(near)) || this.byKey.has(meant)) continue;
      const fixes: Fix[] = [
        { kind: "replace", span: nameSpan, text: near, title: message("fix.change-to", { text: near }) },
      ];
      this.problems.push({
        rule: "unknown-key",
        ...(mayForbid && { severity: "warning" }),
        span: nameSpan,
        message: message("unknown-key.near", { key: name, near }),
        // A second key of this name would be an error itself.
        fixes: forms.has(keyForm(near)) ? [] : fixes,
      });
    }
  }

  private noteUnread(pair: YamlPair): void {
    const key = knownKey(pair.name);
    if (key && FORBIDDING_KEYS.has(key)) this.unreadForbidding.push(pair);
  }

  private reportBadValue(pair: YamlPair, wanted: Message): void {
    this.noteUnread(pair);
    const place = pair.valueSpan.end > pair.valueSpan.start ? pair.valueSpan : pair.nameSpan;
    const text = message("unknown-key.value", { key: pair.name, wanted });
    this.problems.push({ rule: "unknown-key", severity: "warning", span: place, message: text, fixes: [] });
  }

  private reportBadWord(
    pair: YamlPair,
    text: string,
    near: string | undefined,
    words: readonly string[],
    wanted: ExpectedWords,
  ): void {
    const literal = placedScalar(pair.value)?.literal;
    if (!near || !literal) {
      this.reportBadValue(pair, message(wanted, { words }));
      return;
    }
    this.noteUnread(pair);
    const start = placedScalar(pair.value)?.place(0, 0).start ?? pair.valueSpan.start;
    const place = span(start, start + text.length);
    const fixes: Fix[] = [
      { kind: "replace", span: place, text: near, title: message("fix.change-to", { text: near }) },
    ];
    const problem = message("unknown-key.word-near", { key: pair.name, word: text, near });
    this.problems.push({ rule: "unknown-key", severity: "warning", span: place, message: problem, fixes });
  }
}

/** The messages about a date that was recognized but has no single meaning. */
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

/** Splits a status from its reason, which may also follow a colon or be in brackets. */
export function splitStatusReason(text: string): { head: string; reason: string } {
  const separator = /\s[-–—](?=\s)|[:([]/.exec(text);
  if (!separator) return { head: text.trim(), reason: "" };
  const reason = text.slice(separator.index + separator[0].length).trim();
  return { head: text.slice(0, separator.index).trim(), reason: reason.replace(/[)\]]$/, "").trim() };
}

const EARLIEST_HOLD = "1900";

/** Keys of three letters are left out, because `uuid` and `guid` are not slips of `uid`. */
const KEY_FORMS = KEY_NAMES.map((name) => ({ name, form: keyForm(name), key: knownKey(name) as Key })).filter(
  ({ form }) => form.length > 3,
);

/** The longest name of a key that may be a slip. */
const MAX_KEY_LENGTH = 40;

/** Whether a mistyped key may forbid contact, because its value would. */
function mayForbidAs(key: Key, { value }: YamlPair): boolean {
  if (!FORBIDDING_KEYS.has(key) || isBlankValue(value)) return false;
  const text = scalarText(singleValue(value));
  if (text === undefined) return true;
  if (key === "do_not_contact") return !/^(?:false|no)$/i.test(text.trim());
  if (key === "status") return /[a-z]/i.test(text) && statusOf(splitStatusReason(text).head) !== "active";
  return /\d{2}/.test(text);
}
