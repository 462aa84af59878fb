/** One VS Code server and one browser tab, which open one folder after the other in the same window. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Locator, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/host/browser.mjs";
import { copyExtension } from "../../scripts/host/extensionCopy.mjs";
import { serveExtension, type WebHome } from "../../scripts/host/extensionOnWeb.mjs";
import { installHost } from "../../scripts/host/install.mjs";
import { installVsix } from "../../scripts/host/installVsix.mjs";
import { type Server, startServer } from "../../scripts/host/server.mjs";
import { ErrorLog } from "./errors";
import { endServersOf } from "./processes";
import { brief, eventually, onThisMachine, PATIENCE } from "./waiting";

export const SIZE = { width: 1280, height: 960 };

/** Where the extension runs: with Node, or in a worker of the window, as on vscode.dev. */
export type HostKind = "node" | "web";

export interface WindowOptions {
  /** A workspace of several folders, instead of one folder. */
  readonly workspace?: string;
  /** The user's settings, in addition to those that keep a first start quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /**
   * The display language. VS Code's own texts stay in English, because its language packs come from a marketplace.
   * Extensions get the language, and are localized, as with such a pack.
   */
  readonly locale?: string | undefined;
  /** A file of the extension that a window without Node has to wait for, as on a slow connection. */
  readonly waits?: { readonly for: string; readonly until: Promise<void> };
  /** Files to add to the installed extension for this window, such as those of a language that is not shipped. */
  readonly files?: readonly ExtensionFile[];
}

export interface ExtensionFile {
  readonly path: string;
  readonly text: string;
}

/** Settings that let the theme follow the system, and that keep pictures the same. */
const TEST_SETTINGS = {
  "window.autoDetectColorScheme": true,
  "workbench.preferredDarkColorTheme": "Dark Modern",
  "workbench.preferredLightColorTheme": "Light Modern",
  "workbench.preferredHighContrastColorTheme": "Default High Contrast",
  "workbench.preferredHighContrastLightColorTheme": "Default High Contrast Light",
  "editor.cursorBlinking": "solid",
  // Its extension starts processes for each folder.
  "git.enabled": false,
};

/**
 * Keys for the commands that tests run between the steps under test. The palette takes long to list all commands, and
 * VS Code's keys for these have two strokes or belong to the browser.
 */
export const KEYS = {
  "workbench.action.closeAllEditors": "Control+Alt+Shift+F9",
  "workbench.action.files.saveFiles": "Control+Alt+Shift+F8",
  // The view's own command, because a command of the extension ends some time after the key, and would move the focus
  // then.
  "touchbase.followUps.focus": "Control+Alt+Shift+F7",
  "touchbase.refresh": "Control+Alt+Shift+F6",
  "touchbase.undoChange": "Control+Alt+Shift+F4",
  "notifications.clearAll": "Control+Alt+Shift+F2",
} as const;

const KEY_BINDINGS = Object.entries(KEYS).map(([command, key]) => ({
  key: key.replace("Control", "ctrl").toLowerCase(),
  command,
}));

/** The key of an address that names the display language. */
const LOCALE_KEY = "touchbase-locale";

/**
 * Runs in the page before the workbench does. It sets the language as a language pack does. It also lets a test turn on
 * high contrast in the page alone, because a browser with forced colors would draw everything in those. And it keeps
 * each notification, because VS Code hides most of them after ten seconds.
 */
const PRELUDE = `{
  const locale = new URLSearchParams(location.search).get("${LOCALE_KEY}");
  if (locale) globalThis._VSCODE_NLS_LANGUAGE = locale;
  const real = matchMedia.bind(globalThis);
  const list = Object.assign(new EventTarget(), { matches: false });
  globalThis.matchMedia = (query) => (query === "(forced-colors: active)" ? list : real(query));
  globalThis.touchbaseContrast = (matches) => {
    if (list.matches === matches) return;
    list.matches = matches;
    list.dispatchEvent(new Event("change"));
  };
  const notices = (globalThis.touchbaseNotices = []);
  const texts = new WeakMap();
  const look = (toasts) => {
    for (const message of toasts.querySelectorAll(".notification-list-item-message")) {
      const text = message.textContent;
      if (text && texts.get(message) !== text) notices.push(text);
      texts.set(message, text);
    }
  };
  new MutationObserver((_, finding) => {
    const toasts = document.querySelector(".notifications-toasts");
    if (!toasts) return;
    finding.disconnect();
    new MutationObserver(() => look(toasts)).observe(toasts, { childList: true, subtree: true, characterData: true });
    look(toasts);
  }).observe(document, { childList: true, subtree: true });
}`;

export class WindowHost {
  /** The files of the extension that the current window has replaced, with their earlier contents. */
  private readonly replaced = new Map<string, string | undefined>();

  /** Takes the pictures while the page is enlarged. */
  lens: CDPSession | undefined;

  private constructor(
    readonly kind: HostKind,
    readonly page: Page,
    readonly errors: ErrorLog,
    /** The folder with the installed extension. */
    readonly extensions: string,
    private readonly extension: string,
    private readonly settingsFile: string,
    private readonly browser: BrowserContext,
    private readonly devTools: CDPSession,
    private readonly server: Server,
    private readonly web: WebHome | undefined,
  ) {}

  /**
   * Starts the server and the browser; TOUCHBASE_TEST_VSCODE chooses the version. `extension` is the package to
   * install; without it, the files of the tree are copied, and with false, there is no extension.
   */
  static async start(
    kind: HostKind,
    { extension: wanted }: { readonly extension?: string | boolean } = {},
  ): Promise<WindowHost> {
    const program = await installHost();
    const extensions = mkdtempSync(path.join(tmpdir(), "touchbase-extensions-"));
    const extension = await copyExtension(path.join(extensions, kind));
    if (wanted !== undefined && wanted !== true) rmSync(path.dirname(extension), { recursive: true });
    const dataDir = path.join(extensions, "server");
    // The extensions in the server's folder run with Node.
    const extensionsDir = path.join(extensions, "node");
    if (typeof wanted === "string") await installVsix(program, wanted, { dataDir, extensionsDir });
    const server = await startServer({ host: program, dataDir, extensionsDir, settings: TEST_SETTINGS });
    const web = kind === "web" ? await serveExtension(extension, undefined, server.origin) : undefined;
    // A profile on disk, where the browser caches compiled code: VS Code then opens in about two thirds of the time.
    const profile = path.join(extensions, "browser");
    const browser = await chromium.launchPersistentContext(profile, {
      ...(await findBrowser()),
      viewport: SIZE,
    });
    const page = browser.pages()[0] ?? (await browser.newPage());
    const errors = new ErrorLog(page);
    await page.addInitScript(PRELUDE);
    // A window with unsaved notes asks before it closes.
    page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
    const devTools = await browser.newCDPSession(page);
    const settingsFile = path.join(dataDir, "data/User/settings.json");
    writeFileSync(`${settingsFile}.first`, readFileSync(settingsFile));
    writeFileSync(path.join(settingsFile, "../keybindings.json"), JSON.stringify(KEY_BINDINGS));
    const parts = [extensions, extension, settingsFile, browser, devTools, server, web] as const;
    return new WindowHost(kind, page, errors, ...parts);
  }

  /** Opens `folder`, or a window without one, in the state of a first start. */
  async open(folder: string | undefined, options: WindowOptions = {}): Promise<void> {
    const { workspace, settings = {}, locale, files = [], waits } = options;
    const { page } = this;
    page.setDefaultTimeout(onThisMachine(PATIENCE));
    await this.leave();
    for (const file of files) this.replace(file);
    this.configure(settings);
    if (waits) {
      await page.route(`**/${waits.for}`, async (route) => {
        await waits.until;
        await route.continue();
      });
    }
    const address = this.server.address({ folder, workspace, payload: [["skipWelcome", "true"]] });
    const spoken = locale ? `${address}&${LOCALE_KEY}=${locale}` : address;
    await page.goto(this.web?.through(spoken) ?? spoken);
    const begun = page.locator(
      folder || workspace ? ".explorer-folders-view .monaco-list-row" : ".activitybar .action-item",
    );
    if (workspace) await this.loadWithFolders(begun.first());
    else await begun.first().waitFor();
  }

  /**
   * Waits for the folders of a workspace file. VS Code sometimes says forever that there is none, probably because it
   * has read the file before the window knew its workspace. A window that is loaded again shows them.
   */
  private async loadWithFolders(row: Locator): Promise<void> {
    const withoutFolders = this.page.getByText("You have not yet added a folder to the workspace.");
    await eventually(async () => {
      await row.waitFor(brief()).catch(async (error) => {
        if (await withoutFolders.isVisible()) {
          await this.page.reload();
          this.errors.reset();
        }
        throw error;
      });
    });
  }

  /** Replaces the user's settings. A window reads them when it is loaded. */
  configure(settings: Readonly<Record<string, unknown>>): void {
    const first = JSON.parse(readFileSync(`${this.settingsFile}.first`, "utf8"));
    writeFileSync(this.settingsFile, JSON.stringify({ ...first, ...settings }));
  }

  /** Shows the page with fewer and larger pixels. */
  async magnify(size: { width: number; height: number }, factor: number): Promise<void> {
    await this.lens?.detach();
    await this.page.setViewportSize(size);
    this.lens = factor > 1 ? await this.page.context().newCDPSession(this.page) : undefined;
    const metrics = { ...size, deviceScaleFactor: factor, mobile: false };
    await this.lens?.send("Emulation.setDeviceMetricsOverride", metrics);
  }

  /** Closes the window and forgets everything it has stored. */
  private async leave(): Promise<void> {
    const { page } = this;
    await page.goto("about:blank");
    await eventually(async () => {
      if (endServersOf(this.extensions) > 0) throw new Error("A language server is still running.");
    });
    this.errors.reset();
    await page.unrouteAll();
    const origin = this.web?.through(this.server.origin) ?? this.server.origin;
    const storageTypes = "indexeddb,local_storage,cookies";
    await this.devTools.send("Storage.clearDataForOrigin", { origin, storageTypes });
    for (const [file, text] of this.replaced) {
      if (text === undefined) rmSync(file);
      else writeFileSync(file, text);
    }
    this.replaced.clear();
    // Animations take a machine without a graphics card much time, and no test looks at them.
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await this.magnify(SIZE, 1);
  }

  private replace({ path: name, text }: ExtensionFile): void {
    const file = path.join(this.extension, name);
    if (!this.replaced.has(file)) this.replaced.set(file, textOrNone(file));
    writeFileSync(file, text);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.web?.stop();
    await this.server.stop();
    rmSync(this.extensions, { recursive: true, force: true, maxRetries: 5 });
  }
}

function textOrNone(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
