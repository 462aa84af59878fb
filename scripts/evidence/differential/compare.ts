import { isDeepStrictEqual } from "node:util";
import { readContact } from "../../../src/note/contact";
import { readFastYaml } from "../../../src/note/fastYaml";
import { readFullYaml } from "../../../src/note/fullYaml";

/** The comparison of the two readings of a frontmatter. */
export type Comparison =
  | { readonly kind: "same" }
  /** The fast parser stopped, at the offset `at`. */
  | { readonly kind: "left"; readonly at: number }
  | { readonly kind: "differs"; readonly plain: unknown; readonly exact: unknown };

/** Reads a frontmatter with both parsers. The nodes and the contact must be the same, including all positions. */
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
