/**
 * A VS Code in a real browser, with the built extension installed, for a test to look at and to work
 * with as a person does: by keyboard, mouse and what is on the screen.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Browser, type CDPSession, chromium, type Locator, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/host/browser.mjs";
import { copyExtension } from "../../scripts/host/extensionCopy.mjs";
import { serveExtension, type WebHome } from "../../scripts/host/extensionOnWeb.mjs";
import { installHost } from "../../scripts/host/install.mjs";
import { type Server, startServer } from "../../scripts/host/server.mjs";
import { root } from "../../scripts/setup.mjs";
import { watchForErrors } from "./errors";

/** The default themes of VS Code, by a name for files and by their own. */
export const DEFAULT_THEMES = [
  ["dark", "Dark Modern"],
  ["light", "Light Modern"],
  ["high-contrast", "Dark High Contrast"],
  ["high-contrast-light", "Light High Contrast"],
] as const;

const SIZE = { width: 1280, height: 960 };

export interface TreeItem {
  label: string;
  description: string;
  /** 1 at the top. */
  level: number;
}

export interface Options {
  /** Where the extension runs: with Node, or in a worker of the window, as on vscode.dev. */
  readonly host?: "node" | "web";
  /** Whether there is the extension: a window without it is what one with it is held against. */
  readonly extension?: boolean;
  /** A workspace of several folders, in place of one folder. */
  readonly workspace?: string;
  /** The user's settings, beside those that keep a first start quiet. */
  readonly settings?: Record<string, unknown>;
  /**
   * The display language. What is the editor's own stays in English, for its language packs come from a marketplace;
   * extensions are told the language, and localised, as with such a pack.
   */
  readonly locale?: string;
  /** A file of the extension that a window without Node has to wait for, as on a slow line. */
  readonly waits?: { readonly for: string; readonly until: Promise<void> };
  /** Files to put into the installed extension, such as those of a language that is not shipped. */
  readonly files?: readonly { readonly path: string; readonly text: string }[];
}

/** As much of a page's element as is read here: the tests are not typed for a browser. */
interface PageElement {
  textContent: string | null;
  style: { top: string };
  checkVisibility(): boolean;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
}

/** How the themes follow the system, which has high contrast where the function is told so. */
const FOLLOWING = {
  "window.autoDetectColorScheme": true,
  "workbench.preferredDarkColorTheme": "Dark Modern",
  "workbench.preferredLightColorTheme": "Light Modern",
  "workbench.preferredHighContrastColorTheme": "Default High Contrast",
  "workbench.preferredHighContrastLightColorTheme": "Default High Contrast Light",
};

/**
 * Runs in the page before the workbench does. A browser that is told to have forced colours draws all in those; here it
 * is only said so.
 */
const CONTRAST = `{
  const real = matchMedia.bind(globalThis);
  const list = Object.assign(new EventTarget(), { matches: false });
  globalThis.matchMedia = (query) => (query === "(forced-colors: active)" ? list : real(query));
  globalThis.touchbaseContrast = (matches) => {
    if (list.matches === matches) return;
    list.matches = matches;
    list.dispatchEvent(new Event("change"));
  };
}`;

/** Runs in the page before the workbench does: a language pack sets the same. */
function speaking(locale: string): void {
  Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: locale });
}

export class Workbench {
  /** Takes the pictures while the page is enlarged. */
  private lens: CDPSession | undefined;

  private constructor(
    readonly page: Page,
    /** What went wrong in the window so far, without what always does in this VS Code. */
    readonly errors: string[],
    private readonly browser: Browser,
    private readonly server: Server,
    private readonly web: WebHome | undefined,
    private readonly extensions: string,
  ) {}

  /** Opens `folder`, or a window without one; TOUCHBASE_TEST_VSCODE chooses the version. */
  static async open(folder: string | undefined, options: Options = {}): Promise<Workbench> {
    const { host = "node", workspace, settings = {}, locale, files = [], waits } = options;
    const program = await installHost();
    const extensions = mkdtempSync(path.join(tmpdir(), "touchbase-extensions-"));
    const extension = await copyExtension(path.join(extensions, host));
    for (const { path: name, text } of files) writeFileSync(path.join(extension, name), text);
    if (options.extension === false) rmSync(extension, { recursive: true });
    // What lies in the folder of a server's extensions runs where Node is.
    const extensionsDir = path.join(extensions, "node");
    const server = await startServer({
      host: program,
      extensionsDir,
      settings: { ...FOLLOWING, ...settings },
    });
    const web = host === "web" ? await serveExtension(extension, undefined, server.origin) : undefined;
    const browser = await chromium.launch(await findBrowser());
    const page = await browser.newPage({ viewport: SIZE, colorScheme: "dark" });
    const errors = watchForErrors(page);
    await page.addInitScript(CONTRAST);
    if (waits) {
      await page.route(`**/${waits.for}`, async (route) => {
        await waits.until;
        await route.continue();
      });
    }
    if (locale) await page.addInitScript(speaking, locale);
    const address = server.address({ folder, workspace, payload: [["skipWelcome", "true"]] });
    await page.goto(web?.through(address) ?? address);
    const begun =
      folder || workspace ? ".explorer-folders-view .monaco-list-row" : ".activitybar .action-item";
    await page.locator(begun).first().waitFor({ timeout: 60_000 });
    return new Workbench(page, errors, browser, server, web, extensions);
  }

  async close(): Promise<void> {
    // A browser that hangs is not waited for: it ends with this process.
    await Promise.race([this.browser.close(), setTimeout(20_000, undefined, { ref: false })]);
    await this.web?.stop();
    await this.server.stop();
    rmSync(this.extensions, { recursive: true, force: true });
  }

  /** Opens a view container, named as its tooltip names it. */
  async openView(title: string): Promise<void> {
    const icon = this.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`);
    if ((await icon.getAttribute("class"))?.includes("checked") !== true) await icon.click();
    await this.page.locator(`.sidebar .composite.title:has-text("${title}")`).waitFor();
  }

  /** The number on an icon of the activity bar; empty when there is none. */
  async badge(title: string): Promise<string> {
    const icon = this.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`);
    const content = icon.locator(".badge-content");
    return textOf(content);
  }

  /** The rows of the tree in the side bar, as far as they are on the screen. */
  async treeItems(): Promise<TreeItem[]> {
    // In one go: rows come and go while the tree follows the notes.
    return this.treeRows().evaluateAll((rows: PageElement[]) =>
      rows.map((row) => ({
        label: row.querySelector(".label-name")?.textContent ?? "",
        description: row.querySelector(".label-description")?.textContent ?? "",
        level: Number(row.getAttribute("aria-level")),
      })),
    );
  }

  /** What a screen reader is told of the rows of the tree. */
  async treeLabels(): Promise<string[]> {
    return this.treeRows().evaluateAll((rows: PageElement[]) =>
      rows.map((row) => row.getAttribute("aria-label") ?? ""),
    );
  }

  /** All that a screen reader is told within a part of the window. */
  async spokenOf(selector: string): Promise<string> {
    const spoken = await this.page
      .locator(`${selector} [aria-label]`)
      .evaluateAll((elements: PageElement[]) => elements.map((one) => one.getAttribute("aria-label") ?? ""));
    return spoken.join("\n");
  }

  /** The row with this label, to click or to hover. */
  treeRow(label: string): Locator {
    return this.treeRows().filter({ has: this.page.getByText(label, { exact: true }) });
  }

  private treeRows(): Locator {
    return this.page
      .locator(".sidebar .custom-view-tree-node-item")
      .locator("xpath=ancestor::*[@role='treeitem']");
  }

  /** What the empty tree says, line by line. */
  async welcome(): Promise<string[]> {
    const lines = this.page.locator(".sidebar .welcome-view-content:visible > *");
    return (await lines.allTextContents()).map((line) => line.trim()).filter(Boolean);
  }

  /** The messages that the window shows. */
  async notices(): Promise<string[]> {
    return this.page.locator(".notification-toast .notification-list-item-message").allTextContents();
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    const tab = this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`);
    // The list is still being searched at times while the key is pressed: then it was another one.
    await eventually(async () => {
      await this.pick("Control+p", name);
      await tab.waitFor({ timeout: 5000 });
    }, 60_000);
  }

  /** Runs a command from the palette; `title` as it is shown there, with its category. */
  async runCommand(title: string): Promise<void> {
    await this.askBy("F1", `>${title}`);
    // The one that was last used comes first, and others have this title at the beginning of theirs.
    await eventually(async () => {
      const rows = await this.quickPickRows();
      const wanted = rows.findIndex(({ label }) => label === title);
      if (wanted < 0) {
        // It shows the commands that there were when this was typed: soon after the start, not all of them.
        await this.quickInput.fill(">");
        await this.quickInput.fill(`>${title}`);
        throw new Error(`The palette does not offer ${title}.`);
      }
      const active = rows.findIndex((row) => row.active);
      if (active === wanted) return;
      await this.page.keyboard.press(active < wanted ? "ArrowDown" : "ArrowUp");
      throw new Error(`${title} is not the chosen one.`);
    });
    await this.page.keyboard.press("Enter");
  }

  /** Turns to one of the default themes, as when the system does: nothing loses its focus, and the pages follow. */
  async setTheme(name: string): Promise<void> {
    const look = lookOf(name);
    await this.page.emulateMedia({ colorScheme: name.includes("Light") ? "light" : "dark" });
    await this.page.evaluate(`touchbaseContrast(${name.includes("High Contrast")})`);
    await this.page.locator(`.monaco-workbench.${look}`).first().waitFor();
    await eventually(async () => {
      for (const frame of this.page.frames()) {
        const classes = await frame.evaluate<string>("document.body.className").catch(() => "");
        if (/\bvscode-(dark|light|high)/.test(classes))
          assert.ok(` ${classes} `.includes(` ${PAGE_LOOKS[look]} `), classes);
      }
    });
  }

  /** Brings up the quick input by a key, which one that is just closing can swallow, and fills it. */
  private async askBy(key: string, text: string): Promise<void> {
    await eventually(async () => {
      if (!(await this.quickInput.isVisible())) await this.page.keyboard.press(key);
      await this.quickInput.fill(text, { timeout: 2000 });
    }, 30_000);
  }

  /**
   * Keeps a picture in each of the four default themes, as out/screenshots/tour/<host>-<theme>-<name>.png, of what is to
   * be seen in all of them; `inReadme` names the theme whose picture stands in README.md. What does not outlive a change
   * of the theme is brought up in each.
   */
  async screenshotsInThemes(
    host: string,
    name: string,
    shown: Locator[] = [],
    {
      inReadme = "",
      bring = async () => {},
    }: { inReadme?: string | undefined; bring?: () => Promise<void> } = {},
  ): Promise<void> {
    for (const [theme, title] of DEFAULT_THEMES) {
      await this.setTheme(title);
      await bring();
      // Icons and shadows come a moment after the colours.
      await this.page.waitForTimeout(300);
      for (const one of shown) assert.ok(await one.first().isVisible(), `${name} is gone in ${title}`);
      await this.screenshot(`tour/${host}-${theme}-${name}`, theme === inReadme ? name : undefined);
    }
  }

  private async pick(key: string, text: string): Promise<void> {
    await this.askBy(key, text);
    const wanted = text.replace(/^>/, "");
    const row = this.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: wanted });
    await row.waitFor({ timeout: 5000 }).catch(async (error) => {
      // What is typed once more is looked for once more.
      await this.quickInput.fill("");
      throw error;
    });
    await this.page.keyboard.press("Enter");
  }

  /** The line to type in, of an input box or of a quick pick. */
  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget .quick-input-filter input");
  }

  /** What stands below the line to type in: the prompt or the validation message. */
  async quickInputMessage(): Promise<string> {
    return textOf(this.page.locator(".quick-input-widget .quick-input-message"));
  }

  /** All that the quick input says, in lines: its title, its message, and its choices, the active one behind `> `. */
  async quickInputText(): Promise<string> {
    const title = await textOf(this.page.locator(".quick-input-title"));
    const choices = (await this.quickPickRows()).map(
      ({ active, label, description, detail }) =>
        `${active ? "> " : "  "}${[label, description, detail].filter(Boolean).join(" | ")}`,
    );
    return [title, await this.quickInputMessage(), ...choices].join("\n").replaceAll("\u00a0", " ");
  }

  /** The choices of a quick pick that are on the screen, in order. */
  async quickPickRows(): Promise<{ active: boolean; label: string; description: string; detail: string }[]> {
    const rows = this.page.locator(".quick-input-list .monaco-list-row");
    const placed = await rows.evaluateAll((elements: PageElement[]) =>
      elements.map((row) => {
        // A row that has no detail may hold that of another row, out of sight.
        const meta = row.querySelector(".quick-input-list-label-meta .monaco-icon-label");
        return {
          top: Number.parseFloat(row.style.top),
          active: row.getAttribute("class")?.split(" ").includes("focused") ?? false,
          label: row.querySelector(".label-name")?.textContent?.trim() ?? "",
          description: row.querySelector(".label-description")?.textContent ?? "",
          detail: meta?.checkVisibility() ? (meta.textContent ?? "") : "",
        };
      }),
    );
    return placed.sort((one, other) => one.top - other.top).map(({ top: _, ...row }) => row);
  }

  /** The choices of a quick pick, as far as they are on the screen. */
  async quickPickItems(): Promise<string[]> {
    return this.page.locator(".quick-input-list .monaco-list-row .label-name").allTextContents();
  }

  /** The lines of the open note that are on the screen, top to bottom. */
  async editorLines(): Promise<string[]> {
    const lines = this.page.locator(".editor-instance .view-lines .view-line");
    const placed = await lines.evaluateAll((elements: PageElement[]) =>
      elements.map(({ style, textContent }) => ({
        top: Number.parseFloat(style.top),
        text: textContent ?? "",
      })),
    );
    return placed.sort((one, other) => one.top - other.top).map(({ text }) => text.replaceAll("\u00a0", " "));
  }

  /** The wavy lines in the open note. */
  squiggles(severity: "error" | "warning" | "info" = "warning"): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** Rests the mouse on some place in the open note until there is a hover that says what is wanted. */
  async hover(place: Locator, wanted: RegExp): Promise<string> {
    const hover = this.page.locator(".monaco-editor .monaco-hover:not(.hidden) .hover-contents");
    return eventually(async () => {
      // What is drawn into the text, such as a lens, may move the place at any time.
      const box = await place.first().boundingBox();
      if (!box) throw new Error("That place is not on the screen.");
      // Squiggles lie below the text and take no mouse events: so by position, not by element.
      const x = box.x + box.width / 2;
      await this.page.mouse.move(x, box.y - 4);
      await this.page.mouse.move(x, box.y + box.height / 2, { steps: 3 });
      await hover.first().waitFor({ timeout: 3000 });
      // What the problems say is there first; what the server says comes after it.
      let text = "";
      return eventually(async () => {
        const before = text;
        await this.page.waitForTimeout(1000);
        text = (await hover.allTextContents()).join("\n");
        if (!text || text.includes("Loading...") || text !== before)
          throw new Error(`Still loading: ${text}`);
        // Of another line, when a lens has moved this one since: then it is gone to anew.
        assert.match(text, wanted);
        return text;
      }, 5000);
    }, 30_000);
  }

  /** The words of a line in the open note, to hover or to click. */
  text(words: string): Locator {
    return this.page.locator(".editor-instance .view-line span span", { hasText: words });
  }

  /** What the status bar shows, entry by entry. */
  async statusBar(): Promise<string[]> {
    return this.page.locator(".statusbar-item:visible").allTextContents();
  }

  /** The processes of the language server of this window. */
  serverProcesses(): number[] {
    const all = execFileSync("ps", ["-A", "-o", "pid=,args="], { encoding: "utf8" }).split("\n");
    return all.flatMap((line) => {
      const isServer = line.includes(this.extensions) && line.includes("cli.js");
      return isServer ? [Number.parseInt(line, 10)] : [];
    });
  }

  /** What the worker says in which the server of a window without Node runs. */
  async inServerWorker(expression: string): Promise<unknown> {
    for (const worker of this.page.workers()) {
      if (await worker.evaluate("'touchbase' in globalThis").catch(() => false))
        return worker.evaluate(expression);
    }
    throw new Error("There is no server.");
  }

  /** Keeps the server from doing anything for a while, as if it had a great deal to read. */
  async holdServer(milliseconds: number): Promise<void> {
    const [process] = this.serverProcesses();
    if (this.web) {
      const busy = `for (const end = Date.now() + ${milliseconds}; Date.now() < end; );`;
      await this.inServerWorker(`void setTimeout(() => { ${busy} })`);
    } else if (process) {
      execFileSync("kill", ["-STOP", String(process)]);
      void setTimeout(milliseconds).then(() => execFileSync("kill", ["-CONT", String(process)]));
    } else throw new Error("There is no server.");
  }

  /** Enlarges the page as a browser does: the window keeps its size, and less fits into it. */
  async zoom(factor: 1 | 2): Promise<void> {
    await this.lens?.detach();
    const size = { width: SIZE.width / factor, height: SIZE.height / factor };
    await this.page.setViewportSize(size);
    this.lens = factor > 1 ? await this.page.context().newCDPSession(this.page) : undefined;
    const metrics = { ...size, deviceScaleFactor: factor, mobile: false };
    await this.lens?.send("Emulation.setDeviceMetricsOverride", metrics);
  }

  /** Sends all notifications away. */
  async clearNotices(): Promise<void> {
    await this.runCommand("Notifications: Clear All Notifications");
    await this.page.locator(".notification-toast").first().waitFor({ state: "detached" });
  }

  async save(): Promise<void> {
    await this.page.keyboard.press("Control+s");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }

  /**
   * Keeps a picture as out/screenshots/<name>.png. With a name of its own for README.md it becomes that picture, but only
   * on request, for pictures change every day.
   */
  async screenshot(name: string, inReadme?: string): Promise<void> {
    const file = path.join(root, "out/screenshots", `${name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    if (this.lens) {
      const { data } = await this.lens.send("Page.captureScreenshot", { format: "png" });
      writeFileSync(file, Buffer.from(data, "base64"));
    } else await this.page.screenshot({ path: file });
    if (inReadme && process.env.TOUCHBASE_UPDATE_PICTURES)
      copyFileSync(file, path.join(root, "docs/pictures", `${inReadme}.png`));
  }
}

/** Tries until `attempt` no longer throws; then gives what it returned. */
export async function eventually<T>(attempt: () => Promise<T>, timeout = 15_000): Promise<T> {
  for (const end = Date.now() + timeout; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
      await setTimeout(100);
    }
  }
}

async function textOf(locator: Locator): Promise<string> {
  return ((await locator.count()) && (await locator.first().textContent())) || "";
}

/** The class that the window has in a theme. */
function lookOf(theme: string): keyof typeof PAGE_LOOKS {
  const isLight = theme.includes("Light");
  if (theme.includes("High Contrast")) return isLight ? "hc-light" : "hc-black";
  return isLight ? "vs" : "vs-dark";
}

/** The class that a page in the window has then. */
const PAGE_LOOKS = {
  "vs-dark": "vscode-dark",
  vs: "vscode-light",
  "hc-black": "vscode-high-contrast",
  "hc-light": "vscode-high-contrast-light",
} as const;
