/** The sample notes that `npm start` opens, in playground/, which git ignores. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem, root, runNode, step } from "./setup.mjs";

const folder = path.join(root, "playground");
/** When the notes were written. Kept outside of them: a vault holds nothing but notes. */
const dateFile = path.join(root, ".vscode-test/playground/written-on");

/**
 * Writes the notes when there are none; those that are there may have been edited, and stay.
 *
 * @param {boolean} fresh replace them all the same
 * @returns {Promise<string>} the folder
 */
export async function preparePlayground(fresh) {
  const today = new Date().toLocaleDateString("sv");
  if (existsSync(folder) && !fresh) {
    const written = existsSync(dateFile) ? readFileSync(dateFile, "utf8") : "an earlier day";
    step("Using the notes in playground/ as they are");
    if (written !== today) {
      console.log(
        `    They were written for ${written}, so more is overdue by now. For new ones: npm start -- --fresh`,
      );
    }
    return folder;
  }
  step(
    existsSync(folder)
      ? "Replacing the notes in playground/ with new ones"
      : "Writing sample notes to playground/",
  );
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  if ((await runNode(["--import", "tsx", "scripts/samples.ts", part])) !== 0) {
    throw new Problem("The sample notes could not be written; the message is above.");
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
  mkdirSync(path.dirname(dateFile), { recursive: true });
  writeFileSync(dateFile, today);
  return folder;
}
