import type { CompletionList, TextEdit } from "vscode-languageserver-types";
import { analyze } from "../../../src/cadence/analyze";
import { resolveConfig } from "../../../src/config/resolve";
import { readContact } from "../../../src/note/contact";
import { LineIndex } from "../../../src/note/lineIndex";
import { type CompletionRequest, completionsAt } from "../../../src/service/languageFeatures/completion";
import { day } from "./engine";

/** Sunday; the next working day is Monday 23 November. */
export const TODAY = "2026-11-22";

export interface TypingOptions {
  readonly settings?: Record<string, unknown>;
  readonly names?: readonly string[];
  readonly fileName?: string;
  readonly byCharacter?: boolean;
  readonly snippets?: boolean;
}

/** Returns the text and the offset of the cursor, which a `|` marks. */
export function splitAtCursor(note: string): { text: string; offset: number } {
  const offset = note.indexOf("|");
  if (offset < 0) throw new Error("The note has no `|` for the cursor.");
  return { text: note.slice(0, offset) + note.slice(offset + 1), offset };
}

export function completions(text: string, offset: number, typing: TypingOptions = {}): CompletionList {
  return completionsAt(completionRequest(text, offset, typing));
}

/** Returns the completion request for a note. */
export function completionRequest(
  text: string,
  offset: number,
  typing: TypingOptions = {},
): CompletionRequest {
  const config = resolveConfig([{ origin: "test", values: typing.settings ?? {} }]);
  const fileName = typing.fileName ?? "Somebody";
  const contact = readContact(text, { fileName });
  const today = day(TODAY);
  const { line, character } = new LineIndex(text).positionAt(offset);
  return {
    text,
    offset,
    line,
    character,
    today,
    config,
    analysis: contact && analyze(contact, today, config.cadence),
    names: typing.names ?? [],
    fileName,
    isTriggeredByCharacter: typing.byCharacter ?? false,
    supportsSnippets: typing.snippets ?? false,
    retriggerCommand: undefined,
  };
}

/** Returns the labels that a client shows: it filters by the word in the range of each item. */
export function labelsAt(note: string, typing: TypingOptions = {}): string[] {
  const { text, offset } = splitAtCursor(note);
  const lines = new LineIndex(text);
  return completions(text, offset, typing)
    .items.filter(({ filterText, label, textEdit }) => {
      const { range } = textEdit as TextEdit;
      const typed = text.slice(lines.offsetAt(range.start), offset).toLowerCase();
      const wanted = (filterText ?? label).toLowerCase();
      return wanted.startsWith(typed) || wanted.split(" ").some((word) => word.startsWith(typed));
    })
    .map(({ label }) => label);
}

/** Returns the note after an item is accepted, with the cursor as `|`. */
export function acceptItem(note: string, label: string, typing: TypingOptions = {}): string {
  const { text, offset } = splitAtCursor(note);
  const item = completions(text, offset, typing).items.find((candidate) => candidate.label === label);
  if (!item) throw new Error(`${label} is not offered.`);
  return applyEdit(text, item.textEdit as TextEdit, "|");
}

export function applyEdit(text: string, { range, newText }: TextEdit, cursor = ""): string {
  const lines = new LineIndex(text);
  const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
  return text.slice(0, start) + newText + cursor + text.slice(end);
}
