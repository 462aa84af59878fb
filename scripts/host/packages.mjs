/** Downloads packages of the npm registry, verifies them, and unpacks them without running any of their code. */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { npm, runQuietly } from "../packages.mjs";
import { verifyChecksum } from "./checksum.mjs";
import { checksums } from "./versions.mjs";

/**
 * Unpacks a package without its dependencies.
 *
 * @param {string} spec such as `code-server@4.139.1`
 * @param {string} folder
 * @param {import("../progress.mjs").SetActivity} setActivity
 */
export async function unpackPackage(spec, folder, setActivity) {
  mkdirSync(folder, { recursive: true });
  setActivity(`downloading ${spec}`);
  const json = await npm(["pack", "--json", "--pack-destination", folder, spec], folder);
  const archive = path.join(folder, path.basename(JSON.parse(json)[0].filename));
  const expected = checksums[spec];
  if (expected) {
    setActivity(`verifying the checksum of ${spec}`);
    await verifyChecksum(archive, spec, expected);
  } else {
    console.log(`    ${spec} has no checksum in scripts/host/versions.mjs: the registry's own is trusted`);
  }
  setActivity(`unpacking ${spec}`);
  await unpackArchive(archive, folder, ["-z", "--strip-components=1"]);
}

/**
 * Unpacks an archive and deletes it.
 *
 * @param {string} archive
 * @param {string} folder
 * @param {string[]} [options] of tar
 */
export async function unpackArchive(archive, folder, options = []) {
  await runQuietly("tar", ["-x", ...options, "-f", archive, "-C", folder], folder);
  rmSync(archive);
}
