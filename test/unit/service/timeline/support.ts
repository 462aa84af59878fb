import { resolveConfig } from "../../../../src/config/resolve";
import { summarize } from "../../../../src/server/contactSummary";
import { weekEntryFor } from "../../../../src/server/timeline";
import type { DatedEntry, WeekEntry } from "../../../../src/service/timeline/weeks";
import { createNoteVault } from "../../../../src/vault/noteVault";
import { day } from "../../support/engine";

/** Returns the contacts of a small vault; each note is named after its contact. */
export function contactsOf(
  today: string,
  notes: Readonly<Record<string, string>>,
  settings: Record<string, unknown> = {},
): DatedEntry[] {
  const config = resolveConfig([{ origin: "test", values: settings }]);
  const vault = createNoteVault({ today: day(today), config });
  for (const [name, text] of Object.entries(notes)) vault.set(`${name}.md`, text);
  return vault.contacts().map((contact) => {
    const { path, analysis, extra } = contact.load();
    return { uri: `file:///${path}`, path, analysis, lines: extra, cadence: config.cadence };
  });
}

/** Returns the same contacts as the weeks show them. */
export function entriesOf(contacts: readonly DatedEntry[]): WeekEntry[] {
  return contacts.flatMap(({ uri, path, analysis, lines }) => {
    const { contact } = analysis;
    const shown = summarize({ path, name: contact.name, contact, analysis, extra: lines });
    return weekEntryFor(uri, path, shown) ?? [];
  });
}
