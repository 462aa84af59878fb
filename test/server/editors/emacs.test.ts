import { join } from "node:path";
import { skipBecause } from "../../unit/support/skipBecause";
import { installedVersion } from "./desk";
import { NOTES } from "./notes";
import { snippet } from "./page";
import { assertSession, desks, MISTAKE } from "./session";

/** Loads installed packages, and replaces the Markdown mode if that package is not installed. */
const BEFORE = `(require 'package)
(package-initialize)
(unless (require 'markdown-mode nil t)
  (define-derived-mode markdown-mode text-mode "Markdown")
  (add-to-list 'auto-mode-alist '("\\\\.md\\\\'" . markdown-mode)))
`;

describe("the set-up for Emacs", () => {
  const deskWith = desks();

  it("shows findings and a hover, applies a quick fix and logs touches", async function () {
    const version = installedVersion(this, "Emacs", "emacs");
    if (version[0] < 28) skipBecause(this, `Emacs ${version.join(".")} is older than 28`);
    const desk = deskWith(NOTES);
    const before = desk.write("before.el", BEFORE);
    const load = ["--batch", "-l", before];
    const check = `(princ (if (require 'eglot nil t) "installed" "missing"))`;
    if ((await desk.run("emacs", [...load, "--eval", check])).endsWith("missing"))
      skipBecause(this, "Eglot is not installed for Emacs");
    const init = [snippet("Emacs", "elisp"), snippet("Logging a touch in Emacs", "elisp")].join("\n");
    load.push("-l", desk.write("init.el", init), "-l", join(__dirname, "drive.el"));
    const result = join(desk.home, "seen.json");
    Object.assign(desk.env, { DRIVE_RESULT: result, DRIVE_PATIENCE: "150" });
    const answers = [
      "Change to “voicemail”",
      "called, voicemail, next call friday",
      "emailed Luis - the slides",
      // Before Emacs 30, Eglot asks whether to change a note that is not open.
      ...(version[0] < 30 ? ["y"] : []),
      "xyzzy",
    ];
    const output = await desk.run("emacs", load, `${answers.join("\n")}\n`);
    const seen = JSON.parse(desk.read("seen.json"));
    assertSession(desk, seen, { findings: [`touchbase [touch-syntax]: ${MISTAKE}`] }, output);
  });
});
