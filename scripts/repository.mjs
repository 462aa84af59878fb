/**
 * `npm run repository -- ADDRESS` writes the address of the public repository into package.json, from which the
 * packages take it, and into the pages that name it. Without an address, it shows the current one.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Problem, root, runScript } from "./setup.mjs";

const FILE = path.join(root, "package.json");

/** The pages that name the address, or a placeholder until there is one. */
const PAGES = ["README.md", "docs/npm/README.md"];
const PLACEHOLDER = "https://HOST/OWNER/NAME";

/** @returns {string | undefined} the address of the public repository, if package.json has one */
export function repositoryAddress() {
  return readManifest().repository?.url;
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
  const address = withoutEnding(url.href);
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

/**
 * Returns the text of a page with the address in place of the placeholder or of an earlier address.
 *
 * @param {string} text
 * @param {string | undefined} earlier as in package.json
 * @param {string} address
 */
export function pageWithAddress(text, earlier, address) {
  return text.replaceAll(
    earlier === undefined ? PLACEHOLDER : withoutEnding(earlier),
    withoutEnding(address),
  );
}

/** @param {string} address */
function withoutEnding(address) {
  return address.replace(/(\.git)?\/?$/, "");
}

function readManifest() {
  return JSON.parse(readFileSync(FILE, "utf8"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  runScript(async () => {
    const [address] = process.argv.slice(2);
    if (address !== undefined) {
      const before = readManifest();
      const after = withAddress(before, address);
      writeFileSync(FILE, `${JSON.stringify(after, null, 2)}\n`);
      for (const page of PAGES.map((name) => path.join(root, name))) {
        const text = readFileSync(page, "utf8");
        writeFileSync(page, pageWithAddress(text, before.repository?.url, address));
      }
    }
    console.log(
      readManifest().repository?.url ?? "No address yet. Set it with: npm run repository -- ADDRESS",
    );
  });
}
