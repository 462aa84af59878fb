import { homedir } from "node:os";
import { type ExtensionContext, Uri } from "vscode";
import { filePermissions } from "../node/filePermissions";
import { wholePath } from "../node/paths";
import { activateExtension, type Exports } from "./activate";
import { type CalendarFiles, editorFiles } from "./calendar/calendarFiles";
import { DeferredClient } from "./deferredClient";
import { provideDocs } from "./docsProvider";
import { LastChange } from "./lastChange";
import { createOutputChannel } from "./outputChannel";
import { ReadingProgress } from "./readingProgress";
import { checkPermissionsBy } from "./readOnlyGuard";

/** The entry point in a window with Node: the server is a child process. */
export function activate(context: ExtensionContext): Exports {
  const log = createOutputChannel();
  checkPermissionsBy(filePermissions);
  const pages = provideDocs(context);
  const reading = new ReadingProgress();
  const lastChange = new LastChange();
  // Loaded after activation, which the editor waits for: the client library takes longer to load than the extension.
  const client = new DeferredClient(async () => {
    const { createClient } = await import("./nodeClient");
    return createClient(context, log, reading, lastChange, pages);
  });
  context.subscriptions.push(lastChange);
  return activateExtension(context, client, reading, lastChange, log, diskFiles);
}

/** Calendar files on the disk, which are whole at every moment; others through the editor. */
const diskFiles: CalendarFiles = {
  async read(file) {
    if (file.scheme !== "file") return editorFiles.read(file);
    const { readCalendarFile } = await import("../node/calendarFile");
    return readCalendarFile(file.fsPath);
  },
  async write(file, before, text) {
    if (file.scheme !== "file") return editorFiles.write(file, before, text);
    const { rewriteCalendarFile } = await import("../node/calendarFile");
    return rewriteCalendarFile<boolean>(file.fsPath, (current) => {
      return current === before ? { write: true, text, result: true } : { write: false, result: false };
    });
  },
  fileAt(path) {
    const whole = wholePath(path, homedir());
    return whole === undefined ? undefined : Uri.file(whole);
  },
};

/** VS Code disposes of the context's subscriptions; the client then stops the server. */
export function deactivate(): void {}
