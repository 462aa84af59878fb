import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { STEPS } from "../../../scripts/generate/docs/steps";
import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { RULE_ENTRIES } from "../../../src/cadence/rules";
import { resolveConfig } from "../../../src/config/resolve";
import { judge } from "../support/engine";

const root = path.resolve(__dirname, "../../..");
const pagesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => path.join(folder, file));
const textOf = (file: string) => readFileSync(path.join(root, file), "utf8");

describe("the pages of the docs", () => {
  it("exist for every rule and playbook, and for no other", () => {
    const names = (folder: string) => readdirSync(path.join(root, folder)).sort();
    assert.deepEqual(names("docs/rules"), RULE_ENTRIES.map(({ id }) => `${id}.md`).sort());
    assert.deepEqual(names("docs/playbooks"), PLAYBOOKS.map(({ id }) => `${id}.md`).sort());
  });

  it("link to existing files", () => {
    for (const page of pagesIn("docs")) {
      for (const [, target = ""] of textOf(page).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        assert.ok(existsSync(path.join(root, path.dirname(page), target)), `${page}: ${target}`);
      }
    }
  });

  it("show valid settings", () => {
    for (const page of [...pagesIn("docs/rules"), ...pagesIn("docs/playbooks")]) {
      const snippets = [...textOf(page).matchAll(/^```json\n([\s\S]*?)\n```/gm)];
      assert.ok(snippets.length > 0, page);
      for (const [, json = ""] of snippets) {
        assert.deepEqual(resolveConfig([{ origin: page, values: JSON.parse(json) }]).problems, [], page);
      }
    }
  });

  it("show notes of Obsidian that have no finding", () => {
    const notes = [...textOf("docs/obsidian.md").matchAll(/^```markdown\n(---\n[\s\S]*?)\n```/gm)];
    const [, text = ""] = notes[0] ?? [];
    const { contact, findings } = judge(text, "2026-11-22");
    assert.deepEqual(
      [contact.name, contact.organization, contact.phone, contact.touches.length],
      ["Dana Whitfield", ["Acme"], ["+1 555 0142"], 3],
    );
    assert.deepEqual(findings, []);
  });

  it("describe the steps of every playbook", () => {
    assert.deepEqual(
      Object.keys(STEPS),
      PLAYBOOKS.map(({ id }) => id),
    );
  });
});
