import { message } from "../words/message";
import { type ReadOptions, readContact } from "./contact";
import { applyEdits, type Edit, type EditPlan } from "./edits";
import type { Contact } from "./model";
import { lineStart, nextLine, type Span, span } from "./source";
import { touchContent } from "./touchContent";

/**
 * Plans the log in the order of its dates. Whole entries move, with the comments right above them and on their lines;
 * entries of one date keep their order, and one that cannot be read stays behind the one before it.
 */
export function planSort(text: string, options: ReadOptions): EditPlan {
  return planned(text, options, (contact) => {
    const blocks = entryBlocks(text, contact);
    if (!blocks) return undefined;
    let last = "";
    const dated = blocks.map(({ place, date }) => {
      last = date ?? last;
      return { place, date: last };
    });
    const sorted = [...dated].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
    const [first, end] = [dated[0]?.place, dated.at(-1)?.place];
    if (!first || !end) return undefined;
    const whole = span(first.start, end.end);
    const eol = text.slice(0, whole.start).endsWith("\r\n") ? "\r\n" : "\n";
    const lines = sorted.map(({ place }) => text.slice(place.start, place.end).replace(/\r?\n$/, ""));
    const ended = /\n$/.test(text.slice(whole.start, whole.end)) ? eol : "";
    return { span: whole, text: lines.join(eol) + ended };
  });
}

/** Plans the log without one entry, the one that is written at `entry`. */
export function planRemoval(text: string, entry: Span, options: ReadOptions): EditPlan {
  return planned(text, options, (contact) => {
    const found = entryBlocks(text, contact)?.find(({ touch }) => touch.start === entry.start);
    // The comments above may be about something else: they stay.
    return found && { span: span(lineStart(text, found.touch.start), found.place.end), text: "" };
  });
}

interface Block {
  /** The lines of the entry, with the comments right above it and the last line's break. */
  readonly place: Span;
  readonly touch: Span;
  readonly date: string | undefined;
}

/** The entries of a block list with all that belongs to each; undefined where something else stands between them. */
function entryBlocks(text: string, { log, touches }: Contact): Block[] | undefined {
  if (log.layout !== "block") return undefined;
  const dates = new Map(touches.map((touch) => [touch.span.start, touch.date as string]));
  const blocks: Block[] = [];
  for (const touch of log.entries) {
    const before = blocks.at(-1)?.place.end;
    const line = lineStart(text, touch.start);
    if (!/^\s*-\s+["']?$/.test(text.slice(line, touch.start)) || (before !== undefined && line < before))
      return undefined;
    const start = commentsAbove(text, line, before);
    if (before !== undefined && /\S/.test(text.slice(before, start))) return undefined;
    const end = nextLine(text, touch.end);
    blocks.push({ place: span(start, end), touch, date: dates.get(touch.start) });
  }
  return blocks;
}

/** Where the unbroken comment lines above a line begin. */
function commentsAbove(text: string, line: number, floor = 0): number {
  let start = line;
  while (start > floor) {
    const above = lineStart(text, start - 1);
    if (above < floor || !/^\s*#/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
}

/** Makes an edit and reads the result again: nothing but the order, or the number, of the touches may have changed. */
function planned(text: string, options: ReadOptions, edit: (contact: Contact) => Edit | undefined): EditPlan {
  const before = readContact(text, { ...options, declared: true });
  if (!before?.readable) return { ok: false, reason: message("edit.unreadable") };
  const change = edit(before);
  if (!change) return { ok: false, reason: message("edit.entry-shape") };
  const newText = applyEdits(text, [change]);
  const after = readContact(newText, { ...options, declared: true });
  const contents = (contact: Contact) => new Set(contact.touches.map(touchContent));
  const kept =
    after?.readable &&
    after.keys.length === before.keys.length &&
    after.problems.length === before.problems.length &&
    contents(after).size === contents(before).size &&
    [...contents(before)].every((content) => contents(after).has(content));
  return kept ? { ok: true, edits: [change], newText } : { ok: false, reason: message("edit.unsure") };
}
