/**
 * Draws media/icon.png from media/icon.svg with the browser of the tests, because the gallery does not accept SVG.
 *   node scripts/draw-icon.mjs
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./host/browser.mjs";
import { ensureInstalled, root, runScript } from "./setup.mjs";

const SIZE = 128;

runScript(async () => {
  await ensureInstalled();
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
    const svg = readFileSync(path.join(root, "media/icon.svg"), "utf8");
    await page.setContent(
      `<style>* { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
    );
    await page.screenshot({ path: path.join(root, "media/icon.png"), omitBackground: true });
  } finally {
    await browser.close();
  }
});
