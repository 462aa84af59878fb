#!/usr/bin/env node
/**
 * Runs extension tests in the embedded VS Code, with the command line of `code`: give this file to
 * `runTests` of @vscode/test-electron as its `vscodeExecutablePath`. This process prints the output
 * of the tests, and exits with their exit code.
 *
 *   code.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE [folder | workspace] [file …]
 *
 * TOUCHBASE_TEST_VSCODE chooses the version (newest, oldest); TOUCHBASE_TEST_QUIET is the maximum
 * time without progress, in seconds.
 */
import { randomUUID } from "node:crypto";
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import { Problem, root, runScript } from "../setup.mjs";
import { describeLast, readJournal } from "../tests/journal.mjs";
import { findBrowser } from "./browser.mjs";
import { readCommandLine } from "./commandLine.mjs";
import { serveExtension } from "./extensionOnWeb.mjs";
import { installHost } from "./install.mjs";
import { onInterrupt } from "./processes.mjs";
import { startServer } from "./server.mjs";

/** The web extension host has no environment, so its tests are bundled with the mark. */
const mark = process.env.TOUCHBASE_OUTPUT_MARK || `${randomUUID()} `;
const journal = process.env.TOUCHBASE_TEST_JOURNAL;
const journalMark = "touchbase-journal ";
const quiet = Number(process.env.TOUCHBASE_TEST_QUIET || 300);
/** Messages of VS Code at every start about missing optional native modules. */
const noise = /bindings file|native-watchdog|Ignoring fetching additional builtin extensions/;

let testsSpoke = false;
let lastProgress = Date.now();
let lastSaid = "";

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
    const timeout = quiet * 1000;
    const browser = await chromium.launch({ ...(await findBrowser()), handleSIGINT: false, timeout });
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
    if (code !== 0) await keepEvidence(page, `${host.vscode}${onWeb ? "-web" : ""}`, log);
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
 * @param {string[]} log gets the output of VS Code
 * @returns {Promise<number>} the exit code of the tests
 */
async function runTests(page, server, onWeb, request, log) {
  /** @type {Promise<number>} */
  const finished = new Promise((resolve, reject) => {
    // The workbench calls these two functions of its page if it runs tests.
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
  await page.goto(onWeb?.through(address) ?? address, { timeout: quiet * 1000 });
  return Promise.race([finished, untilQuiet()]);
}

/**
 * Fails if nothing happens for too long. Output of VS Code itself counts until the first output of the tests.
 *
 * @returns {Promise<number>}
 */
function untilQuiet() {
  lastProgress = Date.now();
  return new Promise((resolve) => {
    setInterval(() => {
      if (Date.now() - lastProgress < quiet * 1000) return;
      const last = journal ? describeLast(readJournal(journal)) : "";
      console.error(`✗ No progress for ${quiet} s: giving up. ${last}`);
      console.error(`  Last printed: ${lastSaid || "nothing"}`);
      resolve(1);
    }, 1000).unref();
  });
}

/**
 * Sends the output of the tests to the terminal, and other output of VS Code to a log.
 *
 * @param {unknown[]} args as given to `console.log`
 * @param {string[]} log
 */
function print(args, log) {
  const text = format(...args);
  if (noise.test(text)) return;
  if (!text.startsWith(mark)) {
    log.push(text);
    if (!testsSpoke) lastProgress = Date.now();
    return;
  }
  testsSpoke = true;
  lastProgress = Date.now();
  const said = text.slice(mark.length);
  if (said.startsWith(journalMark)) {
    if (journal) appendFileSync(journal, `${said.slice(journalMark.length)}\n`);
    return;
  }
  lastSaid = said.trim() || lastSaid;
  console.log(said);
}

/**
 * @param {import("playwright-core").Page} page
 * @param {string} name of the host
 * @param {string[]} log
 */
async function keepEvidence(page, name, log) {
  const screenshot = path.join(root, `out/screenshots/failed-on-${name}.png`);
  await page.screenshot({ path: screenshot });
  const logFile = path.join(root, `out/logs/failed-on-${name}.log`);
  mkdirSync(path.dirname(logFile), { recursive: true });
  writeFileSync(logFile, log.join("\n"));
  if (!testsSpoke) console.error(["The tests printed nothing. VS Code said:", ...log.slice(-20)].join("\n"));
  console.error(`What was on the screen at the end: ${path.relative(root, screenshot)}`);
  console.error(`What VS Code said: ${path.relative(root, logFile)}`);
}
