import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

/** A kind of note file on the disk, with what must be true of it after any crash of its writer. */
export interface NoteKind {
  readonly name: string;
  readonly bytes: Buffer;
  /** Creates the note in an empty folder and returns the path by which it is written. */
  make(folder: string, bytes: Buffer): string;
  /** Whether the writing process runs as another user, which only a superuser can do. */
  readonly asNobody?: boolean;
  /** Makes the note writable again, for the next run. */
  open?(folder: string): void;
}

const TEXT = `---
name: Dana Whitfield
# kept by hand
touches:
  - 2026-11-03 14:00 interview, with Dana - panel on site
  - 2026-11-03 email thanks, to Dana
---

# Dana

${"A note of some length, so that it takes more than one page of the disk.\n".repeat(120)}`;

const BYTES = Buffer.from(TEXT);
const NAME = "Dana.md";

/** The id of a user who owns nothing here. */
export const NOBODY = 65534;

function plain(folder: string, bytes: Buffer, mode = 0o644): string {
  const note = join(folder, NAME);
  writeFileSync(note, bytes);
  chmodSync(note, mode);
  return note;
}

export const NOTE_KINDS: readonly NoteKind[] = [
  { name: "plain", bytes: BYTES, make: plain },
  {
    name: "symbolic link",
    bytes: BYTES,
    make(folder, bytes) {
      mkdirSync(join(folder, "real"));
      plain(join(folder, "real"), bytes);
      symlinkSync(join("real", NAME), join(folder, "link.md"));
      return join(folder, "link.md");
    },
  },
  {
    name: "two names (hard link)",
    bytes: BYTES,
    make(folder, bytes) {
      const note = plain(folder, bytes);
      mkdirSync(join(folder, "other"));
      linkSync(note, join(folder, "other", "Whitfield.md"));
      return note;
    },
  },
  {
    name: "CRLF and byte order mark",
    bytes: Buffer.from(`\uFEFF${TEXT.replace(/\n/g, "\r\n")}`),
    make: plain,
  },
  { name: "mode 0600", bytes: BYTES, make: (folder, bytes) => plain(folder, bytes, 0o600) },
  { name: "a name of 250 bytes", bytes: BYTES, make: longName },
  {
    name: "a folder that takes no files",
    bytes: BYTES,
    asNobody: true,
    make(folder, bytes) {
      const note = plain(folder, bytes, 0o666);
      chmodSync(folder, 0o555);
      return note;
    },
    open: (folder) => chmodSync(folder, 0o777),
  },
  {
    name: "somebody else's note",
    bytes: BYTES,
    asNobody: true,
    make(folder, bytes) {
      const note = plain(folder, bytes, 0o666);
      if (process.getuid?.() === 0) chownSync(note, 1234, 1234);
      chmodSync(folder, 0o777);
      return note;
    },
  },
];

function longName(folder: string, bytes: Buffer): string {
  const note = join(folder, `${"n".repeat(247)}.md`);
  writeFileSync(note, bytes);
  return note;
}

/**
 * Returns the properties of a note's file that must never change, as a text: its kind, mode, owner and number of names.
 */
export function standing(note: string): string {
  const { mode, uid, gid, nlink } = statSync(note);
  const link = lstatSync(note).isSymbolicLink() ? "link to " : "";
  return `${link}mode ${(mode & 0o7777).toString(8)}, owner ${uid}:${gid}, ${nlink} names`;
}

export function bytesOf(note: string): Buffer {
  return readFileSync(note);
}
