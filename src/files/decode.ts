/** What the bytes of a file are: a text, or why they are none. */
export type Decoded = { readonly text: string } | { readonly fault: string };

/**
 * The text of a note, strictly: letters that are lost in reading would be lost in writing. A byte order mark stays in
 * the text, so that offsets and an unchanged rest hold for the file as it is.
 */
export function decodeNote(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) return { fault: "is not a text: it holds NUL bytes" };
  try {
    return { text: STRICT.decode(bytes) };
  } catch {
    return { fault: "is not UTF-8: save it in that encoding" };
  }
}

/** The same, whatever the bytes are: what cannot be decoded becomes U+FFFD. A cut letter at the end is left out. */
export function decodeLossy(bytes: Uint8Array, isWhole: boolean): string {
  const text = LOOSE.decode(bytes);
  return !isWhole && text.endsWith("\uFFFD") ? text.slice(0, -1) : text;
}

// Made once: making one takes longer than decoding the head of a note.
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const LOOSE = new TextDecoder("utf-8", { ignoreBOM: true });
