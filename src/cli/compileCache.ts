import nodeModule from "node:module";
import { join } from "node:path";
import { userCacheDirectory } from "../node/cacheDirectory";
import { makePrivateDirectory } from "../node/privateDirectory";

/**
 * Enables the compile cache of Node 22 and later, which saves half of the startup time. The entry file imports this
 * module first, because the cache only covers modules that are loaded later. The cache is code, so that it is used only in a
 * directory that no other user can enter. Node would create one that a common umask opens to the user's group.
 */
const { enableCompileCache, flushCompileCache } = nodeModule as {
  enableCompileCache?: (folder?: string) => unknown;
  flushCompileCache?: () => void;
};
/** The time in milliseconds after which the startup modules have been compiled. */
const STARTUP_MS = 2000;

const folder = userCacheDirectory();
if (folder !== undefined && enableCompileCache && makePrivateDirectory(folder)) {
  enableCompileCache(join(folder, "code"));
  // Node writes the cache when the process exits normally, but editors often kill a server.
  setTimeout(() => flushCompileCache?.(), STARTUP_MS).unref();
}
