import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, rmdir, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileError } from "../files/files";
import { type ImportReceipt, RECEIPT_FOLDER, type ReceiptNote, receiptName } from "../files/importReceipt";
import { message } from "../words/message";
import { nameFile } from "./createFile";
import { codeOf, toFileError } from "./fileErrors";
import { syncFolder } from "./journal";
import { isReallyInside } from "./linkTarget";

/** How much text is written at a time, in UTF-16 units. */
const PIECE_LENGTH = 64 * 1024;

/**
 * Writes the receipt of an import, which must exist before the first note is written. Returns its path. The notes are
 * written as they come, because the receipt of tens of thousands takes much memory. It gets its name when it is whole: if
 * the notes end with an error, there is no receipt.
 */
export async function writeReceipt(
  root: string,
  receipt: Omit<ImportReceipt, "notes">,
  notes: AsyncIterable<ReceiptNote>,
): Promise<string> {
  const folder = join(root, RECEIPT_FOLDER);
  if (!isReallyInside(dirname(folder), root) || !isReallyInside(folder, root)) {
    throw new FileError(folder, message("file.outside"));
  }
  const temp = join(folder, `${receipt.token}-${randomBytes(4).toString("hex")}.tmp`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // A receipt has the old texts, which may be private.
    const handle = await open(temp, "wx", 0o600);
    try {
      await writePieces(handle, textOf(receipt, notes));
      await handle.sync();
    } finally {
      await handle.close();
    }
    for (let number = 1; ; number++) {
      const file = join(folder, receiptName(receipt.time, number));
      if (!(await nameFile(temp, file))) continue;
      await unlink(temp).catch(() => undefined);
      await syncFolder(folder);
      return file;
    }
  } catch (error) {
    await unlink(temp).catch(() => undefined);
    // Both stay if there are other receipts, or settings.
    for (const empty of [folder, dirname(folder)]) await rmdir(empty).catch(() => undefined);
    throw codeOf(error) === undefined ? error : toFileError(error, folder, "file.cannot-write");
  }
}

/** The receipt as JSON, with a line for each note. */
async function* textOf(
  receipt: Omit<ImportReceipt, "notes">,
  notes: AsyncIterable<ReceiptNote>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(receipt, null, 1).replace(/\n\}$/, "")},\n "notes": [`;
  let separator = "\n  ";
  for await (const note of notes) {
    yield `${separator}${JSON.stringify(note)}`;
    separator = ",\n  ";
  }
  yield "\n ]\n}\n";
}

/** Writes a text that comes in parts, in larger pieces. */
export async function writePieces(
  handle: FileHandle,
  parts: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  let piece = "";
  for await (const part of parts) {
    piece += part;
    if (piece.length < PIECE_LENGTH) continue;
    await handle.appendFile(piece, "utf8");
    piece = "";
  }
  await handle.appendFile(piece, "utf8");
}
