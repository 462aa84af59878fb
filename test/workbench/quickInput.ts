/** The line to type in at the top of a VS Code: its palette, its list of files, and what an extension asks. */
import type { Locator, Page } from "playwright-core";
import { eventually, onThisMachine, STEP } from "./waiting";

/** How long the line of a quick input may take no text before its key is pressed again, in milliseconds. */
const FILL = 500;

/** The parts of a page's element that are read here: the tests are not typed for a browser. */
export interface PageElement {
  textContent: string | null;
  style: { top: string };
  checkVisibility(): boolean;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
}

export class QuickInput {
  constructor(readonly page: Page) {}

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

  /** Brings up the quick input by a key, which one that is just closing can swallow, and fills it. */
  protected async askBy(key: string, text: string): Promise<void> {
    await eventually(async () => {
      if (!(await this.quickInput.isVisible())) await this.page.keyboard.press(key);
      // One that is closing is visible, but takes no text; a short limit, because it is soon gone.
      await this.quickInput.fill(text, { timeout: onThisMachine(FILL) });
    });
  }

  /** Brings up a list by a key, and chooses what has the text, once the list no longer changes. */
  protected async pick(key: string, text: string): Promise<void> {
    await this.askBy(key, text);
    const wanted = text.replace(/^>/, "");
    let before = "";
    await eventually(async () => {
      const rows = await this.quickPickRows();
      const seen = rows.map(({ label, active }) => `${active ? "> " : "  "}${label}`).join("\n");
      const isSettled = seen === before;
      before = seen;
      if (!isSettled || !rows.some(({ label, active }) => active && label.includes(wanted)))
        throw new Error(`${wanted} is not chosen:\n${seen}`);
    }, STEP).catch(async (error) => {
      // Typing the same again starts a new search.
      await this.quickInput.fill("");
      throw error;
    });
    await this.page.keyboard.press("Enter");
  }

  /** The line to type in, of an input box or of a quick pick. */
  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget .quick-input-filter input");
  }

  quickInputIsGone(): Promise<void> {
    return this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
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
}

export async function textOf(locator: Locator): Promise<string> {
  return ((await locator.count()) && (await locator.first().textContent())) || "";
}
