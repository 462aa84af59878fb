import { lineEnd, lineStart, nextLine, type Span } from "../../../note/source";

/** Finds the lines next to the cursor by their indentation, because they may not be valid YAML. */

const TOP_NAME = /^(?:"([^"]*)"|'([^']*)'|([^\s#"'[\]{}-][^:\n]*?))[ \t]*:(?=\s|$)/;

/** Returns the names of the top-level keys, except the one that the user is typing. */
export function topNames(text: string, front: Span, offset: number): string[] {
  const cursorLine = lineStart(text, offset);
  const names: string[] = [];
  for (let at = front.start; at < front.end; at = nextLine(text, at)) {
    if (at === cursorLine || /[\s#-]/.test(text[at] ?? "\n")) continue;
    const match = TOP_NAME.exec(text.slice(at, Math.min(lineEnd(text, at), at + 200)));
    if (match) names.push(match[1] ?? match[2] ?? match[3] ?? "");
  }
  return names;
}

/** Returns the names of the other fields of the map around the cursor. */
export function siblingNames(text: string, front: Span, offset: number): string[] {
  const cursorLine = lineStart(text, offset);
  const line = text.slice(cursorLine, lineEnd(text, cursorLine));
  const column = line.trim() === "" ? offset - cursorLine : (/^ *(?:- +)?/.exec(line)?.[0].length ?? 0);
  const names: string[] = [];
  const look = (at: number): boolean => {
    const sibling = text.slice(at, lineEnd(text, at));
    const [lead = ""] = /^ *(?:- +)?/.exec(sibling) ?? [];
    if (sibling.trim() === "" || /^ *#/.test(sibling) || lead.length > column) return true;
    if (lead.length < column) return false;
    const name = /^([\w-]+)[ \t]*:/.exec(sibling.slice(column))?.[1];
    if (name) names.push(name);
    return !lead.includes("-");
  };
  if (!/^ *- /.test(line)) {
    for (let at = cursorLine; at > front.start; ) {
      at = lineStart(text, at - 1);
      if (!look(at)) break;
    }
  }
  for (let at = nextLine(text, cursorLine); at < front.end && at > cursorLine; at = nextLine(text, at)) {
    if (/^ *- /.test(text.slice(at, lineEnd(text, at))) || !look(at)) break;
  }
  return names;
}

/**
 * Returns the text of the other items of the list that a line in `column` is in or continues, without reasons after a
 * dash. Returns undefined if the items of that list are in another column.
 */
export function siblingItems(
  text: string,
  front: Span,
  offset: number,
  character: number,
): string[] | undefined {
  const cursorLine = lineStart(text, offset);
  const line = text.slice(cursorLine, lineEnd(text, cursorLine));
  const column = line.trim() === "" ? character : (/^ */.exec(line)?.[0].length ?? 0);
  const items: string[] = [];
  const look = (at: number): "on" | "end" | "other" => {
    const sibling = text.slice(at, lineEnd(text, at));
    const item = /^( *)-[ \t]+(.*)$/.exec(sibling);
    const indent = /^ */.exec(sibling)?.[0].length ?? 0;
    if (sibling.trim() === "" || /^ *#/.test(sibling) || indent > column)
      return item && indent > column ? "other" : "on";
    if (indent < column) return "end";
    if (!item) return "end";
    items.push(
      (item[2] ?? "")
        .split(/\s[-–—#]/, 1)[0]
        ?.trim()
        .replace(/^["'#]+|(?<!["'])["']+$/g, "") ?? "",
    );
    return "on";
  };
  for (let at = cursorLine; at > front.start; ) {
    at = lineStart(text, at - 1);
    const seen = look(at);
    if (seen === "other" && items.length === 0) return undefined;
    if (seen === "end") break;
  }
  for (let at = nextLine(text, cursorLine); at < front.end && at > cursorLine; at = nextLine(text, at)) {
    const seen = look(at);
    if (seen === "other" && items.length === 0) return undefined;
    if (seen === "end") break;
  }
  return items;
}

/** Returns whether the item at the cursor already has a date. */
export function isDatedItem(text: string, offset: number): boolean {
  return /^\s*-\s+["']?\d{4}-/.test(text.slice(lineStart(text, offset), lineEnd(text, offset)));
}
