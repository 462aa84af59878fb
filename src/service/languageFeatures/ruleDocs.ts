/**
 * The page of docs/ about a rule, by the URI of the folder where the pages are. They come with the program, so that a
 * link opens without a network and says what this version does.
 */
export function rulePage(pages: string, rule: string): string {
  return `${pages.replace(/\/$/, "")}/rules/${encodeURIComponent(rule)}.md`;
}
