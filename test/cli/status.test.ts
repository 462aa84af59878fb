import assert from "node:assert/strict";
import { main } from "../../src/cli/main";
import { folderOf, removeFolders } from "../unit/vault/folder";

const NOTES = Object.fromEntries(
  Array.from({ length: 5 }, (_, at) => [`${at}.md`, "---\ntouches:\n  - 2026-11-12 call reached\n---\n"]),
);

/** The status output of a command, with a clock that advances by these milliseconds per call. */
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

describe("the status line", () => {
  afterEach(removeFolders);

  it("shows the progress of long reading and is removed before the output", async () => {
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

  it("is not shown for short reading", async () => {
    assert.deepEqual(await told(1, "due"), []);
  });
});
