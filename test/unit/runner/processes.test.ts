import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { allProcesses, descendantsOf, type Process } from "../../../scripts/tests/processes.mjs";

describe("allProcesses", () => {
  it("has this process and one that it starts", async () => {
    const child = spawn(process.execPath, ["-e", "process.stdin.resume()", "a test of processes"]);
    await once(child, "spawn");
    try {
      const found = allProcesses().find(({ pid }) => pid === child.pid);
      assert.equal(found?.parent, process.pid);
      assert.match(found.args, /a test of processes/);
    } finally {
      child.kill();
    }
  });
});

describe("descendantsOf", () => {
  it("has the processes that were started directly and through others, in any order", () => {
    const of = (pid: number, parent: number): Process => ({ pid, parent, args: "" });
    const [child, other, grandchild, first] = [of(11, 10), of(20, 1), of(5, 11), of(1, 0)];
    assert.deepEqual(descendantsOf([grandchild, first, other, child, of(10, 1)], 10), [grandchild, child]);
    assert.deepEqual(descendantsOf([first, other], 20), []);
  });
});
