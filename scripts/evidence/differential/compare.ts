import { isDeepStrictEqual } from "node:util";
import { readContact } from "../../../src/note/contact";
import { readFastYaml } from "../../../src/note/fastYaml";
import { readFullYaml } from "../../../src/note/fullYaml";

/** What came of one frontmatter. */
export type Comparison =
  | { readonly kind: "same" }
  /** The plain reader leaves it to the exact one; `at` is the offset where it saw why. */
  | { readonly kind: "left"; readonly at: number }
  | { readonly kind: "differs"; readonly plain: unknown; readonly exact: unknown };

/** Reads a frontmatter in both ways: the nodes must be the same, and so must the contact, every place included. */
export function compare(source: string): Comparison {
  const base = 4;
  const plain = readFastYaml({ source, base });
  if (typeof plain !== "number") {
    const exact = readFullYaml({ source, base });
    if (!isDeepStrictEqual(plain, exact)) return { kind: "differs", plain, exact };
  }
  const note = `---\n${source}${source.endsWith("\n") || source === "" ? "" : "\n"}---\n`;
  const options = { fileName: "Somebody", declared: true };
  const contact = readContact(note, options);
  const exact = readContact(note, { ...options, exact: true });
  if (!isDeepStrictEqual(contact, exact)) return { kind: "differs", plain: contact, exact };
  return typeof plain === "number" ? { kind: "left", at: plain } : { kind: "same" };
}
