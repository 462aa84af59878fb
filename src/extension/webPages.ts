import { type ExtensionContext, Uri, workspace } from "vscode";

/** A scheme for the pages of an extension that was loaded from the web: there, only the editor can show Markdown. */
const SCHEME = "touchbase-docs";

/** The URI of the folder with the pages about the rules. Those on the web are shown in the editor all the same. */
export function pagesOf({ extensionUri, subscriptions }: ExtensionContext): string {
  const pages = Uri.joinPath(extensionUri, "docs");
  if (!/^https?$/.test(extensionUri.scheme)) return pages.toString();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const answer = await fetch(Uri.joinPath(extensionUri, path).toString(true));
      return answer.ok ? answer.text() : "This page could not be loaded. Try again when you are online.";
    },
  });
  subscriptions.push(provider);
  return Uri.from({ scheme: SCHEME, path: "/docs" }).toString();
}
