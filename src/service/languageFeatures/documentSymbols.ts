import type { DocumentSymbol, SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { Range } from "../../note/lineIndex";
import type { Contact, Touch } from "../../note/model";
import { type Span, span } from "../../note/source";
import type { CivilDate } from "../../time/civilDate";
import type { ContactNote } from "../../vault/contactNote";
import type { LoadedNote } from "../../vault/noteVault";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";

/**
 * The protocol's numbers for symbol kinds, by their names and icons: a file for the contact, which is a note; an event
 * for a touch; a constant for a date that was agreed on; and a text for a draft, as editors show headings.
 */
const KIND = { contact: 1, touch: 24, agreed: 14, draft: 15 } as const satisfies Record<string, SymbolKind>;

/** Returns the contact of a note with its touches, the dates agreed on in them, and the drafts. */
export function documentSymbolsOf({ text, lines, analysis, today }: ContactNote): DocumentSymbol[] {
  const { contact } = analysis;
  const symbol = (name: string, kind: SymbolKind, place: Span, at: Span, children: DocumentSymbol[] = []) => {
    const range = lines.rangeOf(place);
    return { name, kind, range, selectionRange: lines.rangeOf(at), ...(children.length > 0 && { children }) };
  };
  const say = (said: Message) => render(said, { today });
  const touches = contact.touches
    .filter(({ form }) => form !== "alias")
    .map((touch) => {
      const agreed = agreementsIn(touch).map(({ said, place }) =>
        symbol(say(said), KIND.agreed, place, place),
      );
      return symbol(touchName(touch, today), KIND.touch, touch.span, touch.dateSpan, agreed);
    });
  const drafts = contact.drafts.map(({ heading }) => {
    const title = withoutMarks(text.slice(heading.start, heading.end));
    return symbol(title.split(/\r?\n/)[0] ?? title, KIND.draft, heading, heading);
  });
  const whole = span(0, text.length);
  const nameSpan = contact.nameSpan ?? contact.head;
  return [symbol(displayName(contact), KIND.contact, whole, nameSpan, [...touches, ...drafts])];
}

/** Removes the `#` at both ends of a heading, without `\s*` before them, which takes quadratic time for many spaces. */
function withoutMarks(heading: string): string {
  let end = heading.length;
  while (heading[end - 1] === "#") end--;
  return heading.slice(0, end).replace(/^#+/, "").trim();
}

/** Returns the same symbols as a flat list, for clients that do not support a hierarchy. */
export function flatSymbolsOf(note: ContactNote, uri: string): SymbolInformation[] {
  const flat = (symbol: DocumentSymbol, containerName?: string): SymbolInformation[] => {
    const { name, kind, range, children = [] } = symbol;
    const information = { name, kind, location: { uri, range }, ...(containerName && { containerName }) };
    return [information, ...children.flatMap((child) => flat(child, name))];
  };
  return documentSymbolsOf(note).flatMap((symbol) => flat(symbol));
}

/** Formats the name of a touch: "Mon 16 Nov · call voicemail". */
function touchName(touch: Touch, today: CivilDate): string {
  const { channel, outcome, direction, purpose } = touch;
  const words = [channel, outcome, direction === "in" ? "in" : undefined, purpose].filter(Boolean).join(" ");
  const what = words || touch.text.slice(0, MAX_NAME_LENGTH);
  return render(message(what === "" ? "symbol.touch-alone" : "symbol.touch", { date: touch.date, what }), {
    today,
  });
}

const MAX_NAME_LENGTH = 60;

function agreementsIn({ next, replyBy, holdUntil }: Touch): { said: Message; place: Span }[] {
  const agreed: { said: Message; place: Span }[] = [];
  if (next) agreed.push({ said: message("symbol.next", { date: next.value.date }), place: next.span });
  if (replyBy)
    agreed.push({ said: message("symbol.reply-by", { date: replyBy.value }), place: replyBy.span });
  if (holdUntil)
    agreed.push({ said: message("symbol.hold-until", { date: holdUntil.value }), place: holdUntil.span });
  return agreed;
}

/** Clients reject a symbol without a name. */
function displayName({ name }: Pick<Contact, "name">): string {
  return name.trim() || "…";
}

/** The maximum number of contacts for a query. Clients narrow the list while the user types. */
const MAX_RESULTS = 200;

/** A contact with the position of its name. */
export interface SearchableContact {
  readonly uri: string;
  readonly name: string;
  readonly organization: readonly string[];
  /** Called only for the contacts that match. */
  range(): Range;
}

/** Returns the position of the contact's name. */
export function nameRange({ contact, extra }: LoadedNote): Range {
  return extra.rangeOf(contact.nameSpan ?? contact.head);
}

/** Returns the contacts whose name or organization contains the letters of the query, in that order. */
export function workspaceSymbolsOf(
  contacts: readonly SearchableContact[],
  query: string,
): SymbolInformation[] {
  const letters = query.toLowerCase().replace(/\s+/g, "");
  const symbols: SymbolInformation[] = [];
  for (const contact of contacts) {
    if (symbols.length >= MAX_RESULTS) break;
    const organization = contact.organization.join(", ");
    if (!containsLetters(contact.name, letters) && !containsLetters(organization, letters)) continue;
    const containerName = organization || undefined;
    symbols.push({
      name: displayName(contact),
      kind: KIND.contact,
      location: { uri: contact.uri, range: contact.range() },
      ...(containerName && { containerName }),
    });
  }
  return symbols;
}

function containsLetters(text: string, wanted: string): boolean {
  let at = 0;
  for (const char of text.toLowerCase()) if (char === wanted[at]) at++;
  return at >= wanted.length;
}
