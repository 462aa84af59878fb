import { env, type Uri, type Webview } from "vscode";
import { TIMELINE_TITLE } from "../manifest";
import { sayTerm } from "../words/say";

/** The folder of the page's script and style, relative to the extension. */
export const PAGE_FOLDER = ["dist", "webview"] as const;

/** Where the page is shown; the side bar and the editors have different backgrounds. */
export type PagePlacement = "side" | "editor";

/**
 * Returns the HTML of the page. Its content security policy allows only that script and that style, by a nonce: no
 * other page, image, font or request.
 */
export function pageHtml(webview: Webview, folder: Uri, placement: PagePlacement): string {
  const nonce = createNonce();
  const file = (name: string) => webview.asWebviewUri(folder.with({ path: `${folder.path}/${name}` }));
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeAttribute(sayTerm(TIMELINE_TITLE))}</title>
<link rel="stylesheet" nonce="${nonce}" href="${escapeAttribute(String(file("timeline-style.css")))}">
</head>
<body data-place="${placement}">
<script nonce="${nonce}" src="${escapeAttribute(String(file("timeline.js")))}"></script>
</body>
</html>`;
}

function createNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
