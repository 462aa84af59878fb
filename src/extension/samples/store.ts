import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { CivilDate } from "../../time/civilDate";
import { say } from "../words/say";
import { fingerprint, MADE_FILE, manifestText, readManifest, SAMPLES_FOLDER, sampleFiles } from "./manifest";

/** A folder of samples, with its unchanged and changed files. */
export interface FoundSamples {
  readonly folder: Uri;
  /** Files with their original content. */
  readonly unchanged: readonly Uri[];
  /** Files that the user changed, including unsaved changes in an editor. */
  readonly changed: readonly Uri[];
}

/**
 * Writes the samples into a new folder in `root`, through VS Code's file systems. Existing files are not changed. If
 * a file cannot be written, removes those written so far and throws the file system's error.
 */
export async function createSamples(root: Uri, today: CivilDate): Promise<Uri> {
  const folder = await freeFolder(root);
  const files = sampleFiles(today, say);
  await workspace.fs.createDirectory(folder);
  try {
    // The list is written first, so that the files can be removed even if this is interrupted.
    await writeNew(Uri.joinPath(folder, MADE_FILE), manifestText(files));
    for (const { path, text } of files) await writeNew(uriIn(folder, path), text);
  } catch (error) {
    const samples = await inspect(folder);
    if (samples) await removeSamples(samples, []);
    else await removeIfEmpty(folder);
    throw error;
  }
  return folder;
}

/** Returns the sample folders in the given folders. */
export async function findSamples(roots: readonly Uri[]): Promise<FoundSamples[]> {
  const perRoot = roots.map(async (root) => {
    const entries = await workspace.fs.readDirectory(root).then(
      (entries) => entries,
      () => [],
    );
    const folders = entries.flatMap(([name, type]) => {
      return type === FileType.Directory && name.startsWith(SAMPLES_FOLDER) ? [Uri.joinPath(root, name)] : [];
    });
    const inspected = await Promise.all(folders.map(inspect));
    return inspected.filter((samples) => samples !== undefined);
  });
  return (await Promise.all(perRoot)).flat();
}

/**
 * Whether a path in a folder of samples leads through no symbolic link. The list may come from another person, and a
 * command has not created a file that a link leads to.
 */
async function isWithoutLinks(folder: Uri, path: string): Promise<boolean> {
  const steps = path.split("/");
  const uris = [folder, ...steps.map((_, at) => uriIn(folder, steps.slice(0, at + 1).join("/")))];
  const stats = await Promise.all(
    uris.map((uri) =>
      workspace.fs.stat(uri).then(
        ({ type }) => type,
        () => FileType.Unknown,
      ),
    ),
  );
  return stats.every((type) => (type & FileType.SymbolicLink) === 0);
}

/** Compares the samples in a folder with the list; undefined if the folder has no list. */
async function inspect(folder: Uri): Promise<FoundSamples | undefined> {
  const manifest = await read(Uri.joinPath(folder, MADE_FILE));
  const fingerprints = manifest && readManifest(new TextDecoder().decode(manifest));
  if (!fingerprints) return undefined;
  const unchanged: Uri[] = [];
  const changed: Uri[] = [];
  for (const [path, savedFingerprint] of fingerprints) {
    const uri = uriIn(folder, path);
    if (!(await isWithoutLinks(folder, path))) continue;
    const bytes = await read(uri);
    // A missing file was deleted by the user.
    if (!bytes) continue;
    (fingerprint(bytes) === savedFingerprint && !isUnsaved(uri) ? unchanged : changed).push(uri);
  }
  return { folder, unchanged, changed };
}

/**
 * Deletes the unchanged samples and the changed ones in `also`, then the list, then empty folders. Returns the files
 * that could not be deleted.
 */
export async function removeSamples(
  { folder, unchanged }: FoundSamples,
  changedToRemove: readonly Uri[],
): Promise<Uri[]> {
  const failed: Uri[] = [];
  for (const uri of unchanged) {
    if (!(await remove(uri))) failed.push(uri);
  }
  // The user's own text goes to the trash if the file system has one.
  for (const uri of changedToRemove) {
    if (!(await remove(uri, { useTrash: true })) && !(await remove(uri))) failed.push(uri);
  }
  // The list stays while samples are left, so that the user can try again.
  if (failed.length === 0) await remove(Uri.joinPath(folder, MADE_FILE));
  for (const subfolder of [...foldersIn([...unchanged, ...changedToRemove], folder), folder])
    await removeIfEmpty(subfolder);
  return failed;
}

/** Returns the subfolders of `folder` that contain the files. */
function foldersIn(files: readonly Uri[], folder: Uri): Uri[] {
  const parents = files.map((uri) => Uri.joinPath(uri, ".."));
  const inside = parents.filter(({ path }) => path !== folder.path);
  return [...new Map(inside.map((uri) => [uri.toString(), uri])).values()];
}

async function remove(uri: Uri, options: { useTrash?: boolean } = {}): Promise<boolean> {
  try {
    await workspace.fs.delete(uri, options);
    return true;
  } catch (error) {
    return isMissing(error);
  }
}

async function removeIfEmpty(folder: Uri): Promise<void> {
  const entries = await workspace.fs.readDirectory(folder).then(
    (children) => children,
    () => undefined,
  );
  // Not recursive: a file created in the meantime keeps its folder.
  if (entries?.length === 0) await remove(folder);
}

/** Returns the first free name, because an existing folder belongs to the user. */
async function freeFolder(root: Uri): Promise<Uri> {
  for (let n = 1; ; n++) {
    const folder = Uri.joinPath(root, n === 1 ? SAMPLES_FOLDER : `${SAMPLES_FOLDER} ${n}`);
    if (await isFree(folder)) return folder;
  }
}

async function isFree(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return false;
  } catch (error) {
    if (isMissing(error)) return true;
    throw error;
  }
}

async function writeNew(uri: Uri, text: string): Promise<void> {
  if (!(await isFree(uri))) throw FileSystemError.FileExists(uri);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function read(uri: Uri): Promise<Uint8Array | undefined> {
  return workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === "FileNotFound";
}

function isUnsaved(uri: Uri): boolean {
  const key = uri.toString();
  return workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === key);
}

function uriIn(folder: Uri, path: string): Uri {
  return Uri.joinPath(folder, ...path.split("/"));
}
