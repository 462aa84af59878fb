import assert from "node:assert/strict";
import { main } from "../../src/cli/main";
import { folderOf, removeFolders } from "../unit/vault/folder";

const NOTES = Object.fromEntries(
  Array.from({ length: 5 }, (_, at) => [`${at}.md`, "---\ntouches:\n  - 2026-11-12 call reached\n---\n"]),
);

/** What a terminal is told while a command runs, on a machine where a moment takes so many milliseconds. */
async function told(moment: number, ...args: readonly string[]): Promise<string[]> {
  const cwd = folderOf(NOTES);
  const told: string[] = [];
  let time = 0;
  const status = {
    write: (text: string) => void told.push(text),
    now: () => {
      time += moment;
      return time;
    },
  };
  const terminal = { out: () => {}, err: () => {}, cwd, color: false, status };
  assert.equal(await main([...args, "--today", "2026-11-22", "--no-cache"], new Date(), terminal), 0);
  return told;
}

describe("a line about the reading, on a terminal", () => {
  afterEach(removeFolders);

  it("says how far it is when it takes longer than a moment, and is gone before anything else is said", async () => {
    const lines = await told(600, "due");
    const clear = "\r\u001b[K";
    assert.ok(lines.every((line) => line.startsWith(clear)));
    const shown = lines.map((line) => line.slice(clear.length));
    assert.deepEqual(shown.slice(-3), [
      "Reading: 4 notes so far (Ctrl+C stops)",
      "Reading: 5 notes so far (Ctrl+C stops)",
      "",
    ]);
  });

  it("says nothing of a moment's work", async () => {
    assert.deepEqual(await told(1, "due"), []);
  });
});
