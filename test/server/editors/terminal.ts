import { spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Desk } from "./desk";

/** How long a screen may lack what a test waits for, in milliseconds. */
const MAX_SILENCE_MS = 180_000;

/** A program in a terminal of 150 columns, used by keys. */
export interface Screen {
  /** Presses keys by the names that tmux has for them; a text of several letters is typed. */
  press(...keys: string[]): void;
  /** Waits until the screen has a text, and returns the screen. */
  shows(what: RegExp): Promise<string>;
  close(): void;
}

export function hasTmux(): boolean {
  return spawnSync("tmux", ["-V"]).status === 0;
}

/** Runs a command of the shell in the folder of notes of a desk, in a terminal of its own. */
export function openScreen(desk: Desk, command: string): Screen {
  const tmux = (...args: string[]): string => {
    // A server of its own, so that no session of the user is touched.
    const all = ["-S", `${desk.home}/tmux`, "-f", "/dev/null", ...args];
    const { stdout, stderr, status } = spawnSync("tmux", all, { encoding: "utf8", env: desk.env });
    if (status !== 0) throw new Error(`tmux ${args[0]}: ${stderr}`);
    return stdout;
  };
  tmux("new-session", "-d", "-x", "150", "-y", "45", "-c", desk.notes, command);
  return {
    press: (...keys) => void tmux("send-keys", ...keys),
    shows: async (what) => {
      const end = performance.now() + MAX_SILENCE_MS;
      for (let screen = ""; ; await sleep(50)) {
        screen = tmux("capture-pane", "-p");
        if (what.test(screen)) return screen;
        if (performance.now() > end) throw new Error(`The screen never showed ${what}:\n${screen}`);
      }
    },
    close: () => void spawnSync("tmux", ["-S", `${desk.home}/tmux`, "kill-server"]),
  };
}
