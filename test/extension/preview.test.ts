import assert from "node:assert/strict";
import * as vscode from "vscode";
import { eventually, followUps, noteUri, revertAll } from "./support";

/** The block ```` ```touchbase ```` in the preview of a note, as VS Code renders it. */
describe("the preview", () => {
  const uri = noteUri("Daily/today.md");
  const render = async (text: string) => {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const document = await vscode.workspace.openTextDocument(uri);
    await eventually(() => document.getText() === text, "the text of the note");
    return vscode.commands.executeCommand<string>("markdown.api.render", document);
  };

  after(async () => {
    await revertAll();
    await vscode.workspace.fs.delete(noteUri("Daily"), { recursive: true });
  });

  it("lists who is overdue, with links to their notes", async () => {
    const overdue = await eventually(async () => {
      const { items, complete } = await followUps();
      return complete ? items.filter(({ group }) => group === "overdue") : undefined;
    }, "the list of follow-ups");
    assert.ok(overdue.length > 0);
    const html = await eventually(async () => {
      const rendered = await render("# Today\n\n```touchbase overdue\n```\n");
      return rendered.includes("touchbase-overdue") ? rendered : undefined;
    }, "the block");
    const links = [...html.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)];
    assert.deepEqual(
      links.map(([, link = "", name]) => [name, decodeURIComponent(link)]),
      overdue.map(({ name, path }) => [name, `../${path}`]),
    );
  });

  it("says which word it does not know, and leaves other blocks alone", async () => {
    const html = await render("```touchbase soon\n```\n\n```js\nlet a;\n```\n");
    assert.match(html, /touchbase-problem">[^<]*soon/);
    assert.match(html, /<code [^>]*language-js/);
  });
});
