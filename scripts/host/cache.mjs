/**
 * Caches downloads that are too large to be dependencies (VS Code, a browser) in .vscode-test/, which git ignores.
 * Deleting that folder is always safe.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { showProgress } from "../progress.mjs";
import { root } from "../setup.mjs";

const cache = path.join(root, ".vscode-test");

/**
 * Returns the folder `name` of the cache, and fills it first if it is missing. It is filled under another name and
 * renamed at the end, so an existing folder is always complete.
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
 * @param {() => boolean} enough returns true when waiting is no longer necessary
 * @returns {Promise<() => void>} releases the lock
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
    // An empty file is a lock that is being written.
    if (pid) process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
