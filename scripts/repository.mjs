/**
 * `npm run repository -- ADDRESS` writes the address of the public repository into package.json, from which the packages
 * take it. Without an address, it shows the one that is there.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Problem, root, runScript } from "./setup.mjs";

const FILE = path.join(root, "package.json");

/** @returns {boolean} whether package.json has the address of a public repository */
export function hasAddress() {
  return readManifest().repository !== undefined;
}

/**
 * Returns a package.json with an address: the repository, where to report problems, and the home page.
 *
 * @param {Record<string, unknown>} manifest
 * @param {string} text
 */
export function withAddress(manifest, text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || !/^\/[^/]+\/[^/]+/.test(url.pathname) || url.search || url.hash) {
    throw new Problem(`Not the address of a repository: ${text}. It looks like https://HOST/OWNER/NAME.`);
  }
  const address = url.href.replace(/(\.git)?\/?$/, "");
  const { repository: _, bugs: __, homepage: ___, ...rest } = manifest;
  const links = {
    repository: { type: "git", url: `${address}.git` },
    bugs: { url: `${address}/issues` },
    homepage: `${address}#readme`,
  };
  const entries = Object.entries(rest);
  const after = entries.findIndex(([key]) => key === "license") + 1;
  return Object.fromEntries([...entries.slice(0, after), ...Object.entries(links), ...entries.slice(after)]);
}

function readManifest() {
  return JSON.parse(readFileSync(FILE, "utf8"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    const [address] = process.argv.slice(2);
    if (address !== undefined) {
      writeFileSync(FILE, `${JSON.stringify(withAddress(readManifest(), address), null, 2)}\n`);
    }
    console.log(
      readManifest().repository?.url ?? "No address yet. Set it with: npm run repository -- ADDRESS",
    );
  });
}
