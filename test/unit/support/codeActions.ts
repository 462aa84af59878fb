import assert from "node:assert/strict";
import { resolveConfig } from "../../../src/config/resolve";
import { actionsAt, type CodeActionRequest, KINDS } from "../../../src/service/languageFeatures/codeActions";
import { civilDate } from "../../../src/time/civilDate";
import { type ContactNote, noteFrom } from "../../../src/vault/contactNote";
import { createNoteVault } from "../../../src/vault/noteVault";

/** Opens a note as an editor does. */
export function openNote(
  text: string,
  today = "2026-11-22",
  settings: Record<string, unknown> = {},
): ContactNote {
  const config = resolveConfig([{ origin: "settings", values: settings }]);
  const contact = createNoteVault({ today: civilDate(today), config }).set("somebody.md", text);
  return noteFrom(text, contact ?? assert.fail("This is no contact."), config);
}

/** Returns the titles of the actions at the marker `|`, with their kinds unless they are quick fixes. */
export function offeredTitles(
  marked: string,
  asked: Partial<CodeActionRequest> = {},
  today?: string,
): string[] {
  const at = marked.indexOf("|");
  const note = openNote(marked.replace("|", ""), today);
  const place = note.lines.positionAt(at);
  return actionsAt(note, { start: place, end: place }, { extensionCommands: false, ...asked }).map(
    ({ title, kind }) => (kind === KINDS.fix ? title : `${title} (${kind})`),
  );
}
