import { type ExtensionContext, Uri, workspace } from "vscode";

/** The scheme of the docs when the extension was loaded from the web, where only VS Code can show Markdown. */
const SCHEME = "touchbase-docs";

/**
 * Returns the URI of the folder with the docs of the rules. If it is on the web, registers a content provider that
 * shows the pages in the editor.
 */
export function provideDocs({ extensionUri, subscriptions }: ExtensionContext): string {
  const docs = Uri.joinPath(extensionUri, "docs");
  if (!/^https?$/.test(extensionUri.scheme)) return docs.toString();
  const provider = workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent({ path }) {
      const response = await fetch(Uri.joinPath(extensionUri, path).toString(true));
      return response.ok ? response.text() : "This page could not be loaded. Try again when you are online.";
    },
  });
  subscriptions.push(provider);
  return Uri.from({ scheme: SCHEME, path: "/docs" }).toString();
}
