export interface FileStat {
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** In bytes. */
  readonly size: number;
  /** The ctime in milliseconds since 1970, where it is known: also changes of the name and the permissions. */
  readonly touched?: number;
}

/** Returns a text that changes whenever the file or folder changes. */
export function fingerprint({ size, changed, touched = 0 }: FileStat): string {
  return `${size} ${changed} ${touched}`;
}

/** Returns the later of both times, in milliseconds since 1970. */
export function latestOf({ changed, touched = 0 }: FileStat): number {
  return Math.max(changed, touched);
}
