import { dateAt } from "../../note/dateNotation";
import { SEPARATOR } from "../../note/separator";
import { knownWord, type WordList } from "../../note/vocabulary";

/** The clauses of a touch line, as they are written. */
export const CLAUSES = ["next", "reply by", "hold until", "with", "to"] as const;
export type Clause = (typeof CLAUSES)[number];

/** The position of the cursor in the grammar of a touch line, and the text around it. */
export interface TouchCursor {
  readonly part: "date" | "time" | "words" | "clause" | Clause | "text";
  /** The text of the part before the cursor. */
  readonly typed: string;
  /** A space that is missing before it, after a comma. */
  readonly prefix: string;
  /** The words of the touch by their lists, including those after the cursor. */
  readonly words: ReadonlyMap<WordList, string>;
  /** The clauses of the touch, except the one at the cursor. */
  readonly clauses: readonly string[];
  /** Whether `next` already has a channel and a date. */
  readonly taken: { readonly channel: boolean; readonly date: boolean };
}

const CLAUSE = /^(next|reply\s+by|hold\s+until|with|to)\s+/i;
/** An unfinished time: its colon is not a separator yet. */
const PARTIAL_TIME = /(?:^|\s)\d{1,2}:$/;

/** Parses a touch line up to the cursor; `after` is the rest of it. Never throws. */
export function touchCursor(before: string, after: string): TouchCursor {
  const line = before + after;
  const blanks = /^\s*/.exec(before)?.[0].length ?? 0;
  const cursor = (
    part: TouchCursor["part"],
    typed: string,
    more: Partial<TouchCursor> = {},
  ): TouchCursor => ({
    part,
    typed,
    prefix: "",
    words: more.words ?? new Map(),
    clauses: [],
    taken: NOTHING_TAKEN,
    ...more,
  });
  const date = dateAt(before, blanks);
  if (!date || !/^\s/.test(before.slice(date.end))) return cursor("date", before.slice(blanks));
  const from = date.end;
  const rest = before.slice(from);
  if (!PARTIAL_TIME.test(rest) && SEPARATOR.test(rest)) return cursor("text", "");
  const separator = SEPARATOR.exec(line.slice(before.length));
  const head = line.slice(from, separator ? before.length + separator.index : line.length);
  const parts = head.split(",");
  const words = wordsOf(parts[0] ?? "", rest.includes(",") ? undefined : lastToken(rest));
  const index = rest.split(",").length - 1;
  const others = parts.slice(1).filter((_, nth) => nth + 1 !== index);
  const clauses = others.flatMap(
    (part) => CLAUSE.exec(part.trimStart())?.[1]?.toLowerCase().replace(/\s+/, " ") ?? [],
  );
  const shared = { words, clauses };
  if (index === 0) {
    const typed = lastToken(rest);
    const isTime = /^\d/.test(typed) && rest.trim() === typed;
    return cursor(isTime ? "time" : "words", typed, shared);
  }
  const written = rest.slice(rest.lastIndexOf(",") + 1);
  const clause = written.trimStart();
  const opening = CLAUSE.exec(clause);
  if (!opening) return cursor("clause", clause, { ...shared, prefix: written === "" ? " " : "" });
  const name = (opening[1] ?? "").toLowerCase().replace(/\s+/, " ") as Clause;
  const clauseText = clause.slice(opening[0].length);
  if (name === "with" || name === "to") {
    const typed = clauseText.split(/ and | & /i).at(-1) ?? "";
    return cursor(name, typed, shared);
  }
  return name === "next"
    ? nextClauseCursor(clauseText, (typed, taken) => cursor(name, typed, { ...shared, taken }))
    : cursor(name, clauseText, shared);
}

/** Returns the text after the last space, without `\S*$`, which takes quadratic time for long words. */
function lastToken(text: string): string {
  let start = text.length;
  while (start > 0 && !/\s/.test(text[start - 1] as string)) start--;
  return text.slice(start);
}

const NOTHING_TAKEN = { channel: false, date: false };

function wordsOf(part: string, typed: string | undefined): Map<WordList, string> {
  const words = new Map<WordList, string>();
  for (const token of part.split(/\s+/)) {
    const meaning = knownWord(token);
    if (meaning && token !== typed) words.set(meaning.list, meaning.word);
  }
  return words;
}

/** A channel and a date in either order; the date may have several words. */
function nextClauseCursor(
  clauseText: string,
  at: (typed: string, taken: TouchCursor["taken"]) => TouchCursor,
): TouchCursor {
  const first = /^(\S+)\s+/.exec(clauseText);
  if (!first) return at(clauseText, NOTHING_TAKEN);
  const rest = clauseText.slice(first[0].length);
  const token = first[1] ?? "";
  if (knownWord(token)?.list === "channel") {
    const date = /^\d{4}-\d{2}-\d{2}\s+/.exec(rest);
    return at(date ? rest.slice(date[0].length) : rest, { channel: true, date: date !== null });
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(token)) return at(lastToken(rest), { channel: false, date: true });
  return at(clauseText, NOTHING_TAKEN);
}
