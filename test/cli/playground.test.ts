import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

describe("the playground of `npm start`", () => {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), "touchbase-playground-")));
  const folder = join(parent, "playground");
  const data = join(parent, "data");
  after(() => rmSync(parent, { recursive: true, force: true }));

  /** Returns the output of `preparePlayground`, without the lines that only a slow machine prints. */
  async function prepare(fresh: boolean): Promise<string[]> {
    const code = `import { preparePlayground } from "./scripts/playground.mjs";
await preparePlayground(${fresh}, ${JSON.stringify({ folder, data })});`;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", code], {
      cwd: resolve(__dirname, "../.."),
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.on("data", (part) => {
      output += part;
    });
    assert.equal(await new Promise((closed) => child.on("close", closed)), 0);
    return output.split("\n").filter((line) => line && !/^ {4}(\d+ s: |done after )/.test(line));
  }

  it("is written once, kept, and replaced on request, and named by its final path", async () => {
    assert.deepEqual(await prepare(false), [`• Writing sample notes to ${folder}`, "    18 notes written"]);
    assert.deepEqual(readdirSync(parent).sort(), ["data", "playground"]);

    const readMe = join(folder, "README.md");
    const written = readFileSync(readMe, "utf8");
    writeFileSync(readMe, "mine");
    assert.deepEqual(await prepare(false), [`• Using the notes in ${folder} as they are`]);
    assert.equal(readFileSync(readMe, "utf8"), "mine");

    assert.deepEqual(await prepare(true), [
      `• Replacing the notes in ${folder} with new ones`,
      "    18 notes written",
    ]);
    assert.equal(readFileSync(readMe, "utf8"), written);
  });

  it("says how old its notes are on another day", async () => {
    writeFileSync(join(data, "written-on"), "2020-02-03");
    assert.deepEqual(await prepare(false), [
      `• Using the notes in ${folder} as they are`,
      "    They were written for 2020-02-03, so more is overdue by now. For new ones: npm start -- --fresh",
    ]);
  });
});
