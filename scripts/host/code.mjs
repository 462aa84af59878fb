#!/usr/bin/env node
/**
 * Runs extension tests in the embedded VS Code, with the command line of `code`: give this file to
 * `runTests` of @vscode/test-electron as its `vscodeExecutablePath`. What the tests print comes out
 * here, and their exit code becomes that of this process.
 *
 *   code.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [folder | workspace] [file …]
 *
 * TOUCHBASE_TEST_VSCODE chooses the version (newest, oldest); TOUCHBASE_TEST_TIMEOUT is the time
 * that one run may take, in seconds.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import { Problem, root, runScript } from "../setup.mjs";
import { findBrowser } from "./browser.mjs";
import { readCommandLine } from "./commandLine.mjs";
import { serveExtension } from "./extensionOnWeb.mjs";
import { installHost } from "./install.mjs";
import { onInterrupt } from "./processes.mjs";
import { startServer } from "./server.mjs";

/** The web extension host has no environment to take it from: its tests were bundled with the mark. */
const mark = process.env.TOUCHBASE_OUTPUT_MARK || `${randomUUID()} `;
const countsMark = "touchbase-counts ";
const timeout = Number(process.env.TOUCHBASE_TEST_TIMEOUT || 300);
/** What VS Code says at every start: it misses native modules that it can do without. */
const noise = /bindings file|native-watchdog|Ignoring fetching additional builtin extensions/;

let testsSpoke = false;

runScript(async () => {
  const request = readCommandLine(process.argv.slice(2));
  if (!request.extensionTestsPath) {
    throw new Problem(
      "code.mjs runs tests only: give it --extensionTestsPath. To try the extension: npm start.",
    );
  }
  const host = await installHost();
  process.env.TOUCHBASE_OUTPUT_MARK = mark;
  /** @type {(() => Promise<void>)[]} */
  const stops = [];
  const stop = async () => {
    for (const each of stops) await each();
  };
  onInterrupt(async () => {
    await stop();
    return 130;
  });
  try {
    const { chromium } = await import("playwright-core");
    const browser = await chromium.launch({ ...(await findBrowser()), handleSIGINT: false });
    stops.push(() => browser.close());
    const { userDataDir, extensionsDir } = request;
    const server = await startServer({ host, userDataDir, extensionsDir, forTests: true });
    stops.push(server.stop);
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    /** @type {string[]} */
    const log = [];
    const { extensionDevelopmentKind, extensionDevelopmentPath } = request;
    const [folder] = extensionDevelopmentKind === "web" ? extensionDevelopmentPath : [];
    const onWeb =
      folder === undefined
        ? undefined
        : await serveExtension(folder, request.extensionTestsPath, server.origin);
    if (onWeb) stops.push(onWeb.stop);
    const code = await runTests(page, server, onWeb, request, log);
    if (code !== 0) await keepEvidence(page, host.vscode, log);
    return code;
  } finally {
    await stop();
  }
});

/**
 * @param {import("playwright-core").Page} page
 * @param {import("./server.mjs").Server} server
 * @param {import("./extensionOnWeb.mjs").WebHome | undefined} onWeb
 * @param {import("./commandLine.mjs").CommandLine} request
 * @param {string[]} log gets what VS Code prints
 * @returns {Promise<number>} the exit code of the tests
 */
async function runTests(page, server, onWeb, request, log) {
  /** @type {Promise<number>} */
  const finished = new Promise((resolve, reject) => {
    // The workbench calls these two of its page when it was told to run tests.
    page.exposeFunction("codeAutomationLog", (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      print(args, log);
    });
    page.exposeFunction("codeAutomationExit", resolve);
    page.on("crash", () => reject(new Problem("The browser's page crashed while tests ran.")));
    server.ended.then(() => reject(new Problem(`VS Code ended while tests ran:\n${server.log()}`)));
  });
  /** @type {[string, string][]} */
  const payload = [];
  if (!onWeb) {
    payload.push(["extensionTestsPath", server.resource(request.extensionTestsPath ?? "")]);
    for (const folder of request.extensionDevelopmentPath) {
      payload.push(["extensionDevelopmentPath", server.resource(folder)]);
    }
  }
  for (const file of request.files) payload.push(["openFile", server.resource(file)]);
  payload.push(["skipWelcome", "true"]);
  const address = server.address({ folder: request.folder, workspace: request.workspace, payload });
  await page.goto(onWeb?.through(address) ?? address);
  return Promise.race([finished, overdue()]);
}

/** @returns {Promise<number>} */
function overdue() {
  return new Promise((resolve) => {
    setTimeout(() => {
      console.error(`✗ The tests had not ended after ${timeout} s (TOUCHBASE_TEST_TIMEOUT): giving up.`);
      resolve(1);
    }, timeout * 1000).unref();
  });
}

/**
 * What the tests print goes to the terminal, what VS Code prints beside it goes to a log.
 *
 * @param {unknown[]} args as given to `console.log`
 * @param {string[]} log
 */
function print(args, log) {
  const text = format(...args);
  if (noise.test(text)) return;
  if (!text.startsWith(mark)) {
    log.push(text);
    return;
  }
  testsSpoke = true;
  const said = text.slice(mark.length);
  const counts = process.env.TOUCHBASE_TEST_COUNTS;
  if (said.startsWith(countsMark) && counts) writeFileSync(counts, said.slice(countsMark.length));
  else console.log(said);
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} version
 * @param {string[]} log
 */
async function keepEvidence(page, version, log) {
  const screenshot = path.join(root, `out/screenshots/failed-on-${version}.png`);
  await page.screenshot({ path: screenshot });
  const logFile = path.join(root, `out/logs/failed-on-${version}.log`);
  mkdirSync(path.dirname(logFile), { recursive: true });
  writeFileSync(logFile, log.join("\n"));
  if (!testsSpoke) console.error(["The tests printed nothing. VS Code said:", ...log.slice(-20)].join("\n"));
  console.error(`What was on the screen at the end: ${path.relative(root, screenshot)}`);
  console.error(`What VS Code said: ${path.relative(root, logFile)}`);
}
