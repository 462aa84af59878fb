import nodeModule from "node:module";
import { join } from "node:path";
import { userCacheFolder } from "../vault/nodeCacheFolder";

/**
 * Node from 22 on keeps what it has compiled, which is half of a start, where it is asked to before the rest is loaded:
 * whoever starts the program imports this first.
 */
const { enableCompileCache } = nodeModule as { enableCompileCache?: (folder?: string) => unknown };
const folder = userCacheFolder();
if (folder !== undefined) enableCompileCache?.(join(folder, "code"));
