/**
 * `npm start`: builds the extension, and opens sample notes in a VS Code that runs it.
 *
 *   npm start                   in a browser tab; Ctrl-C stops it
 *   npm start -- --port 8080    at that port
 *   npm start -- --fresh        with new sample notes
 *   npm start -- --desktop      in an installed VS Code
 */
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { parseArgs } from "node:util";
import { openBrowser, openDesktopCode } from "./host/desktop.mjs";
import { copyExtension } from "./host/extensionCopy.mjs";
import { installHost } from "./host/install.mjs";
import { onInterrupt } from "./host/processes.mjs";
import { startServer } from "./host/server.mjs";
import { copyPlaygroundExtension, playgroundData, preparePlayground } from "./playground.mjs";
import { showProgress } from "./progress.mjs";
import { build, ensureInstalled, Problem, root, runScript, step } from "./setup.mjs";

/** The same port at every start if possible, because a browser stores the layout of the window by address. */
const USUAL_PORT = 8470;
/** Not in a hidden folder, because browsers that are snaps cannot read those. */
const REDIRECT_PAGE = path.join(root, "out/start.html");

/** @type {import("./host/server.mjs").Server | undefined} */
let server;
let isStopping = false;

runScript(async () => {
  const options = readOptions();
  onInterrupt(stop);
  try {
    await start(options);
  } catch (error) {
    // Interrupted work fails, which needs no message.
    if (!isStopping) throw error;
  }
});

/** @param {ReturnType<typeof readOptions>} options */
async function start(options) {
  await ensureInstalled();
  await build();
  const notes = await preparePlayground(options.fresh);
  if (options.desktop) {
    step("Opening the notes in VS Code, with the follow-ups at the left and README.md in front");
    return openDesktopCode([root, copyPlaygroundExtension(playgroundData, notes)], notes);
  }
  const host = await installHost();
  const running = await showProgress(`Starting VS Code ${host.vscode}`, async (setActivity) => {
    setActivity("copying the extension");
    const extensionsDir = path.join(playgroundData, "extensions");
    await copyExtension(extensionsDir);
    copyPlaygroundExtension(extensionsDir, notes);
    const port = options.port ?? ((await isFree(USUAL_PORT)) ? USUAL_PORT : 0);
    setActivity("waiting for its server");
    const settings = { "window.autoDetectColorScheme": true };
    return startServer({ host, dataDir: playgroundData, extensionsDir, port, settings });
  });
  server = running;
  const address = running.address({ folder: notes });
  console.log(`\n  Touchbase runs at  ${address}`);
  const isOpening = openBrowser(address, REDIRECT_PAGE);
  console.log(isOpening ? "  Opening it in your browser." : "  Open that address in a browser.");
  console.log("  The follow-ups are at the left, and README.md says what to try. Ctrl-C stops it.\n");
  await running.ended;
  rmSync(REDIRECT_PAGE, { force: true });
  if (!isStopping) throw new Problem(`VS Code ended by itself. It said:\n${running.log()}`);
}

/** @returns {Promise<number>} the exit code */
async function stop() {
  isStopping = true;
  console.log("\n• Stopping");
  await server?.stop();
  rmSync(REDIRECT_PAGE, { force: true });
  return 0;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { desktop: { type: "boolean" }, fresh: { type: "boolean" }, port: { type: "string" } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
      throw new Error(`--port must be a number from 1 to 65535, not "${values.port}"`);
    }
    return { desktop: values.desktop ?? false, fresh: values.fresh ?? false, port };
  } catch (error) {
    const usage = "npm start -- [--desktop] [--fresh] [--port N]";
    throw new Problem(`${/** @type {Error} */ (error).message}\n  Usage: ${usage}`);
  }
}

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
