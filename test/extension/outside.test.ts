import assert from "node:assert/strict";
import * as vscode from "vscode";
import { CALL_CONTACT, COPY_EMAIL, COPY_PHONE, MAIL_CONTACT, REFRESH } from "../../src/extension/manifest";
import { eventually, followUps, noteUri, revertAll } from "./support";

/** Addresses as a note from a stranger may have them: more than one recipient, and a text. */
const NOTES: Readonly<Record<string, string>> = {
  Ada: "---\nname: Ada\nphone: (555) 010-0199 ext\nemail: ada+work@example.com\nplaybook: friend\n---\n",
  Bea: '---\nname: Bea\nphone: "*31#5550100"\nemail: "bea@example.com,all@example.com?bcc=x@example.com"\nplaybook: friend\n---\n',
};

/**
 * The requests of the extension to open and to copy. The tests have the extension's own API, because they are below its
 * folder, and VS Code lets tests replace functions of `env`.
 */
describe("a contact in other programs", () => {
  const { openExternal } = vscode.env;
  const asked: unknown[] = [];
  const uriOf = (name: string) => noteUri(`Reached/${name}.md`);
  const run = (command: string, name: string) =>
    vscode.commands.executeCommand(command, uriOf(name).toString());

  before(async () => {
    for (const [name, text] of Object.entries(NOTES))
      await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
    await eventually(async () => {
      const { items } = await followUps();
      return Object.keys(NOTES).every((name) => items.some((item) => item.path === `Reached/${name}.md`));
    }, "the contacts in the list");
    // When this returns, the tree has the answer.
    await vscode.commands.executeCommand(REFRESH);
    vscode.env.openExternal = async (target) => {
      asked.push(target);
      return true;
    };
  });

  beforeEach(() => {
    asked.length = 0;
  });

  after(async () => {
    vscode.env.openExternal = openExternal;
    await revertAll();
    await vscode.workspace.fs.delete(noteUri("Reached"), { recursive: true });
  });

  it("has a call address of only the characters that can be dialed", async () => {
    await run(CALL_CONTACT, "Ada");
    await run(CALL_CONTACT, "Bea");
    assert.deepEqual(asked, ["tel:5550100199", "tel:*31%235550100"]);
  });

  it("has one mail address, encoded as text, because a Uri would decode it", async () => {
    await run(MAIL_CONTACT, "Ada");
    await run(MAIL_CONTACT, "Bea");
    assert.deepEqual(asked, ["mailto:ada%2Bwork@example.com", "mailto:bea@example.com"]);
  });

  it("has a number and an address to copy, as the note has them", async () => {
    await run(COPY_PHONE, "Ada");
    assert.equal(await vscode.env.clipboard.readText(), "(555) 010-0199 ext");
    await run(COPY_EMAIL, "Bea");
    assert.equal(await vscode.env.clipboard.readText(), "bea@example.com,all@example.com?bcc=x@example.com");
    assert.deepEqual(asked, []);
  });
});
