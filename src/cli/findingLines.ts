import { SEVERITIES } from "../cadence/settings";
import type { LocatedFinding } from "../service/followUps/vaultFindings";
import { term } from "../words/language";
import { message } from "../words/message";
import type { Format } from "./commandTable";
import { pad, textWidth, wrapped } from "./layout";
import { painter, plainLine, SEVERITY_COLOR, type Terminal } from "./output";
import { plainSentence, say } from "./sentence";

/** The findings of a note. */
export interface CheckedNote {
  /** The path for the user: relative to the current folder, so that terminals and editors open it. */
  readonly shown: string;
  readonly findings: readonly LocatedFinding[];
}

/** Returns the lines of `check`, with a summary at the end. The form depends on the output if none is given. */
export function findingLines(
  notes: readonly CheckedNote[],
  vaultWide: readonly LocatedFinding[],
  format: Format | undefined,
  terminal: Terminal,
): string[] {
  const withFindings = notes.filter(({ findings }) => findings.length > 0);
  const form = format ?? (terminal.columns === undefined ? "lines" : "grouped");
  const lines =
    form === "grouped"
      ? groupedLines(withFindings, vaultWide, terminal)
      : [
          ...withFindings.flatMap(({ shown, findings }) =>
            findings.map((finding) => plainFindingLine(finding, shown, terminal)),
          ),
          ...vaultWide.map((finding) => plainFindingLine(finding, undefined, terminal)),
          "",
        ];
  const paint = painter(terminal);
  const end = wrapped("", summary(withFindings, vaultWide), terminal.columns);
  return [...lines, ...end.map((line) => paint(line, "bold"))];
}

const LONGEST_SEVERITY = "information".length;

/** `path:line:column severity rule message`, which programs read: line and column start at 1, the words are ids. */
function plainFindingLine(finding: LocatedFinding, shown: string | undefined, terminal: Terminal): string {
  const paint = painter(terminal);
  const { severity, rule, message: text, range } = finding;
  const level = paint(pad(severity, LONGEST_SEVERITY), SEVERITY_COLOR[severity]);
  if (shown === undefined) return `${level} ${rule} ${plainSentence(text)}`;
  const place = `${plainLine(shown)}:${range.start.line + 1}:${range.start.character + 1}`;
  return `${paint(place, "bold")} ${level} ${rule} ${plainSentence(text)}`;
}

/** Each note once, with its findings below it: position, severity, message and rule, as ESLint shows them. */
function groupedLines(
  notes: readonly CheckedNote[],
  vaultWide: readonly LocatedFinding[],
  terminal: Terminal,
): string[] {
  const paint = painter(terminal);
  const groups = notes.map(({ shown, findings }) => ({ title: plainLine(shown), findings, isPlaced: true }));
  if (vaultWide.length > 0) {
    groups.push({ title: say(message("cli.all-contacts")), findings: vaultWide, isPlaced: false });
  }
  const rows = groups.map(({ title, findings, isPlaced }) => ({
    title,
    rows: findings.map(({ range: { start }, severity, rule, message: text }) => ({
      place: isPlaced ? `${start.line + 1}:${start.character + 1}` : "",
      severity,
      level: term(severity),
      text: `${plainSentence(text)}  ${paint(rule, "dim")}`,
    })),
  }));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(textWidth));
  const places = widest(rows.flatMap((group) => group.rows.map(({ place }) => place)));
  const levels = widest(rows.flatMap((group) => group.rows.map(({ level }) => level)));
  return rows.flatMap((group) => [
    ...wrapped("", group.title, terminal.columns).map((line) => paint(line, "bold")),
    ...group.rows.flatMap(({ place, severity, level, text }) => {
      const start = `  ${place.padStart(places)}  `;
      const head = `${start}${paint(pad(level, levels), SEVERITY_COLOR[severity])}  `;
      return wrapped(head, text, terminal.columns);
    }),
    "",
  ]);
}

/** "3 problems in 2 notes: 1 error, 2 warnings" */
function summary(notes: readonly CheckedNote[], vaultWide: readonly LocatedFinding[]): string {
  const findings = [...notes.flatMap((note) => note.findings), ...vaultWide];
  const levels = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [say(message(`cli.count.${severity}`, { count }))] : [];
  });
  const count = findings.length;
  if (notes.length === 0) return say(message("cli.problems-only", { count, levels }));
  return say(message("cli.problems", { count, notes: notes.length, levels }));
}
