import { type ExtensionContext, Uri, workspace } from "vscode";
import { HOLIDAYS_SCRIPT, type HolidaysScript } from "../files/fileProtocol";
import { activateExtension, type Exports } from "./activate";
import { DeferredClient } from "./deferredClient";
import { createOutputChannel } from "./outputChannel";
import { Reading } from "./reading";
import { pagesOf } from "./webPages";

/** The extension's entry in a window without Node, such as vscode.dev: the server is a worker. */
export function activate(context: ExtensionContext): Exports {
  const log = createOutputChannel();
  const script = (name: string) => scriptUrl(Uri.joinPath(context.extensionUri, "dist", name));
  const pages = pagesOf(context);
  const reading = new Reading();
  const client = new DeferredClient(async () => {
    const { createClient } = await import("./webClient");
    return createClient(await script("server.js"), log, reading, pages);
  });
  let holidays: Promise<string> | undefined;
  context.subscriptions.push(
    client.onRequest(HOLIDAYS_SCRIPT, async (): Promise<HolidaysScript> => {
      holidays ??= script("holidays.js");
      return { url: await holidays };
    }),
  );
  return activateExtension(context, client, reading, log);
}

/** VS Code disposes of what was put into the context; the client stops the server. */
export function deactivate(): void {}

/** Where a worker can load a script of the extension from: workers know no addresses but those of the web. */
async function scriptUrl(script: Uri): Promise<string> {
  if (/^https?$/.test(script.scheme)) return script.toString(true);
  const bytes = await workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([bytes], { type: "text/javascript" }));
}
