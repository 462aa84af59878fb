export interface FileStat {
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** In bytes. */
  readonly size: number;
  /** When anything about the file was last changed, its name and rights included, where that is known. */
  readonly touched?: number;
}

/** By what a file or folder is known to be as it was. */
export function fingerprint({ size, changed, touched = 0 }: FileStat): string {
  return `${size} ${changed} ${touched}`;
}

/** When anything about it was last changed, in ms since 1970. */
export function latestOf({ changed, touched = 0 }: FileStat): number {
  return Math.max(changed, touched);
}
