import { splitStatusReason } from "./fields";
import { type Key, knownKey } from "./keys";
import { type ProseLine, proseLines } from "./lines";
import { type Span, span } from "./source";
import { statusOf } from "./vocabulary";
import type { YamlPair } from "./yaml";

/** The keys that are read from inline fields: those that other tools write, and no key of Touchbase alone. */
const INLINE_KEYS: ReadonlySet<Key> = new Set([
  "last_contacted",
  "follow_up",
  "every",
  "snooze",
  "do_not_contact",
  "prefers",
  "organization",
]);

/** A field such as `last_contacted:: 2026-11-03` on a line or in a list item of its own; the name may be in bold. */
const FIELD =
  /^(?:[-*+][ \t]+)?[*_]{0,3}(?<name>[\p{L}][\p{L}\p{N} _-]{1,40}?)[*_]{0,3}[ \t]*::[ \t]*(?<value>\S.*)$/u;
/** One of several fields in brackets on a line: `[frequency:: monthly]`. */
const BRACKETED = /[[(](?<name>[\p{L}][\p{L}\p{N} _-]{1,40}?)[ \t]*::[ \t]*(?<value>[^\])]{1,200})[\])]/gu;
const ONLY_BRACKETED = /^(?:[-*+][ \t]+)?(?:[[(][^\])]{1,250}[\])][ \t,;]*)+$/;
/** The longest line with a field, in UTF-16 units. */
const MAX_LINE_LENGTH = 1000;

/**
 * Returns the Dataview inline fields of a body that are keys of a contact (notes.md section 1), in the form of
 * frontmatter, which takes precedence over them.
 */
export function inlineFields(text: string, body: Span): YamlPair[] {
  const first = text.indexOf("::", body.start);
  if (first < 0 || first >= body.end) return [];
  const pairs: YamlPair[] = [];
  for (const line of proseLines(text, body)) {
    if (line.end - line.from > MAX_LINE_LENGTH) continue;
    const written = text.slice(line.from, line.end);
    if (written.includes("::")) pairs.push(...fieldsIn(written, line));
  }
  return pairs;
}

function fieldsIn(written: string, { from }: ProseLine): YamlPair[] {
  const line = written.trimEnd();
  if (ONLY_BRACKETED.test(line)) {
    const fields = [...line.matchAll(BRACKETED)];
    return fields.flatMap(({ 0: whole, index, groups }) =>
      pairOf(whole.slice(1, -1), from + index + 1, groups),
    );
  }
  const field = FIELD.exec(line);
  return field ? pairOf(line, from, field.groups) : [];
}

function pairOf(written: string, at: number, groups: Record<string, string> | undefined): YamlPair[] {
  const { name = "", value = "" } = groups ?? {};
  const key = knownKey(name) ?? knownKey(name.replace(/[ -]/g, "_"));
  const text = value.trim();
  // A status or a hold usually belongs to other tools, but one that forbids contact is never lost.
  const status = key === "status" ? statusOf(splitStatusReason(text).head) : undefined;
  const forbids = (status !== undefined && status !== "active") || (key === "hold" && /\d{2}/.test(text));
  if (!key || !(INLINE_KEYS.has(key) || forbids)) return [];
  const nameAt = at + written.indexOf(name);
  const valueAt =
    at +
    written.indexOf("::") +
    2 +
    (/^[ \t]*/.exec(written.slice(written.indexOf("::") + 2))?.[0].length ?? 0);
  const place = span(valueAt, valueAt + text.length);
  return [
    {
      name,
      nameSpan: span(nameAt, nameAt + name.length),
      value: { kind: "scalar", span: place, text, isEmpty: text === "", isQuoted: false, literalAt: valueAt },
      valueSpan: place,
    },
  ];
}
