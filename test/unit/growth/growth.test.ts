import assert from "node:assert/strict";
import { REQUESTS } from "../../../scripts/evidence/growth/requests";
import { BODY, FRONT } from "../../../scripts/evidence/growth/shapes";

/** The sizes in characters, at which quadratic time takes far more than the floor. */
const FRONT_SIZE = 24 * 1024;
const BODY_SIZE = 64 * 1024;
/** Less time than this, in milliseconds, says nothing about growth. */
const FLOOR_MS = 60;
/** Four times the text takes four times the time; quadratic work takes sixteen times. */
const MAX_RATIO = 9;
/** The first measurements include compiling the code, so that the shortest of several counts. */
const MAX_REPEATS = 4;

/** The requests that together run every reader, planner and rule. `npm run growth` measures all of them. */
const MEASURED = ["read", "completion", "symbols", "code actions for all", "explain", "log", "fix all"];
const requests = Object.entries(REQUESTS).filter(([name]) => MEASURED.includes(name));

/** Returns the milliseconds of processor time, which other processes do not make longer. */
function timeOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Returns whether four times the text takes about four times the time, or hardly any. */
function growsLinearly(small: () => unknown, large: () => unknown): boolean {
  let [shortest, longest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < MAX_REPEATS; i++) {
    longest = Math.min(longest, timeOf(large));
    if (longest < FLOOR_MS) return true;
    shortest = Math.min(shortest, timeOf(small));
    if (longest <= MAX_RATIO * shortest) return true;
  }
  return false;
}

describe("the time of every request about a note", function () {
  this.timeout(0);

  for (const [shapes, size] of [
    [FRONT, FRONT_SIZE],
    [BODY, BODY_SIZE],
  ] as const) {
    for (const [name, textOf] of shapes) {
      it(`grows linearly with ${name}`, () => {
        const [small, large] = [textOf(size / 4), textOf(size)];
        const slow = requests.filter(([, make]) => !growsLinearly(make(small), make(large)));
        assert.deepEqual(
          slow.map(([request]) => request),
          [],
        );
      });
    }
  }
});
