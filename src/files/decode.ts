import { type Message, message } from "../words/message";

/** The text of a file, or why it is not text. The fault is the end of a sentence that begins with the path. */
export type DecodedNote = { readonly text: string } | { readonly fault: Message };

/**
 * Decodes a note strictly, because replaced characters would be written back to the file. Keeps the byte order mark, so
 * that offsets and unchanged parts match the file.
 */
export function decodeNote(bytes: Uint8Array): DecodedNote {
  if (bytes.includes(0)) return { fault: message("file.has-nul") };
  try {
    return { text: STRICT.decode(bytes) };
  } catch {
    return { fault: message("file.not-utf8") };
  }
}

/** Decodes any bytes: invalid ones become U+FFFD. Drops a character that the end of the head cuts off. */
export function decodeLossy(bytes: Uint8Array, isWhole: boolean): string {
  const text = LOSSY.decode(bytes);
  return !isWhole && text.endsWith("\uFFFD") ? text.slice(0, -1) : text;
}

// Created once, because creating a decoder takes longer than decoding the head of a note.
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const LOSSY = new TextDecoder("utf-8", { ignoreBOM: true });
