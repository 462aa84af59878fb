import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import ignore from "ignore";
import picomatch from "picomatch/posix";
import { globMatcher } from "../../../src/files/globs";
import { IgnoreRules } from "../../../src/files/ignoreFile";
import { linearMatcher } from "../../../src/files/linearRegExp";

const RUNS = process.env.TOUCHBASE_TESTS === "brief" ? 200 : 500;
const join2 = (parts: readonly string[]) => parts.join("");
const pathText = fc
  .array(
    fc.array(fc.constantFrom("a", "b", "ab", ".", "-", "B", " "), { minLength: 1, maxLength: 4 }).map(join2),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((names) => names.join("/"))
  .filter((path) => path.split("/").every((name) => name !== "." && name !== ".." && name.trim() === name));

/** Patterns with which a backtracking matcher does not end. */
const ENDLESS_GLOBS = [
  `${"*a".repeat(40)}b`,
  `${"**/".repeat(40)}x`,
  `+(a|aa)${"*a".repeat(10)}b`,
  `*(+(a)+(a))b`,
  `${"{a,aa}".repeat(30)}b`,
  `!(${"*a".repeat(20)}b)`,
  `${"[a-z]*".repeat(30)}9`,
  `${"?*".repeat(60)}b`,
];
const ENDLESS_IGNORES = [...ENDLESS_GLOBS.filter((glob) => !/[!+({]/.test(glob)), `${"**/a/".repeat(30)}x`];
const LONG_NAME = "a".repeat(250);
const LONG_PATH = Array.from({ length: 60 }, () => "aaaa").join("/");

describe("globMatcher", () => {
  it("ends for every glob", () => {
    const matches = globMatcher(ENDLESS_GLOBS);
    for (const path of [LONG_NAME, LONG_PATH, `${LONG_PATH}/${LONG_NAME}`]) matches(path);
    assert.equal(globMatcher([`${"*a".repeat(40)}b`])(`${LONG_NAME}b`), true);
    assert.equal(globMatcher([`${"**/".repeat(20)}x`])(`${LONG_PATH}/x`), true);
    assert.equal(globMatcher([`${"**/".repeat(20)}x`])(LONG_PATH), false);
    assert.equal(globMatcher(["x".repeat(1001)])("x".repeat(1001)), false);
  });

  it("matches what picomatch matches", () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      "*",
      "**",
      "?",
      "/",
      "[ab]",
      "[!a]",
      "{a,b}",
      "{a,b/*}",
      "!(a)",
      "+(a|b)",
      "@(a|b)",
      "?(a)",
      ".",
      "\\*",
      "-",
    );
    const glob = fc.array(piece, { minLength: 1, maxLength: 7 }).map(join2);
    fc.assert(
      fc.property(glob, fc.array(pathText, { minLength: 1, maxLength: 5 }), (text, paths) => {
        const plain = text.trim().replace(/^(?:\.?\/)+/, "");
        if (plain === "") return;
        const expected = picomatch(plain.endsWith("/") ? `${plain}**` : plain, { dot: true, nocase: false });
        for (const path of paths) assert.equal(globMatcher([text])(path), expected(path), `${text} ${path}`);
      }),
      { numRuns: RUNS },
    );
  });
});

const pattern = fc
  .array(
    fc.constantFrom("a", "b", "ab", "*", "**", "**/", "/", "?", "[ab]", "[!a]", "!", ".", "\\*", "-", " "),
    { minLength: 1, maxLength: 6 },
  )
  .map(join2);
const gitignore = fc.array(pattern, { minLength: 1, maxLength: 4 });

/** Returns whether the rules ignore a path or a folder that contains it, as a walk does. */
function isIgnoredBy(rules: IgnoreRules, path: string, isFolder: boolean): boolean {
  const folders = [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index)).filter(Boolean);
  return folders.some((folder) => rules.ignores(folder, true)) || rules.ignores(path, isFolder);
}

describe("IgnoreRules", () => {
  it("end for every pattern", () => {
    const rules = IgnoreRules.none.with("", ENDLESS_IGNORES.join("\n"));
    for (const path of [LONG_NAME, LONG_PATH, `${LONG_PATH}/${LONG_NAME}`]) rules.ignores(path, false);
    assert.equal(IgnoreRules.none.with("", `${"*a".repeat(40)}b`).ignores(`${LONG_NAME}b`, false), true);
    assert.equal(IgnoreRules.none.with("", `${"**/".repeat(20)}x`).ignores(`${LONG_PATH}/x`, false), true);
  });

  it("ignore what the package ignores", () => {
    fc.assert(
      fc.property(
        gitignore,
        fc.array(pathText, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (lines, paths, isFolder) => {
          const text = lines.join("\n");
          const expected = ignore({ ignorecase: false }).add(text);
          for (const path of paths) {
            const found = isIgnoredBy(IgnoreRules.none.with("", text), path, isFolder);
            assert.equal(
              found,
              expected.test(isFolder ? `${path}/` : path).ignored,
              JSON.stringify([text, path]),
            );
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("ignore what Git ignores", () => {
    const root = mkdtempSync(join(tmpdir(), "touchbase-patterns-"));
    execFileSync("git", ["init", "-q", root]);
    const samples = fc.sample(fc.tuple(gitignore, fc.array(pathText, { minLength: 5, maxLength: 20 })), {
      numRuns: RUNS / 15,
      seed: 7,
    });
    for (const [lines, paths] of samples) {
      writeFileSync(join(root, ".gitignore"), lines.join("\n"));
      let out = "";
      try {
        const options = {
          cwd: root,
          input: paths.join("\0"),
          encoding: "utf8",
          stdio: "pipe",
          timeout: 5000,
        } as const;
        out = execFileSync("git", ["check-ignore", "--no-index", "-z", "--stdin"], options);
      } catch (error) {
        // Git exits with 1 when it ignores nothing.
        if ((error as { status?: number }).status !== 1) throw error;
      }
      const byGit = new Set(out.split("\0"));
      const rules = IgnoreRules.none.with("", lines.join("\n"));
      for (const path of paths)
        assert.equal(isIgnoredBy(rules, path, false), byGit.has(path), JSON.stringify([lines, path]));
    }
    rmSync(root, { recursive: true });
  });
});

describe("linearMatcher", () => {
  it("does not support what it cannot match in linear time", () => {
    for (const regex of [/(a)\1/, /(?<=a)b/, /\bx/, /a/u]) assert.equal(linearMatcher(regex), undefined);
  });
});
