import {
  type CivilDate,
  type ClockTime,
  isDateShaped,
  parseCivilDate,
  parseClockTime,
} from "../time/civilDate";
import { type Message, message } from "../words/message";
import { onlySlip } from "./closestMatch";
import type { Appointment, Fix, Problem } from "./model";
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

/** Parses words, dates, and times of a placed text and collects the problems. */
export class TextReader {
  readonly problems: Problem[] = [];
  /** Whether what could not be read may say that they asked not to be contacted, or to wait. */
  mayForbid = false;
  readonly text: string;

  constructor(private readonly source: PlacedText) {
    this.text = source.text;
  }

  place(start: number, end: number): Span {
    return this.source.place(start, end);
  }

  report(
    said: Message,
    start: number,
    end: number,
    fixes: readonly Fix[] = [],
    severity?: Problem["severity"],
  ): void {
    const offered = this.source.literal ? fixes.filter((fix) => !this.changesNothing(fix)) : [];
    this.problems.push({
      rule: "touch-syntax",
      ...(severity && { severity }),
      span: this.place(start, end),
      message: said,
      fixes: offered,
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

  /** Parses a token as a date, or reports why it is not one; `what` names its clause or key. */
  date(token: Token, what: string): CivilDate | undefined {
    const date = parseCivilDate(token.text);
    if (date) return date;
    const rewritten = rewriteDate(token.text);
    if (isDateShaped(token.text)) {
      this.report(message("touch-syntax.impossible-date", { date: token.text }), token.start, token.end);
    } else if (rewritten) {
      const fixes = [this.replace(token.start, token.end, rewritten)];
      this.report(
        message("touch-syntax.date-form", { text: token.text, date: rewritten }),
        token.start,
        token.end,
        fixes,
      );
    } else {
      this.report(message("touch-syntax.clause-date", { clause: what }), token.start, token.end);
    }
    return undefined;
  }

  time(token: Token): ClockTime | undefined {
    const time = parseClockTime(token.text);
    if (time) return time;
    const half = /^\s*([ap])\.?m\b\.?/i.exec(this.text.slice(token.end, token.end + 10));
    const written = half ? on24Hours(token.text, half[1] as string) : parseClockTime(`0${token.text}`);
    const end = token.end + (half?.[0].length ?? 0);
    const fixes = written ? [this.replace(token.start, end, written)] : [];
    this.report(message("touch-syntax.time", { text: token.text }), token.start, token.end, fixes);
    return undefined;
  }

  channel(token: Token): Channel | undefined {
    const channel = wordOf(CHANNELS, token.text);
    if (channel) return channel;
    const near = onlySlip(token.text, spellingsOf(CHANNELS), (spelling) => wordOf(CHANNELS, spelling) ?? "");
    const fixes = near ? [this.replace(token.start, token.end, near)] : [];
    const word = token.text;
    const said = near
      ? message("touch-syntax.next-word-near", { word, near })
      : message("touch-syntax.next-word", { word });
    this.report(said, token.start, token.end, fixes);
    return undefined;
  }

  /**
   * Parses a date with a time and a channel in any order (`call 2026-11-16 10:00`, `2026-11-25 call`), each at most
   * once.
   */
  appointment(from: number, to: number, what: string): Appointment | undefined {
    let date: Token | undefined;
    let time: Token | undefined;
    let channel: Token | undefined;
    const before = this.problems.length;
    for (const token of this.tokens(from, to)) {
      if (/^\d{1,2}:\d{2}$/.test(token.text) && !time) time = token;
      else if (/^\d/.test(token.text) && !date) date = token;
      else if (/^\D/.test(token.text) && !channel) channel = token;
      else this.report(message("touch-syntax.clause-runs-on", { clause: what }), token.start, token.end);
    }
    const at = {
      date: date && this.date(date, what),
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

/** Returns whether `\s` matches a character, without a regular expression because it runs for every line of a log. */
function isWhitespace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

function skipWhitespace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhitespace(text.charCodeAt(at))) at++;
  return at;
}

/** Converts `2:30` in the afternoon to `14:30`. */
function on24Hours(text: string, half: string): ClockTime | undefined {
  const [hour = 0, minute = 0] = text.split(":").map(Number);
  if (hour < 1 || hour > 12) return undefined;
  const hours = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return parseClockTime(`${String(hours).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
}

/** Parses `2026-3-5`, `2026/03/05`, and `2026.03.05` as a date; the order of day and month is never guessed. */
export function rewriteDate(text: string): CivilDate | undefined {
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (!parts) return undefined;
  return parseCivilDate(`${parts[1]}-${parts[2]?.padStart(2, "0")}-${parts[3]?.padStart(2, "0")}`);
}
