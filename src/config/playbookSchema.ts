import type { Limit, Playbook } from "../cadence/model";
import { PLAYBOOKS } from "../cadence/playbooks";
import { attempts, days, like, limit, occasion, PLAYBOOK_ID, PLAYBOOK_IDS, waits } from "./playbookParts";
import { type JsonSchema, text } from "./schema";

/** Returns the schema of the setting `playbooks`. */
export function playbooksSchema(): JsonSchema {
  const custom = { propertyNames: { pattern: PLAYBOOK_ID }, additionalProperties: customPlaybookSchema() };
  const properties = Object.fromEntries(PLAYBOOKS.map((playbook) => [playbook.id, changeSchema(playbook)]));
  return { type: "object", properties, ...custom };
}

function changeSchema(playbook: Playbook): JsonSchema {
  const { title, summary, minGapDays, id } = playbook;
  return {
    type: "object",
    description: summary,
    additionalProperties: false,
    properties: {
      title: { ...text.schema, default: title },
      summary: { ...text.schema, default: summary },
      limit: limitSchema(playbook.limit),
      wait: waits.get(id)?.schema,
      tooSoon: {
        ...days.schema,
        default: minGapDays,
        description: "Minimum number of days between two unanswered attempts.",
      },
    },
  };
}

function limitSchema(byDefault: Limit | undefined): JsonSchema {
  const number = (description: string, value: number | undefined) => {
    return { ...attempts.schema, description, ...(value !== undefined && { default: value }) };
  };
  return {
    ...limit.schema,
    type: ["object", "null"],
    description: "Maximum number of unanswered attempts; null for no limit.",
    properties: {
      calls: number("Maximum number of unanswered calls.", byDefault?.calls),
      attempts: number(
        "Maximum number of unanswered attempts of any kind; two on one day count as one.",
        byDefault?.attempts,
      ),
    },
    ...(!byDefault && { required: ["calls", "attempts"] }),
  };
}

/** The schema of a user-defined playbook, which takes the waits of the playbook that it is like. */
function customPlaybookSchema(): JsonSchema {
  return {
    type: "object",
    required: ["like"],
    additionalProperties: false,
    properties: {
      like: { ...like.schema, description: "The built-in playbook it is based on." },
      title: text.schema,
      summary: text.schema,
      limit: limitSchema({ calls: 3, attempts: 5 }),
      wait: { type: "object" },
      tooSoon: days.schema,
      becomes: {
        type: ["object", "null"],
        description: "When to switch to another playbook; null for never.",
        required: ["on", "playbook"],
        additionalProperties: false,
        properties: { on: occasion.schema, playbook: { type: "string", pattern: PLAYBOOK_ID } },
      },
    },
    allOf: PLAYBOOK_IDS.map((id) => ({
      if: { properties: { like: { const: id } }, required: ["like"] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { wait: waits.get(id)?.schema } },
    })),
  };
}
