/**
 * `npm start`: opens sample notes in a VS Code that runs the extension as it is built now.
 *
 *   npm start                   in a browser tab; Ctrl-C stops it
 *   npm start -- --port 8080    at that port
 *   npm start -- --fresh        with the sample notes written anew
 *   npm start -- --desktop      in an installed VS Code
 */
import { createServer } from "node:net";
import path from "node:path";
import { parseArgs } from "node:util";
import { openBrowser, openDesktopCode } from "./host/desktop.mjs";
import { copyExtension } from "./host/extensionCopy.mjs";
import { installHost } from "./host/install.mjs";
import { onInterrupt } from "./host/processes.mjs";
import { startServer } from "./host/server.mjs";
import { preparePlayground } from "./playground.mjs";
import { build, ensureInstalled, Problem, root, runScript, step } from "./setup.mjs";

/** The same at every start where it can be: a browser keeps the layout of the window by address. */
const usualPort = 8470;

runScript(async () => {
  const options = readOptions();
  await ensureInstalled();
  await build();
  const notes = await preparePlayground(options.fresh);
  if (options.desktop) {
    step("Opening the notes in VS Code");
    return openDesktopCode(root, notes);
  }
  const host = await installHost();
  step(`Starting VS Code ${host.vscode}`);
  const dataDir = path.join(root, ".vscode-test/playground");
  const extensionsDir = path.join(dataDir, "extensions");
  await copyExtension(extensionsDir);
  const port = options.port ?? ((await isFree(usualPort)) ? usualPort : 0);

  let asked = false;
  /** @type {import("./host/server.mjs").Server | undefined} */
  let server;
  onInterrupt(async () => {
    asked = true;
    console.log("\n• Stopping");
    await server?.stop();
    return 0;
  });
  server = await startServer({ host, dataDir, extensionsDir, port });
  const address = server.address({ folder: notes });
  console.log(`\n  Touchbase runs at  ${address}`);
  console.log(openBrowser(address) ? "  Opening it in your browser." : "  Open that address in a browser.");
  console.log("  The follow-ups are behind the Touchbase icon at the left. Ctrl-C stops it.\n");
  await server.ended;
  if (!asked) throw new Problem(`VS Code ended by itself. It said:\n${server.log()}`);
});

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
