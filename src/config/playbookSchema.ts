import type { Limit, Playbook } from "../cadence/model";
import { PLAYBOOKS } from "../cadence/playbooks";
import { days, IDS, like, limit, occasion, PLAYBOOK_ID, tries, waits } from "./playbookParts";
import { type JsonSchema, text } from "./schema";

/** The schema of the setting `playbooks`. */
export function schemaOfAll(): JsonSchema {
  const own = { propertyNames: { pattern: PLAYBOOK_ID }, additionalProperties: schemaOfOwn() };
  const properties = Object.fromEntries(PLAYBOOKS.map((playbook) => [playbook.id, schemaOfChange(playbook)]));
  return { type: "object", properties, ...own };
}

function schemaOfChange(playbook: Playbook): JsonSchema {
  const { title, summary, minGapDays, id } = playbook;
  return {
    type: "object",
    description: summary,
    additionalProperties: false,
    properties: {
      title: { ...text.schema, default: title },
      summary: { ...text.schema, default: summary },
      limit: schemaOfLimit(playbook.limit),
      wait: waits.get(id)?.schema,
      tooSoon: {
        ...days.schema,
        default: minGapDays,
        description: "Fewer days than these between two unanswered tries are too few.",
      },
    },
  };
}

function schemaOfLimit(byDefault: Limit | undefined): JsonSchema {
  const number = (description: string, value: number | undefined) => {
    return { ...tries.schema, description, ...(value !== undefined && { default: value }) };
  };
  return {
    ...limit.schema,
    type: ["object", "null"],
    description: "How many unanswered tries are enough; null for no limit.",
    properties: {
      calls: number("Unanswered calls that are enough.", byDefault?.calls),
      attempts: number(
        "Unanswered tries of any kind that are enough; two on one day are one.",
        byDefault?.attempts,
      ),
    },
    ...(!byDefault && { required: ["calls", "attempts"] }),
  };
}

/** A playbook of the user's own takes the waits of the one that it is like. */
function schemaOfOwn(): JsonSchema {
  return {
    type: "object",
    required: ["like"],
    additionalProperties: false,
    properties: {
      like: { ...like.schema, description: "The built-in playbook whose way it goes." },
      title: text.schema,
      summary: text.schema,
      limit: schemaOfLimit({ calls: 3, attempts: 5 }),
      wait: { type: "object" },
      tooSoon: days.schema,
      becomes: {
        type: ["object", "null"],
        description: "When it gives way to another playbook; null for never.",
        required: ["on", "playbook"],
        additionalProperties: false,
        properties: { on: occasion.schema, playbook: { type: "string", pattern: PLAYBOOK_ID } },
      },
    },
    allOf: IDS.map((id) => ({
      if: { properties: { like: { const: id } }, required: ["like"] },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON schema
      then: { properties: { wait: waits.get(id)?.schema } },
    })),
  };
}
