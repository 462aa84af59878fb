/**
 * How a server that has no disk, or a folder that is on none, gets at files: it asks its client, which answers with the
 * file systems that the editor knows. A client that answers says so with `initializationOptions: { files: true }`;
 * docs/language-server.md describes the requests. `root` is always the URI of a folder of the workspace, and paths are
 * relative to it, with `/`.
 */

/** Request: what is in some folders; the path `""` is the root itself. */
export const LIST_FILES = "touchbase/files/list";

/** Request: the contents of some files, or of their beginnings. */
export const READ_FILES = "touchbase/files/read";

/** Request: when some files were changed and how long they are. */
export const STAT_FILES = "touchbase/files/stat";

/** Request: where the script with the public holidays is, for a worker to import it. */
export const HOLIDAYS_SCRIPT = "touchbase/holidaysScript";

export interface ListParams {
  readonly root: string;
  readonly paths: readonly string[];
}

/** The folders in the order in which they were asked for. */
export interface ListAnswer {
  readonly folders: readonly (Listing | Fault)[];
}

export interface Listing {
  /** Names and kinds. Links to folders are no entries: nobody could tell whether they go in circles. */
  readonly entries: readonly (readonly [name: string, kind: "file" | "folder"])[];
}

/** Why something cannot be had, as the end of a sentence that begins with its path. */
export interface Fault {
  readonly fault: string;
  /** There is no such file. */
  readonly missing?: boolean;
}

export interface ReadParams {
  readonly root: string;
  /** With `bytes` only so many from the beginning are wanted. */
  readonly files: readonly { readonly path: string; readonly bytes?: number }[];
}

/** The files in the order in which they were asked for. */
export interface ReadAnswer {
  /** Null is for a file that made the answer too long: it is to be asked for again. The first is never null. */
  readonly files: readonly (Content | Fault | null)[];
}

export interface Content {
  /** The bytes, for only the server knows what to make of those that are no text. */
  readonly base64: string;
  /** Whether the file ends where the bytes do. */
  readonly isWhole: boolean;
}

export interface StatParams {
  readonly root: string;
  readonly paths: readonly string[];
}

/** The files in the order in which they were asked for; null for what is no file, or not there. */
export interface StatAnswer {
  readonly files: readonly ({ readonly changed: number; readonly size: number } | null)[];
}

export interface HolidaysScript {
  /** What `importScripts` takes. */
  readonly url: string;
}

/** The longest file that is read, in bytes: no note comes near it, and a worker's memory is small. */
export const MAX_FILE_LENGTH = 32 * 1024 * 1024;

/** How many bytes of files one answer holds before the rest of them is put off. */
export const MAX_ANSWER_LENGTH = 8 * 1024 * 1024;
