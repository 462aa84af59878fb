import { type ExtensionContext, Uri, workspace } from "vscode";
import { CALENDAR_SCRIPT, HOLIDAYS_SCRIPT, IMPORT_SCRIPT, type ScriptUrl } from "../files/fileProtocol";
import { activateExtension, type Exports } from "./activate";
import { editorFiles } from "./calendar/calendarFiles";
import { DeferredClient } from "./deferredClient";
import { provideDocs } from "./docsProvider";
import { LastChange } from "./lastChange";
import { createOutputChannel } from "./outputChannel";
import { ReadingProgress } from "./readingProgress";

/** The entry point in a window without Node, such as vscode.dev: the server is a worker. */
export function activate(context: ExtensionContext): Exports {
  const log = createOutputChannel();
  const script = (name: string) => scriptUrl(Uri.joinPath(context.extensionUri, "dist", name));
  const pages = provideDocs(context);
  const reading = new ReadingProgress();
  const lastChange = new LastChange();
  const client = new DeferredClient(async () => {
    const { createClient } = await import("./webClient");
    return createClient(context, await script("server.js"), log, reading, lastChange, pages);
  });
  /** Answers a request of the server for the URL of one of its scripts. */
  const answerScript = (request: string, name: string) => {
    let url: Promise<string> | undefined;
    return client.onRequest(request, async (): Promise<ScriptUrl> => {
      url ??= script(name);
      return { url: await url };
    });
  };
  context.subscriptions.push(
    lastChange,
    answerScript(HOLIDAYS_SCRIPT, "holidays.js"),
    answerScript(CALENDAR_SCRIPT, "calendar.js"),
    answerScript(IMPORT_SCRIPT, "import.js"),
  );
  return activateExtension(context, client, reading, lastChange, log, editorFiles);
}

/** VS Code disposes of the context's subscriptions; the client then stops the server. */
export function deactivate(): void {}

/**
 * Returns a URL from which a worker can load a script of the extension. Workers load only URLs of the web, so other
 * scripts become a blob.
 */
async function scriptUrl(script: Uri): Promise<string> {
  if (/^https?$/.test(script.scheme)) return script.toString(true);
  const bytes = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
}
