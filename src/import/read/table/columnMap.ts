import { type Message, message } from "../../../words/message";
import { MAPPED_FIELDS, plainHeader } from "./columns";

/** The user's map of columns: the field by the header, in the form of {@link plainHeader}. */
export type ColumnMap = ReadonlyMap<string, MappedField>;

export type MappedField = (typeof MAPPED_FIELDS)[number];

/** Parses texts such as `Firma=organization`. */
export function parseColumnMap(
  texts: readonly string[],
): { readonly map: ColumnMap } | { readonly problem: Message } {
  const map = new Map<string, MappedField>();
  for (const text of texts) {
    const at = text.lastIndexOf("=");
    const [header, name] = [
      plainHeader(text.slice(0, Math.max(at, 0))),
      text
        .slice(at + 1)
        .trim()
        .toLowerCase(),
    ];
    if (at < 0 || header === "") return { problem: message("source.map-form", { text }) };
    const field = MAPPED_FIELDS.find((each) => each === name.replace(/[ _]/g, "-"));
    if (!field) return { problem: message("source.map-field", { field: name, fields: MAPPED_FIELDS }) };
    map.set(header, field);
  }
  return { map };
}
