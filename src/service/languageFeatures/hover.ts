import type { Position, Range } from "../../note/lineIndex";
import { lineEnd, lineStart, type Span, span } from "../../note/source";
import type { ContactNote } from "../../vault/contactNote";
import type { Message } from "../../words/message";
import { relevantSettings } from "../followUps/activeSettings";
import { doubtsOf } from "../followUps/doubts";
import { contactText, nextStepText } from "./contactText";
import { hoverLinks } from "./hoverLinks";
import { meaningAt } from "./wordHover";

export interface Hover {
  readonly contents: { readonly kind: "markdown"; readonly value: string };
  readonly range: Range;
}

/**
 * Returns the hover: of the contact at its name and on the opening fence, otherwise the meaning of the word or touch
 * there. The last touch also says what comes next. With the URI of the note a hover contains command links, for a
 * client that has the extension's commands.
 */
export function hoverAt(
  note: ContactNote,
  position: Position,
  uri?: string,
  advice: readonly Message[] = [],
): Hover | undefined {
  const offset = note.lines.offsetAt(position);
  const { analysis, config } = note;
  const place = contactSpans(note).find(({ start, end }) => start <= offset && offset <= end);
  const links = uri === undefined ? "" : hoverLinks(analysis, uri);
  if (!place) {
    const meaning = meaningAt(note, offset);
    if (!meaning) return undefined;
    const lines = meaning.isLastTouch ? [meaning.text, nextStepText(analysis), links] : [meaning.text];
    return asHover(note, lines.filter(Boolean).join("\n\n"), meaning.span);
  }
  const doubts = doubtsOf(analysis.contact, () => note.lines);
  const text = contactText(analysis, {
    advice: [...advice, ...doubts],
    links,
    settings: relevantSettings(analysis, config),
  });
  return asHover(note, text.join("\n\n"), place);
}

function asHover({ lines }: ContactNote, value: string, place: Span): Hover {
  return { contents: { kind: "markdown", value }, range: lines.rangeOf(place) };
}

/** Returns the places that are the contact: its name, wherever that is written, and the opening fence. */
function contactSpans({ text, analysis }: ContactNote): Span[] {
  const { keys, nameSpan, head } = analysis.contact;
  const names = keys.filter(({ key }) => key === "name").map(({ nameSpan: at }) => lineOf(text, at));
  return [...names, ...(nameSpan ? [nameSpan] : []), head];
}

/** Returns the lines of the keys that represent the whole contact, and its name wherever that is written. */
export function headSpans({ text, analysis }: ContactNote): Span[] {
  const { keys, nameSpan } = analysis.contact;
  const headKeys = keys.filter(
    ({ key }) => key === "playbook" || key === "touches" || key === "name" || key === "status",
  );
  const places = headKeys.map(({ nameSpan: at }) => lineOf(text, at));
  return nameSpan ? [...places, nameSpan] : places;
}

function lineOf(text: string, { start }: Span): Span {
  return span(lineStart(text, start), lineEnd(text, start));
}
