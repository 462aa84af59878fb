import assert from "node:assert/strict";
import { continueAfterErrors } from "../../../src/extension/serverErrors";

describe("errors of the connection to the server", () => {
  it("never shut the client down, and are not shown", () => {
    const handler = continueAfterErrors({ closed: () => ({ action: 2 }) });
    for (let count = 1; count <= 10; count++)
      assert.deepEqual(handler.error(new Error("write EPIPE"), undefined, count), {
        action: 1,
        handled: true,
      });
  });

  it("leave it to the library what happens when the connection closes", () => {
    const handler = continueAfterErrors({ closed: () => ({ action: 2 }) });
    assert.deepEqual(handler.closed(), { action: 2 });
  });
});
