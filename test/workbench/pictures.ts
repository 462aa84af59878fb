/** Pictures of the window. `npm test` keeps one theme of them in one host, and `npm run pictures` all. */
import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { root } from "../../scripts/setup.mjs";
import { eventually } from "./waiting";
import type { Workbench } from "./workbench";

/** Whether to take pictures of all themes and both hosts, and to renew those in README.md. */
export const ALL_PICTURES = process.env.TOUCHBASE_PICTURES === "all";

/** The default themes of VS Code, by the names in file names and by their own names. */
const DEFAULT_THEMES = [
  ["dark", "Dark Modern"],
  ["light", "Light Modern"],
  ["high-contrast", "Dark High Contrast"],
  ["high-contrast-light", "Light High Contrast"],
] as const;

const THEMES = ALL_PICTURES ? DEFAULT_THEMES : DEFAULT_THEMES.slice(0, 1);

export interface PictureOptions {
  /** The elements that the picture has to show. */
  readonly shown?: readonly Locator[];
  /** The theme whose picture README.md shows. */
  readonly inReadme?: string | undefined;
  /** Opens, in each theme, the parts that a change of the theme closes. */
  readonly bring?: () => Promise<void>;
}

/**
 * Waits until the elements are visible at the same time. VS Code can take one away for a moment: its status bar shows only
 * the latest of several progresses.
 */
async function areShown(elements: readonly Locator[], picture: string): Promise<void> {
  await eventually(async () => {
    for (const [at, one] of elements.entries())
      assert.ok(await one.first().isVisible(), `Element ${at + 1} of ${picture} is not visible.`);
  });
}

/** Keeps a picture in each theme, as out/screenshots/tour/<host>-<theme>-<name>.png. */
export async function takePictures(
  workbench: Workbench,
  name: string,
  { shown = [], inReadme, bring = async () => {} }: PictureOptions = {},
): Promise<void> {
  for (const [theme, title] of THEMES) {
    if (ALL_PICTURES) await workbench.setTheme(title);
    await bring();
    await areShown(shown, `${name} in ${title}`);
    if (!ALL_PICTURES && workbench.kind === "web") continue;
    if (ALL_PICTURES) {
      await holdsStill(workbench);
      await areShown(shown, `${name} in ${title}`);
    }
    const file = await workbench.screenshot(`tour/${workbench.kind}-${theme}-${name}`);
    if (inReadme === theme && workbench.kind === "node") toReadme(file, name);
  }
}

/** Replaces the picture of that name in README.md, only on request, because pictures change every day. */
export function toReadme(file: string, name: string): void {
  if (ALL_PICTURES) copyFileSync(file, path.join(root, "docs/pictures", `${name}.png`));
}

/**
 * The maximum number of pictures that are taken while the window changes, because a progress bar never ends by itself.
 */
const MOST_TRIES = 8;

/** Waits until two pictures are the same, because icons, shadows and fading text appear after the rest. */
async function holdsStill(workbench: Workbench): Promise<void> {
  let before = await workbench.picture();
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const now = await workbench.picture();
    if (now.equals(before)) return;
    before = now;
  }
}
