import { setV8Flag } from "./v8Flags";

/**
 * Keeps the young generation of the heap at the size that it has now, a few MB: nearly all allocations of reading a note
 * are garbage directly after it, and more room for garbage saves no time. V8 reads this flag at each collection; those
 * that set the size itself only count before the process starts.
 */
export function keepYoungGenerationSmall(): void {
  setV8Flag({ set: "--semi-space-growth-factor=1", reset: "--semi-space-growth-factor=2" });
}
