import type { FoldingRange } from "vscode-languageserver-types";
import { cutFrontmatter } from "../../note/frontmatter";
import type { Span } from "../../note/source";
import type { ContactNote } from "../../vault/contactNote";

/** Returns the foldable parts: the frontmatter, its list of touches, and the logs of the body. */
export function foldingRangesOf({ text, lines, analysis }: ContactNote): FoldingRange[] {
  const { contact } = analysis;
  const cut = cutFrontmatter(text);
  const parts: { from: number; to: number }[] = [];
  const add = (from: number, to: number) => parts.push({ from, to });
  if (cut.kind === "yaml") add(cut.open.start, cut.close.end);
  const key = contact.keys.find(({ key: known }) => known === "touches");
  const inFront =
    contact.log.layout === "block" || contact.log.layout === "flow" ? lastOf(contact.log.entries) : undefined;
  if (key && inFront) add(key.nameSpan.start, inFront.end);
  for (const { heading, entries } of contact.bodyLogs)
    add(heading.start, lastOf(entries)?.end ?? heading.end);
  return parts
    .map(({ from, to }) => ({ startLine: lines.positionAt(from).line, endLine: lines.positionAt(to).line }))
    .filter(({ startLine, endLine }) => endLine > startLine);
}

function lastOf(entries: readonly Span[]): Span | undefined {
  return entries.reduce<Span | undefined>(
    (last, entry) => (last && last.end >= entry.end ? last : entry),
    undefined,
  );
}
