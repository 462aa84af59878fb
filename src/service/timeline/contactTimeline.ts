import type { Analysis } from "../../cadence/analyze";
import { isPinKept } from "../../cadence/log";
import type { Entry, Step } from "../../cadence/model";
import type { LineIndex } from "../../note/lineIndex";
import type { Touch } from "../../note/model";
import type { Span } from "../../note/source";
import { CHANNELS, type Channel } from "../../note/vocabulary";
import { type CivilDate, earlier, later } from "../../time/civilDate";
import { term } from "../../words/language";
import { type Message, type MessageArgs, type MessageKey, message } from "../../words/message";
import { render } from "../../words/render";
import { shortAction, spaced, stateText, stepLine } from "../followUps/format";
import { formatDue } from "../followUps/when";
import {
  type AnyMark,
  type ContactTimeline,
  DATE_ROWS,
  type DateMark,
  type DateRow,
  type DateStatus,
  type Row,
  type StepMark,
  type TouchKind,
  type TouchMark,
} from "./model";

/**
 * The maximum number of touches that are shown, the latest ones. A chart of thousands would be unreadable. The rest is
 * counted.
 */
const MAX_TOUCHES = 400;

/** The row of the plan, above those of the past. */
const PLAN_ROW = "plan" as const;

/** The row of touches without a channel. */
const UNKNOWN_ROW = "unknown" as const;

/** Builds the timeline of a contact: its touches, the dates that were given, and the plan. */
export function contactTimeline(uri: string, analysis: Analysis, lines: LineIndex): ContactTimeline {
  const { contact, today, standing, position } = analysis;
  const builder = new TimelineBuilder(analysis, lines);
  const touches = builder.touches();
  const latest = touches.slice(-MAX_TOUCHES);
  const since = latest[0]?.date;
  const dates = [...builder.commitments(), ...builder.promises(), ...builder.holds()].filter(
    ({ to }) => latest.length === touches.length || since === undefined || to >= since,
  );
  const marks: AnyMark[] = [...latest, ...dates, ...builder.steps()];
  const rows = rowsOf(marks, today);
  const order = new Map(rows.map(({ id }, at) => [id, at]));
  const days = [today, ...marks.flatMap((mark) => [startOf(mark), endOf(mark)])];
  return {
    version: 1,
    uri,
    name: contact.name,
    today,
    state: standing ? stateText(standing.state, today) : say(today, "timeline.unreadable"),
    readable: standing !== undefined,
    next: standing?.step ? stepLine(standing.step, standing.state, today) : "",
    playbook: position.playbook ? say(today, "hover.playbook", { title: position.playbook.title }) : "",
    from: days.reduce(earlier),
    to: days.reduce(later),
    rows,
    marks: marks.sort(
      (a, b) =>
        compare(sortDay(a), sortDay(b)) ||
        (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0) ||
        compare(a.id, b.id),
    ),
    left: touches.length - latest.length,
  };
}

/** Returns the day by which a mark is sorted; for a given date, the date itself. */
function sortDay(mark: AnyMark): CivilDate {
  return mark.mark === "touch" ? mark.date : mark.mark === "date" ? mark.to : mark.from;
}

const startOf = (mark: AnyMark): CivilDate => (mark.mark === "touch" ? mark.date : mark.from);
const endOf = (mark: AnyMark): CivilDate => (mark.mark === "touch" ? mark.date : mark.to);

function rowsOf(marks: readonly AnyMark[], today: CivilDate): Row[] {
  const used = new Set(marks.map(({ row }) => row));
  const channels = Object.keys(CHANNELS) as Channel[];
  const ids = [PLAN_ROW, ...channels, UNKNOWN_ROW, ...DATE_ROWS].filter((id) => used.has(id));
  return ids.map((id) => ({ id, title: say(today, `timeline.row.${id}`) }));
}

function say<Key extends MessageKey>(today: CivilDate, key: Key, ...args: MessageArgs<Key>): string {
  return render(message(key, ...args), { today, plain: true });
}

/** Builds the marks of one contact. */
class TimelineBuilder {
  private readonly today: CivilDate;

  constructor(
    private readonly analysis: Analysis,
    private readonly lines: LineIndex,
  ) {
    this.today = analysis.today;
  }

  /** Returns every touch in chronological order, future ones last. */
  touches(): TouchMark[] {
    const { entries, contact } = this.analysis;
    const lastResponse = entries.findLastIndex(({ response }) => response);
    const past = entries.map((entry, at) => this.touch(entry.touch, kindOf(entry, at < lastResponse)));
    const ahead = contact.touches.filter(({ date }) => date > this.today);
    return [...past, ...ahead.map((touch) => this.touch(touch, "ahead"))].sort((a, b) =>
      compare(a.date, b.date),
    );
  }

  private touch(touch: Touch, kind: TouchKind): TouchMark {
    const what = touchWords(touch, this.today);
    const key: MessageKey = touch.text === "" ? `timeline.touch.${kind}` : `timeline.touch-text.${kind}`;
    return {
      mark: "touch",
      id: `touch:${touch.span.start}`,
      row: touch.channel ?? UNKNOWN_ROW,
      kind,
      date: touch.date,
      label: this.say(key, { date: touch.date, what, text: touch.text }),
      range: this.lines.rangeOf(touch.span),
    };
  }

  /** Returns the dates that the user gave or pinned. A touch on or before the date keeps it. */
  commitments(): DateMark[] {
    const { entries, contact, position } = this.analysis;
    const marks = entries.flatMap((entry, at) => {
      const { next } = entry.touch;
      if (!next) return [];
      const end = findAfter(entries, at, ({ after }) => after.commitment?.touch !== entry.touch);
      const settled = end && (replaces(end, entry) ? "moved" : end.touch.date);
      return [
        this.date(
          "agreed",
          next.span,
          entry.touch.date,
          next.value.date,
          settled,
          this.channelArgs(next.value).what,
        ),
      ];
    });
    const pin = contact.followUp;
    if (!pin) return marks;
    const isKept = isPinKept(position, pin.value);
    const status = isKept ? "kept" : pin.value.date < this.today ? "broken" : "open";
    const args = { date: pin.value.date, ...this.channelArgs(pin.value) };
    return [
      ...marks,
      {
        mark: "date",
        id: `agreed:${pin.span.start}`,
        row: "agreed",
        status,
        from: pin.value.date,
        to: pin.value.date,
        label: this.say(`timeline.pinned.${status}`, args),
        range: this.lines.rangeOf(pin.span),
      },
    ];
  }

  private channelArgs({ channel }: { channel: Channel | undefined }): { what: Message } {
    return { what: message(channel ? `noun.${channel}` : "timeline.a-follow-up") };
  }

  /** Returns the dates by which the contact promised an answer. */
  promises(): DateMark[] {
    const { entries } = this.analysis;
    return entries.flatMap((entry, at) => {
      const { replyBy } = entry.touch;
      if (!replyBy) return [];
      const end = findAfter(entries, at, ({ after }) => after.promise?.touch !== entry.touch);
      const settled = end && (end.response ? end.touch.date : "moved");
      return [this.date("promised", replyBy.span, entry.touch.date, replyBy.value, settled, undefined)];
    });
  }

  /** Returns the periods in which the contact is away or snoozed. */
  holds(): DateMark[] {
    const { entries, contact } = this.analysis;
    const fromTouches = entries.flatMap((entry, at) => {
      const { holdUntil } = entry.touch;
      if (!holdUntil) return [];
      const ended = findAfter(
        entries,
        at,
        ({ response, touch }) => response || touch.holdUntil !== undefined,
      );
      return [this.away("hold", holdUntil.span, entry.touch.date, holdUntil.value, ended?.touch.date)];
    });
    const fromKeys = (["hold", "snooze"] as const).flatMap((key) => {
      const until = contact[key];
      // The note does not contain the start, so an open period begins today.
      return until
        ? [this.away(key, until.span, earlier(this.today, until.value), until.value, undefined)]
        : [];
    });
    return [...fromTouches, ...fromKeys];
  }

  private away(
    key: "hold" | "snooze",
    span: Span,
    from: CivilDate,
    until: CivilDate,
    ended: CivilDate | undefined,
  ): DateMark {
    const to = later(from, ended && ended < until ? ended : until);
    const status = to > this.today ? "open" : "kept";
    return {
      mark: "date",
      id: `${key}:${span.start}`,
      row: "away",
      status,
      from,
      to,
      label: this.say(`timeline.${key}.${status}`, { date: until }),
      range: this.lines.rangeOf(span),
    };
  }

  /** `settled` is the day on which the date was settled, or `moved` if another date replaced it. */
  private date(
    row: DateRow & ("agreed" | "promised"),
    span: Span,
    said: CivilDate,
    date: CivilDate,
    settled: CivilDate | "moved" | undefined,
    what: Message | undefined,
  ): DateMark {
    const status = statusOf(date, settled, this.today);
    const label = what
      ? this.say(`timeline.agreed.${status}`, { date, said, what })
      : this.say(`timeline.promised.${status}`, { date, said });
    const from = earlier(said, date);
    return {
      mark: "date",
      id: `${row}:${span.start}`,
      row,
      status,
      from,
      to: date,
      label,
      range: this.lines.rangeOf(span),
    };
  }

  /** Returns the next step and the plan after it. */
  steps(): StepMark[] {
    const { standing, plan } = this.analysis;
    if (!standing?.step) return [];
    const overdue = standing.state === "overdue";
    const next = this.step(
      standing.step,
      0,
      overdue ? "overdue" : "next",
      formatDue(standing.step, standing.state, this.today),
    );
    return [
      next,
      ...plan.map((step, at) => this.step(step, at + 1, "later", formatDue(step, "upcoming", this.today))),
    ];
  }

  private step(step: Step, at: number, status: StepMark["status"], whenText: string): StepMark {
    const action = shortAction(step, this.today);
    const args = { what: action, when: whenText };
    // The reason of a later step describes future touches as if they had happened.
    const sentence =
      status === "later"
        ? this.say("timeline.step.later", args)
        : this.say("timeline.step.next", { ...args, reason: step.reason });
    const lines =
      status === "later"
        ? []
        : this.analysis.say.map((line) => render(line, { today: this.today, plain: true }));
    return {
      mark: "step",
      id: `step:${at}`,
      row: "plan",
      status,
      moveOn: step.moveOn,
      from: step.from,
      to: step.to,
      action,
      label:
        lines.length > 0
          ? this.say("timeline.step.say", { step: sentence, lines: lines.join(" ") })
          : sentence,
      range: null,
    };
  }

  private say<Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>): string {
    return say(this.today, key, ...args);
  }
}

function kindOf({ attempt, response, touch }: Entry, answered: boolean): TouchKind {
  if (touch.outcome === "stop" || touch.outcome === "declined") return "refused";
  if (response) return "response";
  if (!attempt) return "other";
  return answered ? "answered" : "unanswered";
}

/** Returns the first entry after one that meets a condition, without copying the rest of a long log. */
function findAfter(
  entries: readonly Entry[],
  at: number,
  meets: (entry: Entry) => boolean,
): Entry | undefined {
  for (let next = at + 1; next < entries.length; next++) {
    const entry = entries[next] as Entry;
    if (meets(entry)) return entry;
  }
  return undefined;
}

function statusOf(date: CivilDate, settled: CivilDate | "moved" | undefined, today: CivilDate): DateStatus {
  if (settled === "moved") return "moved";
  if (settled) return settled <= date ? "kept" : "broken";
  return date < today ? "broken" : "open";
}

/** Returns whether a touch replaced the date of an earlier one instead of keeping it. */
function replaces({ attempt, response, touch }: Entry, before: Entry): boolean {
  const keeps = attempt || response || touch.direction === undefined;
  // A short email on the day of a call belongs to the call.
  return !keeps || (attempt && touch.next !== undefined && touch.date === before.touch.date);
}

/** "call, voicemail", "email, thanks", "email from them". */
function touchWords(touch: Touch, today: CivilDate): string {
  const { channel, outcome, direction, purpose } = touch;
  const words = [
    channel ? term(channel) : say(today, "timeline.in-touch"),
    outcome && term(spaced(outcome)),
    purpose && term(spaced(purpose)),
    direction === "in" ? say(today, "timeline.from-them") : undefined,
  ];
  return words.filter((word) => word !== undefined).join(", ");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
