/** The sample notes that `npm start` opens, in playground/, which git ignores. */
import { randomUUID } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { showProgress } from "./progress.mjs";
import { Problem, root, runNode, step } from "./setup.mjs";

const folder = path.join(root, "playground");
/** What belongs to the playground other than notes: a vault contains nothing but notes. */
export const playgroundData = path.join(root, ".vscode-test/playground");
/** The day on which the notes were written. */
const dateFile = path.join(playgroundData, "written-on");

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
    (setActivity) => {
      setActivity("computing their dates from today");
      return writeNotes(today);
    },
  );
  return folder;
}

/** @param {string} today */
async function writeNotes(today) {
  mkdirSync(playgroundData, { recursive: true });
  // A folder that is there is complete, also after an interrupted start.
  const part = path.join(playgroundData, "notes.part");
  rmSync(part, { recursive: true, force: true });
  if ((await runNode(["--import", "tsx", "scripts/samples.ts", part])) !== 0) {
    throw new Problem("The sample notes could not be written; the message is above.");
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(part, folder);
  writeFileSync(dateFile, today);
}

/**
 * Copies the extension that arranges the window of the playground.
 *
 * @param {string} parent
 * @returns {string} its folder, new at each start
 */
export function copyPlaygroundExtension(parent) {
  const target = path.join(parent, "touchbase.touchbase-playground-1.0.0");
  rmSync(target, { recursive: true, force: true });
  cpSync(path.join(root, "scripts/playgroundExtension"), target, { recursive: true });
  writeFileSync(path.join(target, "start.json"), JSON.stringify({ id: randomUUID(), folder }));
  return target;
}
