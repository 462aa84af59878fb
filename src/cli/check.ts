import { type LocatedFinding, locatedFindings } from "../service/followUps/vaultFindings";
import { errorKind } from "../words/errorKind";
import { message } from "../words/message";
import { findingLines } from "./findingLines";
import { wrapped } from "./layout";
import { noProblems } from "./nothingDue";
import type { Options } from "./options";
import { JSON_VERSION, outJson, rankOf, type Terminal } from "./output";
import { byPath, readContacts } from "./readVault";
import { say } from "./sentence";

/** `touchbase check`: prints the findings of every contact note. Exits with 1 if one exceeds `--max-severity`. */
export async function check(options: Options, terminal: Terminal): Promise<number> {
  const reading = await readContacts(options.positionals, options, terminal);
  const { notes, contacts, copies, vaultWide } = reading;
  const checkedNotes = [...contacts, ...copies].sort(byPath).flatMap(({ contact, path, shown }) => {
    try {
      const { analysis, extra } = contact.load();
      return [{ shown, findings: locatedFindings(path, analysis, extra) }];
    } catch (error) {
      // The other notes are still checked.
      terminal.err(`${shown} ${say(message("file.cannot-read", { why: errorKind(error) }))}`);
      return [];
    }
  });
  const noteFindings = checkedNotes.flatMap((note) => note.findings);
  // Vault-wide findings have no position in a note and come last.
  const findings = [...noteFindings, ...vaultWide];
  if (options.json) {
    const { today } = options;
    outJson(terminal, { version: JSON_VERSION, today, notes, contacts: contacts.length, findings });
  } else if (findings.length > 0) {
    const lines = findingLines(checkedNotes, vaultWide, options.format, terminal);
    for (const line of lines) terminal.out(line);
  } else if (terminal.columns !== undefined) {
    const sentence = noProblems(contacts.length, reading);
    for (const line of wrapped("", sentence, terminal.columns)) terminal.out(line);
  }
  return findings.some(({ severity }) => isTooSevere(severity, options)) ? 1 : 0;
}

function isTooSevere(severity: LocatedFinding["severity"], { maxSeverity }: Options): boolean {
  return maxSeverity === "none" || rankOf(severity) < rankOf(maxSeverity);
}
