import assert from "node:assert/strict";
import { showProgress } from "../../../scripts/progress.mjs";

/** Collects what is printed, and lets a test wait for a line. */
class Lines {
  readonly all: string[] = [];
  private waiting: { readonly pattern: RegExp; readonly found: () => void }[] = [];

  readonly print = (line: string): void => {
    this.all.push(line);
    for (const { pattern, found } of this.waiting) if (pattern.test(line)) found();
  };

  next(pattern: RegExp): Promise<void> {
    return new Promise((found) => this.waiting.push({ pattern, found }));
  }
}

describe("showProgress", () => {
  it("prints the current work repeatedly until it ends", async () => {
    const lines = new Lines();
    const result = await showProgress(
      "Installing",
      async (setActivity) => {
        setActivity("downloading");
        await lines.next(/: downloading$/);
        let count = 0;
        setActivity(() => `unpacked ${++count} of 2`);
        await lines.next(/: unpacked 2 of 2$/);
        return "result";
      },
      { interval: 1, print: lines.print },
    );
    assert.equal(result, "result");
    assert.equal(lines.all[0], "• Installing");
    assert.match(lines.all.at(-1) ?? "", /^ {4}done after \d+ s$/);
    assert.deepEqual(
      [...new Set(lines.all.slice(1, -1).map((line) => line.replace(/^ {4}\d+ s: /, "")))],
      ["downloading", "unpacked 1 of 2", "unpacked 2 of 2"],
    );
  });

  it("prints only the title for quick work", async () => {
    const lines = new Lines();
    await showProgress("Building", () => undefined, { print: lines.print });
    assert.deepEqual(lines.all, ["• Building"]);
  });

  it("passes an error on and stops", async () => {
    const lines = new Lines();
    const failing = showProgress(
      "Building",
      async () => {
        await lines.next(/still working$/);
        throw new Error("full disk");
      },
      { interval: 1, print: lines.print },
    );
    await assert.rejects(failing, /^Error: full disk$/);
    assert.doesNotMatch(lines.all.join("\n"), /done/);
  });
});
