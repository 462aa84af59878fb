/**
 * Returns the URI of the page about a rule. The pages are shipped with the program, so a link works offline and
 * matches the installed version.
 */
export function rulePage(docsBaseUri: string, rule: string): string {
  return `${docsBaseUri.replace(/\/$/, "")}/rules/${encodeURIComponent(rule)}.md`;
}
