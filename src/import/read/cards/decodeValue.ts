/**
 * Undoes the encoding of a value; undefined if it or its character set is unknown. `isSingleByte` says that the file was
 * read as Windows-1252, so that its bytes can be restored.
 */
export function decodeValue(
  text: string,
  encoding: string | undefined,
  charset: string | undefined,
  isSingleByte: boolean,
): string | undefined {
  switch (encoding) {
    case "QUOTED-PRINTABLE":
    case "Q":
      return fromBytes(quotedPrintableBytes(text), charset);
    case "BASE64":
    case "B": {
      const bytes = base64Bytes(text);
      return bytes && fromBytes(bytes, charset);
    }
    case undefined:
    case "8BIT":
    case "7BIT":
      // The bytes of another character set were read as Windows-1252, which keeps them apart.
      return isSingleByte && charset !== undefined && !isLatin(charset)
        ? fromBytes(singleBytes(text), charset)
        : text;
    default:
      return undefined;
  }
}

const isLatin = (charset: string) => /^(?:iso-8859-1|windows-1252|us-ascii|cp1252|latin1)$/i.test(charset);

/** Without a character set, it is UTF-8 if the bytes fit, else Windows-1252, as with a file. */
function fromBytes(bytes: Uint8Array, charset: string | undefined): string | undefined {
  try {
    return new TextDecoder(charset ?? "utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    // An unknown name is a RangeError, wrong bytes are a TypeError.
    if (charset !== undefined && !(error instanceof RangeError))
      return new TextDecoder(charset).decode(bytes);
    return charset === undefined ? WINDOWS.decode(bytes) : undefined;
  }
}

/** `=` without two digits stays as it is. Characters outside ASCII, which should have been encoded, become UTF-8. */
function quotedPrintableBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const [part, digits] of text.matchAll(/=([0-9A-Fa-f]{2})|[\s\S][^=]*/g)) {
    // Not `push(...)`, because the bytes of a long part as arguments would overflow the stack.
    if (digits === undefined) for (const byte of UTF8.encode(part)) bytes.push(byte);
    else bytes.push(Number.parseInt(digits, 16));
  }
  return Uint8Array.from(bytes);
}

function base64Bytes(text: string): Uint8Array | undefined {
  const compact = text.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(compact), (letter) => letter.charCodeAt(0));
}

const UTF8 = new TextEncoder();
const WINDOWS = new TextDecoder("windows-1252");
/** The byte of each character of Windows-1252. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [WINDOWS.decode(Uint8Array.of(byte)), byte]),
);

function singleBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => BYTES.get(letter) ?? 0x3f);
}
