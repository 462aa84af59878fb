import type { JsonSchema } from "../../../src/config/schema";
import { TOUCH_FIELDS } from "../../../src/note/touchMap";
import { spellingsOf, TOUCH_WORDS } from "../../../src/note/vocabulary";
import { appointment, DATE_PATTERN, date, texts, time, word } from "./values";

const channel = word(spellingsOf(TOUCH_WORDS.channel));

const FIELDS: Readonly<Record<keyof typeof TOUCH_FIELDS, JsonSchema>> = {
  date: { type: "string", pattern: `^${DATE_PATTERN}$` },
  time,
  channel,
  outcome: word(spellingsOf(TOUCH_WORDS.outcome)),
  direction: word(spellingsOf(TOUCH_WORDS.direction)),
  purpose: word(spellingsOf(TOUCH_WORDS.purpose)),
  with: texts,
  to: texts,
  next: { anyOf: [appointment, { type: "object", properties: { channel, date, time }, required: ["date"] }] },
  reply_by: date,
  hold_until: date,
  note: texts,
};

/** A touch as a line. Only the date is checked here, because the product checks and fixes the rest. */
const line: JsonSchema = {
  type: "string",
  pattern: `^${DATE_PATTERN}([\\s,:]|$)`,
  description:
    "`DATE [TIME] words, clauses - text`, such as `2026-11-03 call voicemail, next call 2026-11-06`.",
};

/** The map that YAML makes of the line `DATE words: text`. */
const pair: JsonSchema = {
  type: "object",
  patternProperties: { [`^${DATE_PATTERN}([\\s,]|$)`]: texts },
  additionalProperties: false,
  minProperties: 1,
};

const map: JsonSchema = {
  type: "object",
  properties: Object.fromEntries(
    Object.entries(FIELDS).map(([name, schema]) => {
      const description = `${TOUCH_FIELDS[name as keyof typeof FIELDS]}.`;
      return [name, { ...schema, description: description.charAt(0).toUpperCase() + description.slice(1) }];
    }),
  ),
  required: ["date"],
};

export const touch: JsonSchema = { anyOf: [line, map, pair] };
