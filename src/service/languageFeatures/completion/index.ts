import type { CompletionItem, CompletionList } from "vscode-languageserver-types";
import { knownKey } from "../../../note/keys";
import { isPlainSafe } from "../../../note/quote";
import { lineEnd, lineStart, nextLine, type Span, span } from "../../../note/source";
import { type Candidate, type CandidateList } from "./candidate";
import type { CompletionContext } from "./context";
import { type CursorContext, cursorContextAt, frontmatterAround } from "./cursorContext";
import { keyCandidates } from "./keys";
import { newNote } from "./newNote";
import { isDatedItem, siblingItems, siblingNames, topNames } from "./siblings";
import { touchCandidates } from "./touches";
import { fieldCandidates, fieldNames, todayItem, valueCandidates } from "./values";

export type { CompletionContext } from "./context";

/** The parameters of a completion request. */
export interface CompletionRequest extends Omit<CompletionContext, "written"> {
  readonly text: string;
  /** The cursor, as an offset and as a position. */
  readonly offset: number;
  readonly line: number;
  readonly character: number;
  /** The name of the note's file without its extension. */
  readonly fileName: string;
  /**
   * True if a typed character triggered the request. In notes that are not contacts, such requests would annoy the
   * user.
   */
  readonly byCharacter: boolean;
  /** True if the client supports snippets. */
  readonly snippets: boolean;
  /** The client's command that requests completions, if it has one. */
  readonly askAgain: string | undefined;
}

type Question = CompletionRequest & CompletionContext;

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/**
 * Returns the completions at the cursor: in the frontmatter, and a whole contact note in an empty one. They depend on
 * the line and the lines above it, so that they also work while the YAML is broken. There are none in the body.
 */
export function completionsAt(question: CompletionRequest): CompletionList {
  const { text, offset } = question;
  const asked = { ...question, written: span(lineStart(text, offset), lineEnd(text, offset)) };
  const found = offersAt(asked);
  if (!found || found.offers.length === 0) return found?.again ? { isIncomplete: true, items: [] } : NOTHING;
  return {
    isIncomplete: found.again,
    items: found.offers.map((offer, nth) => item(offer, nth, found, asked)),
  };
}

function offersAt(asked: Question): CandidateList | undefined {
  const { text, offset, byCharacter, fileName, analysis } = asked;
  const front = frontmatterAround(text, offset);
  if (!front) {
    if (byCharacter || asked.line > 0 || text.length > LONGEST_BLANK) return undefined;
    return newNote(text, offset, fileName, eolOf(text), asked);
  }
  const spot = cursorContextAt(text, front, offset);
  if (!spot) return undefined;
  const top = spot.path[0];
  const key = typeof top === "object" ? knownKey(top.key) : undefined;
  const makesContact = key === "touches" || key === "playbook";
  if (byCharacter && !analysis && !makesContact) return undefined;
  if (spot.kind === "name") return names(spot, front, asked);
  return key === "touches" ? inTouches(spot, asked, front) : ofKey(spot, asked, front);
}

/** The longest note that is checked for being empty, in UTF-16 units. A longer one certainly is not. */
const LONGEST_BLANK = 200;

/** Completes a key of the note, or a field of a touch in map form. */
function names(spot: CursorContext, front: Span, asked: Question): CandidateList | undefined {
  const { text, offset, analysis } = asked;
  const shape = { typed: spot.before, rest: /^[\w-]*/.exec(spot.after)?.[0] ?? "", again: false, gap: "" };
  const behind = spot.after.slice(shape.rest.length);
  if (!/^[\w-]*$/.test(spot.before) || !canBecomeValue(text, offset, behind)) return undefined;
  const { path } = spot;
  if (path.length === 0) {
    const start = lineStart(text, offset);
    const contact = analysis?.contact;
    // A key cannot appear within a multi-line value, such as between the items of a list.
    const inside =
      contact?.readable &&
      contact.keys.some(
        ({ nameSpan, valueSpan }) => nameSpan.end < start && start < trimmedEnd(text, valueSpan),
      );
    // A known name with its colon is complete.
    const isWritten = /^\s*:/.test(behind) && knownKey(shape.typed + shape.rest) !== undefined;
    if (inside || isWritten) return undefined;
    const keys = keyCandidates(topNames(text, front, offset), behind, eolOf(text), asked);
    const first = isBehindTouches(text, front, offset) ? [todayItem(asked, "  ")] : [];
    return { ...shape, offers: [...first, ...keys] };
  }
  if (!isTouch(path)) return undefined;
  return { ...shape, offers: fieldNames(siblingNames(text, front, offset), colonFor(behind)) };
}

/** Returns whether the text after a name would be a valid value once the colon is inserted. */
function canBecomeValue(text: string, offset: number, behind: string): boolean {
  const value = behind.trim();
  if (value === "" || value.startsWith(":")) return true;
  const below = nextLine(text, offset);
  return isPlainSafe(value) && !/^(?:[ \t]|-\s)/.test(text.slice(below, below + 2));
}

/** Returns whether the cursor is on the empty line directly below `touches:`, which has no item yet. */
function isBehindTouches(text: string, front: Span, offset: number): boolean {
  const start = lineStart(text, offset);
  if (start === front.start || text.slice(start, lineEnd(text, start)).trim() !== "") return false;
  const above = text.slice(lineStart(text, start - 1), lineEnd(text, start - 1));
  return /^touches:\s*$/.test(above) && !/^\s*-/.test(text.slice(nextLine(text, start), front.end));
}

function colonFor(behind: string): string {
  if (/^\s*:/.test(behind)) return "";
  return behind.trim() === "" ? ": " : ":";
}

function trimmedEnd(text: string, { start, end }: Span): number {
  return start + text.slice(start, end).trimEnd().length;
}

function isTouch(path: CursorContext["path"]): boolean {
  return (
    path.length === 2 &&
    typeof path[0] === "object" &&
    knownKey(path[0].key) === "touches" &&
    path[1] === "item"
  );
}

function inTouches(spot: CursorContext, asked: Question, front: Span): CandidateList | undefined {
  const { path, before, after, quote, inFlow } = spot;
  if (!isTouch(path)) return inTouchMap(spot, asked);
  if (spot.gap === "- ") {
    const wanted = { offers: [todayItem(asked)], typed: "", rest: "", again: false, gap: "" };
    return siblingItems(asked.text, front, asked.offset, asked.character) ? wanted : undefined;
  }
  // A comma would end the line there.
  if (inFlow && quote === "") return undefined;
  const found = touchCandidates(before, after, asked, quote === "");
  if (!found) return undefined;
  const offers = mayBeMap(spot, asked)
    ? [...found.offers, ...fieldNames([], ": ").slice(0, 1)]
    : found.offers;
  return { ...found, offers, gap: spot.gap + found.gap };
}

/** Returns whether the user begins a touch that could also be a map. */
function mayBeMap({ before, after, quote }: CursorContext, { text, offset }: Question): boolean {
  return quote === "" && after.trim() === "" && /^[a-z]*$/.test(before) && !isDatedItem(text, offset);
}

function inTouchMap(
  { path, before, after, gap, inFlow, quote }: CursorContext,
  asked: Question,
): CandidateList | undefined {
  const [, , field, part] = path;
  if (typeof field !== "object" || !isTouch(path.slice(0, 2))) return undefined;
  // `next` can be a map, and `with` a list.
  const nested = field.key === "next" && typeof part === "object" ? part.key : undefined;
  if (part !== undefined && !nested) return undefined;
  const name = nested ?? field.key;
  if (name === "date" && nested) return padded(fieldCandidates("reply_by", before, after, asked), gap);
  if ((inFlow && quote === "") || path.length > 4) return undefined;
  return padded(fieldCandidates(name, before, after, asked), gap);
}

const LISTS: ReadonlySet<string> = new Set(["tags", "ignore", "type"]);

function ofKey(spot: CursorContext, asked: Question, front: Span): CandidateList | undefined {
  const [top, second] = spot.path;
  const key = typeof top === "object" ? knownKey(top.key) : undefined;
  if (!key || typeof top !== "object" || spot.path.length > 2) return undefined;
  if (second !== undefined && (second !== "item" || !LISTS.has(key))) return undefined;
  if (spot.gap === "- " && !siblingItems(asked.text, front, asked.offset, asked.character)) return undefined;
  const others = spot.inFlow ? [] : (siblingItems(asked.text, front, asked.offset, asked.character) ?? []);
  return padded(
    valueCandidates(key, top.key, spot.before, spot.after, [...others, ...flowItems(spot, asked)], asked),
    spot.gap,
  );
}

/** Returns the other items in the brackets. */
function flowItems({ inFlow }: CursorContext, { text, offset }: Question): string[] {
  if (!inFlow) return [];
  const line = text.slice(lineStart(text, offset), lineEnd(text, offset));
  return line
    .slice(line.indexOf("[") + 1)
    .split(/[,\]]/)
    .map((item) => item.trim().replace(/^["'#]+|["']+$/g, ""));
}

function padded(found: CandidateList | undefined, gap: string): CandidateList | undefined {
  return found && { ...found, gap: gap + found.gap };
}

/** The numbers of the protocol's CompletionItemKind. */
const KIND = { key: 10, word: 20, date: 12, clause: 14, name: 18, note: 15 } as const;
const SNIPPET = 2;

function item(
  offer: Candidate,
  nth: number,
  { typed, rest, gap }: CandidateList,
  asked: Question,
): CompletionItem {
  const { line, character, askAgain } = asked;
  const isSnippet = asked.snippets && offer.snippet !== undefined;
  const newText = gap + (isSnippet ? (offer.snippet ?? "") : offer.insert);
  const range = {
    start: { line, character: character - typed.length },
    end: { line, character: character + rest.length },
  };
  return {
    label: offer.label,
    kind: KIND[offer.kind],
    sortText: String(nth).padStart(4, "0"),
    ...(offer.detail && { detail: offer.detail }),
    ...(offer.doc && { documentation: offer.doc }),
    ...(offer.filter !== undefined && { filterText: offer.filter }),
    ...(isSnippet && { insertTextFormat: SNIPPET }),
    textEdit: { range, newText },
    ...(offer.goesOn && askAgain && { command: { title: "", command: askAgain } }),
  };
}

function eolOf(text: string): string {
  const newline = text.indexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}
