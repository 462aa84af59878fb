import { SEVERITIES } from "../cadence/settings";
import { type LocatedFinding, locatedFindings } from "../service/followUps/vaultFindings";
import { errorKind } from "../words/errorKind";
import { term } from "../words/language";
import type { Options } from "./options";
import {
  formatCount,
  JSON_VERSION,
  outJson,
  pad,
  painter,
  plainLine,
  rankOf,
  SEVERITY_COLOR,
  type Terminal,
} from "./output";
import { readContacts } from "./readVault";

/** `touchbase check`: prints the findings of every contact note. Exits with 1 if one exceeds `--max-severity`. */
export async function check(options: Options, terminal: Terminal): Promise<number> {
  const { notes, contacts, vaultWide } = await readContacts(options.positionals, options, terminal);
  const checkedNotes = contacts.flatMap(({ contact, path, shown }) => {
    try {
      const { analysis, extra } = contact.load();
      return [{ shown, findings: locatedFindings(path, analysis, extra) }];
    } catch (error) {
      // The other notes are still checked.
      terminal.err(`${shown} ${term("cannot be read")}: ${errorKind(error)}`);
      return [];
    }
  });
  const noteFindings = checkedNotes.flatMap((note) => note.findings);
  // Vault-wide findings have no position in a note and come last.
  const findings = [...noteFindings, ...vaultWide];
  if (options.json) {
    const { today } = options;
    outJson(terminal, { version: JSON_VERSION, today, notes, contacts: contacts.length, findings });
  } else {
    for (const { shown, findings } of checkedNotes) {
      for (const finding of findings) terminal.out(findingLine(finding, shown, terminal));
    }
    if (noteFindings.length > 0) terminal.out(summaryLine(noteFindings, contacts.length, terminal));
    for (const finding of vaultWide) terminal.out(vaultFindingLine(finding, terminal));
  }
  return findings.some(({ severity }) => isTooSevere(severity, options)) ? 1 : 0;
}

function isTooSevere(severity: LocatedFinding["severity"], { maxSeverity }: Options): boolean {
  return maxSeverity === "none" || rankOf(severity) < rankOf(maxSeverity);
}

/** `path:line:column severity rule message`, which editors and terminals show as a link. Line and column start at 1. */
function findingLine(finding: LocatedFinding, shown: string, terminal: Terminal): string {
  const paint = painter(terminal);
  const { severity, rule, message, range } = finding;
  const place = `${plainLine(shown)}:${range.start.line + 1}:${range.start.character + 1}`;
  const level = paint(pad(severity, "information".length), SEVERITY_COLOR[severity]);
  return `${paint(place, "bold")} ${level} ${rule} ${plainLine(message)}`;
}

/** The line of a vault-wide finding, which has no position. */
export function vaultFindingLine({ severity, rule, message }: LocatedFinding, terminal: Terminal): string {
  return `${painter(terminal)(severity, SEVERITY_COLOR[severity])} ${rule} ${plainLine(message)}`;
}

function summaryLine(findings: readonly LocatedFinding[], contacts: number, terminal: Terminal): string {
  const counts = SEVERITIES.flatMap((level) => {
    const count = findings.filter(({ severity }) => severity === level).length;
    if (count === 0) return [];
    return [level === "information" ? `${count} information` : formatCount(count, level)];
  });
  const notes = new Set(findings.map(({ path }) => path)).size;
  const text = `${counts.join(", ")} in ${notes} of ${formatCount(contacts, "contact")}`;
  return `\n${painter(terminal)(text, "bold")}`;
}
