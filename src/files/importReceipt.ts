import { isNoteName, isSkippedFolder } from "./files";

/**
 * The notes and folders that an import has written, so that it can be undone. Paths are relative to the folder of
 * notes, with `/`.
 */
export interface ImportReceipt {
  readonly version: 1;
  /** The time of the import, as in ISO 8601. */
  readonly time: string;
  readonly sources: readonly { readonly name: string; readonly hash: string }[];
  readonly notes: readonly ReceiptNote[];
  /** The folders that did not exist, the outer ones first. */
  readonly folders: readonly string[];
  /** A part of the names of this import's temporary files. */
  readonly token: string;
}

export interface ReceiptNote {
  readonly path: string;
  /** The text before the import; null for a new note. */
  readonly before: string | null;
  /** The SHA-256 of the text that the import writes. */
  readonly hash: string;
}

/** The folder of the receipts, in the folder of notes. */
export const RECEIPT_FOLDER = ".touchbase/imports";

const END = ".json";
/** The end of the name of a receipt whose import was undone. */
const UNDONE = ".undone.json";

/** Returns the name of a receipt. `number` is 1 for the first receipt of that time. */
export function receiptName(time: string, number = 1): string {
  return `${time.replaceAll(":", "-")}${number === 1 ? "" : `-${number}`}${END}`;
}

/** Returns the name of a receipt whose import was undone. */
export function undoneName(name: string): string {
  return name.replace(/\.json$/, UNDONE);
}

/** Returns the receipt of the last import that was not undone. `…Z-10.json` is later than `…Z-2.json`. */
export function lastReceiptOf(names: readonly string[]): string | undefined {
  const key = (name: string) => /^(.*?Z)(?:-(\d+))?\.json$/.exec(name);
  const [last] = names
    .filter((name) => name.endsWith(END) && !name.endsWith(UNDONE))
    .sort((a, b) => {
      const [left, right] = [key(a), key(b)];
      if (left?.[1] !== right?.[1] || !left || !right) return a < b ? 1 : -1;
      return Number(right[2] ?? 1) - Number(left[2] ?? 1);
    });
  return last;
}

/** Parses a receipt; undefined if it is not one. A receipt from elsewhere must not lead out of the folder. */
export function parseReceipt(text: string): ImportReceipt | undefined {
  try {
    const receipt = JSON.parse(text) as Partial<ImportReceipt> | null;
    const { version, time, sources, notes, folders, token } = receipt ?? {};
    const isValid =
      version === 1 &&
      typeof time === "string" &&
      Array.isArray(sources) &&
      sources.every((source) => typeof (source as { name?: unknown } | null)?.name === "string") &&
      Array.isArray(notes) &&
      notes.every(isReceiptNote) &&
      typeof token === "string" &&
      /^[0-9a-f]{12}$/.test(token) &&
      Array.isArray(folders) &&
      folders.every((folder) => isPlainPath(folder) && !folder.split("/").some(isSkippedFolder));
    return isValid ? (receipt as ImportReceipt) : undefined;
  } catch {
    return undefined;
  }
}

function isReceiptNote(value: unknown): boolean {
  const { path, before, hash } = (value ?? {}) as Partial<Record<keyof ReceiptNote, unknown>>;
  return (
    isPlainPath(path) &&
    isNoteName(path.slice(path.lastIndexOf("/") + 1)) &&
    (before === null || typeof before === "string") &&
    typeof hash === "string" &&
    /^[0-9a-f]{64}$/.test(hash)
  );
}

/**
 * Whether a path stays in the folder of notes, which a receipt from elsewhere may not. A backslash separates names on
 * Windows and is part of a name elsewhere.
 */
function isPlainPath(path: unknown): path is string {
  return (
    typeof path === "string" &&
    path !== "" &&
    !path.includes("\0") &&
    path.split(/[/\\]/).every((part) => part !== "" && part !== "." && part !== "..")
  );
}
