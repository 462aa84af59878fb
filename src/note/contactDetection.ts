import { CONTACT_TAGS, CONTACT_TYPES } from "./keys";
import { textsOf, type YamlPair } from "./yaml";

const TYPES: ReadonlySet<string> = new Set(CONTACT_TYPES);
const TAGS: ReadonlySet<string> = new Set(CONTACT_TAGS);

/** Returns whether the frontmatter makes the note a contact (notes.md section 1). */
export function declaresContact(pairs: readonly YamlPair[]): boolean {
  return pairs.some(({ name, value }) => {
    if (name === "touches" || name === "playbook") return true;
    const texts = () => textsOf(value).map((text) => text.value.toLowerCase());
    if (name === "type" || name === "kind") return texts().some((text) => TYPES.has(text));
    if (name !== "tags" && name !== "tag") return false;
    // A text can contain several tags, separated by commas or spaces. A nested tag counts as the outer one.
    return texts().some((text) =>
      text.split(/[\s,]+/).some((tag) => TAGS.has(tag.replace(/^#/, "").replace(/\/.*$/, ""))),
    );
  });
}

/** Returns the same for frontmatter that cannot be parsed, by looking at its lines. */
export function looksLikeContact(source: string): boolean {
  for (const line of source.split(/\r?\n/)) {
    const pair = /^(touches|playbook|type|kind)\s*:(.*)$/.exec(line);
    if (!pair) continue;
    if (pair[1] === "touches" || pair[1] === "playbook") return true;
    if (
      TYPES.has(
        (pair[2] ?? "")
          .trim()
          .replace(/^["']|["']$/g, "")
          .toLowerCase(),
      )
    )
      return true;
  }
  return false;
}
