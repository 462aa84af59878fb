import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../../..");
const PAGES = ["ARCHITECTURE.md", "CONTRIBUTING.md", "scripts/evidence/README.md"];

/** The folders of the tree. Others are installed or built. */
const FOLDERS = [
  ".ci",
  ".github",
  ".vscode",
  "docs",
  "l10n",
  "man",
  "media",
  "schemas",
  "scripts",
  "src",
  "syntaxes",
  "test",
];

/** Names of files that a build, an installation or a user makes, and names with a placeholder. */
const MADE = /^(?:dist|out|playground|\.vscode-test)\/|^(?:npm-shrinkwrap|\.touchbase)\.\w+$|[<>*{]/;

/** A path, or the name of a file or folder. */
const PATH =
  /^(?:\.?[\w-]+\/)*(?:[\w.-]+\.(?:ts|mjs|cjs|js|json|md|yml)|[\w.-]+\/)$|^(?:src|test|scripts|docs)\/[\w./-]+$/;

/** Returns the paths of all files and folders of the tree, each after a slash. */
function pathsOfTree(): ReadonlySet<string> {
  const below = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      path.join(folder, name),
    ),
  );
  return new Set([...readdirSync(ROOT), ...below].map((name) => `/${name.split(path.sep).join("/")}`));
}

describe("the paths on a page for developers", () => {
  const tree = [...pathsOfTree()];
  for (const page of PAGES) {
    it(`lead to files and folders of the tree: ${page}`, () => {
      const text = readFileSync(path.join(ROOT, page), "utf8").replace(/^```[\s\S]*?^```/gm, "");
      const names = [...text.matchAll(/`([^`\s]+)`/g)].map(([, name = ""]) => name);
      const paths = names.filter((name) => PATH.test(name) && !MADE.test(name));
      assert.ok(paths.length > 0);
      // A page may name a file by the end of its path.
      const isThere = (name: string) => tree.some((one) => one.endsWith(`/${name.replace(/\/$/, "")}`));
      assert.deepEqual(
        paths.filter((name) => !isThere(name)),
        [],
      );
    });
  }
});
