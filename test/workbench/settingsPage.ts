/** The page of VS Code on which the user changes settings. Newer versions show it above all others. */
import type { Locator } from "playwright-core";
import { brief, eventually } from "./waiting";
import type { Workbench } from "./workbench";

export function settingsPage({ page }: Workbench): Locator {
  return page.locator(".settings-editor");
}

/** Puts the cursor into the text field of the search. */
export async function focusSettingsSearch(workbench: Workbench): Promise<void> {
  const field = settingsPage(workbench).locator(".suggest-input-container");
  const focused = settingsPage(workbench).locator(".suggest-input-container .monaco-editor.focused");
  await workbench.clickUntil(field, () => focused.waitFor(brief()));
}

/** Closes the page. While it is above all others, those accept no keys. */
export async function closeSettings(workbench: Workbench): Promise<void> {
  await focusSettingsSearch(workbench);
  await eventually(async () => {
    // Escape closes the list of the search first, then the page.
    await workbench.page.keyboard.press("Escape");
    await workbench.page.keyboard.press("Escape");
    if (await settingsPage(workbench).isVisible()) await workbench.page.keyboard.press("Control+F4");
    await settingsPage(workbench).waitFor({ state: "hidden", ...brief() });
  });
}
