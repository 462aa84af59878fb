/** A generated file: its path from the root of the repository, with `/`, and the whole of its text. */
export interface Output {
  readonly path: string;
  readonly text: string;
}

/** The text of a committed file, or undefined when it is not there. */
export type ReadFile = (path: string) => string | undefined;

export const COMMAND = "npm run generate";

/** What a generated file says of itself in its first line. */
export function notice(source: string): string {
  return `Generated from ${source} by \`${COMMAND}\`: change the source and run that again, not this file.`;
}

/** JSON as every JSON file of the repository is laid out. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A page of the reference: its title, and its parts with a blank line between them. */
export function page(source: string, title: string, ...parts: readonly string[]): string {
  return `${[`<!-- ${notice(source)} -->`, `# ${title}`, ...parts].join("\n\n")}\n`;
}

/** A Markdown table; a bar in a cell would end it, and so would a line break. */
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
