import type { Contact, WrittenKey } from "../model";
import { linkText } from "../names";
import { isPlainSafe, quote } from "../quote";
import { type Edit, lineEnd, lineStart, span } from "../source";
import { newKey, planAtKey } from "./key";
import { insertIntoEmpty, itemLine, listStyle, styleAt } from "./lists";
import { type EditPlan, eolAt, type Refusal, reject } from "./plan";
import type { EditOptions } from "./readings";
import { contentEnd, type Note } from "./verify";

/** Plans to add an item to a list key, which can be absent, empty, a single text, a block list, or a flow list. */
export function planListItem(
  text: string,
  key: "ignore" | "mention",
  item: string,
  options: EditOptions,
): EditPlan {
  const said = item.trim();
  if (said === "" || /[\r\n]/.test(said)) return reject("edit.no-item", { key });
  return planAtKey(text, key, options, (note, written) => {
    const old = itemsOf(note.contact, key);
    const wanted = itemsRead(key, said);
    if (old.includes(wanted)) return reject("edit.already-there", { key, item: said });
    return {
      edits: written
        ? intoList(note, written, said)
        : newKey(note, key, [`${key}:`, itemLine(listStyle(text, note.contact), said)], "before-log"),
      holds(after) {
        const now = itemsOf(after, key);
        const at = now.findIndex((it, index) => it !== old[index]);
        const same =
          now[at] === wanted &&
          now.length === old.length + 1 &&
          now.toSpliced(at, 1).join("\n") === old.join("\n");
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
function itemsRead(key: "ignore" | "mention", item: string): string {
  if (key === "mention") return linkText(item);
  const [, rule = item, reason = ""] = /^(.*?)\s+[-–—]\s+(.*)$/.exec(item) ?? [];
  return `${rule.trim()} - ${reason.trim()}`;
}

function intoList({ text, contact }: Note, written: WrittenKey, item: string): readonly Edit[] | Refusal {
  const { name, nameSpan, valueSpan } = written;
  const shape = reject("edit.list-shape", { key: name });
  const column = nameSpan.start - lineStart(text, nameSpan.start);
  const end = contentEnd(text, nameSpan.start, Math.max(nameSpan.end, valueSpan.end), column);
  const value = text.slice(valueSpan.start, Math.max(valueSpan.start, end));
  const style = listStyle(text, contact);
  if (/^(?:|~|null|Null|NULL|\[\s*\])$/.test(value))
    return insertIntoEmpty(text, written, itemLine(style, item)) ?? shape;
  const dash = value.startsWith("-") ? styleAt(text, valueSpan.start) : undefined;
  if (dash) {
    const at = lineEnd(text, end);
    return [{ span: span(at, at), text: eolAt(text, nameSpan.start) + itemLine(dash, item) }];
  }
  if (value.startsWith("[")) return intoFlowText(text, valueSpan.start, end, item) ?? shape;
  const between = text.slice(nameSpan.end, valueSpan.start);
  // For an alias, a map, or multi-line text, the meaning of an additional item is unclear.
  if (/^[{*|>]/.test(value) || /\n/.test(value) || !/^[ \t]*:[ \t]*$/.test(between)) return shape;
  const eol = eolAt(text, nameSpan.end);
  const colon = nameSpan.end + between.indexOf(":") + 1;
  const line = lineEnd(text, end);
  return [
    { span: span(colon, valueSpan.start), text: `${eol}${style.indent}-${style.gap}` },
    { span: span(line, line), text: eol + itemLine(style, item) },
  ];
}

/** Inserts before the closing bracket of a flow list; lists with a comment or a link are left alone. */
function intoFlowText(text: string, start: number, end: number, item: string): readonly Edit[] | undefined {
  const inner = text.slice(start + 1, end - 1);
  if (text[end - 1] !== "]" || /^\s*\[/.test(inner) || /(?:^|\s)#/.test(inner)) return undefined;
  const put = isPlainSafe(item) && !/[,[\]{}]/.test(item) ? item : quote(item);
  const used = inner.trimEnd();
  const at = start + 1 + used.length;
  if (/\n/.test(inner.slice(used.length))) {
    // The brackets are on lines of their own, and so is each item.
    const line = lineStart(text, at);
    const indent = /^[ \t]*/.exec(text.slice(line, at))?.[0] ?? "";
    const own = eolAt(text, line) + indent + put;
    return [{ span: span(at, at), text: used.endsWith(",") ? `${own},` : `,${own}` }];
  }
  if (!used.endsWith(",")) return [{ span: span(at, at), text: `, ${put}` }];
  return [{ span: span(at, at), text: ` ${put},` }];
}
