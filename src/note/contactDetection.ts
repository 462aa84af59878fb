import { CONTACT_TAGS, CONTACT_TYPES, knownKey } from "./keys";
import { textsOf, type YamlPair } from "./yaml";

const TYPES: ReadonlySet<string> = new Set(CONTACT_TYPES);
const TAGS: ReadonlySet<string> = new Set(CONTACT_TAGS);

/** Whether the frontmatter makes the note a contact (notes.md section 1). */
export function declaresContact(pairs: readonly YamlPair[]): boolean {
  return pairs.some(({ name, value }) => {
    const key = knownKey(name);
    if (key === "touches" || key === "playbook") return true;
    const texts = () => textsOf(value).map((text) => text.value.toLowerCase());
    if (key === "type") return texts().some((text) => TYPES.has(text));
    if (key !== "tags" && name.toLowerCase() !== "tag") return false;
    // A text can contain several tags, separated by commas or spaces.
    return texts().some((text) => text.split(/[\s,]+/).some(isContactTag));
  });
}

/** `person`, `#person` and `person/friend`. */
function isContactTag(tag: string): boolean {
  return TAGS.has(tag.replace(/^#/, "").split("/", 1)[0] ?? "");
}

/** The maximum number of tags that are kept of a note. */
const MAX_TAGS = 20;

/**
 * Returns the tags other than those that make the note a contact: `friends` of `[person, friends]`, `work` of
 * `person/work`.
 */
export function groupingTags(texts: readonly string[]): string[] {
  const tags = texts.flatMap((text) => text.split(/[\s,]+/)).map((tag) => tag.replace(/^#/, ""));
  const groups = tags.map((tag) =>
    isContactTag(tag.toLowerCase()) ? tag.split("/").slice(1).join("/") : tag,
  );
  return [...new Set(groups.filter((tag) => tag !== ""))].slice(0, MAX_TAGS);
}

/** Like {@link declaresContact}, for frontmatter that cannot be parsed: searches its lines. */
export function looksLikeContact(source: string): boolean {
  for (const line of source.split(/\r?\n/)) {
    const pair = /^["']?([^\s:"'#-][^:"'#]{0,60}?)["']?\s*:(.*)$/.exec(line);
    const key = pair && knownKey(pair[1] ?? "");
    if (!key) continue;
    if (key === "touches" || key === "playbook") return true;
    if (
      key === "type" &&
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
