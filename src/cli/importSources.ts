import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { FileError, type YieldToEventLoop } from "../files/files";
import type { SourceFile } from "../import/model";
import { toFileError } from "../node/fileErrors";
import { OPEN_FLAGS, PlainFileError } from "../node/plainFile";
import { message } from "../words/message";
import { type ImportRun, withStatus } from "./importRun";
import type { ImportCallOptions } from "./options";
import { UsageError } from "./output";
import { say } from "./sentence";

/** A file of an import, read. */
export interface ReadSource {
  /** As in the call. */
  readonly path: string;
  /** The hash of its bytes. */
  readonly hash: string;
  readonly source: SourceFile;
}

type Readers = Pick<typeof import("./import"), "readSource" | "parseColumnMap">;

export type ReadingOptions = Pick<ImportCallOptions, "as" | "dates" | "map">;

/** Reads the files of an import. Rejects with a FileError or a UsageError at the first that has no records. */
export async function readSources(
  paths: readonly string[],
  options: ReadingOptions,
  run: ImportRun,
): Promise<ReadSource[]> {
  const { terminal, signal } = run;
  // `.js`, because in the product it is a file next to this bundle.
  const module: Readers & { readonly default?: Readers } = await import("./import.js");
  // That file is also a script for workers, so Node sees its exports as one default export.
  const { readSource, parseColumnMap } = module.default ?? module;
  const columns = parseColumnMap(options.map);
  if ("problem" in columns) throw new UsageError(say(columns.problem));
  const read: ReadSource[] = [];
  let records = 0;
  const readAll = async (yieldIfDue: YieldToEventLoop) => {
    for (const path of paths) {
      const file = resolve(terminal.cwd, path);
      const hash = createHash("sha256");
      const before = read.reduce((sum, { source }) => sum + source.records.length, 0);
      const result = await readSource(basename(file), hashed(file, path, hash), {
        as: options.as,
        dates: options.dates,
        map: columns.map,
        signal,
        yieldIfDue,
        onProgress: (progress) => {
          records = before + progress.records;
        },
      });
      signal.throwIfAborted();
      if (!result) throw new Error("The reading was aborted without a signal");
      if ("problem" in result) {
        throw new UsageError(say(message("cli.import.problem", { path, reason: result.problem })));
      }
      read.push({ path, hash: hash.digest("hex"), source: result.source });
    }
  };
  await withStatus(run, () => message("cli.import.reading", { count: records }), readAll);
  return read;
}

/** Reads a file in pieces, and hashes them. */
async function* hashed(
  file: string,
  shown: string,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(file, OPEN_FLAGS);
    try {
      const stats = await handle.stat();
      // A pipe could be read only once, and a device has no end.
      if (stats.isDirectory()) throw new PlainFileError("EISDIR");
      if (!stats.isFile()) throw new PlainFileError("NOTFILE");
      for await (const chunk of handle.createReadStream({ autoClose: false })) {
        hash.update(chunk as Buffer);
        yield chunk as Buffer;
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof FileError ? error : toFileError(error, shown, "file.cannot-read");
  }
}
