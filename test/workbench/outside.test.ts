import assert from "node:assert/strict";
import type { CDPSession } from "playwright-core";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { inHosts, makeFolder, neverFailed, openWindow } from "./shared";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

const sent = addDays(civilDateOf(new Date()), -30);
const NOTES = {
  "Ada.md": `---\nname: Ada\nphone: (555) 010-0199 ext\nemail: ada+work@example.com\nplaybook: job-ad\norganization: R&D = Co\ntouches:\n  - ${sent} email resume\n---\n`,
  "Cy.md": `---\nname: Cy\nemail: cy@example.com\nplaybook: friend\nmention: [${"long story ".repeat(18).trim()}]\n---\n\n## Draft email\n\nDear Cy, ${"it is a long story. ".repeat(120)}\n`,
};

/**
 * What leaves the window: the address that the browser has to open, and the content of its clipboard. After a request
 * to open another program, which this browser lacks, the window accepts no keys, so these tests come last.
 */
inHosts(["node"], "a contact in other programs", (host) => {
  let folder: string;
  let workbench: Workbench;
  let devTools: CDPSession;
  /** The addresses for other programs, each since the browser has finished with it. */
  const opened: string[] = [];
  const press = (key: string) => workbench.page.keyboard.press(key);
  const sees = (wanted: RegExp) =>
    eventually(async () => assert.match(await workbench.quickInputText(), wanted));
  const opens = async (): Promise<string> => {
    await eventually(async () => assert.equal(opened.length, 1));
    return opened.splice(0).join();
  };
  const clipboard = () => workbench.page.evaluate<string>("navigator.clipboard.readText()");
  const hasCopied = (wanted: RegExp) => eventually(async () => assert.match(await clipboard(), wanted));
  const says = (wanted: RegExp) =>
    eventually(async () => assert.match((await workbench.statusBar()).join("\n"), wanted));

  const openIn = async (folder: string) => {
    const opened = await openWindow(host, folder);
    await opened.openView("Touchbase");
    await opened.treeRow("Ada").waitFor();
    return opened;
  };

  before(async () => {
    folder = makeFolder(NOTES);
    workbench = await openIn(folder);
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    devTools = await workbench.page.context().newCDPSession(workbench.page);
    await devTools.send("Page.enable");
    // A request that the browser still works on would cancel the step to the next window.
    const requests = new Map<string, string>();
    devTools.on("Page.frameRequestedNavigation", ({ frameId, url }) => {
      if (url.startsWith("mailto:")) requests.set(frameId, url);
    });
    devTools.on("Page.frameStoppedLoading", ({ frameId }) => {
      const url = requests.get(frameId);
      if (url !== undefined) opened.push(url);
      requests.delete(frameId);
    });
  });

  after(() => devTools?.detach());

  it("has a number and an address to copy", async () => {
    await workbench.openContact("Ada");
    await workbench.runCommand("Touchbase: Copy Phone Number");
    await hasCopied(/^\(555\) 010-0199 ext$/);
    await workbench.runCommand("Touchbase: Copy Email Address");
    await hasCopied(/^ada\+work@example\.com$/);
    await says(/Copied: ada\+work@example\.com/);
  });

  const draft = async (name: string, kind: string, place: string, title: RegExp) => {
    await workbench.openContact(name);
    await workbench.runCommand("Touchbase: Draft a Message");
    await sees(/Draft a message to/);
    await workbench.quickInput.fill(kind);
    await sees(new RegExp(`> ${kind}`));
    await press("Enter");
    await sees(title);
    await workbench.quickInput.fill(place);
    await sees(new RegExp(`> Into the ${place}`));
    await press("Enter");
  };

  it("gets a draft through the clipboard, and the note stays as it is", async () => {
    await draft(
      "Ada",
      "Voicemail",
      "clipboard",
      /> Into the note[^>]*Into the clipboard(?![\s\S]*mail program)/,
    );
    await hasCopied(/^Hello Ada, this is \[your name\]/);
    assert.equal(await workbench.page.locator(".tab.dirty").count(), 0);
  });

  it("gets a draft by mail, to one address and with the unchanged text", async () => {
    await draft("Ada", "Email", "mail", /Where does the draft for Ada go\?[\s\S]*Into the note/);
    const uri = await opens();
    assert.match(uri, /^mailto:ada%2Bwork@example\.com\?/);
    const { searchParams } = new URL(uri);
    assert.equal(searchParams.get("subject"), "Following up");
    assert.match(
      searchParams.get("body") ?? "",
      /^Dear Ada,\r\n\r\nI am following up on my application of [^\r]+ for the position at R&D = Co\.\r\n/,
    );
  });

  it("gets the draft of the note, in the clipboard if the mail program would cut it off", async () => {
    workbench = await openIn(folder);
    await draft("Cy", "Email", "mail", /Where does your draft for Cy go\?(?![\s\S]*Into the note)/);
    assert.equal(await opens(), "mailto:cy@example.com?subject=Following%20up&body=");
    await hasCopied(/^Dear Cy, (?:it is a long story\. ?){120}$/);
    await eventually(async () =>
      assert.match((await workbench.noticesShown()).join("\n"), /too long for the mail program/),
    );
  });

  neverFailed(() => workbench);
});
