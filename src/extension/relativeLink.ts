/**
 * Returns the link from one note to another as Markdown writes it, relative and encoded; undefined if they are in different
 * file systems. Both are URIs.
 */
export function relativeLink(from: string, to: string): string | undefined {
  const [source, target] = [splitUri(from), splitUri(to)];
  if (!source || !target || source.root !== target.root) return undefined;
  const folder = source.segments.slice(0, -1);
  const { segments } = target;
  let common = 0;
  while (common < folder.length && common < segments.length - 1 && folder[common] === segments[common])
    common++;
  const up = folder.slice(common).map(() => "..");
  return [...(up.length > 0 ? up : ["."]), ...segments.slice(common)].join("/");
}

/** A URI's scheme and authority, and the segments of its path as they are encoded. */
function splitUri(uri: string): { root: string; segments: readonly string[] } | undefined {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)\/([^?#]*)/i.exec(uri);
  if (!match) return undefined;
  const [, root = "", path = ""] = match;
  return { root: root.toLowerCase(), segments: path.split("/") };
}
