import { createHash } from "node:crypto";
import { isMisread, isSame, type ParsedYaml, parseYaml, splitNote } from "./secondParser";

/** The required result of an edit, checked without code of the product. */
export type Aim =
  | { readonly kind: "touch"; readonly line: string }
  | { readonly kind: "key"; readonly key: string; readonly value: string }
  | { readonly kind: "key removal"; readonly key: string }
  | { readonly kind: "list item"; readonly key: string; readonly item: string }
  /** `whole`: every entry can be read, so that the order of all dates is known. */
  | { readonly kind: "sort"; readonly whole: boolean }
  | { readonly kind: "removal" | "quote"; readonly index: number; readonly inBody: boolean }
  | { readonly kind: "form"; readonly form: "line" | "map"; readonly index: number; readonly inBody: boolean }
  | { readonly kind: "section"; readonly heading: string; readonly lines: readonly string[] }
  | { readonly kind: "fixes" }
  | { readonly kind: "touch and key"; readonly line: string; readonly key: string; readonly value: string };

export interface Verdict {
  /** The faults; empty if the edit is correct. */
  readonly faults: readonly string[];
  /** Whether the second parser could read the frontmatter, so that values were compared. */
  readonly compared: boolean;
}

interface Splice {
  readonly span: { readonly start: number; readonly end: number };
  readonly text: string;
}

type Keys = ReadonlyMap<string, unknown>;

/** Checks an edit by the texts before and after it, with code that shares nothing with the product's reader. */
export function judge(before: string, edits: readonly Splice[], after: string, aim: Aim): Verdict {
  const faults = [...spliceFaults(before, edits, after), ...lineEndFaults(before, after)];
  const [old, now] = [splitNote(before), splitNote(after)];
  const inBody = old.head === now.head && old.yaml === now.yaml;
  const sameClose = old.yaml === undefined || old.close === now.close;
  if (!inBody && (old.body !== now.body || !sameClose) && !isMixed(aim)) faults.push("the body has changed");
  if (inBody && edits.length > 0) faults.push(...bodyFaults(before, edits, aim));
  if (inBody) return { faults, compared: true };
  const [then, data] = [parseYaml(old.yaml ?? ""), parseYaml(now.yaml ?? "")];
  const misread = isMisread(old.yaml ?? "") || isMisread(now.yaml ?? "");
  if ("fault" in data && old.yaml === undefined && wasRefused(before)) return { faults, compared: false };
  if ("fault" in then || misread)
    return { faults: [...faults, ...unreadFaults(before, edits, aim)], compared: false };
  if ("fault" in data)
    return { faults: [...faults, `the second parser refuses the result: ${data.fault}`], compared: true };
  return {
    faults: [...faults, ...keyFaults(then.keys, data, aim, old.yaml ?? "", edits, old.head.length)],
    compared: true,
  };
}

/** Whether the frontmatter of a note that does not begin with it was refused before, too. */
function wasRefused(before: string): boolean {
  const { yaml } = splitNote(before.replace(/^[\uFEFF\s]+/, ""));
  return yaml !== undefined && "fault" in parseYaml(yaml);
}

/** Whether one edit may be in the frontmatter and another in the body, where the log may be. */
function isMixed({ kind }: Aim): boolean {
  return kind === "fixes" || kind === "touch and key";
}

/** Checks that the splices, applied by separate code, give the result, and that undoing them gives the note's hash. */
function spliceFaults(before: string, edits: readonly Splice[], after: string): string[] {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const faults: string[] = [];
  const inverse: Splice[] = [];
  let [made, at, shift] = ["", 0, 0];
  for (const { span, text } of ordered) {
    if (span.start < at || span.end < span.start || span.end > before.length) return ["edits overlap"];
    made += before.slice(at, span.start) + text;
    const start = span.start + shift;
    inverse.push({ span: { start, end: start + text.length }, text: before.slice(span.start, span.end) });
    shift += text.length - (span.end - span.start);
    at = span.end;
  }
  made += before.slice(at);
  if (made !== after) faults.push("bytes outside of the splice have changed");
  let undone = "";
  at = 0;
  for (const { span, text } of inverse) {
    undone += after.slice(at, span.start) + text;
    at = span.end;
  }
  undone += after.slice(at);
  if (hashOf(undone) !== hashOf(before)) faults.push("undoing it does not restore the hash");
  const broken = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
  if (broken.test(after) && !broken.test(before)) faults.push("half a letter is left");
  return faults;
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Checks that a note with one line ending has no other afterwards. */
function lineEndFaults(before: string, after: string): string[] {
  const kinds = (text: string) => ({
    crlf: /\r\n/.test(text),
    lf: /(?:^|[^\r])\n/.test(text),
    cr: /\r(?!\n)/.test(text),
  });
  const [old, now] = [kinds(before), kinds(after)];
  if (!old.crlf && !old.lf) return [];
  const fresh = (["crlf", "lf", "cr"] as const).filter((kind) => now[kind] && !old[kind]);
  return fresh.map((kind) => `a line ending that the note did not have: ${kind}`);
}

function bodyFaults(before: string, edits: readonly Splice[], aim: Aim): string[] {
  const put = edits.map(({ text }) => text).join("");
  const removed = edits.some(({ span }) => span.end > span.start);
  switch (aim.kind) {
    // A key that already has its value leaves only the touch to write.
    case "touch and key":
    case "touch":
      return removed || !put.includes(aim.line.slice(0, 10))
        ? ["the touch is not simply added to the body"]
        : [];
    case "section":
      return removed || !put.includes(aim.heading) || edits.some(({ span }) => span.end < before.length)
        ? ["the section is not simply added at the end"]
        : [];
    case "removal":
      return put === "" ? [] : ["more than a removal"];
    case "sort":
    case "fixes":
      return [];
    default:
      return [`the body is no place for it: ${aim.kind}`];
  }
}

/** If YAML rejects the note, only additions and fixes are expected. */
function unreadFaults(before: string, edits: readonly Splice[], aim: Aim): string[] {
  if (aim.kind !== "touch") return [];
  const added = edits.filter(({ text }) => text !== "").length;
  // The first touch may replace at most an empty list or a null.
  const isNothing = ({ span }: Splice) =>
    /^\s*(?:-\s*(?:''|"")?|~|null|Null|NULL|\[\s*\])?\s*$/.test(before.slice(span.start, span.end));
  return added !== 1 || edits.length > 2 || !edits.every(isNothing)
    ? ["more than an addition to a note that YAML refuses"]
    : [];
}

function keyFaults(
  old: Keys,
  { keys: now }: Exclude<ParsedYaml, { fault: string }>,
  aim: Aim,
  yaml: string,
  edits: readonly Splice[],
  offset: number,
): string[] {
  switch (aim.kind) {
    case "touch":
      return [...otherFaults(old, now, ["touches"]), ...touchFaults(old, now, aim.line)];
    case "key":
      return [...otherFaults(old, now, [aim.key]), ...valueFaults(now, aim)];
    case "touch and key":
      return [
        ...otherFaults(old, now, ["touches", aim.key]),
        ...(isSame(old.get("touches"), now.get("touches")) ? [] : touchFaults(old, now, aim.line)),
        ...valueFaults(now, aim),
      ];
    case "key removal":
      return removedFaults(old, now, aim.key);
    case "list item":
      return [...otherFaults(old, now, [aim.key]), ...itemFaults(old, now, aim)];
    case "sort":
      return [...otherFaults(old, now, ["touches"]), ...sortFaults(old, now, aim.whole)];
    case "removal":
      return [...otherFaults(old, now, ["touches"]), ...without(listOf(old), listOf(now), aim.index)];
    case "form":
    case "quote":
      return [...otherFaults(old, now, ["touches"]), ...replacedFaults(listOf(old), listOf(now), aim, yaml)];
    case "fixes":
      // A fix that moves the opening fence to the first line creates keys.
      if (old.size === 0) return [];
      return otherFaults(old, now, touchedKeys(yaml, edits, offset));
    default:
      return ["the frontmatter is no place for it"];
  }
}

/** Checks that every other key is unchanged, in the same order, with the same value. */
function otherFaults(old: Keys, now: Keys, but: readonly string[]): string[] {
  const rest = (keys: Keys) => [...keys.keys()].filter((name) => !but.includes(name));
  const [left, right] = [rest(old), rest(now)];
  if (!isSame(left, right)) return [`other keys: ${left.join()} became ${right.join()}`];
  return left
    .filter((name) => !isSame(old.get(name), now.get(name)))
    .map((name) => `the key ${name} reads differently`);
}

function listOf(keys: Keys): readonly unknown[] | undefined {
  const value = keys.get("touches");
  // An empty value is absent (notes.md section 1), and so is a list of one empty entry.
  const isEmpty = value === undefined || value === null || value === "" || isSame(value, [null]);
  return isEmpty ? [] : Array.isArray(value) ? value : undefined;
}

/** Whether an item has content. A touch may replace an empty one. */
function isFilled(item: unknown): boolean {
  return item !== null && item !== "";
}

function touchFaults(old: Keys, now: Keys, line: string): string[] {
  const [then, made] = [listOf(old), listOf(now)];
  if (!then || !made) return ["the log is no list"];
  const [before, after] = [then.filter(isFilled), made.filter(isFilled)];
  if (made.length - after.length > then.length - before.length) return ["an empty item was added"];
  if (after.length !== before.length + 1) return [`${before.length} touches became ${after.length}`];
  const found = after.findIndex((item, at) => !isSame(item, before[at]));
  const at = found < 0 ? after.length - 1 : found;
  if (after[at] !== line) return [`the new touch reads ${JSON.stringify(after[at])}`];
  if (!isSame(after.toSpliced(at, 1), before)) return ["another touch reads differently"];
  return placeFaults(before.map(dateIn), at, line.slice(0, 10));
}

/**
 * Checks that a touch comes after all touches that are not later; in a log that is newest first, before all that are
 * earlier. A log without an order has no such place.
 */
function placeFaults(dates: readonly (string | undefined)[], at: number, date: string): string[] {
  const known = dates.filter((it) => it !== undefined);
  const isInOrder = known.every((it, index) => index === 0 || it >= (known[index - 1] ?? ""));
  const isTurned = known.every((it, index) => index === 0 || it <= (known[index - 1] ?? ""));
  if (known.length < dates.length || (!isInOrder && !isTurned)) return [];
  const wrong = isInOrder
    ? known.slice(at).find((it) => it <= date)
    : known.slice(0, at).find((it) => it < date);
  return wrong ? [`it stands ${isInOrder ? "before" : "behind"} ${wrong}`] : [];
}

/** Returns the date of an entry, if it has one in the first column. */
function dateIn(item: unknown): string | undefined {
  const entry = item as Record<string, unknown> | null;
  const text =
    typeof item === "string"
      ? item
      : entry && typeof entry === "object"
        ? (entry.date ?? Object.keys(entry)[0])
        : undefined;
  const written = /^\d{4}-\d\d-\d\d/.exec(String(text ?? ""))?.[0];
  if (!written) return undefined;
  const time = Date.parse(`${written}T00:00:00Z`);
  // A day that does not exist is not a date, so that its entry has no place in any order.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written) ? written : undefined;
}

function valueFaults(now: Keys, { key, value }: { readonly key: string; readonly value: string }): string[] {
  const found = now.get(key);
  const wanted = key === "known" ? value === "true" : value;
  return found === wanted ? [] : [`${key} reads ${JSON.stringify(found)}`];
}

/** The names that are removed with a key. */
const NAMES: Readonly<Record<string, RegExp>> = {
  snooze: /^snooze(?:_until)?$/,
  follow_up: /^(?:follow_up|next_contact|next_follow_?up|next_contact_due|followUpDate|next_action_date)$/,
  every: /^(?:every|frequency|contact_frequency|follow_up_cadence|contact_cadence|cadence)$/,
};

function removedFaults(old: Keys, now: Keys, key: string): string[] {
  const names = NAMES[key] ?? new RegExp(`^${key}$`);
  const gone = [...old.keys()].filter((name) => names.test(name));
  const left = [...now.keys()].filter((name) => names.test(name));
  const faults = otherFaults(old, now, gone);
  return left.length > 0 ? [...faults, `${left.join()} is still there`] : faults;
}

function itemFaults(
  old: Keys,
  now: Keys,
  { key, item }: { readonly key: string; readonly item: string },
): string[] {
  const was = old.get(key);
  const before = was === undefined || was === null ? [] : Array.isArray(was) ? was : [was];
  const after = now.get(key);
  if (!Array.isArray(after)) return [`${key} is no list`];
  return isSame(after, [...before, item]) ? [] : [`${key} reads ${JSON.stringify(after)}`];
}

function sortFaults(old: Keys, now: Keys, whole: boolean): string[] {
  const [before, after] = [listOf(old), listOf(now)];
  if (!before || !after || before.length !== after.length) return ["the log is not the same one"];
  if (!whole) {
    const left = [...before];
    for (const item of after) {
      const at = left.findIndex((it) => isSame(it, item));
      if (at < 0) return ["a touch is not what it was"];
      left.splice(at, 1);
    }
    return [];
  }
  const wanted = before
    .map((item) => ({ item, date: dateIn(item) ?? "" }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ item }) => item);
  return isSame(after, wanted) ? [] : ["the order is not that of the dates"];
}

function without(
  before: readonly unknown[] | undefined,
  after: readonly unknown[] | undefined,
  index: number,
): string[] {
  if (!before || !after) return ["the log is no list"];
  return isSame(after, before.toSpliced(index, 1)) ? [] : ["another touch has gone"];
}

function replacedFaults(
  before: readonly unknown[] | undefined,
  after: readonly unknown[] | undefined,
  aim: Extract<Aim, { index: number }>,
  yaml: string,
): string[] {
  if (!before || !after || before.length !== after.length) return ["the log is not the same one"];
  const { index } = aim;
  const others = (items: readonly unknown[]) => items.toSpliced(index, 1);
  if (!isSame(others(before), others(after))) return ["another touch reads differently"];
  const item = after[index];
  const isLine = typeof item === "string";
  if (aim.kind === "form" && isLine !== (aim.form === "line"))
    return [`it is no ${aim.form}: ${JSON.stringify(item)}`];
  if (aim.kind === "quote" && !isLine) return [`it is no text: ${JSON.stringify(item)}`];
  const [had, has] = [wordsIn(before[index]), wordsIn(item)];
  // A number may have another notation than its value: `0x1f` is 31 until it is quoted.
  const lost = had.filter((word) => !has.includes(word) && yaml.includes(word));
  return lost.length > 0 ? [`words are lost: ${lost.join(" ")}`] : [];
}

/** Returns all words of an entry, without the names of fields and separators. */
function wordsIn(item: unknown): string[] {
  // A line that ends with a colon is a pair without a value until it is quoted.
  const values = (value: unknown): unknown[] => {
    if (value === null || value === undefined) return [];
    return typeof value === "object" ? Object.values(value).flatMap(values) : [value];
  };
  const isMap = item !== null && typeof item === "object";
  const texts = isMap && !("date" in item) ? [...Object.keys(item), ...values(item)] : values(item);
  const joints = /^(?:with|to|next|reply|by|hold|until|and)$/;
  return texts
    .flatMap((text) => String(text).match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => !joints.test(word));
}

/**
 * Returns the names of the keys whose lines the edits are in, found line by line. Inserted text may be a name as well.
 */
function touchedKeys(yaml: string, edits: readonly Splice[], offset: number): string[] {
  const put = (text: string) => [...text.matchAll(/(?:^|\n) *([^:\s]+)/g)].map(([, name]) => name ?? "");
  const names = edits.flatMap(({ text }) => put(text));
  const keyLine =
    /^( *)(?:"([^"]*)"|'([^']*)'|(?:\? )?(?!-(?:\s|$)|:(?:\s|$))([^\s#'"](?:[^:]|:(?!\s|$))*)):(?:\s|$)|^( *)\? (\S.*?)\s*$/;
  let [at, key, indent] = [offset, "", undefined as string | undefined];
  for (const line of yaml.split("\n")) {
    const found = keyLine.exec(line);
    const deep = found?.[1] ?? found?.[5];
    indent ??= deep;
    if (found && deep === indent) key = found[2] ?? found[3] ?? found[4] ?? found[6] ?? key;
    const end = at + line.length + 1;
    if (edits.some(({ span }) => span.start <= end && span.end >= at)) names.push(key);
    at = end;
  }
  return names;
}
