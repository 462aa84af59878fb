import { message } from "../words/message";
import { blankTouch } from "./blankTouch";
import type { Body } from "./body";
import type { FieldReader } from "./fields";
import type { ForbiddingEntry } from "./forbiddingEntry";
import { holdsInText } from "./misplacedClauses";
import type { Log, Touch } from "./model";
import { readTouches, type TouchesReading } from "./touches";
import type { YamlSource } from "./yaml";

/**
 * Combines the whole log of a note: the touches of the frontmatter, those of the body's logs, and the date of a key
 * such as `last_contacted` if it is later than all of them.
 */
export function readLog(
  fields: FieldReader,
  yaml: YamlSource,
  refused: ReadonlySet<number>,
  body: Body,
): TouchesReading {
  const absent: Log = {
    entries: [],
    layout: fields.written.some(({ key }) => key === "touches") ? "empty" : "absent",
  };
  const pair = fields.pair("touches");
  const frontmatterLog = pair
    ? readTouches(pair, yaml, refused)
    : { touches: [], log: absent, problems: [], mayForbid: [] };
  const reading = {
    ...frontmatterLog,
    touches: [...frontmatterLog.touches, ...body.touches],
    log: activeBodyLog(frontmatterLog.log, body) ?? frontmatterLog.log,
  };
  const latest = reading.touches.reduce((last, { date }) => (date > last ? date : last), "");
  const contacted = fields.dates("last_contacted");
  const behind = contacted.filter(({ value }) => value < latest);
  const later = new Map(contacted.filter(({ value }) => value > latest).map((date) => [date.value, date]));
  const problems = behind.map(({ span }) => ({
    rule: "unknown-key" as const,
    span,
    message: message("unknown-key.alias-behind", { latest }),
    fixes: [],
  }));
  const added = [...later.values()]
    .sort((a, b) => (a.value < b.value ? -1 : 1))
    .map((date): Touch => blankTouch(date, date.span, "alias"));
  const answered = reading.touches.reduce(
    (last, touch) =>
      touch.date > last && (touch.direction === "in" || isAnswered(touch)) ? touch.date : last,
    "",
  );
  const forbidding = body.forbidding.filter((entry) => isOpen(entry, answered));
  const held = reading.touches.filter((touch) => {
    return holdsInText(touch) && isOpen({ kind: "hold", date: touch.date }, answered);
  });
  return {
    ...reading,
    touches: [...reading.touches, ...added],
    problems: [...reading.problems, ...problems, ...forbidding.map(({ problem }) => problem)],
    mayForbid: [...reading.mayForbid, ...[...forbidding, ...held].map(({ span }) => span)],
  };
}

/**
 * Whether an entry that may forbid contact still counts. A wish to wait ends when they are in touch again: `answered` is
 * the last day on which they were.
 */
function isOpen({ kind, date }: Pick<ForbiddingEntry, "kind" | "date">, answered: string): boolean {
  return kind === "stop" || date === undefined || answered <= date;
}

function isAnswered({ outcome }: Touch): boolean {
  return outcome === "reached" || outcome === "replied" || outcome === "scheduled" || outcome === "offer";
}

/** Returns the body log that new touches go to if the frontmatter has none: the one with the latest entry. */
function activeBodyLog({ layout, entries: inFront }: Log, { logs, touches }: Body): Log | undefined {
  if (layout === "unusable" || inFront.length > 0) return undefined;
  const latest = touches.reduce<Touch | undefined>(
    (last, touch) => (last && last.date >= touch.date ? last : touch),
    undefined,
  );
  const log = latest
    ? logs.find(({ entries }) => entries.some(({ start }) => start === latest.span.start))
    : logs[0];
  if (!log) return undefined;
  return { entries: log.isNewestFirst ? log.entries.toReversed() : log.entries, layout: "body" };
}
