/** The sample notes that `npm start` opens, in playground/, which git ignores. */
import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { showProgress } from "./progress.mjs";
import { Problem, root, runNode, step } from "./setup.mjs";

/** The folder for data of the playground other than notes, because a vault contains only notes. */
export const playgroundData = path.join(root, ".vscode-test/playground");

/**
 * @typedef {object} Places
 * @property {string} folder the notes
 * @property {string} data as `playgroundData`
 */

/** @type {Places} */
const usualPlaces = { folder: path.join(root, "playground"), data: playgroundData };

/**
 * Writes the notes if there are none. Existing ones stay, because the user may have edited them.
 *
 * @param {boolean} fresh replace them
 * @param {Places} [places]
 * @returns {Promise<string>} the folder
 */
export async function preparePlayground(fresh, { folder, data } = usualPlaces) {
  // The day on which the notes were written.
  const dateFile = path.join(data, "written-on");
  const today = new Date().toLocaleDateString("sv");
  if (existsSync(folder) && !fresh) {
    const written = existsSync(dateFile) ? readFileSync(dateFile, "utf8") : "an earlier day";
    step(`Using the notes in ${folder} as they are`);
    if (written !== today) {
      console.log(
        `    They were written for ${written}, so more is overdue by now. For new ones: npm start -- --fresh`,
      );
    }
    return folder;
  }
  await showProgress(
    existsSync(folder)
      ? `Replacing the notes in ${folder} with new ones`
      : `Writing sample notes to ${folder}`,
    async (setActivity) => {
      setActivity("computing their dates from today");
      await writeNotes({ folder, data });
      writeFileSync(dateFile, today);
    },
  );
  return folder;
}

/** @param {Places} places */
async function writeNotes({ folder, data }) {
  mkdirSync(data, { recursive: true });
  // A folder that is there is complete, also after an interrupted start.
  const part = path.join(data, "notes.part");
  rmSync(part, { recursive: true, force: true });
  if ((await runNode(["--import", "tsx", "scripts/samples.ts", part])) !== 0) {
    throw new Problem("The sample notes could not be written; the message is above.");
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
}

/**
 * Copies the extension that arranges the window of the playground.
 *
 * @param {string} parent
 * @param {string} notes the folder of the playground
 * @returns {string} the folder of the extension, new at each start
 */
export function copyPlaygroundExtension(parent, notes) {
  const target = path.join(parent, "touchbase.touchbase-playground-1.0.0");
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(root, "scripts/playgroundExtension"), target, { recursive: true });
  writeFileSync(path.join(target, "start.json"), JSON.stringify({ id: randomUUID(), folder: notes }));
  return target;
}
