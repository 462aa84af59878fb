/**
 * Requests of the server to its client, to read files that only the client can read, such as those of a virtual file
 * system. A client announces its support by `initializationOptions: { files: true }`. docs/language-server.md describes
 * the requests. `root` is the URI of a workspace folder, and paths are relative to it, with `/`.
 */

/** Request: lists folders. The path `""` is the root itself. */
export const LIST_FILES = "touchbase/files/list";

/** Request: reads files, or their beginnings. */
export const READ_FILES = "touchbase/files/read";

/** Request: returns the modification times and sizes of files. */
export const STAT_FILES = "touchbase/files/stat";

/** Request: returns the URL of the script with the public holidays, which a worker imports. */
export const HOLIDAYS_SCRIPT = "touchbase/holidaysScript";

/** Request: returns the URL of the script that reads and writes calendar files, which a worker imports. */
export const CALENDAR_SCRIPT = "touchbase/calendarScript";
/** Request: returns the URL of the script that reads files to import, which a worker imports. */
export const IMPORT_SCRIPT = "touchbase/importScript";

export interface ListParams {
  readonly root: string;
  readonly paths: readonly string[];
}

/** The folders in the order of the request. */
export interface ListAnswer {
  readonly folders: readonly (Listing | Fault)[];
}

export interface Listing {
  /** Names and kinds. Symlinks to folders are left out, because cycles could not be detected. */
  readonly entries: readonly (readonly [name: string, kind: "file" | "folder"])[];
}

/** Why a file or folder cannot be read, as the end of a sentence that begins with its path. */
export interface Fault {
  readonly fault: string;
  /** The file does not exist. */
  readonly missing?: boolean;
}

export interface ReadParams {
  readonly root: string;
  /** `bytes` limits the content to the beginning of the file. */
  readonly files: readonly { readonly path: string; readonly bytes?: number }[];
}

/** The files in the order of the request. */
export interface ReadAnswer {
  /** Null means that the answer would be too long and the server requests the file again. The first is never null. */
  readonly files: readonly (Content | Fault | null)[];
}

export interface Content {
  /** The bytes, because the server decides how to decode them. */
  readonly base64: string;
  /** Whether the bytes are the whole file. */
  readonly isWhole: boolean;
}

export interface StatParams {
  readonly root: string;
  readonly paths: readonly string[];
}

/** The files in the order of the request; null for a path that does not exist or is not a file. */
export interface StatAnswer {
  readonly files: readonly ({ readonly changed: number; readonly size: number } | null)[];
}

export interface ScriptUrl {
  /** The argument of `importScripts`. */
  readonly url: string;
}

/** The maximum size of a file in bytes. Notes are far smaller, and the memory of a worker is limited. */
export const MAX_FILE_LENGTH = 32 * 1024 * 1024;

/** The maximum total of file contents in one answer, in bytes. Further files are null. */
export const MAX_ANSWER_LENGTH = 8 * 1024 * 1024;
