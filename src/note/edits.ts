import { type Message, message } from "../words/message";
import { intoBody } from "./bodyEdits";
import { readBodyLine } from "./bodyLine";
import { type ReadOptions, readContact } from "./contact";
import { cutFrontmatter } from "./frontmatter";
import type { Contact, Touch } from "./model";
import { isPlainSafe, quote, quoteIfNeeded } from "./quote";
import { type Edit, lineEnd, lineStart, nextLine, type Span, span } from "./source";
import { touchContent } from "./touchContent";
import { readTouchLine } from "./touchLine";
import { placed } from "./yaml";

export type { Edit } from "./source";

/** The edits that do what was asked, or why they cannot be made; then nothing is changed. */
export type EditPlan =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly newText: string }
  | { readonly ok: false; readonly reason: Message };

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return inOrder.reduce(
    (result, { span: at, text: put }) => result.slice(0, at.start) + put + result.slice(at.end),
    text,
  );
}

/**
 * Plans a new touch line: one line spliced in where its date belongs, in the log's own indent, dash and line ending;
 * quoted where YAML would misread it, bare in a log of the body. The result is read again, and refused unless the log is the old one and this
 * touch and every other key is as before.
 */
export function planTouch(text: string, line: string, options: ReadOptions): EditPlan {
  const contact = readContact(text, { ...options, declared: true });
  if (!contact?.readable) return refuse("edit.unreadable");
  const place = touchPlace(text, contact, line);
  if (!place) return refuse("edit.log-shape");
  const newText = applyEdits(text, [place]);
  const after = readContact(newText, { ...options, declared: true });
  return after && isSameBut(contact, text, after, newText, line)
    ? { ok: true, edits: [place], newText }
    : refuse("edit.unsure");
}

/** Plans a key of the frontmatter to have a value: its own changed in place, or a line put behind the others. */
export function planKey(text: string, key: string, value: string, options: ReadOptions): EditPlan {
  const contact = readContact(text, { ...options, declared: true });
  if (!contact?.readable) return refuse("edit.unreadable");
  const written = contact.keys.find(({ name }) => name === key);
  const edit = written
    ? valueEdit(text, written.nameSpan, written.valueSpan, value)
    : newKey(text, contact, key, value);
  const newText = applyEdits(text, [edit]);
  const after = readContact(newText, { ...options, declared: true });
  const kept = after?.readable && after.keys.length === contact.keys.length + (written ? 0 : 1);
  return kept ? { ok: true, edits: [edit], newText } : refuse("edit.unsure");
}

function refuse(key: Message["key"]): EditPlan {
  return { ok: false, reason: message(key) };
}

function valueEdit(text: string, name: Span, value: Span, put: string): Edit {
  if (value.end > value.start) return { span: value, text: quoteIfNeeded(put) };
  const colon = text.indexOf(":", name.end) + 1;
  return { span: span(colon, colon), text: ` ${quoteIfNeeded(put)}` };
}

/** A new key stands before the log, where a person would write it, or at the end. */
function newKey(text: string, contact: Contact, key: string, value: string): Edit {
  const line = `${key}: ${quoteIfNeeded(value)}`;
  const cut = cutFrontmatter(text);
  if (cut.kind !== "yaml") return newFrontmatter(text, line);
  const before = contact.keys.findLast(
    ({ key: known, valueSpan }) =>
      known !== "touches" && !text.slice(valueSpan.start, valueSpan.end).includes("\n"),
  );
  const at = before ? nextLine(text, Math.max(before.valueSpan.end, before.nameSpan.end)) : cut.yaml.start;
  return { span: span(at, at), text: line + eolOf(text) };
}

/** The line ending that the note is written with. */
function eolOf(text: string): string {
  const newline = text.indexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}

function newFrontmatter(text: string, lines: string): Edit {
  const eol = eolOf(text);
  const at = text.startsWith("\uFEFF") ? 1 : 0;
  return { span: span(at, at), text: ["---", lines, "---", ""].join(eol) };
}

/** Where a touch line goes and how it is written there; undefined for a log that keeps no order we know. */
function touchPlace(text: string, contact: Contact, line: string): Edit | undefined {
  const { log } = contact;
  const eol = eolOf(text);
  const item = `- ${quoteIfNeeded(line)}`;
  switch (log.layout) {
    case "absent": {
      const cut = cutFrontmatter(text);
      if (cut.kind !== "yaml") return newFrontmatter(text, `touches:${eol}  ${item}`);
      return { span: span(cut.yaml.end, cut.yaml.end), text: `touches:${eol}  ${item}${eol}` };
    }
    case "empty":
    case "flow":
    case "block": {
      const key = contact.keys.find(({ key: known }) => known === "touches");
      if (!key) return undefined;
      if (log.entries.length === 0) return intoEmpty(text, key.nameSpan, key.valueSpan, `${eol}  ${item}`);
      const after = entryBefore(contact, line.slice(0, 10));
      return log.layout === "flow"
        ? intoFlow(log.entries, after, line)
        : intoBlock(text, log.entries, after, line, eol);
    }
    case "body":
      return intoBody(text, contact, line);
    default:
      return undefined;
  }
}

function intoEmpty(text: string, name: Span, value: Span, item: string): Edit | undefined {
  if (value.end > value.start) {
    // `[]`, `~` or `null` give way; what is behind them, such as a comment, would come before the item.
    const behind = text.slice(value.end, lineEnd(text, value.end)).trim();
    return behind === "" ? { span: value, text: item } : undefined;
  }
  const end = lineEnd(text, name.end);
  return { span: span(end, end), text: item };
}

/** The index of the last entry that is not later than `date`; -1 when all are. Entries without a date stay put. */
function entryBefore({ log, touches }: Contact, date: string): number {
  const dates = new Map(touches.map((touch) => [touch.span.start, touch.date as string]));
  return log.entries.findLastIndex(({ start }) => (dates.get(start) ?? "") <= date);
}

function intoBlock(
  text: string,
  entries: readonly Span[],
  after: number,
  line: string,
  eol: string,
): Edit | undefined {
  const neighbour = entries[Math.max(after, 0)] as Span;
  const dash = dashBefore(text, neighbour.start);
  if (!dash) return undefined;
  const item = `${dash.indent}-${dash.gap}${quoteIfNeeded(line)}`;
  if (after < 0) return { span: span(dash.line, dash.line), text: item + eol };
  const end = lineEnd(text, neighbour.end);
  return { span: span(end, end), text: eol + item };
}

function intoFlow(entries: readonly Span[], after: number, line: string): Edit {
  const item = isPlainSafe(line) && !/[,[\]{}]/.test(line) ? line : quote(line);
  const first = entries[0] as Span;
  if (after < 0) return { span: span(first.start, first.start), text: `${item}, ` };
  const { end } = entries[after] as Span;
  return { span: span(end, end), text: `, ${item}` };
}

/** The dash of an item: the line it is on, what is before it, and the blanks behind it. */
function dashBefore(text: string, start: number): { line: number; indent: string; gap: string } | undefined {
  const before = /(^|\n)([ ]*)-(\s+)$/.exec(text.slice(Math.max(0, lineStart(text, start) - 200), start));
  if (!before) return undefined;
  const [whole, newline, indent, gap] = before as unknown as [string, string, string, string];
  return { line: start - whole.length + newline.length, indent, gap: /\n/.test(gap) ? " " : gap };
}

/** Whether the second contact is the first with one touch more, and nothing else has changed. */
function isSameBut(before: Contact, text: string, after: Contact, newText: string, line: string): boolean {
  const said = readTouchLine(placed(line, 0)).touch;
  const added = before.log.layout === "body" ? asInBody(line, said) : said;
  if (!after.readable || !added || after.touches.length !== before.touches.length + 1) return false;
  const old = before.touches.map((touch) => touchContent(touch));
  const now = after.touches.map((touch) => touchContent(touch));
  const at = now.findIndex((content, index) => content !== old[index]);
  const [fresh] = now.splice(at < 0 ? now.length - 1 : at, 1);
  if (fresh !== touchContent(added) || now.join("\n") !== old.join("\n")) return false;
  if (bodyContent(before) !== bodyContent(after)) return false;
  const others = (contact: Contact, source: string) =>
    contact.keys
      .filter(({ key }) => key !== "touches")
      .map(({ name, valueSpan }) => `${name}: ${source.slice(valueSpan.start, valueSpan.end).trim()}`)
      .join("\n");
  return others(before, text) === others(after, newText);
}

/** The line as a log of the body is read: without a word of the lists, not even who was in touch is sure. */
function asInBody(line: string, said: Touch | undefined): Touch | undefined {
  const read = readBodyLine(line, 0);
  const same = read && said && touchContent({ ...read, direction: said.direction }) === touchContent(said);
  return same ? read : undefined;
}

/** What the note says beside its touches outside the keys. */
function bodyContent({ name, mention, drafts }: Contact): string {
  return JSON.stringify([name, mention.map(({ value }) => value), drafts.map(({ text }) => text)]);
}
