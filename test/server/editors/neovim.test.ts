import assert from "node:assert/strict";
import { join } from "node:path";
import { skipBecause } from "../../unit/support/skipBecause";
import { installedVersion } from "./desk";
import { NOTES } from "./notes";
import { snippet } from "./page";
import { assertSession, desks, MISTAKE } from "./session";

/** The heading of the page for a version. */
function headingFor([major, minor]: readonly [number, number]): string | undefined {
  if (major > 0 || minor >= 11) return "Neovim 0.11 and later";
  if (minor >= 8) return "Neovim 0.8 to 0.10";
  return minor === 7 ? "Neovim 0.7" : undefined;
}

describe("the set-up for Neovim", () => {
  const deskWith = desks();

  /** Opens a note in Neovim with the set-up of the page for its version, and returns what the script saw. */
  async function drive(context: Mocha.Context, notes: Record<string, string>, env: Record<string, string>) {
    const version = installedVersion(context, "Neovim", "nvim");
    const heading = headingFor(version);
    if (heading === undefined) skipBecause(context, `Neovim ${version.join(".")} is older than 0.7`);
    const desk = deskWith(notes);
    const init = [snippet(heading, "lua"), snippet("Logging a touch in Neovim", "lua")].join("\n");
    desk.write(".config/nvim/init.lua", init);
    Object.assign(desk.env, { DRIVE_RESULT: join(desk.home, "seen.json"), DRIVE_PATIENCE: "150000", ...env });
    const script = ["-c", `luafile ${join(__dirname, "drive.lua")}`];
    const output = await desk.run("nvim", ["--headless", "People/dana.md", ...script]);
    return { desk, output, seen: JSON.parse(desk.read("seen.json")) };
  }

  it("shows findings and a hover, applies a quick fix and logs touches", async function () {
    const { desk, output, seen } = await drive(this, NOTES, { DRIVE_FIX: "voicemail" });
    const expected = { findings: [MISTAKE], actions: ["Change to “voicemail”"], prompt: "What happened? " };
    assertSession(desk, seen, expected, output);
  });

  it("shows the findings of a note that is in no folder of notes", async function () {
    const { "People/dana.md": dana } = NOTES;
    const { seen, output } = await drive(this, { "People/dana.md": dana }, { DRIVE_ONLY: "findings" });
    assert.deepEqual(seen, { findings: [MISTAKE], notices: [] }, output);
  });
});
