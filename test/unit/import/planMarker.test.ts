import assert from "node:assert/strict";
import { lastReceiptOf, parseReceipt, receiptName, undoneName } from "../../../src/files/importReceipt";
import { sourceOfPlan, tickedCount } from "../../../src/import/planMarker";

const marker = (header: unknown) => `# Plan\n\n<!-- touchbase-import ${JSON.stringify(header)} -->\n`;

describe("sourceOfPlan", () => {
  it("returns the file and the folder of a plan", () => {
    const plan = marker({ source: "/a/b.csv", options: { folder: "file:///a" } });
    assert.deepEqual(sourceOfPlan(plan), { source: "/a/b.csv", folder: "file:///a" });
    assert.deepEqual(sourceOfPlan(marker({ source: "b.csv", options: {} })), {
      source: "b.csv",
      folder: undefined,
    });
  });

  it("returns nothing for another text, a plan of two files, and a damaged one", () => {
    const plan = marker({ source: "b.csv", options: {} });
    for (const text of ["", "# Plan", plan + plan, plan.replace("}", ""), marker({ source: 5 })])
      assert.equal(sourceOfPlan(text), undefined, text);
  });
});

describe("tickedCount", () => {
  it("counts the checked boxes of records and answers", () => {
    const lines = ["- [x] 1. Ana", "- [ ] 2. Ben", "  - [X] 3a. merge", "- [x] no number", "text [x] 4. Cy"];
    assert.equal(tickedCount(lines.join("\n")), 2);
  });
});

describe("the receipts of a folder", () => {
  const time = "2026-11-29T13:00:00.000Z";

  it("are named by their time, and the last one that was not undone is found", () => {
    const names = [
      receiptName(time),
      receiptName(time, 2),
      receiptName(time, 10),
      receiptName("2026-11-28T23:00:00.000Z"),
    ];
    assert.equal(lastReceiptOf(names), receiptName(time, 10));
    assert.equal(lastReceiptOf(names.map((name) => (name === names[2] ? undoneName(name) : name))), names[1]);
    assert.equal(lastReceiptOf([undoneName(receiptName(time)), "notes.txt"]), undefined);
  });

  it("are refused if they lead out of the folder", () => {
    const hash = "0".repeat(64);
    const receipt = (path: string, folder = "People") =>
      JSON.stringify({
        version: 1,
        time,
        sources: [],
        notes: [{ path, before: null, hash }],
        folders: [folder],
        token: "0".repeat(12),
      });
    for (const path of ["People/Ana.md", "a\\b.md", "C: a plan.md"])
      assert.ok(parseReceipt(receipt(path)), path);
    const outside = ["../Ana.md", "/Ana.md", "People/../../Ana.md", "a\\..\\..\\Ana.md", "\\Ana.md"];
    for (const path of [...outside, "Ana.txt", "a\0.md", ""])
      assert.equal(parseReceipt(receipt(path)), undefined, path);
    for (const folder of ["..", ".git", "a/../.."])
      assert.equal(parseReceipt(receipt("Ana.md", folder)), undefined, folder);
    assert.equal(parseReceipt("{"), undefined);
  });
});
