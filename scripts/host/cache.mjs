/**
 * Things too big to be dependencies (VS Code, a browser), installed when first needed into
 * .vscode-test/, which git ignores. Deleting that folder is always safe.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { showProgress } from "../progress.mjs";
import { root } from "../setup.mjs";

const cache = path.join(root, ".vscode-test");

/**
 * Gives the folder `name` of the cache, filling it first when it is not there. It is filled
 * under another name and renamed when complete: a folder that is there is a whole one.
 *
 * @param {string} name
 * @param {string} title what is being downloaded
 * @param {(folder: string, setActivity: import("../progress.mjs").SetActivity) => Promise<void>} fill
 * @returns {Promise<string>}
 */
export async function cached(name, title, fill) {
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  await showProgress(`${title} (once; kept in .vscode-test/)`, async (setActivity) => {
    setActivity("waiting for another process that is installing the same");
    const unlock = await lock(`${folder}.lock`, () => existsSync(folder));
    try {
      if (existsSync(folder)) return;
      setActivity("removing what an interrupted installation left");
      for (const entry of readdirSync(cache)) {
        if (!entry.startsWith(`${name}.part-`)) continue;
        await rm(path.join(cache, entry), { recursive: true, force: true });
      }
      const part = `${folder}.part-${process.pid}`;
      mkdirSync(part);
      await fill(part, setActivity);
      renameSync(part, folder);
    } finally {
      unlock();
    }
  });
  return folder;
}

/**
 * Waits until no other living process holds the lock, then takes it.
 *
 * @param {string} file
 * @param {() => boolean} enough when this holds there is no need to go on waiting
 * @returns {Promise<() => void>} gives the lock back
 */
async function lock(file, enough) {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    if (enough()) return () => {};
    if (!holderLives(file)) rmSync(file, { force: true });
    await sleep(300);
  }
}

/** @param {string} file */
function holderLives(file) {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    // An empty file is a lock being written at this moment.
    if (pid) process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
