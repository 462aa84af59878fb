import assert from "node:assert/strict";
import { readToHost, readToView, WORDS } from "../../../src/webview/messages";
import { en } from "../../../src/words/en";

describe("messages between the page and the extension", () => {
  it("are parsed unchanged when valid", () => {
    const messages = [
      { type: "ready" },
      { type: "leave" },
      { type: "open", uri: "file:///a.md", line: 3, character: 0 },
      { type: "preview", limit: null },
      { type: "preview", limit: 4 },
      { type: "apply", limit: 4, moves: [{ uri: "file:///a.md", to: "2026-11-25" }] },
    ];
    for (const message of messages) assert.deepEqual(readToHost(message), message);
  });

  it("are rejected when invalid, and lose extra properties", () => {
    const wrong = [
      undefined,
      null,
      "ready",
      [],
      {},
      { type: "run" },
      { type: "open", uri: 3, line: 0, character: 0 },
      { type: "open", uri: "a", line: -1, character: 0 },
      { type: "open", uri: "a", line: 1.5, character: 0 },
      { type: "preview" },
      { type: "apply", limit: 2, moves: [{ uri: "a" }] },
      { type: "apply", limit: 2, moves: {} },
    ];
    for (const value of wrong) assert.equal(readToHost(value), undefined, JSON.stringify(value));
    assert.deepEqual(readToHost({ type: "ready", command: "x" }), { type: "ready" });
    assert.equal(readToView({ type: "contact", timeline: { version: 2 } }), undefined);
    assert.equal(readToView({ type: "spread", answer: {} }), undefined);
    assert.equal(readToView({ type: "show", tab: "all", spread: false }), undefined);
    assert.equal(readToView({ vscodeScheduleAsyncWork: 1 }), undefined);
  });

  it("include every text of the page", () => {
    const words = Object.keys(en).filter((key) => key.startsWith("view."));
    assert.deepEqual([...WORDS].map((word) => `view.${word}`).sort(), words.sort());
  });
});
