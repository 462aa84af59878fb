/**
 * Things too big to be dependencies (VS Code, a browser), installed when first needed into
 * .vscode-test/, which git ignores. Deleting that folder is always safe.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { npmCommand, Problem, root, step } from "../setup.mjs";

const cache = path.join(root, ".vscode-test");

/**
 * Gives the folder `name` of the cache, filling it first when it is not there. It is filled
 * under another name and renamed when complete: a folder that is there is a whole one.
 *
 * @param {string} name
 * @param {string} title what to tell that is being downloaded
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>}
 */
export async function cached(name, title, fill) {
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const unlock = await lock(`${folder}.lock`, () => existsSync(folder));
  try {
    if (existsSync(folder)) return folder;
    for (const entry of readdirSync(cache)) {
      if (entry.startsWith(`${name}.part-`))
        rmSync(path.join(cache, entry), { recursive: true, force: true });
    }
    const part = `${folder}.part-${process.pid}`;
    mkdirSync(part);
    await timed(title, () => fill(part));
    renameSync(part, folder);
    return folder;
  } finally {
    unlock();
  }
}

/**
 * Unpacks a package of the npm registry, without its dependencies and without running anything of it.
 *
 * @param {string} spec such as `code-server@4.139.1`
 * @param {string} folder
 */
export async function unpackPackage(spec, folder) {
  mkdirSync(folder, { recursive: true });
  const json = await npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder, spec], folder);
  const archive = path.join(folder, path.basename(JSON.parse(json)[0].filename));
  await unpackArchive(archive, folder, ["-z", "--strip-components=1"]);
}

/**
 * Unpacks an archive and deletes it.
 *
 * @param {string} archive
 * @param {string} folder
 * @param {string[]} [options]
 */
export async function unpackArchive(archive, folder, options = []) {
  await output("tar", ["-x", ...options, "-f", archive, "-C", folder], folder);
  rmSync(archive);
}

/**
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const { command, args: all, shell } = npmCommand([...args, "--loglevel=error", "--no-audit", "--no-fund"]);
  return output(command, all, cwd, shell);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {boolean} [shell]
 * @returns {Promise<string>} what the command printed
 */
function output(command, args, cwd, shell = false) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let errors = "";
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (errors += data));
    child.on("error", (error) => reject(new Problem(`Could not run ${command}: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) resolve(out);
      else reject(new Problem(`${command} ${args.join(" ")} failed:\n${errors || out}`));
    });
  });
}

/**
 * Tells every few seconds that work still goes on: a download can take minutes.
 *
 * @param {string} title
 * @param {() => Promise<void>} work
 */
async function timed(title, work) {
  step(`${title} (once; kept in .vscode-test/)`);
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const ticker = setInterval(() => console.log(`    ${seconds()} s …`), 5000);
  try {
    await work();
  } finally {
    clearInterval(ticker);
  }
  console.log(`    done after ${seconds()} s`);
}

/**
 * Waits until no other living process holds the lock, then takes it.
 *
 * @param {string} file
 * @param {() => boolean} enough when this holds there is no need to go on waiting
 * @returns {Promise<() => void>} gives the lock back
 */
async function lock(file, enough) {
  for (let told = false; ; await sleep(300)) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    }
    if (enough()) return () => {};
    if (!holderLives(file)) rmSync(file, { force: true });
    else if (!told) step("Another process is installing the same; waiting for it");
    told = true;
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
