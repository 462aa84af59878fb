import { SEVERITIES } from "../cadence/settings";
import { type LocatedFinding, locatedFindings } from "../service/followUps/vaultFindings";
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

/** `touchbase check`: the findings of every contact note. Exit 1 when one is worse than is tolerated. */
export async function check(options: Options, terminal: Terminal): Promise<number> {
  const { notes, contacts, overall } = await readContacts(options.positionals, options, terminal);
  const found = contacts.map(({ contact, path, shown }) => {
    const { analysis, extra } = contact.load();
    return { shown, findings: locatedFindings(path, analysis, extra) };
  });
  const inNotes = found.flatMap((note) => note.findings);
  // What is found of all contacts together stands behind what has a place in a note.
  const findings = [...inNotes, ...overall];
  if (options.json) {
    const { today } = options;
    outJson(terminal, { version: JSON_VERSION, today, notes, contacts: contacts.length, findings });
  } else {
    for (const { shown, findings } of found) {
      for (const finding of findings) terminal.out(lineOf(finding, shown, terminal));
    }
    if (inNotes.length > 0) terminal.out(summary(inNotes, contacts.length, terminal));
    for (const finding of overall) terminal.out(overallLine(finding, terminal));
  }
  return findings.some(({ severity }) => isTooSevere(severity, options)) ? 1 : 0;
}

function isTooSevere(severity: LocatedFinding["severity"], { maxSeverity }: Options): boolean {
  return maxSeverity === "none" || rankOf(severity) < rankOf(maxSeverity);
}

/** `path:line:column severity rule message`, which editors and terminals take for a link; both count from 1. */
function lineOf(finding: LocatedFinding, shown: string, terminal: Terminal): string {
  const paint = painter(terminal);
  const { severity, rule, message, range } = finding;
  const place = `${plainLine(shown)}:${range.start.line + 1}:${range.start.character + 1}`;
  const level = paint(pad(severity, "information".length), SEVERITY_COLOR[severity]);
  return `${paint(place, "bold")} ${level} ${rule} ${plainLine(message)}`;
}

/** The same without a place: it is about all contacts. */
export function overallLine({ severity, rule, message }: LocatedFinding, terminal: Terminal): string {
  return `${painter(terminal)(severity, SEVERITY_COLOR[severity])} ${rule} ${plainLine(message)}`;
}

function summary(findings: readonly LocatedFinding[], contacts: number, terminal: Terminal): string {
  const counts = SEVERITIES.flatMap((level) => {
    const count = findings.filter(({ severity }) => severity === level).length;
    if (count === 0) return [];
    return [level === "information" ? `${count} information` : formatCount(count, level)];
  });
  const notes = new Set(findings.map(({ path }) => path)).size;
  const text = `${counts.join(", ")} in ${notes} of ${formatCount(contacts, "contact")}`;
  return `\n${painter(terminal)(text, "bold")}`;
}
