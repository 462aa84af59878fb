import assert from "node:assert/strict";
import * as vscode from "vscode";
import { type Choice, removeAll } from "../../src/extension/commands/samples";
import { CREATE_SAMPLES } from "../../src/extension/manifest";
import { MADE_FILE, SAMPLES_FOLDER, sampleFiles } from "../../src/extension/samples/manifest";
import { createSamples, findSamples } from "../../src/extension/samples/store";
import { civilDateOf } from "../../src/time/civilDate";
import { skipBecause } from "../unit/support/skipBecause";
import { eventually, folder, notesIn, openTabs, revertAll } from "./support";

const today = () => civilDateOf(new Date());
const text = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const names = async (uri: vscode.Uri) =>
  (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name).sort();
const samples = () => vscode.Uri.joinPath(folder(), SAMPLES_FOLDER);

const quiet = { info() {}, warn() {} };

const removing = (choice: Choice) => removeAll(quiet, async () => choice);

describe("sample contacts", () => {
  let before: string[] = [];

  beforeEach(async () => {
    before = await names(folder());
  });

  afterEach(async () => {
    await revertAll();
    await vscode.workspace.fs.delete(samples(), { recursive: true }).then(undefined, () => undefined);
  });

  it("are written into a folder of their own, are contacts, and leave no trace", async () => {
    await vscode.commands.executeCommand(CREATE_SAMPLES, folder());
    assert.deepEqual(await names(folder()), [...before, SAMPLES_FOLDER].sort());
    const wanted = sampleFiles(today());
    const notes = await notesIn(samples());
    assert.equal(notes.length, wanted.length);
    // The README is in the active editor.
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? "", /\/README\.md$/);
    for (const file of wanted)
      assert.equal(await text(vscode.Uri.joinPath(samples(), ...file.path.split("/"))), file.text);
    await removing("unchanged");
    assert.deepEqual(await names(folder()), before);
    await eventually(() => !openTabs().includes("README.md"), "their editors to be closed");
  });

  it("are not removed through a symbolic link", async function () {
    const { process } = globalThis as { process?: { versions?: { node?: string } } };
    if (process?.versions?.node === undefined) skipBecause(this, "only Node can create a symbolic link");
    const made = await createSamples(folder(), today());
    const people = vscode.Uri.joinPath(made, "People");
    const own = vscode.Uri.joinPath(folder(), "Mine");
    await vscode.workspace.fs.rename(people, own);
    // Not by its name, because a bundle for the web cannot have it.
    const fs = require(["node", "fs"].join(":")) as typeof import("node:fs");
    fs.symlinkSync(own.fsPath, people.fsPath);
    const kept = await names(own);
    await removing("all");
    assert.deepEqual(await names(own), kept);
    await vscode.workspace.fs.delete(own, { recursive: true });
  });

  it("never replace another file", async () => {
    await vscode.workspace.fs.createDirectory(samples());
    const own = vscode.Uri.joinPath(samples(), "Mine.md");
    await vscode.workspace.fs.writeFile(own, new TextEncoder().encode("mine"));
    const made = await createSamples(folder(), today());
    assert.notEqual(made.path, samples().path);
    assert.deepEqual(await names(samples()), ["Mine.md"]);
    // No command has created it, so it is neither found nor removed.
    const found = await findSamples([folder()]);
    assert.deepEqual(
      found.map((one) => one.folder.path),
      [made.path],
    );
    await removing("all");
    assert.deepEqual(await names(folder()), [...before, SAMPLES_FOLDER].sort());
    assert.equal(await text(own), "mine");
  });

  it("stay where they were changed or are not saved, unless the user says so; added notes always stay", async () => {
    const made = await createSamples(folder(), today());
    const robin = vscode.Uri.joinPath(made, "People", "Robin Ashe.md");
    await vscode.workspace.fs.writeFile(robin, new TextEncoder().encode(`${await text(robin)}\nmine\n`));
    const dana = vscode.Uri.joinPath(made, "People", "Dana Whitfield.md");
    const editor = await vscode.window.showTextDocument(dana);
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), "role: boss\n"));
    const [found] = await findSamples([folder()]);
    assert.deepEqual(found?.changed.map(({ path }) => path).sort(), [dana.path, robin.path].sort());
    await removing("none");
    assert.ok((await names(made)).includes(MADE_FILE));
    await removing("unchanged");
    assert.deepEqual(await names(made), ["People"]);
    assert.deepEqual(await names(vscode.Uri.joinPath(made, "People")), [
      "Dana Whitfield.md",
      "Robin Ashe.md",
    ]);
    // They belong to the user now.
    assert.deepEqual(await findSamples([folder()]), []);
  });

  it("are removed with their changes if the user says so, but never with an added note", async () => {
    const made = await createSamples(folder(), today());
    const robin = vscode.Uri.joinPath(made, "People", "Robin Ashe.md");
    await vscode.workspace.fs.writeFile(robin, new TextEncoder().encode("mine"));
    const added = vscode.Uri.joinPath(made, "People", "Added.md");
    await vscode.workspace.fs.writeFile(added, new TextEncoder().encode("added"));
    await removing("all");
    assert.deepEqual(await names(made), ["People"]);
    assert.deepEqual(await names(vscode.Uri.joinPath(made, "People")), ["Added.md"]);
    assert.equal(await text(added), "added");
  });
});
