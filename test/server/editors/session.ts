import assert from "node:assert/strict";
import { type Desk, deskWith } from "./desk";
import { DANA_AFTER, LUIS_AFTER } from "./notes";

/** The server's message about the mistake in the first note. */
export const MISTAKE = "Unknown word “voicmail”. Did you mean “voicemail”?";

/** Returns a function that makes the desk of a test; a suite calls this once. The desk is removed after each test. */
export function desks(): (notes: Readonly<Record<string, string>>) => Desk {
  let desk: Desk | undefined;
  afterEach(async () => {
    await desk?.remove();
    desk = undefined;
  });
  return (notes) => {
    desk = deskWith(notes);
    return desk;
  };
}

/** What a script that drives an editor saw. `details` are what only this editor shows. */
export interface SessionResult {
  readonly hover: string;
  readonly notices: readonly string[];
  readonly [details: string]: unknown;
}

/** Checks a session in which a quick fix was applied and touches were logged: the messages, and the notes after it. */
export function assertSession(
  desk: Desk,
  { hover, notices, ...details }: SessionResult,
  expected: Readonly<Record<string, unknown>>,
  output: string,
): void {
  assert.deepEqual(details, expected, output);
  assert.deepEqual(
    notices,
    [
      "Logged a call for Dana Whitfield. Next: Call · due Fri 27 Nov · try 3 of 3",
      "Logged an email for Luis Ortega. Next: Call · due Wed 25 Nov · try 2 of 4",
      "Cannot understand “xyzzy”. Put free text after “ - ”.",
    ],
    output,
  );
  assert.match(hover, /^\*{0,2}Dana Whitfield\*{0,2} — .*Call tomorrow/);
  assert.equal(desk.read("notes/People/dana.md"), DANA_AFTER);
  assert.equal(desk.read("notes/People/luis.md"), LUIS_AFTER);
}
