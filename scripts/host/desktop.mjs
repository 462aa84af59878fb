/** Opens the user's programs: an installed VS Code, and the default browser. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "../problem.mjs";

const macCode = "/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code";

/**
 * Opens a folder in an installed VS Code, with extensions under development.
 *
 * @param {string[]} extensions
 * @param {string} folder
 */
export async function openDesktopCode(extensions, folder) {
  const code = findCode();
  if (!code) {
    throw new Problem(
      "No `code` command found. In VS Code run “Shell Command: Install 'code' command in PATH”, or " +
        "run `npm start` without --desktop for a VS Code in a browser tab.",
    );
  }
  const shell = process.platform === "win32";
  const development = extensions.map((extension) => `--extensionDevelopmentPath=${extension}`);
  const args = [...development, folder].map((arg) => (shell ? `"${arg}"` : arg));
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
 * Opens an address in the user's browser, if there is one. The address contains a token, and every user of the machine
 * can list the arguments of a program. The browser therefore opens a page that only this user can read and that
 * redirects to the address.
 *
 * @param {string} address
 * @param {string} page the file to write
 * @returns {boolean} whether it tried to open a browser
 */
export function openBrowser(address, page) {
  const { platform, env } = process;
  if (env.CI || (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY)) return false;
  writeRedirect(address, page);
  const opener = platform === "darwin" ? "open" : "xdg-open";
  const child = spawn(opener, [page], { stdio: "ignore", detached: true });
  child.on("error", () => console.log("    Could not open a browser; open the address yourself."));
  child.unref();
  return true;
}

/**
 * @param {string} address
 * @param {string} page
 */
export function writeRedirect(address, page) {
  mkdirSync(path.dirname(page), { recursive: true });
  // An existing file would keep its permissions.
  rmSync(page, { force: true });
  const escaped = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const html = `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${escaped}">
<title>Touchbase</title>
<a href="${escaped}">Open Touchbase</a>
`;
  writeFileSync(page, html, { mode: 0o600, flag: "wx" });
}
