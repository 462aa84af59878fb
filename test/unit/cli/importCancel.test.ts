import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { main } from "../../../src/cli/main";
import { folderOf, removeFolders } from "../vault/folder";

const ROWS = ["Name,Company", ...Array.from({ length: 30 }, (_, at) => `Person ${at},Company ${at}`)].join(
  "\n",
);

/** Runs `import` in a folder, and interrupts it as soon as a part of it can be interrupted. */
async function interruptImport(
  cwd: string,
  args: readonly string[],
): Promise<{ code?: number; err: string[] }> {
  const err: string[] = [];
  const terminal = {
    out: () => undefined,
    err: (line: string) => err.push(line),
    cwd,
    color: false,
    onInterrupt: (stop: () => void) => {
      stop();
      return () => undefined;
    },
  };
  const code = await main(["import", ...args], new Date(2026, 10, 25, 12), terminal);
  return { ...(code !== undefined && { code }), err };
}

describe("touchbase import, interrupted", () => {
  afterEach(removeFolders);

  for (const args of [["rows.csv"], ["rows.csv", "--plan", "plan.md"], ["rows.csv", "--apply"]]) {
    it(`writes nothing and says so: ${args.join(" ")}`, async () => {
      const cwd = folderOf({ "rows.csv": ROWS });
      const { code, err } = await interruptImport(cwd, args);
      assert.deepEqual([code, err], [2, ["The import was canceled, and nothing was written."]]);
      assert.deepEqual(readdirSync(cwd), ["rows.csv"]);
    });
  }
});
