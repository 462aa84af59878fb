import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import nodeModule, { createRequire } from "node:module";
import { dirname } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { userCacheDirectory } from "../node/cacheDirectory";
import { readCacheFile, writeCacheFile } from "../node/cacheFile";

/** When to store the code of a program that does not end, in milliseconds after the start. By then, it has started. */
const STARTED_MS = 10_000;

/** The program has its own flags, and its own copy of the module that sets them. */
type ProgramExports = Pick<typeof import("./program"), "withoutV8Flags">;

type BundleWrapper = (
  exports: object,
  require: NodeJS.Require,
  module: object,
  file: string,
  folder: string,
) => void;

/**
 * Runs a bundle as `require` does, with the code that V8 compiled in an earlier run: that halves the processor time of
 * a start. Node's own compile cache only has the outermost functions, because it is written before any has run. The
 * code is executed, so it is read only from a directory that no other user can enter. Returns false where there is no
 * bundle or no place for code; then the caller requires the file.
 */
export function runProgram(file: string): boolean {
  const folder = userCacheDirectory();
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!folder || !stats || process.env.NODE_DISABLE_COMPILE_CACHE) return false;
  // Each command runs other functions.
  const command = /^[a-z]{1,20}$/.exec(process.argv[2] ?? "")?.[0] ?? "other";
  const key = [file, stats.size, stats.mtimeMs, process.version, process.arch, cachedDataVersionTag()].join(
    "\0",
  );
  const name = `program-${command}-${createHash("sha256").update(key).digest("hex").slice(0, 24)}.code`;
  const cachedData = readCacheFile(folder, name);
  const script = new Script(nodeModule.wrap(readFileSync(file, "utf8")), { filename: file, cachedData });
  const module = { exports: {} as Partial<ProgramExports> };
  if (!cachedData || script.cachedDataRejected)
    storeOnce(() => {
      const code = module.exports.withoutV8Flags?.(() => script.createCachedData());
      if (code) writeCacheFile(folder, name, [code]);
    });
  const run = script.runInThisContext() as BundleWrapper;
  run.call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  return true;
}

/** Stores when the process ends, or before: editors often kill a server. */
function storeOnce(store: () => void): void {
  const storeNow = () => {
    clearTimeout(timer);
    process.off("exit", storeNow);
    store();
  };
  const timer = setTimeout(storeNow, STARTED_MS);
  timer.unref();
  process.on("exit", storeNow);
}
