import nodeModule from "node:module";
import { join } from "node:path";
import { userCacheDirectory } from "../node/cacheDirectory";

/**
 * Enables the compile cache of Node 22 and later, which saves half of the startup time. The entry file imports this
 * module first, because the cache only covers modules that are loaded later.
 */
const { enableCompileCache, flushCompileCache } = nodeModule as {
  enableCompileCache?: (folder?: string) => unknown;
  flushCompileCache?: () => void;
};
/** The time in milliseconds after which the startup modules have been compiled. */
const STARTUP_MS = 2000;

const folder = userCacheDirectory();
if (folder !== undefined && enableCompileCache) {
  enableCompileCache(join(folder, "code"));
  // Node writes the cache when the process exits normally, but editors often kill a server.
  setTimeout(() => flushCompileCache?.(), STARTUP_MS).unref();
}
