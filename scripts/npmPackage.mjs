/**
 * Makes the npm package of the command line: out/npm with its files, and a tarball of them next to it. The bundles of
 * dist/ contain all that it needs, so that it has no dependencies. It needs a build.
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { npm } from "./packages.mjs";
import { root } from "./setup.mjs";

/** The files to copy, by their paths in the repository and in the package. */
const FILES = [
  "dist/cli.js",
  "dist/program.js",
  "dist/holidays.js",
  "dist/calendar.js",
  "dist/import.js",
  "man/touchbase.1",
  "LICENSE",
  "THIRD-PARTY-NOTICES.md",
  "docs/npm/README.md",
];

/** The keys of package.json that are the same in both packages. */
const SHARED_KEYS = /** @type {const} */ (["name", "version", "license", "repository", "bugs", "homepage"]);

/**
 * @param {string} [folder] where `npm/` and the tarball go
 * @returns {Promise<string>} the path of the tarball
 */
export async function makeNpmPackage(folder = path.join(root, "out")) {
  const target = path.join(folder, "npm");
  rmSync(target, { recursive: true, force: true });
  for (const file of FILES) {
    const place = path.join(target, file.replace("docs/npm/", ""));
    mkdirSync(path.dirname(place), { recursive: true });
    copyFileSync(path.join(root, file), place);
  }
  const manifest = npmManifest(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
  writeFileSync(path.join(target, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  const [{ filename }] = JSON.parse(await npm(["pack", "--json", `--pack-destination=${folder}`], target));
  const tarball = path.join(folder, filename);
  statSync(tarball);
  return tarball;
}

/**
 * @param {Record<string, any>} whole the package.json of the repository, which is that of the extension
 */
function npmManifest(whole) {
  const shared = SHARED_KEYS.flatMap((key) => (key in whole ? [[key, whole[key]]] : []));
  return {
    ...Object.fromEntries(shared),
    description: "Follow-ups from your contact notes: whom to contact next, when, and when to stop",
    keywords: [...whole.keywords, "cli", "language-server"],
    bin: { touchbase: "dist/cli.js" },
    man: ["man/touchbase.1"],
    engines: { node: whole.engines.node },
  };
}
