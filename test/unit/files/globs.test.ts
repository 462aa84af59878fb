import { strict as assert } from "node:assert";
import { resolveConfig } from "../../../src/config/resolve";
import { globMatcher } from "../../../src/files/globs";
import { IgnoreRules } from "../../../src/files/ignoreFile";
import { noteSelection } from "../../../src/vault/noteSelection";

const COMPOSED = "M\u00fcller";
const DECOMPOSED = "Mu\u0308ller";

describe("globMatcher", () => {
  for (const [glob, path] of [
    [`${COMPOSED}/**`, `${DECOMPOSED}/a.md`],
    [`${DECOMPOSED}/`, `${COMPOSED}/a.md`],
    [`**/${DECOMPOSED}.md`, `People/${COMPOSED}.md`],
  ] as const) {
    it(`compares in normal form: ${glob}`, () => assert.equal(globMatcher([glob])(path), true));
  }
});

describe("IgnoreRules", () => {
  it("compares in normal form", () => {
    const rules = IgnoreRules.none.with("", `${COMPOSED}/\n`);
    assert.equal(rules.ignores(DECOMPOSED, true), true);
    assert.equal(IgnoreRules.none.with("", `${DECOMPOSED}.md\n`).ignores(`${COMPOSED}.md`, false), true);
  });
});

describe("the setting exclude", () => {
  const excluded = (path: string, values: Record<string, unknown> = {}) =>
    noteSelection(resolveConfig([{ origin: "test", values }])).isExcluded(path);

  for (const path of ["Templates/person.md", "a/templates/b/c.md", "_templates/x.md"]) {
    it(`leaves out ${path} by default`, () => assert.equal(excluded(path), true));
  }

  for (const path of ["People/Ann.md", "Templates.md", "My Templates/a.md"]) {
    it(`keeps ${path} by default`, () => assert.equal(excluded(path), false));
  }

  it("replaces the default", () => {
    assert.equal(excluded("Templates/person.md", { exclude: ["Archive/"] }), false);
    assert.equal(excluded("Archive/person.md", { exclude: ["Archive/"] }), true);
  });

  it("takes precedence over the setting contacts", () => {
    const config = resolveConfig([{ origin: "test", values: { contacts: ["**/*.md"] } }]);
    const { isDeclared } = noteSelection(config);
    assert.deepEqual([isDeclared("Templates/a.md"), isDeclared("People/a.md")], [false, true]);
  });

  it("is reported if it is not a list", () => {
    const { problems } = resolveConfig([{ origin: "test", values: { exclude: "Archive" } }]);
    assert.equal(problems.length, 1);
  });
});
