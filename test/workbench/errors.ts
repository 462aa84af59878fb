/** Collects the errors of a window. The extension's own come here too: VS Code passes them on. */
import type { Page } from "playwright-core";

/** What this VS Code says at every start: it misses native modules, a marketplace and a licence check. */
const noise = [
  /bindings file/,
  /watchdog/,
  /vsda/,
  /Service Worker|fetching the script/i,
  /authentication provider/,
  /gallery|marketplace/i,
  /Failed to load resource/,
  /WebGL/i,
  // From the editor's own frame around a page that is gone before it was there.
  /Found unexpected null/,
  // On a machine under load, and from extensions that come with VS Code: this one has no part in saving.
  /Aborted onWillSaveTextDocument/,
  // Of extensions that come with VS Code: Node warns of what they use.
  /DEP0169/,
];

export function watchForErrors(page: Page): string[] {
  const errors: string[] = [];
  const add = (text: string) => {
    if (!noise.some((known) => known.test(text))) errors.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error") add(message.text());
  });
  page.on("pageerror", (error) => add(String(error)));
  return errors;
}
