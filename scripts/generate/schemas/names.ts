/** The paths of the JSON schemas. */
export const SETTINGS_SCHEMA_PATH = "schemas/touchbase.schema.json";
export const CONTACT_SCHEMA_PATH = "schemas/contact.schema.json";
