import type { Document } from "yaml";
import type { Touch } from "../model";
import { quote, quoteIfNeeded } from "../quote";
import { SEPARATOR } from "../separator";
import { lineEnd, lineStart, type Span, span } from "../source";
import { touchKey } from "../touchKey";
import { TOUCH_FIELDS } from "../touchMap";
import { knownWord } from "../vocabulary";
import { dashBefore } from "./lists";
import { type EditPlan, eolAt, type Rejection, reject } from "./plan";
import type { EditOptions } from "./readings";
import { contentEnd, isInLog, type Note, planVerified, withReplaced } from "./verify";

/** Loaded on first use, because loading it would slow every start. */
const yaml = (): typeof import("yaml") => require("yaml");

/**
 * Plans to convert one touch of the frontmatter: from a line to a map of fields, or back. Words keep their spelling.
 * Rejected if the other form cannot express something: a custom field, a comment inside, or text of several lines.
 */
export function planForm(text: string, entry: Span, form: "line" | "map", options: EditOptions): EditPlan {
  return planVerified(text, options, (note) => {
    const touches = note.contact.touches.filter(isInLog);
    const index = touches.findIndex(({ span: at }) => at.start === entry.start);
    const touch = touches[index];
    if (!touch) return reject("edit.no-entry");
    if (touch.form === form) return { edits: [], expected: { part: "frontmatter" } };
    if (touch.form === "body") return reject("edit.in-body");
    const dash = dashBefore(text, touch.span.start);
    if (note.contact.log.layout !== "block" || !dash) return reject("edit.form-shape");
    const column = touch.span.start - lineStart(text, touch.span.start);
    const end = contentEnd(text, touch.span.start, touch.span.end, column);
    const place = span(touch.span.start, end);
    const problem = note.contact.problems.find(
      ({ span: at }) => at.start >= place.start && at.start < lineEnd(text, end),
    );
    if (problem) return reject("edit.form-problem", { problem: problem.message });
    if (/[&!]/.test(text.slice(dash.line, place.start))) return reject("edit.form-shape");
    // A comment after the entry is about the whole entry.
    const comment = text.slice(place.end, lineEnd(text, place.end));
    const converted =
      form === "map" ? toMap(note, touch, place, comment) : toLine(text, touch, place, comment);
    if (typeof converted !== "string") return converted;
    const aim = {
      part: "frontmatter",
      keys: ["touches"],
      touches: withReplaced(index, touchKey(touch)),
    } as const;
    return {
      edits: [{ span: span(place.start, place.end + comment.length), text: converted }],
      expected: aim,
    };
  });
}

type Field = keyof typeof TOUCH_FIELDS;

/** Writes the fields in the order of their documentation. */
function toMap({ text }: Note, touch: Touch, place: Span, comment: string): string | Rejection {
  const line = decodeLine(text.slice(place.start, place.end));
  if (line === undefined) return reject("edit.form-shape");
  const separator = SEPARATOR.exec(line.slice(10));
  const head = separator ? line.slice(0, 10 + separator.index) : line;
  const [words = "", ...clauses] = head.slice(10).replace(/^:/, "").split(",");
  const fields: Partial<Record<Field, string | undefined>> = { date: touch.date, time: touch.time };
  for (const word of words.trim().split(/\s+/)) {
    const meaning = knownWord(word);
    if (meaning && fields[meaning.list] !== undefined) return reject("edit.form-shape");
    if (meaning) fields[meaning.list] = word;
  }
  for (const clause of clauses) {
    const [, opening = "", rest = ""] =
      /^(with|to|next|reply\s+by|hold\s+until)\s+(.*)$/i.exec(clause.trim()) ?? [];
    const field = opening.toLowerCase().replace(/\s+/, "_") as Field;
    if (opening === "") return reject("edit.form-shape");
    fields[field] = fields[field] === undefined ? rest : `${fields[field]} and ${rest}`;
  }
  if (touch.text !== "") fields.note = touch.text;
  const eol = eolAt(text, place.start);
  const indent = " ".repeat(place.start - lineStart(text, place.start));
  const [first = "", ...others] = Object.keys(TOUCH_FIELDS).flatMap((field) => {
    const value = fields[field as Field];
    return value === undefined ? [] : [`${field}: ${quoteIfNeeded(value)}`];
  });
  return [first + comment, ...others.map((field) => indent + field)].join(eol);
}

/** Returns the text of a line without its quotes or folds. */
function decodeLine(written: string): string | undefined {
  if (/^\d/.test(written) && !/\n/.test(written)) return written;
  const document = yaml().parseDocument(`- ${written}`, {
    version: "1.2",
    schema: "core",
    logLevel: "silent",
  });
  const item = yaml().isSeq(document.contents) ? document.contents.items[0] : undefined;
  return document.errors.length === 0 && yaml().isScalar(item) ? textOf(item)?.trim() : undefined;
}

function toLine(text: string, touch: Touch, place: Span, commentAfter: string): string | Rejection {
  const column = place.start - lineStart(text, place.start);
  const written = text.slice(place.start, place.end);
  // A comment after the date was after the line before the conversion.
  const [, date = "", dateComment = ""] =
    /^(date:[ \t]+["']?[\d-]{10}["']?)([ \t]+#[^\r\n]*)/.exec(written) ?? [];
  if (dateComment !== "" && commentAfter.trim() !== "") return reject("edit.form-comment");
  const source = " ".repeat(column) + date + written.slice(date.length + dateComment.length);
  // The parser would compare each key with all others. Two of one name are refused below.
  const options = { version: "1.2", schema: "core", logLevel: "silent", uniqueKeys: false } as const;
  const document = yaml().parseDocument(source, options);
  const map = document.contents;
  if (document.errors.length > 0 || !yaml().isMap(map)) return reject("edit.form-shape");
  if (hasExtras(document)) return reject("edit.form-comment");
  const fields = new Map<string, string>();
  for (const { key, value } of map.items) {
    const name = textOf(key) ?? "";
    if (!(name in TOUCH_FIELDS)) return reject("edit.form-field", { field: name });
    const written = name === "next" && yaml().isMap(value) ? nextText(value) : fieldText(value);
    if (written === undefined || fields.has(name)) return reject("edit.form-value", { field: name });
    fields.set(name, written);
  }
  const fieldOf = (field: Field) => fields.get(field) || undefined;
  const words = [
    touch.date,
    fieldOf("time"),
    fieldOf("channel"),
    fieldOf("outcome"),
    fieldOf("direction"),
    fieldOf("purpose"),
  ];
  const clause = (opening: string, field: Field) => (fieldOf(field) ? `, ${opening} ${fieldOf(field)}` : "");
  const clauses = [
    clause("with", "with"),
    clause("to", "to"),
    clause("next", "next"),
    clause("reply by", "reply_by"),
    clause("hold until", "hold_until"),
  ];
  const note = fieldOf("note");
  const line = words.filter(Boolean).join(" ") + clauses.join("") + (note ? ` - ${note}` : "");
  const comment = dateComment + commentAfter;
  // After bare text, the comment would look like cut-off text.
  return (note && comment.trim() !== "" ? quote(line) : quoteIfNeeded(line)) + comment;
}

/** Whether the YAML has comments, anchors, aliases, or tags, which a line cannot express. */
function hasExtras(document: Document): boolean {
  let hasMore = Boolean(document.comment || document.commentBefore);
  yaml().visit(document, {
    Node(_, node) {
      if (node.comment || node.commentBefore || node.tag) hasMore = true;
      if ("anchor" in node && node.anchor) hasMore = true;
    },
    Alias() {
      hasMore = true;
    },
  });
  return hasMore;
}

function fieldText(value: unknown): string | undefined {
  if (value === null) return "";
  if (yaml().isSeq(value)) {
    const names = value.items.map((item) => (yaml().isScalar(item) ? textOf(item)?.trim() : undefined));
    return names.every((name) => name) ? names.join(" and ") : undefined;
  }
  const text = yaml().isScalar(value) ? textOf(value)?.trim() : undefined;
  if (yaml().isScalar(value) && value.value === null) return "";
  return text === undefined || /[\r\n]/.test(text) ? undefined : text;
}

function nextText(value: unknown): string | undefined {
  if (!yaml().isMap(value)) return undefined;
  const parts = new Map(value.items.map(({ key, value: part }) => [textOf(key) ?? "", part]));
  if ([...parts].some(([name, part]) => !/^(?:channel|date|time)$/.test(name) || yaml().isCollection(part)))
    return undefined;
  return ["channel", "date", "time"]
    .map((name) => fieldText(parts.get(name) ?? null))
    .filter(Boolean)
    .join(" ");
}

/** Returns a scalar as a person reads it: a plain one as it is written. */
function textOf(node: unknown): string | undefined {
  if (!yaml().isScalar(node)) return undefined;
  if (typeof node.value === "string") return node.value;
  return node.source ?? (node.value === null ? "" : String(node.value));
}
