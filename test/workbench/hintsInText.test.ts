import assert from "node:assert/strict";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { inHosts, neverFailed, openNotes } from "./shared";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

const day = addDays(civilDateOf(new Date()), -2);
const NOTE = `---\nname: Ada\nplaybook: job-ad\ntouches:\n  - ${addDays(day, -4)} call voicemail\n  - ${day} call voicemail\n---\n`;

/** The hints after the touches, which are hidden on the line where the user types. */
inHosts(["node"], "the hints in a note", (host) => {
  let workbench: Workbench;
  /** The touches as they are shown, each with its hint. */
  const touches = async () =>
    (await workbench.editorLines())
      .filter((line) => line.trim().startsWith("- "))
      .map((line) => line.replace(/^.*voicemail/, "").trim());
  const shows = (...expected: string[]) =>
    eventually(async () => assert.deepEqual(await touches(), expected));

  /**
   * Brings the cursor to the end of a line, counted from 1. Keys that are pressed too soon after the note opens are
   * lost.
   */
  const goTo = (line: number) =>
    eventually(async () => {
      await workbench.page.keyboard.press("Control+Home");
      for (let at = 1; at < line; at++) await workbench.page.keyboard.press("ArrowDown");
      await workbench.page.keyboard.press("End");
      const isThere = async () =>
        assert.match((await workbench.statusBar()).join("\n"), new RegExp(`Ln ${line}, `));
      await eventually(isThere, brief().timeout);
    });

  before(async () => {
    ({ workbench } = await openNotes(host, { "Ada.md": NOTE }));
    await workbench.openFile("Ada.md");
  });

  it("are hidden on the line of the cursor, and appear again when it leaves", async () => {
    await goTo(8);
    await shows("1st of 3", "2nd of 3");
    await goTo(6);
    await shows("1st of 3", "");
    await goTo(5);
    await shows("", "2nd of 3");
    await goTo(8);
    await shows("1st of 3", "2nd of 3");
  });

  it("stay hidden while the user types there", async () => {
    await goTo(6);
    await workbench.page.keyboard.type(" - asked");
    await shows("1st of 3", "- asked");
    await goTo(8);
    await shows("1st of 3", "- asked2nd of 3");
    await workbench.save();
  });

  neverFailed(() => workbench);
});
