import { SETTINGS, type Setting } from "../../../src/config/table";
import { json, notice, type Output } from "../output";
import { SETTINGS_SCHEMA_PATH } from "./names";

/** The JSON schema of `.touchbase.json` and `.touchbase.yaml`. */
export function settingsSchema(): Output {
  const properties = Object.entries<Setting<unknown>>(SETTINGS).map(([key, setting]) => {
    const { schema, description } = setting;
    return [key, { description, markdownDescription: description, default: setting.default, ...schema }];
  });
  const text = json({
    $comment: notice("src/config/table.ts"),
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of Touchbase for a folder of notes",
    type: "object",
    properties: Object.fromEntries(properties),
    // What begins with `$` is for editors, such as `$schema`.
    patternProperties: { "^\\$": {} },
    additionalProperties: false,
  });
  return { path: SETTINGS_SCHEMA_PATH, text };
}
