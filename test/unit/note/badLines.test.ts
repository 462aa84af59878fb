import { strict as assert } from "node:assert";
import { planFix } from "../../../src/note/edits/fixes";
import { planKey } from "../../../src/note/edits/key";
import { planTouch } from "../../../src/note/edits/touch";
import { contactIn } from "../support/engine";

const OPTIONS = { fileName: "Dana" };

function withLines(...lines: readonly string[]): string {
  return [
    "---",
    "playbook: networking",
    ...lines,
    "touches:",
    "  - 2026-11-16 email",
    "---",
    "",
    "Text",
    "",
  ].join("\n");
}

const BAD_LINES: readonly (readonly [string, readonly string[], string])[] = [
  ["a handle", ["aliases:", "  - @handle"], '  - "@handle"'],
  ["a second colon", ["title: a: b"], 'title: "a: b"'],
  ["backticks", ["title: `x` y"], 'title: "`x` y"'],
  ["text after quotes", ['title: "x" y'], 'title: "\\"x\\" y"'],
  ["a placeholder", ["created: {{date}} at noon"], 'created: "{{date}} at noon"'],
  ["a reference to nothing", ["related:", "  - *ref"], '  - "*ref"'],
  ["a percent sign", ["share: %10"], 'share: "%10"'],
  ["a link before a comment", ["links: [Acme](a.b) # firm"], 'links: "[Acme](a.b)" # firm'],
  ["a tab", ["related:", "\t- one"], "  - one"],
  ["an apostrophe", ["motto: 'tis"], 'motto: "\'tis"'],
];

describe("a line that YAML cannot read", () => {
  for (const [what, lines, fixed] of BAD_LINES) {
    const text = withLines(...lines);

    it(`does not hide the contact: ${what}`, () => {
      const { readable, touches, problems } = contactIn(text);
      assert.equal(readable, true);
      assert.equal(touches.length, 1);
      assert.deepEqual(
        problems.map(({ rule }) => rule),
        ["frontmatter-yaml"],
      );
    });

    it(`stays as it is in edits elsewhere: ${what}`, () => {
      const logged = planTouch(text, "2026-11-20 call voicemail", OPTIONS);
      assert.equal(
        logged.ok && logged.newText,
        text.replace("16 email\n", "16 email\n  - 2026-11-20 call voicemail\n"),
      );
      const snoozed = planKey(text, "snooze", "2026-12-01", OPTIONS);
      assert.equal(snoozed.ok && snoozed.newText.replace("snooze: 2026-12-01\n", ""), text);
    });

    it(`has a fix that repairs it: ${what}`, () => {
      const fix = contactIn(text).problems[0]?.fixes[0];
      assert.ok(fix && fix.kind !== "action");
      const plan = planFix(text, fix, OPTIONS);
      assert.equal(plan.ok && plan.newText, text.replace(lines.at(-1) as string, fixed));
      assert.deepEqual(plan.ok && contactIn(plan.newText).problems, []);
    });
  }

  it("is read as the user wrote it", () => {
    const contact = contactIn(
      withLines("name: Ann: the boss", "aliases:", "  - @ann", "organization: @acme"),
    );
    assert.deepEqual(
      [contact.name, contact.aliases, contact.organization],
      ["Ann: the boss", ["@ann"], ["@acme"]],
    );
  });

  it("can still forbid contact", () => {
    assert.equal(contactIn(withLines("status: do-not-contact: by mail")).status, "do-not-contact");
    assert.notEqual(contactIn(withLines("hold: @spring")).failsClosed, undefined);
    assert.equal(contactIn(withLines('status: "closed" for now')).readable, false);
    assert.equal(contactIn(withLines("touches: [")).readable, false);
    assert.equal(contactIn(withLines("playbook: {")).readable, false);
  });

  it("leaves a note unreadable if it does not explain the error", () => {
    assert.equal(contactIn(withLines("no key at all")).readable, false);
  });
});
