/** The maximum number of lines of a note that are searched. */
const MAX_LINES = 200;

/**
 * Returns the number of the line with the name of a contact: the key of the frontmatter, else the first heading below
 * it. Undefined if there is neither.
 */
export function nameLine(lineCount: number, lineAt: (line: number) => string): number | undefined {
  let isFrontmatter = lineCount > 0 && /^---\s*$/.test(lineAt(0).replace(/^\uFEFF/, ""));
  for (let line = isFrontmatter ? 1 : 0; line < Math.min(lineCount, MAX_LINES); line++) {
    const text = lineAt(line);
    if (isFrontmatter && /^name\s*:/i.test(text)) return line;
    if (!isFrontmatter && /^#{1,6}\s+\S/.test(text)) return line;
    if (isFrontmatter && /^(?:---|\.\.\.)\s*$/.test(text)) isFrontmatter = false;
  }
  return undefined;
}
