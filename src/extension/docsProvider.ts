import {
  commands,
  type ExtensionContext,
  TabInputText,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";

/** The scheme of the docs, which only VS Code can show. */
const SCHEME = "touchbase-docs";

/**
 * Registers the docs as documents of a scheme of their own, and returns the URI of their folder. A link of a diagnostic can
 * only open a document, and a file would be shown as source. A document of this scheme is shown as a rendered page.
 */
export function provideDocs({ extensionUri, subscriptions }: ExtensionContext): string {
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ path }) => readPage(Uri.joinPath(extensionUri, path)),
    }),
    window.onDidChangeActiveTextEditor((editor) => void showRendered(editor)),
  );
  return Uri.from({ scheme: SCHEME, path: "/docs" }).toString();
}

async function readPage(page: Uri): Promise<string> {
  if (!/^https?$/.test(page.scheme)) return new TextDecoder().decode(await workspace.fs.readFile(page));
  const response = await fetch(page.toString(true));
  return response.ok ? response.text() : "This page could not be loaded. Try again when you are online.";
}

/** Shows a page of the docs in the Markdown preview, and closes its source. */
async function showRendered(editor: TextEditor | undefined): Promise<void> {
  if (editor?.document.uri.scheme !== SCHEME) return;
  const { uri } = editor.document;
  await commands.executeCommand("markdown.showPreview", uri);
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const sources = tabs.filter(({ input }) => {
    return input instanceof TabInputText && input.uri.toString() === uri.toString();
  });
  await window.tabGroups.close(sources);
}
