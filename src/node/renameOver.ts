import { rename } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./fileErrors";

/** The errors of Windows while a virus scanner, a sync tool or an editor has the file open. */
const BUSY_CODES = ["EPERM", "EBUSY", "EACCES"];
/** The first and the longest pause between two attempts in milliseconds; each is twice as long, 2.5 s together. */
const FIRST_PAUSE_MS = 10;
const MAX_PAUSE_MS = 1280;

/** The system of a test. */
export interface RenameSystem {
  readonly platform: NodeJS.Platform;
  rename(from: string, to: string): Promise<void>;
  sleep(ms: number): Promise<unknown>;
}

/** Renames a file over another. On Windows, retries while a program has one of them open. */
export async function renameOver(
  from: string,
  to: string,
  system: RenameSystem = { platform: process.platform, rename, sleep },
): Promise<void> {
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await system.rename(from, to);
    } catch (error) {
      const isBusy = system.platform === "win32" && BUSY_CODES.includes(codeOf(error) ?? "");
      if (!isBusy || pause > MAX_PAUSE_MS) throw error;
      await system.sleep(pause);
    }
  }
}
