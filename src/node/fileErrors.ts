import { FileError } from "../files/files";
import { term } from "../words/language";

/** The fault of a file that exists and cannot be read. */
export const CANNOT_BE_READ = "cannot be read";

/** The meaning of error codes of the operating system, as the end of a sentence. */
export const MEANS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOENT: "the file does not exist",
  ENOTDIR: "the file does not exist",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links form a cycle",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EROFS: "the disk is read-only",
  EIO: "the disk reports an error",
  NOTFILE: "it is not a regular file",
  TOOLARGE: "it is too large",
  ISLINK: "it is a symbolic link, which Git does not follow either",
};

export function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Converts an error of the operating system to a FileError. `what` is the failed operation, such as `cannot be read`. */
export function toFileError(error: unknown, path: string, what: string): FileError {
  const code = codeOf(error);
  const why = code === undefined ? String(error) : (MEANS[code] ?? code);
  return new FileError(path, `${term(what)}: ${term(why)}`);
}
