import assert from "node:assert/strict";
import { relativeLink } from "../../../src/extension/relativeLink";

describe("relativeLink", () => {
  const cases = [
    ["file:///notes/Daily/today.md", "file:///notes/People/Dana%20W.md", "../People/Dana%20W.md"],
    ["file:///notes/today.md", "file:///notes/People/Dana.md", "./People/Dana.md"],
    ["file:///notes/a/b/today.md", "file:///notes/a/Dana.md", "../Dana.md"],
    ["file:///today.md", "file:///today.md", "./today.md"],
    ["vscode-vfs://github/x/y/a.md", "vscode-vfs://github/x/y/b.md", "./b.md"],
    ["file:///notes/a.md", "vscode-vfs://github/x/b.md", undefined],
    ["untitled:Untitled-1", "file:///notes/a.md", undefined],
  ] as const;
  for (const [from, to, link] of cases) {
    it(`returns ${link} from ${from} to ${to}`, () => assert.equal(relativeLink(from, to), link));
  }
});
