import assert from "node:assert/strict";
import fc from "fast-check";
import { resolveConfig } from "../../../../src/config/resolve";
import { readContact } from "../../../../src/note/contact";
import {
  fileNameFor,
  mostUsedFolder,
  type NewContact,
  planNewContact,
  type VaultSurroundings,
} from "../../../../src/service/actions/newContact";
import { TODAY } from "./support";

const around = (parts: Partial<VaultSurroundings> = {}): VaultSurroundings => {
  return { paths: [], contacts: [], today: TODAY, config: resolveConfig([]), ...parts };
};
const planOf = (wanted: NewContact, parts: Partial<VaultSurroundings> = {}) => {
  const plan = planNewContact(wanted, around(parts));
  return plan.ok ? plan : assert.fail(plan.reason);
};
const refusal = (wanted: NewContact, parts: Partial<VaultSurroundings> = {}) => {
  const plan = planNewContact(wanted, around(parts));
  return plan.ok ? plan.path : `<${plan.reason}>`;
};

describe("planNewContact", () => {
  it("returns a note with a playbook and an empty log", () => {
    assert.deepEqual(planOf({ name: " Dana  Whitfield ", organization: "Acme: East", playbook: "job-ad" }), {
      ok: true,
      path: "Dana Whitfield.md",
      text: '---\nname: Dana Whitfield\norganization: "Acme: East"\nplaybook: job-ad\ntouches:\n---\n\n# Dana Whitfield\n',
    });
    assert.match(planOf({ name: "Kim" }).text, /\nplaybook: networking\n/);
  });

  it("uses the folder with the most contacts, or the requested one", () => {
    const contacts = ["People/a.md", "People/b.md", "c.md"].map((path) => ({ path, name: path }));
    assert.equal(planOf({ name: "Kim" }, { contacts }).path, "People/Kim.md");
    assert.equal(planOf({ name: "Kim" }, { contacts, below: "Work" }).path, "Work/Kim.md");
    assert.equal(mostUsedFolder([]), "");
    assert.equal(mostUsedFolder(["B/x/1.md", "A/2.md"]), "A");
  });

  it("avoids existing paths, also those that differ only in case", () => {
    assert.equal(planOf({ name: "Kim" }, { paths: ["kim.md", "Kim 2.md"] }).path, "Kim 3.md");
  });

  it("rejects a known name and an empty one", () => {
    const contacts = [{ path: "People/dw.md", name: "Dana Whitfield" }];
    assert.match(
      refusal({ name: "dana whitfield" }, { contacts }),
      /^<There is already a note about dana whitfield, at People\/dw\.md/,
    );
    assert.match(refusal({ name: " " }), /^<Missing name/);
    assert.match(refusal({ name: "???" }), /^<`\?\?\?` cannot be used as a file name/);
    assert.match(refusal({ name: "Kim", playbook: "job-add" }), /Did you mean `job-ad`/);
  });

  describe("with a template", () => {
    const config = (values: Record<string, unknown>) => resolveConfig([{ origin: "settings", values }]);
    const filled = (template: string, wanted: NewContact = { name: "Ann: O'Neil", organization: "Acme" }) =>
      planOf(wanted, { template }).text;

    it("fills its placeholders and adds the keys that it lacks", () => {
      assert.equal(
        filled(
          '---\ntags: [person]\nname: "{{title}}"\nmet: {{date:YYYY-MM-DD}}\n---\n# {{name}}\n\n## Notes\n',
        ),
        `---\ntags: [person]\nname: "Ann: O'Neil"\nmet: ${TODAY}\norganization: Acme\nplaybook: networking\ntouches:\n---\n# Ann: O'Neil\n\n## Notes\n`,
      );
      assert.equal(
        filled("# {{name}}\r\nText\r\n", { name: "Kim" }),
        "---\nname: Kim\nplaybook: networking\ntouches:\n---\n# Kim\nText\n",
      );
    });

    it("keeps the keys that it has", () => {
      assert.equal(
        filled("---\ntouches:\nplaybook: friend\ncompany: {{organization}}\n---\n", { name: "Kim" }),
        "---\ntouches:\nplaybook: friend\ncompany:\nname: Kim\n---\n",
      );
    });

    it("rejects one that does not make that contact", () => {
      const parts = { config: config({ newContactTemplate: "T.md" }) };
      for (const template of [
        "---\nname: x",
        "---\nname: Other\n---\n",
        "---\nname: <% tp.title %>\n---\n",
      ]) {
        assert.match(
          refusal({ name: "Kim" }, { ...parts, template }),
          /^<The template T\.md does not make/,
          template,
        );
      }
    });

    it("uses the folder of the settings", () => {
      const contacts = [{ path: "People/a.md", name: "a" }];
      const parts = { contacts, config: config({ newContactFolder: "Contacts/New/" }) };
      assert.equal(planOf({ name: "Kim" }, parts).path, "Contacts/New/Kim.md");
      for (const folder of ["../up", "/abs", "C:\\x", ".git", "a/../../b"])
        assert.equal(config({ newContactFolder: folder }).values.newContactFolder, "", folder);
    });
  });

  it("returns a file name that is valid on every system", () => {
    for (const [name, file] of [
      ["Dana/Luis: A|B", "Dana-Luis- A-B"],
      ["../../etc/passwd", "etc-passwd"],
      ["con", "con_"],
      ["NUL", "NUL_"],
      ["Com1.old", "Com1_.old"],
      ["aux .x.y", "aux_ .x.y"],
      ["LPT².md", "LPT²_.md"],
      ["CONIN$", "CONIN$_"],
      ["Conrad", "Conrad"],
      ["Com10", "Com10"],
      ["a.", "a"],
      [".a", "a"],
      ["a . .", "a"],
      ["Ann. ", "Ann"],
      ["[[Ann]] #1 ^x?*", "Ann 1 x"],
      ["Zoë 李雷", "Zoë 李雷"],
      ["x".repeat(500), "x".repeat(200)],
    ] as const) {
      assert.equal(fileNameFor(name), file);
    }
  });

  it("returns a file name without what Windows, macOS or Obsidian forbids, or none", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.constantFrom(
        "con",
        "NUL",
        "aux",
        "lpt1",
        "COM³",
        "conout$",
        ".",
        "..",
        " ",
        "/",
        "\\",
        ":",
        "e\u0301",
        "\u202e",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
        const file = fileNameFor(pieces.join(""));
        if (file === "") return;
        const [device = ""] = `${file}.md`.split(".");
        assert.doesNotMatch(device.trim(), /^(?:con|prn|aux|nul|con(?:in|out)\$|(?:com|lpt)[0-9¹²³])$/i);
        assert.doesNotMatch(file, /[<>:"/\\|?*#^[\]\p{Cc}\p{Cf}]|^[.\s]|[.\s]$/u);
        assert.equal(file, file.normalize("NFC"));
        assert.ok(Buffer.byteLength(`${file} 99.md`) <= 255, file);
      }),
      { numRuns: 2000 },
    );
  });

  it("returns a note that is read back as requested, or rejects", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 40 }),
        fc.string({ maxLength: 20 }),
        (name, organization) => {
          const plan = planNewContact({ name, organization }, around());
          if (!plan.ok) return;
          const contact = readContact(plan.text, { fileName: "x" });
          assert.equal(contact?.name, name.replace(/[\s\p{Cc}]+/gu, " ").trim());
          assert.deepEqual(contact?.problems, []);
          assert.doesNotMatch(plan.path, /[\\/:*?"<>|#^[\]]|^\.|[. ]\.md$/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
