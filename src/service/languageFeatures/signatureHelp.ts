import type { SignatureHelp } from "vscode-languageserver-types";
import { CHANNELS, DIRECTIONS, OUTCOMES, PURPOSES } from "../../note/vocabulary";
import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { clauseMeaning } from "./completion/touches";
import { touchAt } from "./touchAt";
import { CLAUSES, type Clause, type TouchCursor } from "./touchCursor";

/** The parts of a touch line in their order, as the hint shows them. */
const PARTS = ["date", "time", "words", "clauses", "text"] as const;
type Part = (typeof PARTS)[number];

/** The grammar of a touch line with the part that is being written; undefined outside of touch lines, which closes it. */
export function signatureHelpAt(text: string, offset: number, today: CivilDate): SignatureHelp | undefined {
  const cursor = touchAt(text, offset);
  if (!cursor) return undefined;
  const active = partOf(cursor);
  const shown = PARTS.map((part) => render(message(`typing.shown-${part}`), { today }));
  const parameters = PARTS.map((part, at) => ({
    label: placeOf(shown, at),
    documentation: render(meaning(part, part === active ? cursor : undefined), { today }),
  }));
  return {
    signatures: [{ label: shown.reduce(joined), parameters, activeParameter: PARTS.indexOf(active) }],
    activeSignature: 0,
    activeParameter: PARTS.indexOf(active),
  };
}

/** Where a part stands in the label. */
function placeOf(shown: readonly string[], at: number): [number, number] {
  const { length } = shown.slice(0, at + 1).reduce(joined);
  return [length - (shown[at] ?? "").length, length];
}

/** Parts side by side; one that begins with a comma follows at once. */
function joined(before: string, part: string): string {
  return part.startsWith("[,") ? before + part : `${before} ${part}`;
}

function partOf({ part }: TouchCursor): Part {
  return part === "date" || part === "time" || part === "words" || part === "text" ? part : "clauses";
}

function meaning(part: Part, cursor: TouchCursor | undefined): Message {
  if (part === "words") {
    return message("typing.part-words", {
      channel: Object.keys(CHANNELS),
      outcome: Object.keys(OUTCOMES),
      direction: Object.keys(DIRECTIONS),
      purpose: Object.keys(PURPOSES),
    });
  }
  const clause = CLAUSES.find((name) => name === cursor?.part) as Clause | undefined;
  if (part === "clauses" && clause) return message(clauseMeaning(clause));
  return message(`typing.part-${part}`);
}
