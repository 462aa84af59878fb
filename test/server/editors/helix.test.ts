import assert from "node:assert/strict";
import { skipBecause } from "../../unit/support/skipBecause";
import { installedVersion } from "./desk";
import { DANA_AFTER, NOTES } from "./notes";
import { snippet } from "./page";
import { desks } from "./session";
import { hasTmux, openScreen, type Screen } from "./terminal";

describe("the set-up for Helix", () => {
  let screen: Screen | undefined;
  afterEach(() => {
    screen?.close();
    screen = undefined;
  });
  // After the hook above, because Helix writes into its folder until it ends.
  const deskWith = desks();

  it("shows findings and a hover, applies a quick fix and logs a touch", async function () {
    const version = installedVersion(this, "Helix", "hx");
    if (version[0] < 25) skipBecause(this, `Helix ${version.join(".")} is older than 25.01`);
    if (!hasTmux()) skipBecause(this, "tmux is not installed, in which Helix would run");
    const desk = deskWith(NOTES);
    desk.write(".config/helix/languages.toml", snippet("Helix", "toml"));
    desk.write(".config/helix/config.toml", snippet("Logging a touch in Helix", "toml"));
    screen = openScreen(desk, "hx People/dana.md");

    await screen.shows(/^● +5/m);
    screen.press("5gg22l");
    await screen.shows(/Unknown word “voicmail”\. Did you mean “voicemail”\?/);
    screen.press("Space", "a");
    await screen.shows(/Change to “voicemail”/);
    screen.press("Enter");
    await screen.shows(/19 call voicemail/);

    screen.press("2gg8l");
    await screen.shows(/2:9 *$/m);
    screen.press("Space", "k");
    await screen.shows(/Dana Whitfield — Call tomorrow · try 2 of 3/);
    screen.press("Escape");
    await screen.shows(/^(?![\s\S]*Call tomorrow)/);
    screen.press(":w", "Enter");
    await screen.shows(/written/);

    screen.press("Space", "t");
    await screen.shows(/^:sh touchbase log/m);
    screen.press(`Dana "called, voicemail, next call friday"`, "Enter");
    await screen.shows(/Command run/);
    screen.press("Escape");
    await screen.shows(/^(?![\s\S]*Means:)/);
    screen.press(":reload-all", "Enter");
    await screen.shows(/^●? +6 .*2026-11-22 call voicemail, next call 2026-11-27/m);
    assert.equal(desk.read("notes/People/dana.md"), DANA_AFTER);
  });
});
