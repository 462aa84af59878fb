import { type Message, message } from "../words/message";
import { declaresContact } from "./contactDetection";
import { cutFrontmatter } from "./frontmatter";
import { inlineFields } from "./inlineFields";
import { type Key, knownKey } from "./keys";
import { MAX_UNCOUNTED_LENGTH } from "./noteBounds";
import { readYaml } from "./readYaml";
import { sectionsIn } from "./sections";
import { type Span, span } from "./source";
import { PLACEHOLDER } from "./templates";
import { unnamedLogs } from "./unnamedLogs";
import { isBlankValue, textsOf, type YamlPair } from "./yaml";

/**
 * Returns why a note is not a contact, and what to do, as the end of a sentence that names it. `pattern` is that of the
 * setting which excludes it.
 */
export function whyNoContact(text: string, pattern?: string): Message {
  if (pattern !== undefined) return message("no-contact.excluded", { setting: "exclude", pattern });
  const add = looksLikeLog(text) ? message("no-contact.log-too") : "";
  const cut = cutFrontmatter(text);
  if (cut.kind === "unclosed") return message("no-contact.unclosed");
  if (cut.kind === "none") {
    const head = text.replace(/^\uFEFF/, "").slice(0, 1000);
    if (/^\s+---[ \t]*\r?\n/.test(head)) return message("no-contact.late");
    if (/^(?:---[^\s-]|\+{3}|;{3}|\{)/.test(head)) return message("no-contact.other-language");
    return message("no-contact.no-frontmatter", { add });
  }
  const { pairs } = readYaml({ source: text.slice(cut.yaml.start, cut.yaml.end), base: cut.yaml.start });
  if (declaresContact(pairs)) {
    const [placeholder = ""] = PLACEHOLDER.exec(text) ?? [];
    return message("no-contact.template", { placeholder });
  }
  const type = typeOf(pairs);
  return type ? message("no-contact.other-type", { type, add }) : message("no-contact.no-key", { add });
}

function typeOf(pairs: readonly YamlPair[]): string | undefined {
  const pair = pairs.find(({ name }) => name === "type" || name === "kind");
  return textsOf(pair?.value)[0]?.value;
}

/** Whether the body of a note has a log, or a list that reads like one. False for a note too long to search. */
export function looksLikeLog(text: string): boolean {
  if (text.length > MAX_UNCOUNTED_LENGTH) return false;
  const body = bodyOf(text);
  const sections = sectionsIn(text, body);
  if (unnamedLogs(text, body, sections).length > 0) return true;
  const logs = sections.filter(({ kind }) => kind === "log").flatMap(({ parts }) => parts);
  return logs.some((part) => unnamedLogs(text, part, []).length > 0);
}

/** The keys that only a person has, and those that make it certain. */
const PERSONAL_KEYS: ReadonlySet<Key | undefined> = new Set<Key>(["phone", "birthday", "last_contacted"]);
const SUPPORTING_KEYS: ReadonlySet<Key | undefined> = new Set<Key>([
  ...PERSONAL_KEYS,
  "email",
  "organization",
  "role",
  "aliases",
  "every",
  "follow_up",
  "prefers",
] as Key[]);

/** Whether a note that is not a contact looks like one: by a log in its body, or by the keys of a person. */
export function looksLikePerson(text: string): boolean {
  const cut = cutFrontmatter(text);
  if (cut.kind === "yaml") {
    const source = text.slice(cut.yaml.start, cut.yaml.end);
    if (PLACEHOLDER.test(source)) return false;
    const { pairs } = readYaml({ source, base: cut.yaml.start });
    const keys = new Set(pairs.flatMap(({ name, value }) => (isBlankValue(value) ? [] : knownKey(name))));
    const supporting = [...keys].filter((key) => SUPPORTING_KEYS.has(key)).length;
    const isPersonal =
      [...keys].some((key) => PERSONAL_KEYS.has(key)) || (keys.has("email") && keys.has("role"));
    if (isPersonal && supporting > 1) return true;
  }
  return looksLikeLog(text) || inlineFields(text, bodyOf(text)).some(isLastContact);
}

function isLastContact({ name }: YamlPair): boolean {
  return knownKey(name) === "last_contacted";
}

function bodyOf(text: string): Span {
  const cut = cutFrontmatter(text);
  return cut.kind === "unclosed" ? span(text.length, text.length) : cut.body;
}
