import type { SignatureHelp } from "vscode-languageserver-types";
import { knownKey } from "../../note/keys";
import { CHANNELS, DIRECTIONS, OUTCOMES, PURPOSES } from "../../note/vocabulary";
import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { cursorContextAt, frontmatterAround } from "./completion/cursorContext";
import { clauseMeaning } from "./completion/touches";
import { CLAUSES, type Clause, type TouchCursor, touchCursor } from "./touchCursor";

/** The parts of a touch line in their order, as signature help shows them. */
const PARTS = ["date", "time", "words", "clauses", "text"] as const;
type Part = (typeof PARTS)[number];

/** Returns the grammar of a touch line with the active part; undefined outside touch lines, which closes the popup. */
export function signatureHelpAt(text: string, offset: number, today: CivilDate): SignatureHelp | undefined {
  const cursor = touchCursorAt(text, offset);
  if (!cursor) return undefined;
  const active = partOf(cursor);
  const labels = PARTS.map((part) => render(message(`typing.shown-${part}`), { today }));
  const parameters = PARTS.map((part, at) => ({
    label: labelOffsets(labels, at),
    documentation: render(partMeaning(part, part === active ? cursor : undefined), { today, plain: true }),
  }));
  return {
    signatures: [{ label: labels.reduce(join), parameters, activeParameter: PARTS.indexOf(active) }],
    activeSignature: 0,
    activeParameter: PARTS.indexOf(active),
  };
}

/** Returns the help with its parts as texts, for a client without offsets. */
export function withTextLabels(help: SignatureHelp): SignatureHelp {
  const signatures = help.signatures.map((signature) => ({
    ...signature,
    parameters: signature.parameters?.map(({ label, ...part }) => ({
      ...part,
      label: typeof label === "string" ? label : signature.label.slice(...label),
    })),
  }));
  return { ...help, signatures } as SignatureHelp;
}

/** Returns the position of an offset in the grammar of a touch line; undefined outside touch lines. */
function touchCursorAt(text: string, offset: number): TouchCursor | undefined {
  const front = frontmatterAround(text, offset);
  const context = front && cursorContextAt(text, front, offset);
  const [key, item, field] = context?.path ?? [];
  if (!context || typeof key !== "object" || knownKey(key.key) !== "touches") return undefined;
  const isLine =
    item === "item" && field === undefined && context.kind === "value" && context.prefix !== "- ";
  return isLine ? touchCursor(context.before, context.after) : undefined;
}

/** Returns the position of a part in the label. */
function labelOffsets(shown: readonly string[], at: number): [number, number] {
  const { length } = shown.slice(0, at + 1).reduce(join);
  return [length - (shown[at] ?? "").length, length];
}

/** Joins two parts; one that begins with a comma needs no space. */
function join(before: string, part: string): string {
  return part.startsWith("[,") ? before + part : `${before} ${part}`;
}

function partOf({ part }: TouchCursor): Part {
  return part === "date" || part === "time" || part === "words" || part === "text" ? part : "clauses";
}

function partMeaning(part: Part, cursor: TouchCursor | undefined): Message {
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
