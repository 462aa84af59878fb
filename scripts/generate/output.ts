/** A generated file: its path from the root of the repository, with `/`, and the whole of its text. */
export interface Output {
  readonly path: string;
  readonly text: string;
}

/** Returns the text of a committed file; undefined if it does not exist. */
export type ReadFile = (path: string) => string | undefined;

export const COMMAND = "npm run generate";

/** Returns the first line of a generated file. */
export function notice(source: string): string {
  return `Generated from ${source} by \`${COMMAND}\`: change the source and run that again, not this file.`;
}

/** Formats JSON like every JSON file of the repository. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Returns a page of the reference: its title, and its parts with a blank line between them. */
export function page(source: string, title: string, ...parts: readonly string[]): string {
  return `${[`<!-- ${notice(source)} -->`, `# ${title}`, ...parts].join("\n\n")}\n`;
}

/** Returns a Markdown table. Escapes bars and line breaks, which would end a cell. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function codes(texts: Iterable<string>): string {
  return [...texts].map(code).join(", ");
}
