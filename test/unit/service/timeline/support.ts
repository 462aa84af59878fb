import { resolveConfig } from "../../../../src/config/resolve";
import { createNoteVault } from "../../../../src/service/notes";
import type { Placed } from "../../../../src/service/timeline/weeks";
import { day } from "../../support/engine";

/** The contacts of a small vault; the names of the notes are those of the contacts. */
export function contactsOf(
  today: string,
  notes: Readonly<Record<string, string>>,
  settings: Record<string, unknown> = {},
): Placed[] {
  const config = resolveConfig([{ origin: "test", values: settings }]);
  const vault = createNoteVault({ today: day(today), config });
  for (const [name, text] of Object.entries(notes)) vault.set(`${name}.md`, text);
  return vault.contacts().map(({ path, analysis, kept }) => {
    return { uri: `file:///${path}`, path, analysis, lines: kept, cadence: config.cadence };
  });
}
