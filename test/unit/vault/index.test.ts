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

describe("baseName", () => {
  for (const [path, name] of [
    ["People/Dana Whitfield.md", "Dana Whitfield"],
    ["a: b.MARKDOWN", "a: b"],
    ["100%25.md", "100%25"],
    ["untitled:Untitled-1", "Untitled-1"],
    ["file:///notes/Zo%C3%AB%20Berg.md", "Zoë Berg"],
    ["file:///notes/100%.md", "100%"],
    ["pages/People___Mia Berg.md", "Mia Berg"],
    ["pages/Work%2FPeople%2fMia Berg.md", "Mia Berg"],
    ["pages/People___.md", "People___"],
    ["___.md", "___"],
    ["Mia_Berg.md", "Mia_Berg"],
  ] as const)
    it(`returns ${name} for ${path}`, () => assert.equal(baseName(path), name));
});

describe("Vault", () => {
  describe("evict", () => {
    const texts = new Map<string, string>();
    const reload = (path: string) => texts.get(path);
    const evicted = (path: string, text: string) => {
      const vault = newVault();
      texts.set(path, text);
      const contact = vault.set(path, text) ?? assert.fail();
      return { vault, contact: vault.evict(path, contact, reload) };
    };
    const unloaded = (path: string, name: string) => {
      const vault = newVault();
      return { vault, contact: vault.evict(path, { name }, reload) };
    };
    const summaryOf = (contact: VaultContact<number>) => {
      const { path, name, extra, analysis } = contact.load();
      return { path, name, extra, step: analysis.standing?.step, findings: analysis.findings.length };
    };

    it("loads the same as a resident contact, whether it was read before or not", () => {
      const { vault, contact } = evicted("dana.md", dana);
      const expected = summaryOf(newVault().set("dana.md", dana) ?? assert.fail());
      assert.deepEqual(summaryOf(contact), expected);
      assert.deepEqual(summaryOf(unloaded("dana.md", "Dana").contact), expected);
      assert.deepEqual([vault.names(), vault.contactCount, vault.noteCount], [["Dana"], 1, 1]);
      assert.equal(vault.get("dana.md"), contact);
    });

    it("analyzes for another day and with other settings", () => {
      const { vault } = unloaded("dana.md", "Dana");
      const resident = newVault();
      resident.set("dana.md", dana);
      for (const each of [vault, resident])
        each.reanalyze({ today: civilDate("2026-12-20"), config: config({ rules: { "move-on": "off" } }) });
      assert.deepEqual(vault.contacts().map(summaryOf), resident.contacts().map(summaryOf));
      assert.deepEqual(vault.findings(), resident.findings());
    });

    it("loads an empty contact when the note is gone or no longer a contact", () => {
      const { contact } = unloaded("gone.md", "Gone");
      texts.set("plain.md", "# Soup");
      for (const evictedContact of [contact, unloaded("plain.md", "Soup").contact]) {
        const { touches, name, problems } = evictedContact.load().analysis.contact;
        assert.deepEqual([touches, name, problems], [[], evictedContact.name, []]);
      }
    });

    it("is replaced by a new text, also of a note that is no longer a contact", () => {
      const { vault } = evicted("dana.md", dana);
      assert.equal(vault.set("dana.md", `---\ntouches:\n---\n`)?.analysis.contact.touches.length, 0);
      vault.evict("dana.md", { name: "Dana" }, reload);
      vault.set("dana.md", "# Soup");
      assert.deepEqual([vault.contactCount, vault.names(), vault.noteCount], [0, [], 1]);
    });
  });

  it("orders contacts by path and counts all notes", () => {
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

  it("updates a note that changes or is deleted", () => {
    const vault = newVault();
    vault.set("a.md", dana);
    assert.equal(vault.set("a.md", "# Soup"), undefined);
    assert.deepEqual([vault.noteCount, vault.contactCount, vault.contacts().length], [1, 0, 0]);
    assert.equal(vault.set("a.md", dana)?.analysis.contact.name, "Dana");
    vault.remove("a.md");
    assert.deepEqual([vault.noteCount, vault.contactCount, vault.get("a.md")], [0, 0, undefined]);
  });

  it("reanalyzes for another day", () => {
    const vault = newVault();
    vault.set("a.md", dana);
    assert.equal(vault.get("a.md")?.load().analysis.standing?.state, "upcoming" as string);
    assert.equal(vault.reanalyze({ today: civilDate("2026-11-23"), config: config() }), false);
    assert.equal(vault.get("a.md")?.load().analysis.standing?.state, "due");
  });

  it("returns true from reanalyze when the settings declare other notes", () => {
    const vault = newVault();
    assert.equal(vault.reanalyze({ today: vault.today, config: config({ contacts: ["People/"] }) }), true);
    assert.equal(vault.isDeclared("People/a.md"), true);
    assert.equal(vault.set("People/a.md", "")?.analysis.contact.name, "a");
  });

  it("keeps the same touches of a long note, which it detaches", () => {
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

describe("globMatcher", () => {
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
    it(`"${glob}" ${expected ? "matches" : "does not match"} ${path}`, () => {
      assert.equal(globMatcher([glob])(path), expected);
    });
  }
});
