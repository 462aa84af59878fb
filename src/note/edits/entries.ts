import type { Contact, Touch } from "../model";
import { type Edit, nextLine, type Span, span } from "../source";
import { touchKey } from "../touchKey";
import { removalSpan } from "./body";
import { blankLinesEnd, commentsAbove, dashBefore, itemEnd, pastBlankLines, textBlockHeader } from "./lists";
import { type EditPlan, type Rejection, reject } from "./plan";
import type { EditOptions } from "./readings";
import { type Change, isInLog, type Note, planVerified, withRemoved } from "./verify";

/**
 * Plans to sort the log by date, the oldest first. Whole entries move, with the comments directly above them and on
 * their lines. Entries of one date keep their order, and an unreadable entry stays after the one before it.
 */
export function planSort(text: string, options: EditOptions): EditPlan {
  return planVerified(text, options, ({ contact }) => {
    const { layout, entries } = contact.log;
    if (layout === "body") return reject("edit.in-body");
    if (entries.length === 0 && layout !== "unusable")
      return { edits: [], expected: { part: "frontmatter" } };
    const edits = layout === "flow" ? sortFlow(text, contact) : sortBlock(text, contact);
    if (!edits) return reject("edit.entry-shape");
    const inFront = contact.touches.filter(isInFrontmatter);
    const others = contact.touches.filter((touch) => isInLog(touch) && !isInFrontmatter(touch));
    const expected = [...sortByDate(inFront, ({ date }) => date), ...others].map(touchKey);
    return {
      edits,
      expected: {
        part: "frontmatter",
        keys: ["touches"],
        touches: (now) =>
          now.length === expected.length && now.every((content, index) => content === expected[index]),
      },
    };
  });
}

function isInFrontmatter({ form }: Touch): boolean {
  return form === "line" || form === "map";
}

/** Sorts by date, stable; an item without a date stays after the one before it. */
function sortByDate<T>(items: readonly T[], dateOf: (item: T) => string | undefined): T[] {
  let last = "";
  const dated = items.map((item) => {
    last = dateOf(item) ?? last;
    return { item, date: last };
  });
  return dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ item }) => item);
}

function datesOf({ touches }: Contact): (entry: Span) => string | undefined {
  const dates = new Map(touches.map((touch) => [touch.span.start, touch.date as string]));
  return ({ start }) => dates.get(start);
}

/** Moves the entries; text between them, such as blank lines, stays. */
function sortBlock(text: string, contact: Contact): readonly Edit[] | undefined {
  const blocks = entryBlocks(text, contact);
  if (!blocks || blocks.length === 0) return undefined;
  const dateOf = datesOf(contact);
  const places = blocks.map(({ place }) => place);
  const headers = blocks.map(({ entry }) => textBlockHeader(text, entry.start));
  // Whitespace-only lines between entries move along if a folded or literal text could come before them.
  const keepsAll = headers.some((header) => header?.includes("+"));
  const holes = headers.some((header) => header !== undefined)
    ? places.map(({ start, end }) => span(start, blankLinesEnd(text, end, keepsAll)))
    : places;
  return permute(
    text,
    holes,
    sortByDate(blocks, ({ entry }) => dateOf(entry)).map(({ place }) => place),
    (index) => places[index] as Span,
  );
}

function sortFlow(text: string, contact: Contact): readonly Edit[] | undefined {
  const { entries } = contact.log;
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return undefined;
  // A comment between entries could be about either of them.
  const separators = entries.map(({ end }, index) => text.slice(end, entries[index + 1]?.start ?? end));
  if (separators.some((between) => /[^\s,]/.test(between))) return undefined;
  return permute(text, entries, sortByDate(entries, datesOf(contact)));
}

/**
 * Replaces the text of `holes` by that of `sorted`, as one edit from the first change to the last. `own` returns the
 * part of a hole that is its entry.
 */
function permute(
  text: string,
  holes: readonly Span[],
  sorted: readonly Span[],
  entryIn: (index: number) => Span = (index) => holes[index] as Span,
): readonly Edit[] {
  const moves = holes.map((_, index) => entryIn(index) !== sorted[index]);
  const [from, to] = [moves.indexOf(true), moves.lastIndexOf(true)];
  const [first, last] = [holes[from], holes[to]];
  if (!first || !last) return [];
  let replacement = "";
  for (let index = from; index <= to; index++) {
    const [hole, moved] = [holes[index] as Span, sorted[index] as Span];
    const gap = index < to ? text.slice(hole.end, holes[index + 1]?.start) : "";
    replacement += text.slice(moved.start, moved.end) + gap;
  }
  return [{ span: span(first.start, last.end), text: replacement }];
}

/** Plans to remove the entry at the offset of `entry`, in the frontmatter or in the body. */
export function planRemoval(text: string, entry: Span, options: EditOptions): EditPlan {
  return planVerified(text, options, (note) => removeEntry(note, entry));
}

/** Plans the same only if another entry is identical, so that nothing is lost. */
export function planTwinRemoval(text: string, entry: Span, options: EditOptions): EditPlan {
  return planVerified(text, options, (note) => {
    const [removed, ...others] = [...note.contact.touches].sort((a) =>
      a.span.start === entry.start ? -1 : 0,
    );
    const content = removed?.span.start === entry.start ? touchKey(removed) : undefined;
    const twin = others.some((touch) => isInLog(touch) && touchKey(touch) === content);
    return twin ? removeEntry(note, entry) : reject("edit.no-twin");
  });
}

/**
 * Plans to remove several entries of the frontmatter, each of which stays in the log another time. One by one, that takes
 * quadratic time.
 */
export function planTwinRemovals(text: string, entries: readonly Span[], options: EditOptions): EditPlan {
  return planVerified(text, options, ({ contact }) => {
    const starts = new Set(entries.map(({ start }) => start));
    const touches = contact.touches.filter(isInLog);
    const touchKeys = touches.filter(({ span: at }) => !starts.has(at.start)).map(touchKey);
    const keptKeys = new Set(touchKeys);
    if (touches.some((touch) => starts.has(touch.span.start) && !keptKeys.has(touchKey(touch))))
      return reject("edit.no-twin");
    const indexes = contact.log.entries.flatMap(({ start }, nth) => (starts.has(start) ? [nth] : []));
    if (contact.log.layout !== "block" || indexes.length !== starts.size) return reject("edit.no-entry");
    const edits = indexes.flatMap((nth) => removeFromBlock(text, contact, nth) ?? []);
    if (edits.length !== indexes.length) return reject("edit.entry-shape");
    const isKept = (now: readonly string[]) =>
      now.length === touchKeys.length && now.every((content, nth) => content === touchKeys[nth]);
    return { edits, expected: { part: "frontmatter", keys: ["touches"], touches: isKept } };
  });
}

function removeEntry({ text, contact }: Note, entry: Span): Change | Rejection {
  const index = contact.touches.filter(isInLog).findIndex(({ span: at }) => at.start === entry.start);
  const touches = withRemoved(index);
  const log = contact.bodyLogs.find(({ entries }) => entries.some(({ start }) => start === entry.start));
  if (log) {
    const removed = removalSpan(text, log, entry.start);
    return removed
      ? { edits: [{ span: removed, text: "" }], expected: { part: "body", touches } }
      : reject("edit.entry-shape");
  }
  const entryIndex = contact.log.entries.findIndex(({ start }) => start === entry.start);
  if (entryIndex < 0 || contact.log.layout === "body") return reject("edit.no-entry");
  const edit =
    contact.log.layout === "flow"
      ? removeFromFlow(text, contact, entryIndex)
      : removeFromBlock(text, contact, entryIndex);
  if (!edit) return reject("edit.entry-shape");
  return { edits: [edit], expected: { part: "frontmatter", keys: ["touches"], touches } };
}

/** Comments above the entry stay, because they may be about something else. */
function removeFromBlock(text: string, { log }: Contact, nth: number): Edit | undefined {
  const entry = log.entries[nth];
  const dash = entry && dashBefore(text, entry.start);
  if (!dash) return undefined;
  const end = pastBlankLines(text, dash.line, nextLine(text, itemEnd(text, entry, dash)));
  return { span: span(dash.line, end), text: "" };
}

/** Removes an entry of a flow list with the comma before it, or the first one with the comma after it. */
function removeFromFlow(text: string, { log: { entries } }: Contact, nth: number): Edit | undefined {
  const [before, entry, next] = [entries[nth - 1], entries[nth], entries[nth + 1]];
  if (!entry) return undefined;
  const removed = before ? span(before.end, entry.end) : span(entry.start, next?.start ?? entry.end);
  const rest = text.slice(removed.start, entry.start) + text.slice(entry.end, removed.end);
  if (/[^\s,]/.test(rest)) return undefined;
  // A trailing comma after the only entry would remain alone.
  const comma = before || next ? 0 : (/^[ \t]*,/.exec(text.slice(entry.end))?.[0].length ?? 0);
  return { span: span(removed.start, removed.end + comma), text: "" };
}

interface Block {
  readonly entry: Span;
  /** The lines of the entry, with the comments directly above it and the last line break. */
  readonly place: Span;
}

/**
 * Returns the entries of a block list with everything that belongs to each; undefined if other text is between them.
 */
function entryBlocks(text: string, { log }: Contact): Block[] | undefined {
  if (log.layout !== "block") return undefined;
  const blocks: Block[] = [];
  for (const entry of log.entries) {
    const before = blocks.at(-1)?.place.end;
    const dash = dashBefore(text, entry.start);
    if (!dash || (before !== undefined && dash.line < before)) return undefined;
    const start = commentsAbove(text, dash, before);
    if (before !== undefined && /\S/.test(text.slice(before, start))) return undefined;
    blocks.push({ entry, place: span(start, nextLine(text, itemEnd(text, entry, dash))) });
  }
  return blocks;
}
