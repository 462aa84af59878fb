import type { CompletionItem, CompletionList } from "vscode-languageserver-types";
import { knownKey } from "../../../note/keys";
import { isPlainSafe } from "../../../note/quote";
import { lineEnd, lineStart, nextLine, type Span, span } from "../../../note/source";
import { withoutMarkup } from "../../../words/render";
import { type Candidate, type CandidateList } from "./candidate";
import type { CompletionContext } from "./context";
import { type CursorContext, cursorContextAt, frontmatterAround } from "./cursorContext";
import { keyCandidates } from "./keys";
import { newNoteCandidates } from "./newNote";
import { isDatedItem, siblingItems, siblingNames, topNames } from "./siblings";
import { touchCandidates } from "./touches";
import { fieldCandidates, fieldNameCandidates, todayItem, valueCandidates } from "./values";

export type { CompletionContext } from "./context";

/** The parameters of a completion request. */
export interface CompletionRequest extends Omit<CompletionContext, "currentLine"> {
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
  readonly isTriggeredByCharacter: boolean;
  /** True if the client supports snippets. */
  readonly supportsSnippets: boolean;
  /** The client's command that requests completions, if it has one. */
  readonly retriggerCommand: string | undefined;
}

type CompletionInput = CompletionRequest & CompletionContext;

const NOTHING: CompletionList = { isIncomplete: false, items: [] };

/**
 * Returns the completions at the cursor: in the frontmatter, and a whole contact note in an empty one. They depend only
 * on the line and the lines above it, so they also work while the YAML is broken. There are none in the body.
 */
export function completionsAt(request: CompletionRequest): CompletionList {
  const { text, offset } = request;
  const input = { ...request, currentLine: span(lineStart(text, offset), lineEnd(text, offset)) };
  const list = candidatesAt(input);
  if (!list || list.candidates.length === 0)
    return list?.isIncomplete ? { isIncomplete: true, items: [] } : NOTHING;
  return {
    isIncomplete: list.isIncomplete,
    items: list.candidates.flatMap((offer, nth) =>
      isTyped(offer, list) ? [] : item(offer, nth, list, input),
    ),
  };
}

/** Whether a candidate is equal to the typed text, so that Enter has to begin a new line. */
function isTyped({ insert }: Candidate, { typed, rest }: CandidateList): boolean {
  return typed !== "" && rest === "" && insert.trimEnd() === typed;
}

function candidatesAt(input: CompletionInput): CandidateList | undefined {
  const { text, offset, isTriggeredByCharacter, fileName, analysis } = input;
  const front = frontmatterAround(text, offset);
  if (!front) {
    if (isTriggeredByCharacter || input.line > 0 || text.length > MAX_EMPTY_LENGTH) return undefined;
    return newNoteCandidates(text, offset, fileName, eolOf(text), input);
  }
  if (!analysis && input.line === 1 && !isTriggeredByCharacter && text.length <= MAX_EMPTY_LENGTH) {
    const newNote = newNoteCandidates(text, offset, fileName, eolOf(text), input);
    const names = newNote && candidatesInFrontmatter(input, front);
    if (newNote) return { ...newNote, candidates: [...newNote.candidates, ...(names?.candidates ?? [])] };
  }
  return candidatesInFrontmatter(input, front);
}

function candidatesInFrontmatter(input: CompletionInput, front: Span): CandidateList | undefined {
  const { text, offset, isTriggeredByCharacter, analysis } = input;
  const context = cursorContextAt(text, front, offset);
  if (!context) return undefined;
  const top = context.path[0];
  const key = typeof top === "object" ? knownKey(top.key) : undefined;
  const makesContact = key === "touches" || key === "playbook";
  if (isTriggeredByCharacter && !analysis && !makesContact) return undefined;
  if (context.kind === "name") return nameCandidates(context, front, input);
  return key === "touches" ? logCandidates(context, input, front) : keyValueCandidates(context, input, front);
}

/** The maximum length of a note that is checked for being empty, in UTF-16 units. A longer one is not empty. */
const MAX_EMPTY_LENGTH = 200;

/** Completes a key of the note, or a field of a touch in map form. */
function nameCandidates(
  context: CursorContext,
  front: Span,
  input: CompletionInput,
): CandidateList | undefined {
  const { text, offset, analysis } = input;
  const shape = {
    typed: context.before,
    rest: /^[\w-]*/.exec(context.after)?.[0] ?? "",
    isIncomplete: false,
    prefix: "",
  };
  const rest = context.after.slice(shape.rest.length);
  if (!/^[\w-]*$/.test(context.before) || !canBecomeValue(text, offset, rest)) return undefined;
  const { path } = context;
  if (path.length === 0) {
    const start = lineStart(text, offset);
    const contact = analysis?.contact;
    // A key cannot appear within a multi-line value, such as between the items of a list.
    const isInsideValue =
      contact?.readable &&
      contact.keys.some(
        ({ nameSpan, valueSpan }) => nameSpan.end < start && start < trimmedEnd(text, valueSpan),
      );
    // A known name with its colon is complete.
    const isWritten = /^\s*:/.test(rest) && knownKey(shape.typed + shape.rest) !== undefined;
    if (isInsideValue || isWritten) return undefined;
    const keys = keyCandidates(topNames(text, front, offset), rest, eolOf(text), input);
    const first = isBelowTouches(text, front, offset) ? [todayItem(input, "  ")] : [];
    return { ...shape, candidates: [...first, ...keys] };
  }
  if (!isTouch(path)) return undefined;
  return { ...shape, candidates: fieldNameCandidates(siblingNames(text, front, offset), colonFor(rest)) };
}

/** Returns whether the text after a name would be a valid value once the colon is inserted. */
function canBecomeValue(text: string, offset: number, rest: string): boolean {
  const value = rest.trim();
  if (value === "" || value.startsWith(":")) return true;
  const below = nextLine(text, offset);
  return isPlainSafe(value) && !/^(?:[ \t]|-\s)/.test(text.slice(below, below + 2));
}

/** Returns whether the cursor is on the empty line directly below `touches:`, which has no item yet. */
function isBelowTouches(text: string, front: Span, offset: number): boolean {
  const start = lineStart(text, offset);
  if (start === front.start || text.slice(start, lineEnd(text, start)).trim() !== "") return false;
  const above = text.slice(lineStart(text, start - 1), lineEnd(text, start - 1));
  return /^touches:\s*$/.test(above) && !/^\s*-/.test(text.slice(nextLine(text, start), front.end));
}

function colonFor(rest: string): string {
  if (/^\s*:/.test(rest)) return "";
  return rest.trim() === "" ? ": " : ":";
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

function logCandidates(
  context: CursorContext,
  input: CompletionInput,
  front: Span,
): CandidateList | undefined {
  const { path, before, after, quote, inFlow } = context;
  if (!isTouch(path)) return touchMapCandidates(context, input);
  if (context.prefix === "- ") {
    const list = { candidates: [todayItem(input)], typed: "", rest: "", isIncomplete: false, prefix: "" };
    return siblingItems(input.text, front, input.offset, input.character) ? list : undefined;
  }
  // A comma would end the line there.
  if (inFlow && quote === "") return undefined;
  const list = touchCandidates(before, after, input, quote === "");
  if (!list) return undefined;
  const candidates = canBeMap(context, input)
    ? [...list.candidates, ...fieldNameCandidates([], ": ").slice(0, 1)]
    : list.candidates;
  return { ...list, candidates, prefix: context.prefix + list.prefix };
}

/** Returns whether the user begins a touch that could also be a map. */
function canBeMap({ before, after, quote }: CursorContext, { text, offset }: CompletionInput): boolean {
  return quote === "" && after.trim() === "" && /^[a-z]*$/.test(before) && !isDatedItem(text, offset);
}

function touchMapCandidates(
  { path, before, after, prefix, inFlow, quote }: CursorContext,
  input: CompletionInput,
): CandidateList | undefined {
  const [, , field, part] = path;
  if (typeof field !== "object" || !isTouch(path.slice(0, 2))) return undefined;
  // `next` can be a map, and `with` a list.
  const nested = field.key === "next" && typeof part === "object" ? part.key : undefined;
  if (part !== undefined && !nested) return undefined;
  const name = nested ?? field.key;
  if (name === "date" && nested) return withPrefix(fieldCandidates("reply_by", before, after, input), prefix);
  if ((inFlow && quote === "") || path.length > 4) return undefined;
  return withPrefix(fieldCandidates(name, before, after, input), prefix);
}

const LIST_KEYS: ReadonlySet<string> = new Set(["tags", "ignore", "type"]);

function keyValueCandidates(
  context: CursorContext,
  input: CompletionInput,
  front: Span,
): CandidateList | undefined {
  const [top, second] = context.path;
  const key = typeof top === "object" ? knownKey(top.key) : undefined;
  if (!key || typeof top !== "object" || context.path.length > 2) return undefined;
  if (second !== undefined && (second !== "item" || !LIST_KEYS.has(key))) return undefined;
  if (context.prefix === "- " && !siblingItems(input.text, front, input.offset, input.character))
    return undefined;
  const otherItems = context.inFlow
    ? []
    : (siblingItems(input.text, front, input.offset, input.character) ?? []);
  return withPrefix(
    valueCandidates(
      key,
      top.key,
      context.before,
      context.after,
      [...otherItems, ...flowItems(context, input)],
      input,
    ),
    context.prefix,
  );
}

/** Returns the other items in the brackets. */
function flowItems({ inFlow }: CursorContext, { text, offset }: CompletionInput): string[] {
  if (!inFlow) return [];
  const line = text.slice(lineStart(text, offset), lineEnd(text, offset));
  return line
    .slice(line.indexOf("[") + 1)
    .split(/[,\]]/)
    .map((text) => text.trim().replace(/^["'#]+|["']+$/g, ""));
}

function withPrefix(list: CandidateList | undefined, prefix: string): CandidateList | undefined {
  return list && { ...list, prefix: prefix + list.prefix };
}

/** The numbers of the protocol's CompletionItemKind. */
const KIND = { key: 10, word: 20, date: 12, clause: 14, name: 18, note: 15 } as const;
const SNIPPET = 2;

function item(
  offer: Candidate,
  nth: number,
  { typed, rest, prefix }: CandidateList,
  asked: CompletionInput,
): CompletionItem {
  const { line, character, retriggerCommand } = asked;
  const isSnippet = asked.supportsSnippets && offer.snippet !== undefined;
  const newText = prefix + (isSnippet ? (offer.snippet ?? "") : offer.insert);
  const range = {
    start: { line, character: character - typed.length },
    end: { line, character: character + rest.length },
  };
  return {
    label: offer.label,
    kind: KIND[offer.kind],
    sortText: String(nth).padStart(4, "0"),
    ...(offer.detail && { detail: withoutMarkup(offer.detail) }),
    ...(offer.doc && { documentation: withoutMarkup(offer.doc) }),
    ...(offer.filter !== undefined && { filterText: offer.filter }),
    ...(isSnippet && { insertTextFormat: SNIPPET }),
    textEdit: { range, newText },
    ...(offer.retrigger && retriggerCommand && { command: { title: "", command: retriggerCommand } }),
  };
}

function eolOf(text: string): string {
  const newline = text.indexOf("\n");
  return newline > 0 && text[newline - 1] === "\r" ? "\r\n" : "\n";
}
