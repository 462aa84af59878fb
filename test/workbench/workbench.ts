/**
 * A VS Code in a real browser, with the built extension installed. A test uses it as a person does: by keyboard,
 * mouse and screen.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Frame, Locator } from "playwright-core";
import { root } from "../../scripts/setup.mjs";
import { SERVER_MARK } from "./clock";
import { type HostKind, KEYS, SIZE, WindowHost, type WindowOptions } from "./host";
import { serversOf } from "./processes";
import { type PageElement, QuickInput, textOf } from "./quickInput";
import { brief, eventually, onThisMachine, PATIENCE } from "./waiting";

/** How long a menu may take to close after a click before it is clicked again, in milliseconds on an idle machine. */
const CLOSES_WITHIN = 300;

/** The rows of the trees that extensions show in the side bar. */
const TREE_ROWS = ".sidebar .customview-tree [role=treeitem]";

export interface TreeItem {
  label: string;
  description: string;
  /** The level in the tree; 1 at the top. */
  level: number;
}

export class Workbench extends QuickInput {
  readonly kind: HostKind;

  constructor(private readonly host: WindowHost) {
    super(host.page);
    this.kind = host.kind;
  }

  /** Opens `folder` in a VS Code of its own, which `close` ends. */
  static async open(
    folder: string | undefined,
    {
      host = "node",
      extension,
      ...options
    }: WindowOptions & { readonly host?: HostKind; readonly extension?: string | boolean } = {},
  ): Promise<Workbench> {
    const started = await WindowHost.start(host, extension === undefined ? {} : { extension });
    await started.open(folder, options);
    return new Workbench(started);
  }

  close(): Promise<void> {
    return this.host.stop();
  }

  /** The errors in the window so far, without those that this VS Code always has. */
  get errors(): string[] {
    return this.host.errors.all;
  }

  /** Replaces the user's settings from the next `reload` on. */
  configure(settings: Readonly<Record<string, unknown>>): void {
    this.host.configure(settings);
  }

  /** Loads the window again. */
  async reload(): Promise<void> {
    await this.page.reload();
    // The window restores its previous view, and would replace a view that is opened before that.
    await this.page.locator(".sidebar .composite.title").first().waitFor();
    // Errors of an editor while it closes are VS Code's own.
    this.host.errors.reset();
  }

  /** Opens a view container by the name in its tooltip. */
  async openView(title: string): Promise<void> {
    const icon = this.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`);
    await eventually(async () => {
      // A click on the icon of the open view closes the side bar.
      if ((await icon.getAttribute("class"))?.includes("checked") !== true) await icon.click(brief());
      await this.page.locator(`.sidebar .composite.title:has-text("${title}")`).waitFor(brief());
    });
  }

  /** The number on an icon of the activity bar; empty when there is none. */
  async badge(title: string): Promise<string> {
    const icon = this.page.locator(`.activitybar .action-item:has([aria-label^="${title}"])`);
    const content = icon.locator(".badge-content");
    return textOf(content);
  }

  /** The visible rows of the tree in the side bar, from top to bottom. While the window opens, they may be few. */
  async treeItems(): Promise<TreeItem[]> {
    // All at once, because rows appear and disappear while the tree follows the notes. The page may hold them in
    // another order.
    return this.page.evaluate<TreeItem[]>(`[...document.querySelectorAll("${TREE_ROWS}")]
      .sort((one, other) => one.dataset.index - other.dataset.index)
      .map((row) => ({
      label: row.querySelector(".label-name")?.textContent ?? "",
      description: row.querySelector(".label-description")?.textContent ?? "",
      level: Number(row.getAttribute("aria-level")),
    }))`);
  }

  /** The text that a screen reader gets for the rows of the tree. */
  async treeLabels(): Promise<string[]> {
    return this.treeRows().evaluateAll((rows: PageElement[]) =>
      rows.map((row) => row.getAttribute("aria-label") ?? ""),
    );
  }

  /** The whole text that a screen reader gets within a part of the window. */
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

  /**
   * Opens the note of a row by a click, and waits until the note has the focus, because earlier keys could go to the
   * tree.
   */
  async openContact(label: string): Promise<void> {
    // When a refresh of the tree ends right after the click, VS Code moves the focus back to the tree.
    await eventually(async () => {
      await this.treeRow(label).click(brief());
      await this.page.locator(`.tab.active[data-resource-name="${label}.md"]`).waitFor(brief());
      await this.page.locator(".editor-instance .monaco-editor.focused").first().waitFor(brief());
    });
  }

  /** The box of a row. */
  box(label: string): Locator {
    return this.treeRow(label).locator(".custom-view-tree-node-item-checkbox");
  }

  /**
   * Clicks an element, and again while that has no effect and the element is still visible. VS Code drops a click if it
   * draws the element again between the press of the button and its release.
   */
  async clickUntil(
    element: Locator,
    hasEffect: () => Promise<unknown>,
    { clicks = 1 }: { readonly clicks?: 1 | 2 } = {},
  ): Promise<void> {
    await element.waitFor();
    await eventually(async () => {
      let refused: unknown;
      // A late effect, such as a dialog, can cover the element.
      const options = { clickCount: clicks, ...brief() };
      if (await element.isVisible()) await element.click(options).catch((error) => (refused = error));
      await eventually(hasEffect, PATIENCE / 2).catch((error) => {
        throw refused ?? error;
      });
    });
  }

  /**
   * Checks the box of a row. While VS Code reads the tree again, it knows none of its rows, and a check of a box reaches
   * no extension.
   */
  checkBox(
    label: string,
    hasEffect: () => Promise<unknown>,
    options?: { readonly clicks?: 1 | 2 },
  ): Promise<void> {
    return this.clickUntil(this.box(label), hasEffect, options);
  }

  /** Clicks an action of a row, such as the pencil, until that has an effect. */
  async clickAction(label: string, action: string, hasEffect: () => Promise<unknown>): Promise<void> {
    const row = this.treeRow(label);
    await eventually(async () => {
      // An element that is drawn below a resting pointer is not hovered until the pointer moves.
      await this.page.mouse.move(700, 500);
      await row.hover(brief());
      await row.locator(`[aria-label^="${action}"]`).click(brief());
      await eventually(hasEffect, PATIENCE / 2);
    });
  }

  private treeRows(): Locator {
    return this.page.locator(TREE_ROWS);
  }

  /** Brings the focus to the tree, and down to a row of it. */
  async focusTreeRow(label: string): Promise<void> {
    const list = this.page.locator(".sidebar .monaco-list:focus");
    // A list that already has the focus would not show the end of the command, which then moves the focus from the next
    // element back to the list.
    await eventually(async () => {
      if ((await list.count()) === 0) await this.pressFor("touchbase.followUps.focus");
      await list.waitFor(brief());
    });
    const focused = this.page.locator(".sidebar .monaco-list-row.focused .label-name");
    await eventually(async () => {
      await this.page.keyboard.press("Home");
      for (let left = (await this.treeItems()).length; left > 0; left--) {
        if ((await focused.textContent(brief())) === label) return;
        await this.page.keyboard.press("ArrowDown");
      }
      throw new Error(`${label} has no focus.`);
    });
  }

  /**
   * Presses a key on a row of the tree until that has an effect. VS Code drops a key for a row that it draws again.
   */
  async pressOnRow(label: string, key: string, hasEffect: () => Promise<unknown>): Promise<void> {
    await eventually(async () => {
      await this.focusTreeRow(label);
      await this.page.keyboard.press(key);
      await eventually(hasEffect, PATIENCE / 2);
    });
  }

  /** The text of the empty tree, line by line. */
  async welcome(): Promise<string[]> {
    const lines = this.page.locator(".sidebar .welcome-view-content:visible > *");
    return (await lines.allTextContents()).map((line) => line.trim()).filter(Boolean);
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    const tab = this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`);
    // The list can still change when the key is pressed. Then another file opens.
    await eventually(async () => {
      await this.pick("Control+p", name, path.basename(name));
      await tab.waitFor(brief());
    });
    // The tab appears before the text, and an earlier command would find no active note.
    await this.page.locator(".editor-instance .monaco-editor.focused").first().waitFor();
  }

  /** Switches to one of the default themes, as the system does: the focus stays, and the pages follow. */
  async setTheme(name: string): Promise<void> {
    const look = lookOf(name);
    await this.page.emulateMedia({ colorScheme: name.includes("Light") ? "light" : "dark" });
    await this.page.evaluate(`touchbaseContrast(${name.includes("High Contrast")})`);
    await this.page.locator(`.monaco-workbench.${look}`).first().waitFor();
    await eventually(async () => {
      for (const classes of await this.askFrames((frame) =>
        frame.evaluate<string>("document.body.className"),
      )) {
        if (/\bvscode-(dark|light|high)/.test(classes))
          assert.ok(` ${classes} `.includes(` ${PAGE_LOOKS[look]} `), classes);
      }
    });
  }

  /** The visible lines of the open note, from top to bottom. */
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

  /** The open note, to click. Its lines move when it scrolls, and can then be outside of the window. */
  editor(): Locator {
    return this.page.locator(".editor-instance .monaco-editor").first();
  }

  /** The squiggles in the open note. */
  squiggles(severity: "error" | "warning" | "info" = "warning"): Locator {
    return this.page.locator(`.editor-instance .squiggly-${severity}`);
  }

  /** Rests the mouse on a place in the open note until a hover has the text. */
  async hover(place: Locator, wanted: RegExp): Promise<string> {
    const hover = this.page.locator(".monaco-editor .monaco-hover:not(.hidden) .hover-contents");
    let pointed = { at: "", time: 0 };
    return eventually(async () => {
      // A lens that appears moves the place.
      const box = await place.first().boundingBox();
      if (!box) throw new Error("That place is not on the screen.");
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const at = `${x} ${y}`;
      const text = (await hover.allTextContents()).join("\n");
      // A pointer that moves starts the hover again, and the first one takes long on a busy machine. A hover that
      // appeared before its diagnostic keeps its text while the pointer rests.
      const isLate = !wanted.test(text) && performance.now() - pointed.time > brief().timeout;
      if (at !== pointed.at || isLate) {
        if (text !== "") {
          await this.page.mouse.move(0, 0);
          await hover.first().waitFor({ state: "hidden" });
        }
        // Squiggles are below the text and get no mouse events, so the test finds them by position, not by element.
        await this.page.mouse.move(x, box.y - 4);
        await this.page.mouse.move(x, y, { steps: 3 });
        pointed = { at, time: performance.now() };
      }
      assert.match(text, wanted);
      return text;
    });
  }

  /** The words of a line in the open note, to hover or to click. */
  text(words: string): Locator {
    return this.page.locator(".editor-instance .view-line span span", { hasText: words });
  }

  /** Puts the cursor into the line of the open note that has the words. A lens that appears moves the lines. */
  async putCursor(words: string): Promise<void> {
    const place = this.text(words).first();
    const cursor = this.page.locator(".editor-instance .monaco-editor.focused .cursor").first();
    await this.clickUntil(place, async () => {
      const [line, mark] = [await place.boundingBox(brief()), await cursor.boundingBox(brief())];
      assert.ok(line && mark, `There is no cursor, or no ${words}.`);
      const middle = mark.y + mark.height / 2;
      assert.ok(
        middle > line.y && middle < line.y + line.height,
        `The cursor is not in the line of ${words}.`,
      );
    });
  }

  /** What the status bar shows, entry by entry. */
  async statusBar(): Promise<string[]> {
    return this.page.evaluate<string[]>(
      `[...document.querySelectorAll(".statusbar-item")]
        .filter((item) => item.getClientRects().length > 0 && item.checkVisibility({ checkVisibilityCSS: true }))
        .map((item) => item.textContent)`,
    );
  }

  /** The processes of the language server of this window. */
  serverProcesses(): number[] {
    return serversOf(this.host.extensions);
  }

  /** Evaluates in the worker of the server, in a window without Node. The server must be from `serverAfter`. */
  async inServerWorker(expression: string): Promise<unknown> {
    for (const worker of this.page.workers()) {
      if (await worker.evaluate(`'${SERVER_MARK}' in globalThis`).catch(() => false))
        return worker.evaluate(expression);
    }
    throw new Error("There is no server.");
  }

  /**
   * Keeps the server from answering until the returned function is called. In a window without Node, the server has
   * HOLDABLE before it.
   */
  async holdServer(): Promise<() => Promise<void>> {
    if (this.kind === "web") {
      await this.inServerWorker("touchbaseHold(true)");
      return async () => void (await this.inServerWorker("touchbaseHold(false)"));
    }
    const [process] = this.serverProcesses();
    if (!process) throw new Error("There is no server.");
    execFileSync("kill", ["-STOP", String(process)]);
    return async () => void execFileSync("kill", ["-CONT", String(process)]);
  }

  /** Zooms the page as a browser does: the window keeps its size, and less fits into it. */
  async zoom(factor: 1 | 2): Promise<void> {
    const size = { width: SIZE.width / factor, height: SIZE.height / factor };
    await this.host.magnify(size, factor);
  }

  /** The messages that the window has shown since they were last cleared, including those that it has hidden again. */
  noticesShown(): Promise<string[]> {
    return this.page.evaluate("touchbaseNotices");
  }

  /**
   * Sends a last message, and returns the messages that the window has shown. They arrive in order, so each one from
   * before this call is among them.
   */
  async noticesSoFar(): Promise<string[]> {
    const last = "No notes are being read.";
    await this.runCommand("Touchbase: Stop Reading Notes");
    const notices = await eventually(async () => {
      const shown = await this.noticesShown();
      assert.ok(shown.includes(last), shown.join());
      return shown;
    });
    return notices.filter((notice) => notice !== last);
  }

  /**
   * Asks the window and every page in it, and returns the answers. A page that closes or has not loaded never answers,
   * so each has a limit of its own.
   */
  async askFrames<T>(ask: (frame: Frame) => Promise<T>): Promise<T[]> {
    const limit = new AbortController();
    const { timeout } = brief();
    const answers = this.page.frames().map(async (frame) => {
      const late = setTimeout(timeout, [], { signal: limit.signal }).catch(() => []);
      return Promise.race([late, ask(frame).then((answer) => [answer])]).catch(() => []);
    });
    const found = (await Promise.all(answers)).flat();
    limit.abort();
    return found;
  }

  /** Waits for a page that shows an element: a frame in a frame, in the side bar or among the editors. */
  pageWith(selector: string): Promise<Frame> {
    return eventually(async () => {
      const shown = await this.askFrames(async (frame) =>
        (await frame.locator(selector).first().isVisible()) ? frame : undefined,
      );
      const page = shown.find((frame) => frame !== undefined);
      if (!page) throw new Error(`No page shows ${selector}.`);
      return page;
    });
  }

  /** Waits until a page that opens has the focus. It gets it once it is loaded; until then, keys go to the note. */
  pageHasFocus(page: Frame): Promise<void> {
    return eventually(async () =>
      assert.ok(await page.evaluate<boolean>("document.hasFocus()"), "The page has no focus."),
    );
  }

  /** Asks a page with the coming weeks for the moves that keep each day within a limit, and waits for them. */
  async planSpread(page: Frame, limit: number): Promise<void> {
    const field = page.locator("#limit");
    await this.clickUntil(page.getByRole("button", { name: "Spread…" }), () => field.waitFor(brief()));
    await field.fill(String(limit));
    await this.page.keyboard.press("Tab");
    // The answer for the default limit may be on the page until that for this limit arrives.
    await page
      .locator(".limit-label", { hasText: new RegExp(`^${limit}$`) })
      .first()
      .waitFor();
  }

  /** The menus on the screen: a menu, and the submenus that are open in it. */
  menus(): Locator {
    return this.page.locator(".monaco-menu:visible");
  }

  /**
   * Opens a menu, and then a submenu of it. VS Code closes a menu when it draws the part that the menu belongs to, and a
   * menu keeps the entries that it had when it opened. A caller therefore repeats this together with what it does in the
   * submenu.
   */
  async openSubmenu(openMenu: () => Promise<void>, label: string): Promise<Locator> {
    const menus = this.menus();
    if ((await menus.count()) === 0) await openMenu();
    const submenu = menus.first().locator(".action-item", { hasText: label }).first();
    if ((await submenu.count()) === 0) {
      await this.page.keyboard.press("Escape");
      throw new Error(`The menu has no ${label}.`);
    }
    if ((await menus.count()) === 1) await submenu.hover(brief());
    assert.equal(await menus.count(), 2);
    return menus.last();
  }

  /**
   * Clicks an entry of a menu until the menu closes, because a menu ignores a click right after it opened. VS Code can
   * also close it for another reason, so a caller repeats this until it sees the effect.
   */
  async clickEntry(entry: Locator): Promise<void> {
    await entry.waitFor(brief());
    await eventually(async () => {
      if (await entry.isVisible()) await entry.click(brief());
      await entry.waitFor({ state: "hidden", timeout: onThisMachine(CLOSES_WITHIN) });
    });
  }

  /** Presses the key of a command in `KEYS`. */
  pressFor(command: keyof typeof KEYS): Promise<void> {
    return this.page.keyboard.press(KEYS[command]);
  }

  /** Presses the key of a command until an element has gone. A page that has the focus and is loading loses keys. */
  private async pressUntilGone(command: keyof typeof KEYS, element: Locator): Promise<void> {
    await eventually(async () => {
      await this.pressFor(command);
      await element.waitFor({ state: "detached", ...brief() });
    });
  }

  closeEditors(): Promise<void> {
    return this.pressUntilGone("workbench.action.closeAllEditors", this.anyEditor());
  }

  /** Closes all editors without saving. Only a failed test leaves an unsaved note, about which VS Code asks. */
  async discardEditors(): Promise<void> {
    const discard = this.page.locator(".monaco-dialog-box").getByText("Don't Save", { exact: true });
    await eventually(async () => {
      if (await discard.isVisible()) await discard.click(brief());
      else await this.pressFor("workbench.action.closeAllEditors");
      await this.anyEditor().waitFor({ state: "detached", ...brief() });
    });
  }

  private anyEditor(): Locator {
    return this.page.locator(".editor-instance, .tab").first();
  }

  /** Closes all notifications. */
  async clearNotices(): Promise<void> {
    const notice = this.page.locator(".notification-list-item").first();
    await this.pressUntilGone("notifications.clearAll", notice);
    await this.forgetNotices();
  }

  /** Forgets the messages that the window has shown. */
  async forgetNotices(): Promise<void> {
    await this.page.evaluate("void touchbaseNotices.splice(0)");
  }

  /** Reverts the last change by a command of Touchbase, in all of its notes, until it is saved. */
  async undoChange(): Promise<void> {
    await this.pressFor("touchbase.undoChange");
    await eventually(async () => assert.match((await this.statusBar()).join("\n"), /Undone: /));
  }

  async save(): Promise<void> {
    await eventually(async () => {
      await this.page.keyboard.press("Control+s");
      await this.page.locator(".tab.active.dirty").waitFor({ state: "detached", ...brief() });
    });
  }

  /** Keeps a picture as out/screenshots/<name>.png. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(root, "out/screenshots", `${name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, await this.picture());
    return file;
  }

  /** The window as a PNG. */
  async picture(): Promise<Buffer> {
    const { lens } = this.host;
    if (!lens) return this.page.screenshot();
    const { data } = await lens.send("Page.captureScreenshot", { format: "png" });
    return Buffer.from(data, "base64");
  }
}

/** The class that the window has in a theme. */
function lookOf(theme: string): keyof typeof PAGE_LOOKS {
  const isLight = theme.includes("Light");
  if (theme.includes("High Contrast")) return isLight ? "hc-light" : "hc-black";
  return isLight ? "vs" : "vs-dark";
}

/** The class that a page in the window has in a theme. */
const PAGE_LOOKS = {
  "vs-dark": "vscode-dark",
  vs: "vscode-light",
  "hc-black": "vscode-high-contrast",
  "hc-light": "vscode-high-contrast-light",
} as const;
