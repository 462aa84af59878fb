/** Collects the errors of a window. They include the extension's own errors, because VS Code passes them on. */
import type { Page } from "playwright-core";

/**
 * The first lines that are ignored, each because this VS Code lacks a part: native modules, a marketplace, a license
 * check, an account, a service worker. ORIGIN is the address of its server.
 */
const NOISE: ReadonlySet<string> = new Set([
  "Error: Cannot find module './build/Release/watchdog'",
  "Error: Timed out waiting for authentication provider 'github' to register.",
  "Error: No extension gallery service configured.",
  "A bad HTTP response code (404) was received when fetching the script.",
  "[Service Worker] registration TypeError: Failed to register a ServiceWorker for scope ('ORIGIN/') with script " +
    "('ORIGIN/_static/out/browser/serviceWorker.js'): A bad HTTP response code (404) was received when fetching the script.",
  // A browser with a profile requests the page's web app manifest, which this VS Code does not have.
  "Manifest fetch from ORIGIN/manifest.json failed, code 404",
  // A page is replaced before it has loaded. VS Code's own frame around the page reports it.
  "Uncaught (in promise) Error: Found unexpected null",
  "Error: Found unexpected null",
  // From extensions that come with VS Code, on a machine under load. Touchbase has no part in saving.
  "Error: Aborted onWillSaveTextDocument-event after 1750ms",
  // A key opens or folds a row of the tree while VS Code draws it again, or VS Code draws a row that it has just removed.
  // The name is that of a class of this version.
  "fv: TreeError [touchbase.followUps] Data tree node not found: ROW",
  "[TreeView] Failed to resolve parent for ROW fv: TreeError [touchbase.followUps] Data tree node not found: ROW",
  // VS Code reopens an editor whose note a test has just deleted. The name is that of a class of this version.
  "oa: The editor could not be opened because the file was not found.",
  // From extensions that come with VS Code: a warning of Node about a function that they use.
  "[Extension Host] (node:PID) [DEP0169] DeprecationWarning: `url.parse()` behavior is not standardized and prone to " +
    "errors that have security implications. Use the WHATWG URL API instead. CVEs are not issued for `url.parse()` " +
    "vulnerabilities.",
]);

const NOT_FOUND = "Failed to load resource: the server responded with a status of 404 (Not Found)";

/** The files that this VS Code does not have: its license check, its updates, its icons and its web app manifest. */
const MISSING: ReadonlySet<string> = new Set([
  "ORIGIN/stable/static/node_modules/vsda/rust/web/vsda.js",
  "ORIGIN/stable/static/node_modules/vsda/rust/web/vsda_bg.wasm",
  "ORIGIN/_static/out/browser/serviceWorker.js",
  "ORIGIN/_static/src/browser/media/favicon-dark-support.svg",
  "ORIGIN/_static/src/browser/media/favicon.ico",
  "ORIGIN/_static/src/browser/media/templates.png",
  "ORIGIN/update/check",
  "ORIGIN/manifest.json",
]);

export class ErrorLog {
  private errors: string[] = [];

  constructor(page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error") this.add(message.text(), message.location().url);
    });
    page.on("pageerror", (error) => this.add(String(error)));
  }

  /** The errors so far. The window adds more to the list. */
  get all(): string[] {
    return this.errors;
  }

  /** Begins a new list, for a new window. */
  reset(): void {
    this.errors = [];
  }

  private add(text: string, from = ""): void {
    const [line = ""] = withoutPlaces(text).split("\n");
    const isNoise = line === NOT_FOUND ? MISSING.has(withoutPlaces(from)) : NOISE.has(line);
    if (!isNoise) this.errors.push(line === NOT_FOUND ? `${text}: ${from}` : text);
  }
}

/** Removes the parts that differ: ports, builds, process ids, rows and the colors of the console. */
function withoutPlaces(text: string): string {
  return text
    .replace(/^%c +ERR color: #f33 /, "")
    .replaceAll("%c", "")
    .replace(/\(node:\d+\)/, "(node:PID)")
    .replace(/(Failed to resolve parent for )\S+/, "$1ROW")
    .replace(/(Data tree node not found: ).+/, "$1ROW")
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, "ORIGIN")
    .replace(/ORIGIN\/stable-[0-9a-f]{40}\//g, "ORIGIN/stable/");
}
