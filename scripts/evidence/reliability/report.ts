import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, release, type } from "node:os";

/** The result of an experiment: figures, and whether each of its goals was reached. */
export interface Report {
  readonly name: string;
  readonly title: string;
  /** The command that repeats it. */
  readonly command: string;
  readonly seconds: number;
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
  /** Further remarks, each as a sentence. */
  readonly remarks?: readonly string[];
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A condition that must hold: how often it failed, with one or two examples. */
export interface Goal {
  readonly text: string;
  readonly missed: number;
  readonly examples?: readonly string[];
  /** The measured figure, for a goal with one. */
  readonly measured?: string;
}

export function isMissed({ goals }: Report): boolean {
  return goals.some(({ missed }) => missed > 0);
}

/** Formats the report for a terminal. */
export function asText({ title, command, seconds, tables, goals, remarks = [] }: Report): string {
  const lines = [title, `  ${command}, ${shownSeconds(seconds)}`, ""];
  for (const { head, rows } of tables) lines.push(...columns([head, ...rows]), "");
  for (const goal of goals) {
    const { text, missed, measured, examples = [] } = goal;
    const told = missed === 0 && measured === undefined ? "" : `: ${outcome(goal)}`;
    lines.push(`  ${missed === 0 ? "✓" : "✗"} ${text}${told}`);
    lines.push(...examples.slice(0, 5).map((example) => indented(example)));
  }
  lines.push(...remarks.map((remark) => `  ${remark}`));
  return lines.join("\n");
}

function outcome({ missed, measured }: Goal): string {
  if (measured !== undefined) return missed === 0 ? measured : `${measured}, missed`;
  return missed === 0 ? "held" : `missed ${formatValue(missed)} times`;
}

function indented(text: string): string {
  return text
    .split("\n")
    .map((line) => `      ${line}`)
    .join("\n");
}

function columns(rows: Table["rows"]): string[] {
  const texts = rows.map((row) => row.map(formatValue));
  const widths = texts.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  );
  const line = (cells: readonly string[], at: number) =>
    cells.map((cell, column) =>
      typeof rows[at]?.[column] === "number"
        ? cell.padStart(widths[column] ?? 0)
        : cell.padEnd(widths[column] ?? 0),
    );
  return texts.map((cells, at) => `  ${line(cells, at).join("  ")}`.trimEnd());
}

/** Formats the report as a part of a docs page, below an existing heading. */
function asMarkdown(report: Report, date: string): string {
  const { command, seconds, tables, goals, remarks = [] } = report;
  const lines = [`\`${command}\` on ${date}, ${machine()}, ${shownSeconds(seconds)}.`, ""];
  for (const { head, rows } of tables) {
    lines.push(row(head), row((rows[0] ?? head).map((cell) => (typeof cell === "number" ? "---:" : "---"))));
    lines.push(...rows.map((cells) => row(cells.map(formatValue))), "");
  }
  for (const goal of goals) lines.push(`- ${goal.text}: **${outcome(goal)}**`);
  if (remarks.length > 0) lines.push("", ...remarks);
  return lines.join("\n");
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
}

/** Writes the report into the file, between the marks with its name. */
export function writeInto(file: string, report: Report, date: string, by = "npm run reliability"): boolean {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const [begin, end] = [`<!-- ${report.name}: written by ${by} -->`, `<!-- /${report.name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) return false;
  const put = `${begin}\n\n${asMarkdown(report, date)}\n\n`;
  writeFileSync(file, text.slice(0, from) + put + text.slice(to));
  return true;
}

export function formatValue(value: string | number): string {
  return typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 3 }) : value;
}

function shownSeconds(seconds: number): string {
  const rounded = Math.round(seconds);
  return rounded < 100 ? `${seconds.toFixed(1)} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}

function machine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? "";
  return `${cores.length} cores${model && model !== "unknown" ? ` (${model})` : ""}, ${type()} ${release()}, Node ${process.versions.node}`;
}

/** Returns a function that shows progress: continuously in a terminal, and in a log with a line at intervals. */
export function teller(): (text: string) => void {
  let told = 0;
  return (text) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
    else if (performance.now() - told > 30_000) {
      told = performance.now();
      console.error(text);
    }
  };
}
