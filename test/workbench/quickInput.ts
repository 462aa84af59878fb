/** The quick input at the top of a VS Code: its palette, its list of files, and the questions of extensions. */
import type { Locator, Page } from "playwright-core";
import { eventually, onThisMachine, STEP } from "./waiting";

/** How long a quick input may accept no text before its key is pressed again, in milliseconds. */
const FILL = 500;

/** The parts of a page's element that are read here: the tests are not typed for a browser. */
export interface PageElement {
  textContent: string | null;
  style: { top: string };
  checkVisibility(): boolean;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
}

/** A choice of a quick pick. */
interface Row {
  readonly active: boolean;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

interface Look {
  readonly hasFocus: boolean;
  readonly title: string;
  readonly message: string;
  readonly rows: readonly Row[];
}

/** Runs in the page. The message below the text field is the prompt or the validation message. */
const LOOK = `(() => {
  const textOf = (selector, within = document) => within.querySelector(selector)?.textContent ?? "";
  const rows = [...document.querySelectorAll(".quick-input-list .monaco-list-row")].map((row) => {
    // A row without a detail may contain the hidden one of another row.
    const meta = row.querySelector(".quick-input-list-label-meta .monaco-icon-label");
    return {
      top: Number.parseFloat(row.style.top),
      active: row.classList.contains("focused"),
      label: textOf(".label-name", row).trim(),
      description: textOf(".label-description", row),
      detail: meta?.checkVisibility() ? meta.textContent : "",
    };
  });
  return {
    hasFocus: document.querySelector(".quick-input-widget:focus-within") !== null,
    title: textOf(".quick-input-title"),
    message: textOf(".quick-input-widget .quick-input-message"),
    rows: rows.sort((one, other) => one.top - other.top).map(({ top, ...row }) => row),
  };
})()`;

export class QuickInput {
  constructor(readonly page: Page) {}

  /** Runs a command from the palette. `title` is the title there, with its category. */
  async runCommand(title: string): Promise<void> {
    await this.askBy("F1", `>${title}`);
    // The last command comes first, and the titles of other commands may begin with this one.
    await eventually(async () => {
      const rows = await this.quickPickRows();
      if (!rows.some(({ label }) => label === title)) {
        // It shows the commands that existed when the title was typed. Soon after the start, these are not all.
        await this.quickInput.fill(">");
        await this.quickInput.fill(`>${title}`);
        throw new Error(`The palette does not offer ${title}.`);
      }
      if (!(await this.isActive(title, rows))) throw new Error(`${title} is not the chosen one.`);
    });
    await this.page.keyboard.press("Enter");
  }

  /** Whether a row with the label is the active one. Otherwise, moves a row toward the first of them. */
  private async isActive(wanted: string, rows: readonly Row[]): Promise<boolean> {
    const active = rows.findIndex((row) => row.active);
    if (rows[active]?.label === wanted) return true;
    const place = rows.findIndex(({ label }) => label === wanted);
    if (place >= 0) await this.page.keyboard.press(active < place ? "ArrowDown" : "ArrowUp");
    return false;
  }

  /** Opens the quick input by a key, which a closing one can swallow, and fills it. */
  protected async askBy(key: string, text: string): Promise<void> {
    await eventually(async () => {
      if (!(await this.quickInput.isVisible())) await this.page.keyboard.press(key);
      // A closing one is visible, but accepts no text. The limit is short, because it is soon gone.
      await this.quickInput.fill(text, { timeout: onThisMachine(FILL) });
    });
  }

  /** Opens a list by a key, filters it by a text, and chooses the row with a label, once the list no longer changes. */
  protected async pick(key: string, text: string, label: string): Promise<void> {
    await this.askBy(key, text);
    let before = "";
    await eventually(async () => {
      const rows = await this.quickPickRows();
      const seen = rows.map((row) => `${row.active ? "> " : "  "}${row.label}`).join("\n");
      const isSettled = seen === before;
      before = seen;
      if (!isSettled || !(await this.isActive(label, rows)))
        throw new Error(`${label} is not chosen:\n${seen}`);
    }, STEP).catch(async (error) => {
      // The same text, typed again, starts a new search.
      await this.quickInput.fill("");
      throw error;
    });
    await this.page.keyboard.press("Enter");
  }

  /** The text field of an input box or a quick pick. */
  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget .quick-input-filter input");
  }

  quickInputIsGone(): Promise<void> {
    return this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /**
   * The lines of the quick input: its title, its message, and its choices, the active one after `> `. Empty until it has
   * the focus, because an earlier key would go to the element that still has it.
   */
  async quickInputText(): Promise<string> {
    const { hasFocus, title, message, rows } = await this.look();
    if (!hasFocus) return "";
    const choices = rows.map(
      ({ active, label, description, detail }) =>
        `${active ? "> " : "  "}${[label, description, detail].filter(Boolean).join(" | ")}`,
    );
    return [title, message, ...choices].join("\n").replaceAll("\u00a0", " ");
  }

  /** The choices of a quick pick that are on the screen, in order. */
  async quickPickRows(): Promise<readonly Row[]> {
    return (await this.look()).rows;
  }

  /** Reads all of it at once, because tests read it repeatedly until it has a text. */
  private look(): Promise<Look> {
    return this.page.evaluate(LOOK);
  }

  /** The visible choices of a quick pick. Empty until it has the focus. */
  async quickPickItems(): Promise<string[]> {
    const { hasFocus, rows } = await this.look();
    return hasFocus ? rows.map(({ label }) => label) : [];
  }
}

export async function textOf(locator: Locator): Promise<string> {
  return ((await locator.count()) && (await locator.first().textContent())) || "";
}
