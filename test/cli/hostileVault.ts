import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const CONTACT =
  "---\nname: Robin Ashe\nplaybook: job-ad\ntouches:\n  - 2026-11-02 email resume\n---\n";

/** The content of a file of a hostile vault. Git cannot store some of these. */
export type Content =
  | string
  | { readonly kind: "fifo" }
  | { readonly kind: "folder" }
  | { readonly kind: "link"; readonly to: string }
  /** A sparse file of that many bytes. */
  | { readonly kind: "sparse"; readonly head: string; readonly bytes: number };

/** Makes a folder with a good contact, `Robin.md`, and the given files. The test removes it. */
export async function hostileVault(files: Readonly<Record<string, Content>>) {
  const root = await mkdtemp(join(tmpdir(), "touchbase-hostile-"));
  for (const [path, content] of Object.entries<Content>({ "Robin.md": CONTACT, ...files })) {
    const file = join(root, path);
    await mkdir(dirname(file), { recursive: true });
    if (typeof content === "string") await writeFile(file, content);
    else if (content.kind === "fifo") execFileSync("mkfifo", [file]);
    else if (content.kind === "folder") await mkdir(file);
    else if (content.kind === "link") await symlink(content.to, file);
    else {
      await writeFile(file, content.head);
      await truncate(file, content.bytes);
    }
  }
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}
