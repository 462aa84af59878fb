import { FileError } from "../files/files";
import { term } from "../words/language";

/** What a file is where it was tried to read it in vain. */
export const CANNOT_BE_READ = "cannot be read";

/** What the system's error codes mean, as the end of a sentence. */
export const MEANS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "it is a folder",
  ELOOP: "its links go round in a circle",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EROFS: "the disk is read-only",
  EIO: "the disk reports an error",
};

export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}

/** A system error as a fault that a person can read; `what` is what was tried, such as `cannot be read`. */
export function toFileError(error: unknown, path: string, what: string): FileError {
  const code = codeOf(error);
  const why = code === undefined ? String(error) : (MEANS[code] ?? code);
  return new FileError(path, `${term(what)}: ${term(why)}`);
}
