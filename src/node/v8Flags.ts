import { setFlagsFromString } from "node:v8";

/** A flag of V8 that is set while the process runs, and the text that restores its default. */
export interface V8Flag {
  readonly set: string;
  readonly reset: string;
}

const flagsSet = new Set<V8Flag>();

/**
 * Sets a flag of V8. From then on V8 rejects all stored code: that of Node's own modules and that of the program. A
 * flag is therefore set after the modules have been loaded.
 */
export function setV8Flag(flag: V8Flag): void {
  setFlagsFromString(flag.set);
  flagsSet.add(flag);
}

/** Runs a function with the flags that V8 has at the start of a process. */
export function withoutV8Flags<Result>(run: () => Result): Result {
  for (const { reset } of flagsSet) setFlagsFromString(reset);
  try {
    return run();
  } finally {
    for (const { set } of flagsSet) setFlagsFromString(set);
  }
}
