import { LineIndex } from "../note/lineIndex";
import { type LoadedContact, Vault, type VaultContact, type VaultContext } from ".";

/** The vault of the front ends. It keeps the line index of each contact note, so that findings have positions. */
export type NoteVault = Vault<LineIndex>;
export type NoteContact = VaultContact<LineIndex>;
export type LoadedNote = LoadedContact<LineIndex>;

export function createNoteVault(context: VaultContext): NoteVault {
  return new Vault(context, (text) => new LineIndex(text));
}
