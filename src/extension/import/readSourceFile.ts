import { FileSystemError, Uri, workspace } from "vscode";
import type { FileToImport } from "../../server/importProtocol";
import { toBase64 } from "../base64";
import { notify } from "../notify";
import { say } from "../words/say";
import { sayTooLarge } from "./terminalCall";

/**
 * The maximum size of a file that the editor can import, in bytes. 50,000 rows of an exporter have about 15 million.
 */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Returns the name of a file in a plan: a path if the file is on this machine, so that the command line finds it, too.
 */
function nameInPlan(uri: Uri): string {
  return uri.scheme === "file" ? uri.fsPath : uri.toString();
}

/** Returns the file that a plan names. A plan of the command line may name it relative to its folder. */
export function uriInPlan(name: string, folder: Uri): Uri {
  // A letter and a colon are a drive of Windows.
  if (/^[a-z][a-z0-9+.-]+:/i.test(name)) return Uri.parse(name);
  return /^(?:[/\\]|[a-z]:)/i.test(name) ? Uri.file(name) : Uri.joinPath(folder, name);
}

/** Reads a file to import. If that fails, shows the reason and returns undefined. */
export async function readSourceFile(uri: Uri, folder: Uri): Promise<FileToImport | undefined> {
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > MAX_BYTES) {
      void sayTooLarge(uri, name, folder);
      return undefined;
    }
    const base64 = toBase64(await workspace.fs.readFile(uri));
    return { folder: folder.toString(), name, source: nameInPlan(uri), base64 };
  } catch (error) {
    const isMissing = error instanceof FileSystemError && error.code === "FileNotFound";
    void notify("error", say(isMissing ? "import.missing" : "import.unreadable", { name }));
    return undefined;
  }
}
