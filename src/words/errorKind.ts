/** Returns the kind of an error, such as `TypeError`. Its message could contain text of a note. */
export function errorKind(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** Describes an error for the log: its kind and where it was thrown. */
export function describeError(error: unknown): string {
  const place =
    error instanceof Error ? error.stack?.split("\n").find((line) => /^\s+at /.test(line)) : undefined;
  return place === undefined ? errorKind(error) : `${errorKind(error)} ${place.trim()}`;
}
