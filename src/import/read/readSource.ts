import type { YieldToEventLoop } from "../../files/files";
import { type Message, message } from "../../words/message";
import type { SourceEncoding, SourceFile, SourceRecord } from "../model";
import { doStepsWithPauses, type Steps } from "../steps";
import { readCard } from "./cards/readCard";
import { CardSplitter, type CardText, isBegin } from "./cards/splitCards";
import { type Chunks, decodeChunks } from "./decodeChunks";
import { MAX_RECORDS, MAX_TEXT } from "./limits";
import { lineEndNormalizer, lineSplitter } from "./lines";
import { type TableOptions, TableReader } from "./table/readTable";

export interface ReadOptions extends TableOptions {
  /** Reading ends without a result when it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each record of the file, once all are there. */
  readonly yieldIfDue?: YieldToEventLoop | undefined;
  /** Called after each piece of the file with the records and bytes that were read until then. */
  readonly onProgress?:
    | ((progress: { readonly records: number; readonly bytes: number }) => void)
    | undefined;
}

/** The records of a file, or why it has none that can be read. */
export type SourceRead = { readonly source: SourceFile } | { readonly problem: Message };

/** Reads one format, piece by piece. */
interface FormatReader {
  readonly count: number;
  add(text: string, isLast: boolean, encoding: SourceEncoding): Message | undefined;
  end(): Steps<Omit<SourceFile, "name" | "encoding">>;
}

/**
 * Reads a file of cards or rows that arrives in pieces. Each record of the file is one of the result, read or refused.
 * Returns undefined if it was aborted.
 */
export async function readSource(
  name: string,
  chunks: Chunks,
  options: ReadOptions = {},
): Promise<SourceRead | undefined> {
  const normalize = lineEndNormalizer();
  let encoding: SourceEncoding = "UTF-8";
  let reader: FormatReader | undefined;
  let [head, length, bytes] = ["", 0, 0];
  const counted = counting(chunks, (size) => {
    bytes += size;
  });
  const add = (text: string, isLast: boolean): Message | undefined => {
    length += text.length;
    if (!reader) {
      head += text;
      if (head.length < HEAD && !isLast) return undefined;
      const format = formatOf(name, head, options);
      if ("problem" in format) return format.problem;
      reader = format.reader;
      const problem = reader.add(head, isLast, encoding);
      head = "";
      return problem;
    }
    return reader.add(text, isLast, encoding);
  };
  for await (const chunk of decodeChunks(counted)) {
    if (options.signal?.aborted) return undefined;
    ({ encoding } = chunk);
    const problem = add(normalize(chunk.text, false), false);
    if (problem) return { problem };
    if ((reader?.count ?? 0) > MAX_RECORDS) return { problem: message("source.too-many") };
    if (length > MAX_TEXT && !(reader instanceof CardReader)) return { problem: message("source.too-large") };
    options.onProgress?.({ records: reader?.count ?? 0, bytes });
  }
  const problem = add(normalize("", true), true);
  if (problem || !reader) return { problem: problem ?? message("source.empty") };
  const read = await doStepsWithPauses((reader as FormatReader).end(), options).catch((error: unknown) => {
    if (error !== options.signal?.reason) throw error;
  });
  if (!read) return undefined;
  const { kind, records, remarks } = read;
  const encodingRemarks = encoding === "Windows-1252" ? [message("source.windows-1252")] : [];
  return { source: { name, kind, encoding, records, remarks: [...encodingRemarks, ...remarks] } };
}

/** The length of the beginning of a file that shows its format, in characters. */
const HEAD = 4_096;

async function* counting(chunks: Chunks, add: (size: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    add(chunk.length);
    yield chunk;
  }
}

function formatOf(
  name: string,
  head: string,
  options: ReadOptions,
): { readonly reader: FormatReader } | { readonly problem: Message } {
  if (head.trim() === "") return { problem: message("source.empty") };
  // Workbooks are zip archives.
  if (head.startsWith("PK\u0003\u0004")) return { problem: message("source.workbook") };
  if (isBinary(head)) return { problem: message("source.binary") };
  const hasCards = head.split("\n").some((line) => isBegin(line.trim()));
  if (hasCards || /\.(?:vcf|vcard)$/i.test(name)) return { reader: new CardReader() };
  return { reader: new TableReader(options) };
}

/** Whether a text has more control characters than a damaged record explains. UTF-16 without a mark has NULs. */
function isBinary(head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it counts.
  const controls = head.match(/[\u0000-\u0008\u000E-\u001F]/g)?.length ?? 0;
  return controls > 2 && controls > head.length / 50;
}

class CardReader implements FormatReader {
  readonly #split = lineSplitter();
  readonly #splitter = new CardSplitter();
  readonly #records: SourceRecord[] = [];
  #kept = 0;

  get count(): number {
    return this.#records.length;
  }

  add(text: string, isLast: boolean, encoding: SourceEncoding): Message | undefined {
    for (const line of this.#split(text, isLast)) this.#read(this.#splitter.add(line), encoding);
    if (isLast) this.#read(this.#splitter.end(), encoding);
    if (this.#kept > MAX_TEXT) return message("source.too-large");
    return isLast && this.#records.length === 0 ? message("source.no-card") : undefined;
  }

  *end(): Steps<Omit<SourceFile, "name" | "encoding">> {
    // A card within another one ends first.
    const records = this.#records.sort((a, b) => a.line - b.line);
    const { outside } = this.#splitter;
    return { kind: "contacts", records, remarks: outside ? [message("source.outside-cards", outside)] : [] };
  }

  #read(cards: readonly CardText[], encoding: SourceEncoding): void {
    for (const card of cards) {
      this.#records.push(copyOf(readCard(card, encoding === "Windows-1252")));
      this.#kept += card.lines.reduce((sum, { length }) => sum + length, 0);
    }
  }
}

/** Copies the strings, because V8's sliced strings would keep the pictures of the file in memory. */
function copyOf(record: SourceRecord): SourceRecord {
  return JSON.parse(JSON.stringify(record)) as SourceRecord;
}
