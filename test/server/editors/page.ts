import { readFileSync } from "node:fs";
import { join } from "node:path";

const PAGE = readFileSync(join(__dirname, "../../../docs/editors.md"), "utf8");

/** Returns the only block of code in a language under a heading of docs/editors.md. */
export function snippet(heading: string, language: string): string {
  const sections = PAGE.split(/^(?=##+ )/m).filter((section) =>
    section.replace(/^#+ /, "").startsWith(`${heading}\n`),
  );
  const blocks = sections.flatMap((section) =>
    [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, kind, code = ""]) =>
      kind === language ? [code] : [],
    ),
  );
  const [only, ...others] = blocks;
  if (only === undefined || others.length > 0) {
    throw new Error(`${blocks.length} blocks of ${language} under “${heading}” in docs/editors.md`);
  }
  return only;
}
