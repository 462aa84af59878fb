import { FileError } from "../files/files";
import { type Message, message, type PlainKey } from "../words/message";
import { codeOf } from "./errorCode";

export { codeOf };

/** The meaning of error codes of the operating system, as the end of a sentence. */
const MEANS: Readonly<Record<string, Extract<PlainKey, `file.why.${string}`>>> = {
  EACCES: "file.why.denied",
  EPERM: "file.why.denied",
  ENOENT: "file.why.missing",
  ENOTDIR: "file.why.missing",
  EISDIR: "file.why.folder",
  ELOOP: "file.why.cycle",
  EMFILE: "file.why.many-open",
  ENFILE: "file.why.many-open",
  ENAMETOOLONG: "file.why.long-name",
  ENOSPC: "file.why.disk-full",
  EDQUOT: "file.why.disk-full",
  EROFS: "file.why.disk-read-only",
  EIO: "file.why.disk-error",
  NOTFILE: "file.why.irregular",
  TOOLARGE: "file.why.too-large",
  ISLINK: "file.why.link",
};

/** The operations that fail with an error of the operating system. */
type FailureKey =
  | "file.cannot-read"
  | "file.cannot-write"
  | "file.cannot-create"
  | "file.cannot-remove"
  | "file.no-lock";

/** Converts an error of the operating system to a FileError. `key` names the failed operation. */
export function toFileError(error: unknown, path: string, key: FailureKey): FileError {
  return new FileError(path, message(key, { why: whyOf(error) }));
}

function whyOf(error: unknown): Message | string {
  const code = codeOf(error);
  if (code === undefined) return String(error);
  const known = MEANS[code];
  return known ? message(known) : code;
}
