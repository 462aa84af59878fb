/** Finds a browser that can run VS Code without a window, or installs one. */
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { Problem } from "../setup.mjs";
import { cached } from "./cache.mjs";
import { unpackArchive, unpackPackage } from "./packages.mjs";
import { headlessChromiumVersion } from "./versions.mjs";

const programFiles = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const wellKnown = {
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  win32: programFiles.flatMap((folder) =>
    folder
      ? ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((exe) =>
          path.join(folder, exe),
        )
      : [],
  ),
};
const commands = [
  // The same browser without its own windows: tests take a sixth less of the processor's time in it.
  "chromium-headless-shell",
  ...["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"],
];

const fontsHere = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"];
flags.push("--disable-background-networking", "--disable-component-update");

/**
 * Returns the options of playwright-core's `chromium.launch`. TOUCHBASE_BROWSER names the program to use.
 *
 * @returns {Promise<{ executablePath: string, args: string[], env: NodeJS.ProcessEnv }>}
 */
export async function findBrowser() {
  const installed = process.env.TOUCHBASE_BROWSER || findInstalled();
  if (installed) return { executablePath: installed, args: flags, env: process.env };
  return installChromium();
}

function findInstalled() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...(wellKnown[process.platform] ?? onPath)].find((file) => existsSync(file));
}

/** Installs the package with a compressed Chromium without a window and its libraries. */
async function installChromium() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Problem("No browser found. Install Chrome, Chromium or Edge, or set TOUCHBASE_BROWSER to one.");
  }
  const version = headlessChromiumVersion;
  const title = `No browser found: downloading Chromium ${version}, about 280 MB on disk`;
  const folder = await cached(`chromium-${version}`, title, async (part, setActivity) => {
    const unpacked = path.join(part, "package");
    await unpackPackage(`@sparticuz/chromium@${version}`, unpacked, setActivity);
    setActivity("decompressing it");
    const program = path.join(part, "chromium");
    writeFileSync(program, await decompress(path.join(unpacked, "bin/chromium.br")));
    chmodSync(program, 0o755);
    for (const name of ["al2023", "fonts"]) {
      const archive = path.join(part, `${name}.tar`);
      writeFileSync(archive, await decompress(path.join(unpacked, `bin/${name}.tar.br`)));
      mkdirSync(path.join(part, name));
      await unpackArchive(archive, path.join(part, name));
    }
    writeFileSync(path.join(part, "fonts/fonts.conf"), fontsHere);
    rmSync(unpacked, { recursive: true });
  });
  return { executablePath: path.join(folder, "chromium"), args: flags, env: bundledLibraries(folder) };
}

/**
 * Returns the libraries and fonts of the package, because a bare machine has neither.
 *
 * @param {string} folder
 */
function bundledLibraries(folder) {
  const libraries = path.join(folder, "al2023/lib");
  const system = process.env.LD_LIBRARY_PATH;
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, LD_LIBRARY_PATH: system ? `${system}:${libraries}` : libraries };
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = path.join(folder, "fonts");
  return env;
}

/** @param {string} file */
function decompress(file) {
  return promisify(brotliDecompress)(readFileSync(file));
}
