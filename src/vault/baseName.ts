/** Returns the name of a note's file without its extension. The path of a document outside all folders is its URI. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.(?:md|markdown)$/i, "");
  return /^(?:untitled:|[a-z][\w+.-]*:\/\/)/i.test(path) ? unescaped(name.replace(/^untitled:/i, "")) : name;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
