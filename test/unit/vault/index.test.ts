import assert from "node:assert/strict";
import { type Config, resolveConfig } from "../../../src/config/resolve";
import { globMatcher } from "../../../src/files/globs";
import { civilDate } from "../../../src/time/civilDate";
import { baseName, Vault, type VaultContact } from "../../../src/vault";

const config = (values: Record<string, unknown> = {}): Config =>
  resolveConfig([{ origin: "settings", values }]);
const newVault = (values?: Record<string, unknown>) =>
  new Vault({ today: civilDate("2026-11-22"), config: config(values) }, (text) => text.length);
const dana = "---\nplaybook: job-ad\ntouches:\n  - 2026-11-19 call voicemail\n---\n# Dana\n";

describe("the name of a note", () => {
  for (const [path, name] of [
    ["People/Dana Whitfield.md", "Dana Whitfield"],
    ["a: b.MARKDOWN", "a: b"],
    ["100%25.md", "100%25"],
    ["untitled:Untitled-1", "Untitled-1"],
    ["file:///notes/Zo%C3%AB%20Berg.md", "Zoë Berg"],
    ["file:///notes/100%.md", "100%"],
  ] as const)
    it(`of ${path} is ${name}`, () => assert.equal(baseName(path), name));
});

describe("Vault", () => {
  describe("of a contact that is shelved", () => {
    const texts = new Map<string, string>();
    const again = (path: string) => texts.get(path);
    const shelved = (path: string, text: string) => {
      const vault = newVault();
      texts.set(path, text);
      const contact = vault.set(path, text) ?? assert.fail();
      return { vault, contact: vault.evict(path, contact.name, again) };
    };
    const unread = (path: string, name: string) => {
      const vault = newVault();
      return { vault, contact: vault.evict(path, name, again) };
    };
    const summaryOf = (contact: VaultContact<number>) => {
      const { path, name, extra, analysis } = contact.load();
      return { path, name, extra, step: analysis.standing?.step, findings: analysis.findings.length };
    };

    it("knows as much as of any other, whether it was read here or is taken in unread", () => {
      const { vault, contact } = shelved("dana.md", dana);
      const expected = summaryOf(newVault().set("dana.md", dana) ?? assert.fail());
      assert.deepEqual(summaryOf(contact), expected);
      assert.deepEqual(summaryOf(unread("dana.md", "Dana").contact), expected);
      assert.deepEqual([vault.names(), vault.contactCount, vault.noteCount], [["Dana"], 1, 1]);
      assert.equal(vault.get("dana.md"), contact);
    });

    it("judges it at another day and by other settings", () => {
      const { vault } = unread("dana.md", "Dana");
      const whole = newVault();
      whole.set("dana.md", dana);
      for (const one of [vault, whole])
        one.reanalyze({ today: civilDate("2026-12-20"), config: config({ rules: { "move-on": "off" } }) });
      assert.deepEqual(vault.contacts().map(summaryOf), whole.contacts().map(summaryOf));
      assert.deepEqual(vault.findings(), whole.findings());
    });

    it("asks for the note when somebody wants to know, and says nothing of one that is gone", () => {
      const { contact } = unread("gone.md", "Gone");
      texts.set("plain.md", "# Soup");
      for (const one of [contact, unread("plain.md", "Soup").contact]) {
        const { touches, name, problems } = one.load().analysis.contact;
        assert.deepEqual([touches, name, problems], [[], one.name, []]);
      }
    });

    it("takes in a new text, also of a note that is no contact any more", () => {
      const { vault } = shelved("dana.md", dana);
      assert.equal(vault.set("dana.md", `---\ntouches:\n---\n`)?.analysis.contact.touches.length, 0);
      vault.evict("dana.md", "Dana", again);
      vault.set("dana.md", "# Soup");
      assert.deepEqual([vault.contactCount, vault.names(), vault.noteCount], [0, [], 1]);
    });
  });

  it("keeps contacts by path, and counts the others", () => {
    const vault = newVault();
    vault.set("b.md", dana);
    vault.set("a.md", dana);
    vault.set("soup.md", "# Soup");
    vault.setPlain("prose.md");
    assert.deepEqual(
      vault.contacts().map((contact) => [contact.path, contact.load().extra]),
      [
        ["a.md", dana.length],
        ["b.md", dana.length],
      ],
    );
    assert.deepEqual([vault.noteCount, vault.contactCount], [4, 2]);
  });

  it("follows what becomes of a note", () => {
    const vault = newVault();
    vault.set("a.md", dana);
    assert.equal(vault.set("a.md", "# Soup"), undefined);
    assert.deepEqual([vault.noteCount, vault.contactCount, vault.contacts().length], [1, 0, 0]);
    assert.equal(vault.set("a.md", dana)?.analysis.contact.name, "Dana");
    vault.remove("a.md");
    assert.deepEqual([vault.noteCount, vault.contactCount, vault.get("a.md")], [0, 0, undefined]);
  });

  it("judges anew for another day", () => {
    const vault = newVault();
    vault.set("a.md", dana);
    assert.equal(vault.get("a.md")?.load().analysis.standing?.state, "upcoming" as string);
    assert.equal(vault.reanalyze({ today: civilDate("2026-11-23"), config: config() }), false);
    assert.equal(vault.get("a.md")?.load().analysis.standing?.state, "due");
  });

  it("says when other notes are contacts by the settings", () => {
    const vault = newVault();
    assert.equal(vault.reanalyze({ today: vault.today, config: config({ contacts: ["People/"] }) }), true);
    assert.equal(vault.isDeclared("People/a.md"), true);
    assert.equal(vault.set("People/a.md", "")?.analysis.contact.name, "a");
  });

  it("does not hold on to a long note for the sake of what it says", () => {
    const vault = newVault();
    const long = dana.replace(
      "voicemail",
      "voicemail - a text that is long enough to be cut out, not copied",
    );
    const before = vault.set("short.md", long)?.analysis.contact;
    const after = vault.set("short.md", long + "prose\n".repeat(20_000))?.analysis.contact;
    assert.deepEqual(after?.touches, before?.touches);
  });
});

describe("globs", () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ["People/**/*.md", "People/a.md", true],
    ["People/**/*.md", "People/x/y/a.md", true],
    ["People/**/*.md", "Other/a.md", false],
    ["People/", "People/x/a.md", true],
    ["./People/*.md", "People/a.md", true],
    ["/People/*.md", "People/a.md", true],
    ["**/@*.md", "x/@dana.md", true],
    ["*.md", "x/a.md", false],
    ["", "a.md", false],
  ];
  for (const [glob, path, expected] of cases) {
    it(`"${glob}" ${expected ? "takes" : "leaves"} ${path}`, () => {
      assert.equal(globMatcher([glob])(path), expected);
    });
  }
});
