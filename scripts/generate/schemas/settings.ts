import { SETTINGS, type Setting } from "../../../src/config/settings";
import { json, notice, type Output } from "../output";
import { SETTINGS_SCHEMA_PATH } from "./names";

/** Returns the JSON schema of `.touchbase.json` and `.touchbase.yaml`. */
export function settingsSchema(): Output {
  const inFile = Object.entries<Setting<unknown>>(SETTINGS).filter(([, { editorOnly }]) => !editorOnly);
  const properties = inFile.map(([key, { schema, description, meanings, default: byDefault }]) => {
    const enumDescriptions = meanings && { enumDescriptions: meanings };
    const texts = { description, markdownDescription: description, ...enumDescriptions };
    return [key, { ...texts, default: byDefault, ...schema }];
  });
  const text = json({
    $comment: notice("src/config/settings.ts"),
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of Touchbase for a folder of notes",
    type: "object",
    properties: Object.fromEntries(properties),
    // Keys that begin with `$` are for editors, such as `$schema`.
    patternProperties: { "^\\$": {} },
    additionalProperties: false,
  });
  return { path: SETTINGS_SCHEMA_PATH, text };
}
