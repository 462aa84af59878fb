/**
 * Returns the name of a note's file without its extension, and of a page of Logseq without the pages above it:
 * `People___Mia Berg` and `People%2FMia Berg`. The path of a document outside all folders is its URI.
 */
export function baseName(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|markdown)$/i, "");
  const pages = file.split(/___|%2F/i).filter((page) => page.trim() !== "");
  const name = pages.length > 1 ? (pages.at(-1) ?? file).trim() : file;
  return /^(?:untitled:|[a-z][\w+.-]*:\/\/)/i.test(path) ? unescaped(name.replace(/^untitled:/i, "")) : name;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
