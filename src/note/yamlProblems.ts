/** Problems of frontmatter as YAML, at their places. */
import { type Message, message } from "../words/message";
import { keyForm, knownKey } from "./keys";
import type { Problem } from "./model";
import { lineEnd, lineStart, type Span, span } from "./source";
import type { YamlPair } from "./yaml";

export function yamlProblem(place: Span, said: Message): Problem {
  return { rule: "frontmatter-yaml", span: place, message: said, fixes: [] };
}

/**
 * Widens an empty span at the end of a line to the character before it, so that editors show it, and keeps it on its
 * line.
 */
export function atLeastOneCharacter(place: Span, text: string): Span {
  const end = Math.min(place.end, lineEnd(text, place.start));
  if (end > place.start) return span(place.start, end);
  const back = place.start > lineStart(text, place.start) ? 1 : 0;
  return span(place.start - back, Math.min(text.length, place.start - back + 1));
}

/** The maximum number of problems of keys that are there twice. Nothing is proposed because of the first. */
const MAX_TWICE = 100;

/** Returns a problem at each place of a key that is there twice. */
export function duplicateKeys(twice: readonly YamlPair[]): Problem[] {
  return twice
    .slice(0, MAX_TWICE)
    .map(({ name, nameSpan }) => yamlProblem(nameSpan, message("frontmatter-yaml.key-twice", { key: name })));
}

/**
 * Returns the pairs whose key is there more than once. YAML forbids that, but the parser would take quadratic time to
 * find them. The keys of a contact compare in any spelling.
 */
export function pairsTwice(pairs: readonly YamlPair[]): YamlPair[] {
  // The form of a known key contains no space, so it differs from that of any other name.
  const forms = pairs.map(({ name }) => (knownKey(name) ? keyForm(name) : `name ${name}`));
  if (new Set(forms).size === forms.length) return [];
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return pairs.filter((_, at) => (counts.get(forms[at] as string) ?? 0) > 1);
}
