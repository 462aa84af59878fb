import { type CivilDate, type ClockTime, parseCivilDate } from "../time/civilDate";
import { type Message, message } from "../words/message";
import { onlySlip } from "./closestMatch";
import { dateAt, dayOnOrAfter, timeAt, type WrittenDate, type WrittenTime } from "./dateNotation";
import type { Appointment, Fix, Problem } from "./model";
import { MAX_ENTRY_PROBLEMS } from "./noteBounds";
import type { Span } from "./source";
import { CHANNELS, type Channel, spellingsOf, wordOf } from "./vocabulary";

/** A text, with the position of each part of it in the note. */
export interface PlacedText {
  readonly text: string;
  /** False if the note writes the text differently (escapes, folding): then every position is the whole of it. */
  readonly literal: boolean;
  place(start: number, end: number): Span;
}

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A token that can be a date or a time of several words. */
interface Moment extends Token {
  readonly date?: WrittenDate | undefined;
  readonly time?: WrittenTime | undefined;
}

/**
 * Parses words, dates, and times of a placed text and collects the problems. Dates and times in another notation than
 * the standard one are reported, unless `tellsNotation` is false.
 */
export class TextReader {
  readonly problems: Problem[] = [];
  /** Whether the parts that could not be read may say that they asked not to be contacted, or to wait. */
  mayForbid = false;
  readonly text: string;

  constructor(
    private readonly source: PlacedText,
    private readonly tellsNotation = true,
    /** Whether problems come with fixes that suggest a word, which take most of the time of reading prose. */
    readonly suggests = true,
  ) {
    this.text = source.text;
  }

  /** Whether the text has so many problems that its rest is not worth reading. More than these may forbid contact. */
  get isFull(): boolean {
    return this.problems.length >= MAX_ENTRY_PROBLEMS;
  }

  place(start: number, end: number): Span {
    return this.source.place(start, end);
  }

  report(
    said: Message,
    start: number,
    end: number,
    fixes: readonly Fix[] = [],
    more: Pick<Problem, "severity" | "withoutYear"> = {},
  ): void {
    if (this.isFull) {
      this.mayForbid = true;
      return;
    }
    const offered = this.source.literal ? fixes.filter((fix) => !this.changesNothing(fix)) : [];
    this.problems.push({
      rule: "touch-syntax",
      span: this.place(start, end),
      message: said,
      fixes: offered,
      ...(this.source.literal ? more : more.severity && { severity: more.severity }),
    });
  }

  private changesNothing(fix: Fix): boolean {
    if (fix.kind !== "replace") return false;
    const origin = this.place(0, 0).start;
    return this.text.slice(fix.span.start - origin, fix.span.end - origin) === fix.text;
  }

  replace(start: number, end: number, text: string, title?: Message): Fix {
    const fixTitle = title ?? message("fix.change-to", { text: text.trim() });
    return { kind: "replace", span: this.place(start, end), text, title: fixTitle };
  }

  tokens(from: number, to: number): Token[] {
    const { text } = this;
    const tokens: Token[] = [];
    for (let start = skipWhitespace(text, from, to); start < to; ) {
      let end = start + 1;
      while (end < to && !isWhitespace(text.charCodeAt(end))) end++;
      tokens.push({ text: text.slice(start, end), start, end });
      start = skipWhitespace(text, end, to);
    }
    return tokens;
  }

  /**
   * Parses a token as a date, or reports why it is not one; `what` names its clause or key. A day without a year is the
   * first one on or after `after`.
   */
  date(token: Moment, what: string, after?: CivilDate): CivilDate | undefined {
    const standard = parseCivilDate(token.text);
    if (standard) return standard;
    const date = token.date ?? dateAt(this.text, token.start);
    if (date?.end === token.end) return this.dateMeant(date, after);
    this.report(message("touch-syntax.clause-date", { clause: what }), token.start, token.end);
    return undefined;
  }

  /** Returns the meaning of a date. Reports another notation, two meanings, and a day that does not exist. */
  dateMeant(
    { start, end, readings, days, isStandard }: WrittenDate,
    after?: CivilDate,
  ): CivilDate | undefined {
    const text = this.text.slice(start, end);
    const resolved = after && days.length === 1 && days[0] ? dayOnOrAfter(days[0], after) : undefined;
    const [date, other] = resolved ? [resolved] : readings;
    if (date && other) {
      const fixes = [date, other].map((reading) => this.replace(start, end, reading));
      this.report(
        message("touch-syntax.date-two-meanings", { text, first: date, second: other }),
        start,
        end,
        fixes,
      );
      return undefined;
    }
    if (date) {
      if (!isStandard) this.reportNotation("touch-syntax.date-form", text, date, start, end);
      return date;
    }
    if (days.length > 0) {
      const withoutYear = { days, follows: after !== undefined };
      this.report(message("touch-syntax.date-without-year", { text }), start, end, [], { withoutYear });
    } else this.report(message("touch-syntax.impossible-date", { date: text }), start, end);
    return undefined;
  }

  /**
   * Returns the meaning of a time. Reports another notation, two meanings, a time zone, and one that does not exist.
   */
  timeMeant({ start, end, readings, isStandard, zone }: WrittenTime): ClockTime | undefined {
    const text = this.text.slice(start, end);
    const [time, other] = readings;
    if (time && other) {
      const fixes = [time, other].map((reading) => this.replace(start, end, reading));
      this.report(
        message("touch-syntax.time-two-meanings", { text, first: time, second: other }),
        start,
        end,
        fixes,
      );
      return undefined;
    }
    if (!time) {
      this.report(message("touch-syntax.time", { text }), start, end);
      return undefined;
    }
    if (zone) this.reportZone(start, zone, time);
    else if (!isStandard) this.reportNotation("touch-syntax.time-form", text, time, start, end);
    return time;
  }

  private reportNotation(
    key: "touch-syntax.date-form" | "touch-syntax.time-form",
    text: string,
    meant: string,
    start: number,
    end: number,
  ): void {
    if (!this.tellsNotation) return;
    // The `T` before a time is replaced with it.
    const glued = key === "touch-syntax.time-form" && /t/i.test(this.text[start - 1] ?? "") ? 1 : 0;
    const fix = this.replace(start - glued, end, glued ? ` ${meant}` : meant);
    const sentence =
      key === "touch-syntax.date-form"
        ? message(key, { text, date: meant })
        : message(key, { text: this.text.slice(start - glued, end), time: meant });
    this.report(sentence, start - glued, end, [fix], { severity: "information" });
  }

  private reportZone(start: number, zone: Span, time: ClockTime): void {
    if (!this.tellsNotation) return;
    const glued = /t/i.test(this.text[start - 1] ?? "") ? 1 : 0;
    const text = this.text.slice(zone.start, zone.end);
    const blank = /\s/.test(this.text[start - 1] ?? "") || glued === 1 ? 1 : 0;
    const fixes = [
      this.replace(
        start - glued,
        zone.end,
        glued ? ` ${time}` : time,
        message("fix.remove-zone", { zone: text }),
      ),
      this.replace(start - blank, zone.end, "", message("fix.remove-time")),
    ];
    this.report(message("touch-syntax.time-zone", { zone: text, time }), zone.start, zone.end, fixes, {
      severity: "warning",
    });
  }

  time(token: Moment): ClockTime | undefined {
    const time = token.time ?? timeAt(this.text, token.start);
    if (time && (time.zone?.end ?? time.end) === token.end) return this.timeMeant(time);
    this.report(message("touch-syntax.time", { text: token.text }), token.start, token.end);
    return undefined;
  }

  /** Parses a date with an optional time after it, as the whole of a text. */
  moment(what: string): { date: CivilDate; time: ClockTime | undefined } | undefined {
    const moments = this.moments(0, this.text.length);
    const [first, second, more] = moments;
    if (!first?.date || more || (second && !second.time)) {
      const start = skipWhitespace(this.text, 0, this.text.length);
      const end = Math.max(start, this.text.trimEnd().length);
      this.report(message("touch-syntax.clause-date", { clause: what }), start, end);
      return undefined;
    }
    const date = this.date(first, what);
    const time = second && this.time(second);
    return date && { date, time };
  }

  /** Like `tokens`, but a date or a time of several words is one token. */
  private moments(from: number, to: number): Moment[] {
    const { text } = this;
    const moments: Moment[] = [];
    for (let start = skipWhitespace(text, from, to); start < to; ) {
      let end = start + 1;
      while (end < to && !isWhitespace(text.charCodeAt(end))) end++;
      const date = dateAt(text, start);
      const isIso = date !== undefined && ISO_TIME.test(text.slice(date.end, date.end + 6));
      const isWhole = date && (isIso || this.endsAt(date.end, to));
      const time = isWhole ? undefined : timeAt(text, start);
      const timeEnd = time && (time.zone?.end ?? time.end);
      if (isWhole) {
        end = date.end;
        moments.push({ text: text.slice(start, end), start, end, date });
        const clock = isIso ? timeAt(text, end + 1, true) : undefined;
        if (clock) {
          const clockEnd = clock.zone?.end ?? clock.end;
          moments.push({ text: text.slice(end + 1, clockEnd), start: end + 1, end: clockEnd, time: clock });
          end = clockEnd;
        }
      } else if (time && timeEnd !== undefined && this.endsAt(timeEnd, to)) {
        end = timeEnd;
        moments.push({ text: text.slice(start, end), start, end, time });
      } else moments.push({ text: text.slice(start, end), start, end });
      start = skipWhitespace(text, end, to);
    }
    return moments;
  }

  private endsAt(at: number, to: number): boolean {
    return at === to || (at < to && isWhitespace(this.text.charCodeAt(at)));
  }

  /** Returns the date that is the whole of a part of the text after `from`, and the end of it. */
  dateIn(from: number, to: number, what: string, after?: CivilDate): CivilDate | undefined {
    const [first, extra] = this.moments(from, to);
    if (!first) return undefined;
    if (extra) this.report(message("touch-syntax.clause-runs-on", { clause: what }), extra.start, to);
    return this.date(first, what, after);
  }

  channel(token: Token): Channel | undefined {
    const channel = wordOf(CHANNELS, token.text);
    if (channel) return channel;
    const near = onlySlip(token.text, spellingsOf(CHANNELS), (spelling) => wordOf(CHANNELS, spelling) ?? "");
    const fixes = near ? [this.replace(token.start, token.end, near)] : [];
    const word = token.text;
    const sentence = near
      ? message("touch-syntax.next-word-near", { word, near })
      : message("touch-syntax.next-word", { word });
    this.report(sentence, token.start, token.end, fixes);
    return undefined;
  }

  /**
   * Parses a date with a time and a channel in any order (`call 2026-11-16 10:00`, `2026-11-25 call`), each at most
   * once.
   */
  appointment(from: number, to: number, what: string, after?: CivilDate): Appointment | undefined {
    let date: Moment | undefined;
    let time: Moment | undefined;
    let channel: Moment | undefined;
    const before = this.problems.length;
    for (const token of this.moments(from, to)) {
      if (token.time && !time) time = token;
      else if ((token.date || /^\d/.test(token.text)) && !date) date = token;
      else if (/^\D/.test(token.text) && !channel) channel = token;
      else this.report(message("touch-syntax.clause-runs-on", { clause: what }), token.start, token.end);
    }
    const at = {
      date: date && this.date(date, what, after),
      time: time && this.time(time),
      channel: channel && this.channel(channel),
    };
    if (!date && this.problems.length === before) {
      const start = from + (/^\s*/.exec(this.text.slice(from, to))?.[0].length ?? 0);
      this.report(
        message("touch-syntax.clause-date", {
          clause: what,
        }),
        start < to ? start : Math.max(0, from - what.length),
        to,
      );
    }
    return at.date && { date: at.date, time: at.time, channel: at.channel };
  }
}

/** Whether `\s` matches a character, without a regular expression because it runs for every line of a log. */
function isWhitespace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

/** The `T` of `2026-11-25T10:00` and its time. */
const ISO_TIME = /^T\d{2}:/i;

function skipWhitespace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhitespace(text.charCodeAt(at))) at++;
  return at;
}

/** Parses `2026-3-5`, `2026/03/05`, and `2026.03.05` as a date; the order of day and month is never guessed. */
export function rewriteDate(text: string): CivilDate | undefined {
  const date = /^\d{4}/.test(text) ? dateAt(text, 0) : undefined;
  return date?.end === text.length ? date.readings[0] : undefined;
}
