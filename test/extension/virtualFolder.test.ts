import assert from "node:assert/strict";
import * as vscode from "vscode";
import { REFRESH } from "../../src/extension/manifest";
import type { LogResult } from "../../src/server/logProtocol";
import { COMMANDS as SERVER_COMMANDS } from "../../src/server/protocol";
import { MemoryFileSystem } from "./memoryFileSystem";
import { eventually, findings, folder, followUps, revertAll, ruleOf } from "./support";

const THREE_CALLS = [
  "---",
  "playbook: job-ad",
  "touches:",
  "  - 2020-01-06 call voicemail",
  "  - 2020-01-09 call no-answer",
  "  - 2020-01-14 call voicemail",
  "---",
  "",
].join("\n");

/** A folder that only the editor can read, added to the workspace next to the sample notes. */
describe("a folder of a virtual file system", () => {
  const files = new MemoryFileSystem();
  const root = vscode.Uri.parse("touchbase-test:/notes");
  const note = (path: string) => vscode.Uri.joinPath(root, path);
  let registered: vscode.Disposable;

  const there = async () => {
    const { items } = await followUps();
    return items.filter(({ uri }) => uri.startsWith("touchbase-test:")).map(({ path }) => path);
  };

  before(async () => {
    registered = vscode.workspace.registerFileSystemProvider("touchbase-test", files);
    // A reported settings file would have the folder read again, in the middle of the tests.
    files.isSilent = true;
    files.put("/notes/People/robin.md", THREE_CALLS);
    files.put("/notes/archive/old.md", THREE_CALLS);
    files.put("/notes/.gitignore", "archive/\n");
    files.put("/notes/.obsidian/x.md", THREE_CALLS);
    files.put("/notes/plain.md", "# Plain\n");
    files.put("/notes/.touchbase.yaml", "rules:\n  move-on: hint\n  resume-by-second-call: off\n");
    vscode.workspace.updateWorkspaceFolders(2, 0, { uri: root, name: "virtual" });
    await eventually(() => vscode.workspace.workspaceFolders?.length === 3, "the folder to be added");
    await vscode.commands.executeCommand(REFRESH);
    files.isSilent = false;
  });

  after(async () => {
    await revertAll();
    vscode.workspace.updateWorkspaceFolders(2, 1);
    await eventually(() => vscode.workspace.workspaceFolders?.length === 2, "the folder to be removed");
    // VS Code may keep a document for some time. It is then outside of all folders, and its name is its URI.
    const inFolder = async () => (await there()).filter((path) => !path.startsWith("touchbase-test:"));
    await eventually(async () => (await inFolder()).length === 0, "its contacts to go");
    registered.dispose();
  });

  it("is read through the editor, without ignored and hidden files", async () => {
    await eventually(async () => (await there()).length > 0, "its contacts");
    assert.deepEqual(await there(), ["People/robin.md"]);
    const { items } = await followUps();
    assert.ok(
      items.some(({ uri }) => uri.startsWith(folder().scheme)),
      "the other folder stays",
    );
  });

  it("has settings of its own, from its settings file", async () => {
    const uri = note("People/robin.md");
    await vscode.window.showTextDocument(uri);
    await eventually(() => findings(uri).length > 0, "a finding");
    assert.deepEqual(
      findings(uri).map((found) => [ruleOf(found), found.severity]),
      [["move-on", vscode.DiagnosticSeverity.Hint]],
    );
  });

  it("follows its files, as far as its file system reports changes", async () => {
    files.put("/notes/People/kim.md", THREE_CALLS);
    await eventually(async () => (await there()).length === 2, "a new contact");
    files.remove("/notes/People/kim.md");
    await eventually(async () => (await there()).length === 1, "the contact to go");
  });

  describe("that reports no change", () => {
    before(() => {
      files.isSilent = true;
    });
    after(() => {
      files.isSilent = false;
    });

    it("is read again when a file is saved in it", async () => {
      files.put("/notes/People/kim.md", THREE_CALLS);
      files.put("/notes/todo.txt", "1\n");
      const { document } = await vscode.window.showTextDocument(note("todo.txt"));
      assert.deepEqual(await there(), ["People/robin.md"], "nobody has told of it");
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), "0\n");
      await vscode.workspace.applyEdit(edit);
      await document.save();
      await eventually(async () => (await there()).length === 2, "the new contact");
    });

    it("is read again when a file is made, renamed or deleted in the window", async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(note("People/kim.md"), note("People/kim lee.md"));
      await vscode.workspace.applyEdit(edit);
      await eventually(async () => (await there()).includes("People/kim lee.md"), "the new name");
      const removal = new vscode.WorkspaceEdit();
      removal.deleteFile(note("People/kim lee.md"));
      await vscode.workspace.applyEdit(removal);
      await eventually(async () => (await there()).join() === "People/robin.md", "the contact to go");
    });
  });

  it("accepts a touch like any other folder", async () => {
    const uri = note("People/robin.md");
    const { document } = await vscode.window.showTextDocument(uri);
    const result = await vscode.commands.executeCommand<LogResult>(
      SERVER_COMMANDS.log,
      uri.toString(),
      "2020-01-20 call reached - they hired somebody",
    );
    assert.equal(result.ok, true);
    assert.match(document.getText(), /2020-01-14 call voicemail\n {2}- 2020-01-20 call reached - they hired/);
    assert.ok(!document.isDirty);
    assert.equal(files.text("/notes/People/robin.md"), document.getText());
  });
});
