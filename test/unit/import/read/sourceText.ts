import type { SourceFile, SourceRecord } from "../../../../src/import/model";
import { type ReadOptions, readSource } from "../../../../src/import/read/readSource";
import { render } from "../../../../src/words/render";

/** Encodes a text as a file. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Cuts bytes into pieces, as a disk and a network do. */
export function* inPieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads a file that has records. */
export async function sourceOf(
  content: string | Uint8Array,
  options: ReadOptions = {},
  name = "file",
): Promise<SourceFile> {
  const read = await readSource(name, [typeof content === "string" ? bytesOf(content) : content], options);
  if (!read || "problem" in read) throw new Error(read ? render(read.problem) : "aborted");
  return read.source;
}

/** Returns why a file cannot be read. */
export async function problemOf(
  content: string | Uint8Array,
  options: ReadOptions = {},
  name = "file",
): Promise<string> {
  const read = await readSource(name, [typeof content === "string" ? bytesOf(content) : content], options);
  return read && "problem" in read ? render(read.problem) : "no problem";
}

/** Writes everything that was read, a line each. */
export function sourceText({ kind, encoding, remarks, records }: SourceFile): string {
  return [
    `${kind} in ${encoding}`,
    ...remarks.map((remark) => `  ${render(remark)}`),
    ...records.flatMap((record) => recordLines(record)),
    "",
  ].join("\n");
}

/** Writes the records of a file only. */
export async function recordsOf(content: string | Uint8Array, options: ReadOptions = {}): Promise<string[]> {
  return (await sourceOf(content, options)).records.flatMap(recordLines);
}

function recordLines(record: SourceRecord): string[] {
  if (record.kind === "refused")
    return [`line ${record.line} refused: ${render(record.reason)}`, `  ${JSON.stringify(record.raw)}`];
  const { fields, leftBehind } = record;
  const parts = Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0);
  return [
    `line ${record.line} read`,
    ...parts.map(([key, value]) => `  ${key}: ${[value].flat().map(showBreaks).join(" | ")}`),
    ...(leftBehind.length > 0 ? [`  not imported: ${leftBehind.join(", ")}`] : []),
  ];
}

const showBreaks = (text: string) => text.replaceAll("\n", "⏎");
