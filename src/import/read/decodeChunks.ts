import type { SourceEncoding } from "../model";

/** A piece of the text, and the encoding as far as it is known; that of the last piece is the encoding of the file. */
export interface DecodedChunk {
  readonly text: string;
  readonly encoding: SourceEncoding;
}

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The number of bytes from the first letter outside ASCII that decide between UTF-8 and Windows-1252. Most exports are
 * shorter.
 */
const EVIDENCE_BYTES = 4_000_000;

/**
 * Decodes a file: UTF-8 and UTF-16 by their byte order mark, else UTF-8 if that fits, else Windows-1252. Invalid bytes
 * become U+FFFD. A character that the end of the file cuts off is damage, not evidence of another encoding.
 */
export async function* decodeChunks(chunks: Chunks): AsyncGenerator<DecodedChunk> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let encoding: SourceEncoding = "UTF-8";
  let held = new Uint8Array();
  let isStart = true;
  for await (const chunk of chunks) {
    if (decoder) {
      yield { text: decoder.decode(chunk, { stream: true }), encoding };
      continue;
    }
    held = joined(held, chunk);
    if (isStart && held.length < 3) continue;
    const marked = isStart ? markedEncoding(held) : undefined;
    isStart = false;
    if (!marked && isAscii(held)) {
      yield { text: ASCII.decode(held), encoding };
      held = new Uint8Array();
    } else if (marked || held.length >= EVIDENCE_BYTES) {
      encoding = marked ?? likelyEncoding(held);
      decoder = new TextDecoder(encoding);
      yield { text: decoder.decode(held, { stream: true }), encoding };
      held = new Uint8Array();
    }
  }
  if (!decoder && held.length > 0) {
    encoding = (isStart ? markedEncoding(held) : undefined) ?? likelyEncoding(held);
    decoder = new TextDecoder(encoding);
    yield { text: decoder.decode(held, { stream: true }), encoding };
  }
  if (decoder) yield { text: decoder.decode(), encoding };
}

const ASCII = new TextDecoder();

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(first.length + second.length);
  all.set(first);
  all.set(second, first.length);
  return all;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function markedEncoding([first, second, third]: Uint8Array): SourceEncoding | undefined {
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  return first === 0xef && second === 0xbb && third === 0xbf ? "UTF-8" : undefined;
}

/** Compares the letters that are valid UTF-8 with the bytes that are not, because a single one may be damaged. */
function likelyEncoding(bytes: Uint8Array): SourceEncoding {
  let [valid, invalid] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const rest = byte < 0xc2 ? -1 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : -1;
    const following = bytes.subarray(at + 1, at + 1 + Math.max(rest, 0));
    if (rest < 0 || following.some((next) => (next & 0xc0) !== 0x80)) invalid++;
    else if (following.length === rest) {
      valid++;
      at += rest;
    } else at = bytes.length;
  }
  return invalid > valid ? "Windows-1252" : "UTF-8";
}
