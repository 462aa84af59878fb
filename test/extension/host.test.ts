import assert from "node:assert/strict";
import { extension } from "./support";

describe("the extension host", () => {
  it("is the intended one", () => {
    const { versions } = (globalThis as { process?: { versions?: { node?: string } } }).process ?? {};
    assert.equal(versions?.node === undefined, process.env.TOUCHBASE_EXTENSION_HOST === "web");
  });

  it("loads the extension from its entry for such a host", () => {
    const { main, browser } = extension().packageJSON as { main: string; browser: string };
    assert.deepEqual([main, browser], ["./dist/node.js", "./dist/extension.js"]);
  });
});
