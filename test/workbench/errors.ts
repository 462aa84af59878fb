/** Collects the errors of a window. The extension's own come here too, because VS Code passes them on. */
import { appendFileSync, mkdirSync } from "node:fs";
import type { Page } from "playwright-core";

const noise: readonly RegExp[] = [];

export class ErrorLog {
  private errors: string[] = [];

  constructor(page: Page) {
    page.on("console", (message) => {
      if (message.type() === "error") this.add(message.text(), message.location().url);
    });
    page.on("pageerror", (error) => this.add(String(error)));
  }

  /** The errors so far. The list grows with the window. */
  get all(): string[] {
    return this.errors;
  }

  /** Begins a new list, for a new window. */
  reset(): void {
    this.errors = [];
  }

  private add(text: string, from = ""): void {
    mkdirSync("/tmp/wbx", { recursive: true });
    appendFileSync("/tmp/wbx/noise.log", `${JSON.stringify([text, from])}\n`);
    if (!noise.some((known) => known.test(text))) this.errors.push(text);
  }
}
