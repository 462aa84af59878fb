import { access, constants, stat } from "node:fs/promises";

/** The permissions of a file. */
export interface FilePermissions {
  /** Whether the user may write it; a superuser always may. */
  readonly canWrite: boolean;
  /** Whether any user may write it. */
  readonly hasWriteBit: boolean;
}

/** Returns the permissions of a file on this machine; undefined if there is none. */
export async function filePermissions(path: string): Promise<FilePermissions | undefined> {
  try {
    const { mode } = await stat(path);
    const canWrite = await access(path, constants.W_OK).then(
      () => true,
      () => false,
    );
    return { canWrite, hasWriteBit: (mode & 0o222) !== 0 };
  } catch {
    return undefined;
  }
}
