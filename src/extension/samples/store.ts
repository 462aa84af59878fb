import { FileSystemError, FileType, Uri, workspace } from "vscode";
import type { CivilDate } from "../../time/civilDate";
import { say } from "../words/say";
import { fingerprint, MADE_FILE, manifestText, readManifest, SAMPLES_FOLDER, sampleFiles } from "./manifest";

/** A folder of samples, and what has become of each. */
export interface FoundSamples {
  readonly folder: Uri;
  /** As they were made. */
  readonly unchanged: readonly Uri[];
  /** What a person has changed since, also in an editor that is not saved yet. */
  readonly changed: readonly Uri[];
}

/**
 * Writes the samples into a folder of their own in `root`, through the editor's file systems. Nothing that is there is
 * touched. When a file cannot be written, those before it are taken away again, and it throws what the file system said.
 */
export async function createSamples(root: Uri, today: CivilDate): Promise<Uri> {
  const folder = await freeFolder(root);
  const files = sampleFiles(today, say);
  await workspace.fs.createDirectory(folder);
  try {
    // What was made is written down first: whatever ends this half-way, it can be taken away.
    await writeNew(Uri.joinPath(folder, MADE_FILE), manifestText(files));
    for (const { path, text } of files) await writeNew(placeIn(folder, path), text);
  } catch (error) {
    const found = await inspect(folder);
    if (found) await removeSamples(found, []);
    else await removeIfEmpty(folder);
    throw error;
  }
  return folder;
}

/** The folders of samples in any of the folders given. */
export async function findSamples(roots: readonly Uri[]): Promise<FoundSamples[]> {
  const inEach = roots.map(async (root) => {
    const entries = await workspace.fs.readDirectory(root).then(
      (found) => found,
      () => [],
    );
    const folders = entries.flatMap(([name, type]) => {
      return type === FileType.Directory && name.startsWith(SAMPLES_FOLDER) ? [Uri.joinPath(root, name)] : [];
    });
    const found = await Promise.all(folders.map(inspect));
    return found.filter((samples) => samples !== undefined);
  });
  return (await Promise.all(inEach)).flat();
}

/** What has become of the samples in a folder; undefined where none were made. */
async function inspect(folder: Uri): Promise<FoundSamples | undefined> {
  const list = await read(Uri.joinPath(folder, MADE_FILE));
  const made = list && readManifest(new TextDecoder().decode(list));
  if (!made) return undefined;
  const unchanged: Uri[] = [];
  const changed: Uri[] = [];
  for (const [path, print] of made) {
    const uri = placeIn(folder, path);
    const bytes = await read(uri);
    // One that is gone was taken away by somebody else.
    if (!bytes) continue;
    (fingerprint(bytes) === print && !isUnsaved(uri) ? unchanged : changed).push(uri);
  }
  return { folder, unchanged, changed };
}

/**
 * Takes away the samples that are as they were made, with `also` of the changed ones, then the list of them, and then
 * the folders that are empty. Gives back what could not be removed.
 */
export async function removeSamples(
  { folder, unchanged }: FoundSamples,
  also: readonly Uri[],
): Promise<Uri[]> {
  const left: Uri[] = [];
  for (const uri of unchanged) {
    if (!(await remove(uri))) left.push(uri);
  }
  // What a person has written is better found again in the bin, where there is one.
  for (const uri of also) {
    if (!(await remove(uri, { useTrash: true })) && !(await remove(uri))) left.push(uri);
  }
  // As long as something of ours is left, the list of it stays, so that it can be tried again.
  if (left.length === 0) await remove(Uri.joinPath(folder, MADE_FILE));
  for (const place of [...foldersIn([...unchanged, ...also], folder), folder]) await removeIfEmpty(place);
  return left;
}

/** The folders below `folder` that the files stand in. */
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
    (found) => found,
    () => undefined,
  );
  // Not recursive: a file that came to be in between keeps its folder.
  if (entries?.length === 0) await remove(folder);
}

/** The first free name: the folder of somebody else by that name is theirs. */
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

function placeIn(folder: Uri, path: string): Uri {
  return Uri.joinPath(folder, ...path.split("/"));
}
