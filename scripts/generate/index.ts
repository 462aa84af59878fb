import type { Output, ReadFile } from "./output";
import { packageJson } from "./packageJson";

/**
 * Every generated file, from the sources as they are now. Pure: `read` gives the committed text of a file of which
 * only a part is generated, and nobody writes here.
 */
export function outputs(read: ReadFile): readonly Output[] {
  return [packageJson(read)];
}

/** The paths of the files whose committed text is not what the sources make. */
export function stale(read: ReadFile): string[] {
  return outputs(read).flatMap(({ path, text }) => (read(path) === text ? [] : [path]));
}
