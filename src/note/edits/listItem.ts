import { splitReason } from "../fields";
import type { Contact, WrittenKey } from "../model";
import { linkText } from "../names";
import { isPlainSafe, quote } from "../quote";
import { type Edit, lineEnd, lineStart, span } from "../source";
import { newKey, planKeyChange } from "./key";
import { insertIntoEmpty, itemLine, listStyle, styleAt } from "./lists";
import { type EditPlan, eolAt, type Rejection, reject } from "./plan";
import type { EditOptions } from "./readings";
import { contentEnd, type Note } from "./verify";

/** Plans to add an item to a list key, which can be absent, empty, a single text, a block list, or a flow list. */
export function planListItem(
  text: string,
  key: "ignore" | "mention",
  item: string,
  options: EditOptions,
): EditPlan {
  const trimmed = item.trim();
  if (trimmed === "" || /[\r\n]/.test(trimmed)) return reject("edit.no-item", { key });
  return planKeyChange(text, key, options, (note, written) => {
    const before = itemsOf(note.contact, key);
    const expectedItem = normalizeItem(key, trimmed);
    if (before.includes(expectedItem)) return reject("edit.already-there", { key, item: trimmed });
    return {
      edits: written
        ? insertIntoList(note, written, trimmed)
        : newKey(note, key, [`${key}:`, itemLine(listStyle(text, note.contact), trimmed)], "before-log"),
      check(after) {
        const now = itemsOf(after, key);
        const at = now.findIndex((it, index) => it !== before[index]);
        const same =
          now[at] === expectedItem &&
          now.length === before.length + 1 &&
          now.toSpliced(at, 1).join("\n") === before.join("\n");
        return same ? undefined : reject("edit.list-shape", { key });
      },
    };
  });
}

function itemsOf({ ignore, mention }: Contact, key: "ignore" | "mention"): string[] {
  return key === "mention"
    ? mention.map(({ value }) => value)
    : ignore.map(({ rule, reason }) => `${rule}\n${reason}`.replaceAll("\n", " - "));
}

/** Returns an item as it is read back. */
function normalizeItem(key: "ignore" | "mention", item: string): string {
  if (key === "mention") return linkText(item);
  const { head, reason } = splitReason(item);
  return `${head} - ${reason}`;
}

function insertIntoList(
  { text, contact }: Note,
  written: WrittenKey,
  item: string,
): readonly Edit[] | Rejection {
  const { name, nameSpan, valueSpan } = written;
  const rejection = reject("edit.list-shape", { key: name });
  const column = nameSpan.start - lineStart(text, nameSpan.start);
  const end = contentEnd(text, nameSpan.start, Math.max(nameSpan.end, valueSpan.end), column);
  const value = text.slice(valueSpan.start, Math.max(valueSpan.start, end));
  const style = listStyle(text, contact);
  if (/^(?:|~|null|Null|NULL|\[\s*\])$/.test(value))
    return insertIntoEmpty(text, written, itemLine(style, item)) ?? rejection;
  const dash = value.startsWith("-") ? styleAt(text, valueSpan.start) : undefined;
  if (dash) {
    const at = lineEnd(text, end);
    return [{ span: span(at, at), text: eolAt(text, nameSpan.start) + itemLine(dash, item) }];
  }
  if (value.startsWith("[")) return insertIntoFlowText(text, valueSpan.start, end, item) ?? rejection;
  const between = text.slice(nameSpan.end, valueSpan.start);
  // For an alias, a map, or multi-line text, the meaning of an additional item is unclear.
  if (/^[{*|>]/.test(value) || /\n/.test(value) || !/^[ \t]*:[ \t]*$/.test(between)) return rejection;
  const eol = eolAt(text, nameSpan.end);
  const colon = nameSpan.end + between.indexOf(":") + 1;
  const line = lineEnd(text, end);
  return [
    { span: span(colon, valueSpan.start), text: `${eol}${style.indent}-${style.gap}` },
    { span: span(line, line), text: eol + itemLine(style, item) },
  ];
}

/** Inserts before the closing bracket of a flow list; lists with a comment or a link are left alone. */
function insertIntoFlowText(
  text: string,
  start: number,
  end: number,
  item: string,
): readonly Edit[] | undefined {
  const inner = text.slice(start + 1, end - 1);
  if (text[end - 1] !== "]" || /^\s*\[/.test(inner) || /(?:^|\s)#/.test(inner)) return undefined;
  const newItem = isPlainSafe(item) && !/[,[\]{}]/.test(item) ? item : quote(item);
  const content = inner.trimEnd();
  const at = start + 1 + content.length;
  if (/\n/.test(inner.slice(content.length))) {
    // The brackets are on lines of their own, and so is each item.
    const line = lineStart(text, at);
    const indent = /^[ \t]*/.exec(text.slice(line, at))?.[0] ?? "";
    const newLine = eolAt(text, line) + indent + newItem;
    return [{ span: span(at, at), text: content.endsWith(",") ? `${newLine},` : `,${newLine}` }];
  }
  if (!content.endsWith(",")) return [{ span: span(at, at), text: `, ${newItem}` }];
  return [{ span: span(at, at), text: ` ${newItem},` }];
}
