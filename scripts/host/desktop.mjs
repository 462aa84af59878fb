/** The programs of the person at this machine: an installed VS Code, and the browser they use. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { Problem } from "../setup.mjs";

const macCode = "/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code";

/**
 * Opens a folder in an installed VS Code, with an extension under development.
 *
 * @param {string} extension
 * @param {string} folder
 */
export async function openDesktopCode(extension, folder) {
  const code = findCode();
  if (!code) {
    throw new Problem(
      "No `code` command found. In VS Code run “Shell Command: Install 'code' command in PATH”, or " +
        "run `npm start` without --desktop for a VS Code in a browser tab.",
    );
  }
  const shell = process.platform === "win32";
  const args = [`--extensionDevelopmentPath=${extension}`, folder].map((arg) => (shell ? `"${arg}"` : arg));
  const child = spawn(shell ? `"${code}"` : code, args, { stdio: "inherit", shell });
  const exit = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (exit !== 0) throw new Problem(`${code} ended with code ${exit}.`);
}

function findCode() {
  const names = process.platform === "win32" ? ["code.cmd", "code-insiders.cmd"] : ["code", "code-insiders"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, macCode].find((file) => existsSync(file));
}

/**
 * Opens an address in the browser of the person at this machine, if there is one to open.
 *
 * @param {string} address
 * @returns {boolean} whether it was tried
 */
export function openBrowser(address) {
  const { platform, env } = process;
  if (env.CI || (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return false;
  /** @type {[string, string[]]} */
  let command = ["xdg-open", [address]];
  if (platform === "darwin") command = ["open", [address]];
  // `start` takes its first quoted argument for a title, and & must not end the command.
  if (platform === "win32") command = ["cmd", ["/c", "start", '""', address.replaceAll("&", "^&")]];
  const child = spawn(...command, { stdio: "ignore", detached: true });
  child.on("error", () => console.log("    Could not open a browser; open the address yourself."));
  child.unref();
  return true;
}
