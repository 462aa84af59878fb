/** Runs npm and other programs quietly, without ever running an install script. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "./problem.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} programs that must not outlive this process */
const running = new Set();
process.on("exit", () => {
  for (const child of running) child.kill();
});

/**
 * Returns how to call npm on every system: on Windows `npm` is a batch file, which Node does not
 * spawn without a shell. npm passes the path of its JavaScript to its own scripts.
 *
 * @param {string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) {
    return { command: process.execPath, args: [script, ...args], shell: false };
  }
  return { command: "npm", args, shell: process.platform === "win32" };
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<string>} the output of npm
 */
export function npm(args, cwd) {
  const quiet = ["--ignore-scripts", "--loglevel=error", "--no-progress", "--no-audit", "--no-fund"];
  const { command, args: all, shell } = npmCommand([...args, ...quiet]);
  return runQuietly(command, all, cwd, shell);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {boolean} [shell]
 * @returns {Promise<string>} the output of the command
 */
export function runQuietly(command, args, cwd, shell = false) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell, stdio: ["ignore", "pipe", "pipe"] });
    running.add(child);
    let output = "";
    let errors = "";
    child.stdout.on("data", (data) => (output += data));
    child.stderr.on("data", (data) => (errors += data));
    child.on("error", (error) => reject(new Problem(`Could not run ${command}: ${error.message}`)));
    child.on("close", (code) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else reject(new Problem(`\`${[command, ...args].join(" ")}\` failed:\n${errors || output}`));
    });
  });
}

/**
 * Counts the installed packages of a lock file while npm installs them.
 *
 * @param {string} folder where they are being installed
 * @param {string} lockFile its name in the folder
 * @param {{ dev: boolean }} options whether packages for development are installed
 * @returns {() => string} such as "installed 210 of 360 packages"
 */
export function countPackages(folder, lockFile, { dev }) {
  /** @type {[string, { dev?: boolean, optional?: boolean, devOptional?: boolean }][]} */
  const locked = Object.entries(JSON.parse(readFileSync(path.join(folder, lockFile), "utf8")).packages);
  // An optional package may be for another system; "" is the folder itself.
  const expected = locked.filter(
    ([place, { dev: forDev, optional, devOptional }]) =>
      place && !optional && (dev || !(forDev || devOptional)),
  );
  return () => {
    const count = expected.filter(([place]) => existsSync(path.join(folder, place, "package.json"))).length;
    if (count === 0) return `downloading, none of ${expected.length} packages is installed yet`;
    return `installed ${count} of ${expected.length} packages`;
  };
}
