import assert from "node:assert/strict";
import { serverErrorHandler } from "../../../src/extension/serverErrors";

const RESTART = { action: 2 } as const;

describe("errors of the connection to the server", () => {
  it("never shut the client down, and are not shown", () => {
    const handler = serverErrorHandler(
      () => RESTART,
      () => true,
    );
    for (let count = 1; count <= 10; count++)
      assert.deepEqual(handler.error(new Error("write EPIPE"), undefined, count), {
        action: 1,
        handled: true,
      });
  });

  it("leave a server that ends before it has started to the caller, and later ones to the library", () => {
    let hasStarted = false;
    const handler = serverErrorHandler(
      () => RESTART,
      () => hasStarted,
    );
    assert.deepEqual(handler.closed(), { action: 1, handled: true });
    hasStarted = true;
    assert.deepEqual(handler.closed(), RESTART);
  });
});
