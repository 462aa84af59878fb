import { formatPlan } from "../service/logTouch/dateSummary";
import type { LogPlan } from "../service/logTouch/planLog";
import type { CivilDate } from "../time/civilDate";
import { message } from "../words/message";
import { wrapped } from "./layout";
import { type Color, painter, plainLine, type Terminal } from "./output";
import { plainSentence, say } from "./sentence";
import { stepText } from "./stepText";

/** Returns the lines about a touch: the note and the written line, what it means, and the next step. */
export function outcomeLines(
  shown: string,
  { line, after, dates, meaning }: Extract<LogPlan, { ok: true }>,
  written: boolean,
  today: CivilDate,
  terminal: Terminal,
): string[] {
  const paint = painter(terminal);
  const lines: string[] = [];
  const add = (text: string, ...colors: Color[]) => {
    lines.push(...wrapped("", text, terminal.columns).map((part) => paint(part, ...colors)));
  };
  // The written line is shown as it is in the note, also where it has backticks.
  add(`${plainLine(shown)}: ${paint(plainLine(line), "bold")}`);
  if (!written) add(say(message("cli.dates", { dates: dates.join("; ") })));
  if (meaning.sentence !== "") add(say(message("cli.means", { sentence: meaning.sentence })));
  for (const { severity, message: sentence } of meaning.findings) {
    const isGrave = severity === "error" || severity === "warning";
    const key = isGrave ? "cli.careful" : "cli.note";
    add(say(message(key, { sentence })), isGrave ? "bold" : "dim");
  }
  const { standing } = after;
  const step = standing?.step;
  if (standing && step) {
    const next = stepText({ ...step, on: step.on }, standing.state, today);
    add(say(message("cli.next-step", { step: next })));
    const details = [say(step.reason, { today })];
    const laterSteps = written ? "" : formatPlan(after.plan, today);
    if (laterSteps !== "") details.push(plainSentence(laterSteps));
    for (const text of details) {
      lines.push(...wrapped(INDENT, text, terminal.columns).map((part) => paint(part, "dim")));
    }
  } else if (standing) add(say(message("cli.next-nothing")));
  if (!written) add(say(message("log.dry-run")), "dim");
  return lines;
}

const INDENT = " ".repeat("Next: ".length);
