import { LineIndex } from "../note/lineIndex";
import { Vault, type VaultContact, type VaultContext } from ".";

/** A vault as the front ends use it: with the lines of each contact note, so that its findings have places. */
export type NoteVault = Vault<LineIndex>;
export type NoteContact = VaultContact<LineIndex>;

export function createNoteVault(terms: VaultContext): NoteVault {
  return new Vault(terms, (text) => new LineIndex(text));
}
