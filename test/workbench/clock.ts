/** A clock for the server in a window: a Tuesday, so that no test depends on the weekday on which it runs. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../scripts/setup.mjs";
import { type CivilDate, civilDateOf } from "../../src/time/civilDate";
import type { ExtensionFile, HostKind } from "./host";

const DAY = 86_400_000;
const WEEKDAY = 2;

/** The number of days until the next Tuesday. */
const AHEAD =
  [0, 1, 2, 3, 4, 5, 6].find((days) => new Date(Date.now() + days * DAY).getDay() === WEEKDAY) ?? 0;

/** Today in a window with that clock. */
export const TUESDAY: CivilDate = civilDateOf(new Date(Date.now() + AHEAD * DAY));

/**
 * Runs before the server. The day after that Tuesday begins when the expression `isOver` becomes true. The server
 * checks its clock at an interval, which is short here.
 */
function clock(isOver: string): string {
  return `(() => {
  const Real = Date;
  const days = () => ${AHEAD} + (${isOver} ? 1 : 0);
  const now = () => Real.now() + days() * ${DAY};
  globalThis.Date = new Proxy(Real, {
    construct: (_, args) => Reflect.construct(Real, args.length > 0 ? args : [now()]),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  });
  const realInterval = setInterval;
  globalThis.setInterval = (then, ms, ...args) => realInterval(then, Math.min(ms, 100), ...args);
})();
`;
}

/** The server's program with that clock. */
export function serverOnTuesday(host: HostKind, isOver = "false"): ExtensionFile {
  return serverAfter(host, clock(isOver));
}

/** A mark, which lets a test find the server's worker among all workers of the window. */
export const SERVER_MARK = "touchbaseServer";

/** Returns the server's program with code that runs before it, and with the mark. */
export function serverAfter(host: HostKind, prelude: string): ExtensionFile {
  const name = host === "node" ? "dist/cli.js" : "dist/server.js";
  const lines = readFileSync(path.join(root, name), "utf8").split("\n");
  // The program begins with its shebang.
  lines.splice(host === "node" ? 1 : 0, 0, `globalThis.${SERVER_MARK} = true;`, prelude);
  return { path: name, text: lines.join("\n") };
}
