/** The built timeline page in a real browser, with a substitute for the editor around it. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { findBrowser } from "../../scripts/host/browser.mjs";
import { root } from "../../scripts/setup.mjs";
import { type ToHost, type ToView, WORDS } from "../../src/webview/messages";
import { type MessageKey, unchecked } from "../../src/words/message";
import { render } from "../../src/words/render";
import { day } from "../unit/support/engine";
import { THEMES, type Theme } from "./themes";
import { eventually } from "./waiting";

const ORIGIN = "https://page.test";

export class TestPage {
  /** The refusals of the content policy, and the errors. */
  readonly faults: string[] = [];

  /** The script of the editor for the next page. */
  private editor = "";

  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<TestPage> {
    const browser = await chromium.launch(await findBrowser());
    const page = await browser.newPage();
    const test = new TestPage(page, browser);
    page.on("console", (entry) => entry.type() === "error" && test.faults.push(entry.text()));
    page.on("pageerror", (error) => test.faults.push(String(error)));
    await page.route("**/*", async (route) => {
      const { pathname, origin } = new URL(route.request().url());
      const name = path.basename(pathname);
      if (origin !== ORIGIN) test.faults.push(`asked for ${route.request().url()}`);
      if (name === "timeline.js" || name === "timeline-style.css") {
        const contentType = name.endsWith("js") ? "text/javascript" : "text/css";
        return route.fulfill({ contentType, body: readFileSync(path.join(root, "dist/webview", name)) });
      }
      return route.fulfill({ contentType: "text/html", body: html(test.editor) });
    });
    return test;
  }

  /** Loads the page as an editor does, with its persisted state, and sends the texts. */
  async load(
    options: { theme?: Theme; width?: number; height?: number; state?: unknown } = {},
  ): Promise<void> {
    const { theme = "dark", width = 300, height = 700, state } = options;
    const { body, colors } = THEMES[theme];
    await this.page.setViewportSize({ width, height });
    const ground = colors[width < 720 ? "sideBar-background" : "editor-background"];
    this.editor = editor({ body, colors, state: state ?? null, ground });
    await this.page.goto(ORIGIN);
    await eventually(async () =>
      assert.ok(await this.page.evaluate("window.sent.length > 0"), this.faults.join()),
    );
    const words = Object.fromEntries(
      WORDS.map((word) => {
        const places = { name: "{name}", count: "{count}", date: "{date}" };
        return [word, render(unchecked(`view.${word}` as MessageKey, places), { today: day("2026-11-25") })];
      }),
    );
    await this.tell({ type: "words", words, locale: "en-GB" } as ToView);
  }

  async tell(message: ToView): Promise<void> {
    // Messages arrive in order, and the frame after the last one shows their changes.
    await this.page.evaluate(`new Promise((then) => {
      const last = "touchbase-test-last";
      addEventListener("message", function arrived({ data }) {
        if (data !== last) return;
        removeEventListener("message", arrived);
        requestAnimationFrame(() => requestAnimationFrame(then));
      });
      postMessage(${JSON.stringify(message)}, "*");
      postMessage(last, "*");
    })`);
  }

  /** Returns the messages of the page since the last call. */
  async sent(): Promise<ToHost[]> {
    return this.page.evaluate("window.sent.splice(0)");
  }

  state(): Promise<Record<string, unknown>> {
    return this.page.evaluate("window.kept");
  }

  /** Returns the name or the text of the focused element. */
  focused(): Promise<string> {
    return this.page.evaluate(
      "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent",
    );
  }

  async screenshot(name: string): Promise<void> {
    const file = path.join(root, "out/screenshots", `${name}.png`);
    mkdirSync(path.dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

const policy = "default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'";
const html = (before: string) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" nonce="abc" href="${ORIGIN}/timeline-style.css"></head>
<body><script nonce="abc">${before}</script><script nonce="abc" src="${ORIGIN}/timeline.js"></script></body></html>`;

/** Runs in the page before any other script, and plays the part of the editor. */
function editor(terms: {
  readonly body: string;
  readonly colors: Readonly<Record<string, string>>;
  readonly state: unknown;
  readonly ground: string;
}): string {
  return `
    const terms = ${JSON.stringify(terms)};
    window.sent = [];
    window.kept = terms.state;
    window.acquireVsCodeApi = () => ({
      postMessage: (message) => window.sent.push(message),
      getState: () => window.kept,
      setState: (next) => { window.kept = next; },
    });
    document.addEventListener("DOMContentLoaded", () => {
      document.body.classList.add(terms.body);
      const { style } = document.documentElement;
      for (const [name, value] of Object.entries(terms.colors)) style.setProperty("--vscode-" + name, value);
      style.setProperty("--vscode-font-family", "system-ui, 'Open Sans', sans-serif");
      style.setProperty("--vscode-font-size", "13px");
      style.background = terms.ground;
    });`;
}
