/** Text from a note as it stands, whatever Markdown would make of it: nothing in a note can become a link or an image. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&:@$^=]/g, "\\$&").replace(/\s+/g, " ");
}
