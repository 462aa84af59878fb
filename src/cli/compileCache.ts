import nodeModule from "node:module";
import { join } from "node:path";
import { userCacheDirectory } from "../node/cacheDirectory";

/**
 * Node from 22 on keeps what it has compiled, which is half of a start, where it is asked to before the rest is loaded:
 * whoever starts the program imports this first.
 */
const { enableCompileCache, flushCompileCache } = nodeModule as {
  enableCompileCache?: (folder?: string) => unknown;
  flushCompileCache?: () => void;
};
/** In ms: when all that a start needs has been compiled. */
const STARTED = 2000;

const folder = userCacheDirectory();
if (folder !== undefined && enableCompileCache) {
  enableCompileCache(join(folder, "code"));
  // It is written when the process ends in good order; a server is often ended in another way.
  setTimeout(() => flushCompileCache?.(), STARTED).unref();
}
