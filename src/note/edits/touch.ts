import { readBodyLine } from "../bodyLine";
import { proseReader } from "../entry/prose";
import { isForbiddingText } from "../misplacedClauses";
import type { Contact, Touch } from "../model";
import type { Edit } from "../source";
import { touchKey } from "../touchKey";
import { readTouchLine } from "../touchLine";
import { placed } from "../yaml";
import { insertIntoBody } from "./body";
import { newKey } from "./key";
import {
  fillBlankItem,
  insertIntoBlock,
  insertIntoEmpty,
  insertIntoFlow,
  itemLine,
  listStyle,
} from "./lists";
import { type EditPlan, type Rejection, reject } from "./plan";
import { type EditOptions, RecentReadings } from "./readings";
import { planSequence } from "./sequence";
import { type Note, planVerified, withAdded } from "./verify";

/**
 * Plans to add a touch line at the position of its date, with the log's own indentation, dash, and line ending. It is
 * quoted if YAML would misread it, and bare in a log of the body. A line that is not a touch is rejected.
 */
export function planTouch(text: string, line: string, options: EditOptions): EditPlan {
  const { touch, problems } = readTouchLine(placed(line, 0));
  const problem = problems.find((found) => !isForbiddingText(found));
  if (problem) return { ok: false, reason: problem.message };
  if (!touch || /[\r\n]/.test(line)) return reject("edit.no-touch");
  return planVerified(text, options, (note) => {
    const inBody = note.contact.log.layout === "body";
    const edits = touchEdits(note, line, touch.date);
    if (!edits || "ok" in edits) return edits ?? reject("edit.log-shape");
    const added = inBody ? readAsBodyLine(line, touch, note.contact) : touch;
    if (!added) return reject("edit.changes-touches");
    const touches = withAdded(touchKey(added));
    return {
      edits: edits,
      expected: inBody ? { part: "body", touches } : { part: "frontmatter", keys: ["touches"], touches },
    };
  });
}

/** Plans to add several touch lines, each at the position of its date. */
export function planTouches(text: string, lines: readonly string[], options: EditOptions): EditPlan {
  const readings = options.readings ?? new RecentReadings();
  return planSequence(
    text,
    lines.map((line) => (current) => planTouch(current, line, { ...options, readings })),
  );
}

/** Returns the edits that insert a touch line; undefined if the log cannot be edited. */
function touchEdits(note: Note, line: string, date: string): readonly Edit[] | Rejection | undefined {
  const { text, contact } = note;
  const { log } = contact;
  const item = () => itemLine(listStyle(text, contact), line);
  if (log.layout === "absent") return newKey(note, "touches", ["touches:", item()], "last");
  if (log.layout === "body") return toList(insertIntoBody(text, contact, line));
  const [key, duplicate] = contact.keys.filter(({ key: known }) => known === "touches");
  if (duplicate) return reject("edit.key-twice", { key: "touches" });
  if (!key || log.layout === "unusable") return undefined;
  if (log.entries.length === 0) return insertIntoEmpty(text, key, item());
  const after = indexBefore(contact, date);
  return log.layout === "flow"
    ? insertIntoFlow(text, log.entries, after, line)
    : toList(
        fillBlankItem(text, log.entries, after, line) ?? insertIntoBlock(text, log.entries, after, line),
      );
}

function toList(edit: Edit | undefined): readonly Edit[] | undefined {
  return edit && [edit];
}

/**
 * Returns the index of the entry that a touch of this date goes after; -1 if it goes before all. It goes after the
 * entries of the same day, also in a log that is kept newest first. An entry without a date stays with the one before
 * it.
 */
function indexBefore({ log, touches }: Contact, date: string): number {
  const dateAt = new Map(touches.map((touch) => [touch.span.start, touch.date as string]));
  const dates = log.entries.map(({ start }) => dateAt.get(start));
  if (!isNewestFirst(dates)) {
    let last = "";
    return dates.map((other) => (last = other ?? last)).findLastIndex((other) => other <= date);
  }
  let after = dates.findLastIndex((other) => other !== undefined && other >= date);
  while (after >= 0 && after + 1 < dates.length && dates[after + 1] === undefined) after++;
  return after;
}

/** Whether the whole log has its latest entry on top. */
function isNewestFirst(dates: readonly (string | undefined)[]): boolean {
  const knownDates = dates.filter((date) => date !== undefined);
  const isDescending = knownDates.every(
    (date, index) => index === 0 || date <= (knownDates[index - 1] ?? date),
  );
  return isDescending && (knownDates[0] ?? "") > (knownDates.at(-1) ?? "");
}

/** Reads the line as a log of the body would. Without a word of the vocabulary, its direction is unknown. */
function readAsBodyLine(line: string, touch: Touch, owner: Contact): Touch | undefined {
  const bodyTouch = readBodyLine(line, 0, { prose: proseReader(() => owner) });
  // The text of a line without words can be prose that is understood.
  if (bodyTouch?.understoodAs !== undefined) return bodyTouch;
  const isSame = bodyTouch && touchKey({ ...bodyTouch, direction: touch.direction }) === touchKey(touch);
  return isSame ? bodyTouch : undefined;
}
