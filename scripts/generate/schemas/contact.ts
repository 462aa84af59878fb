import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { RULE_ENTRIES } from "../../../src/cadence/rules";
import { PLAYBOOK_ID } from "../../../src/config/playbookParts";
import type { JsonSchema } from "../../../src/config/schema";
import { KEYS, type Key, type KeyEntry } from "../../../src/note/keys";
import { CHANNELS, STATUSES, spellingsOf } from "../../../src/note/vocabulary";
import { json, notice, type Output } from "../output";
import { CONTACT_SCHEMA_PATH } from "./names";
import { touch } from "./touch";
import { appointment, date, flag, listOrOne, REASON, texts, word } from "./values";

/** The schema of each key. The compiler checks that none is missing. */
const VALUES: Readonly<Record<Key, JsonSchema>> = {
  name: texts,
  aliases: texts,
  organization: texts,
  role: texts,
  phone: texts,
  email: texts,
  // A custom playbook is allowed, too, and a schema cannot know their names.
  playbook: {
    anyOf: [
      { enum: PLAYBOOKS.map(({ id }) => id) },
      { type: "string", pattern: PLAYBOOK_ID },
      { type: "null" },
    ],
  },
  status: word(spellingsOf(STATUSES), REASON),
  every: { type: ["string", "integer", "null"], examples: ["3 weeks", "2 months", "10 days", "friday"] },
  prefers: word(spellingsOf(CHANNELS)),
  follow_up: appointment,
  snooze: date,
  hold: date,
  known: flag,
  mention: texts,
  ignore: listOrOne(
    word(
      RULE_ENTRIES.map(({ id }) => id),
      REASON,
    ),
  ),
  touches: { anyOf: [{ type: "array", items: touch }, { type: "null" }] },
  last_contacted: date,
  do_not_contact: flag,
  tags: texts,
  type: texts,
  birthday: {
    type: ["string", "null"],
    pattern: "^(?:\\d{4}-)?\\d{2}-\\d{2}$",
    examples: ["1990-03-07", "03-07"],
  },
  uid: { type: ["string", "number", "null"] },
};

/** Creates the JSON schema of a contact's frontmatter for other editors. It allows other keys. */
export function contactSchema(): Output {
  const properties: Record<string, JsonSchema> = {};
  const definitions: Record<string, JsonSchema> = {};
  for (const [key, { means, aliases }] of Object.entries(KEYS) as [Key, KeyEntry][]) {
    definitions[key] = VALUES[key];
    const holds = [{ $ref: `#/definitions/${key}` }];
    properties[key] = { description: means, allOf: holds };
    for (const alias of aliases)
      properties[alias] = { description: `Read as \`${key}\`. ${means}`, allOf: holds };
  }
  const text = json({
    $comment: notice("src/note/keys.ts and src/note/vocabulary.ts"),
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Frontmatter of a contact note",
    type: "object",
    properties,
    definitions,
  });
  return { path: CONTACT_SCHEMA_PATH, text };
}
