import { homedir } from "node:os";
import path from "node:path";

/** Returns the directory for the user's caches on this machine; undefined if it cannot be determined. */
export function userCacheDirectory(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const { isAbsolute, join } = platform === "win32" ? path.win32 : path.posix;
  const home = env.HOME || env.USERPROFILE || safeHome();
  const within = (folder: string | undefined, ...more: string[]) =>
    folder !== undefined && folder !== "" && isAbsolute(folder) ? join(folder, ...more) : undefined;
  if (platform === "win32") return within(env.LOCALAPPDATA, "touchbase", "Cache");
  if (platform === "darwin") return within(home, "Library", "Caches", "touchbase");
  return within(env.XDG_CACHE_HOME, "touchbase") ?? within(home, ".cache", "touchbase");
}

function safeHome(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
