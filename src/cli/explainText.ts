import type { Entry } from "../cadence/log";
import type { State, Step } from "../cadence/nextStep";
import { SOURCES } from "../cadence/sources";
import type { SettingKey } from "../config/table";
import { action, sourceText, stateText, stepLine, when } from "../service/describe";
import { locatedFindings } from "../service/findings";
import type { ContactNote } from "../service/note";
import type { CivilDate } from "../time/civilDate";
import { render } from "../words/render";
import { padded, painter, plainLine, SEVERITY_COLOUR, type Terminal } from "./output";

/** Everything that is known of a contact and why, as lines for a person. */
export function explanation(note: ContactNote, shown: string, terminal: Terminal): string[] {
  const paint = painter(terminal);
  const title = `${paint(plainLine(note.analysis.contact.name), "bold")}  ${paint(plainLine(shown), "dim")}`;
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["", standing(note)],
    ["If nobody answers", plan(note)],
    ["Touches", touches(note)],
    ["Findings", findings(note, terminal)],
    ["Settings that are not at their default", settings(note)],
  ];
  const lines = [title];
  for (const [heading, content] of sections) {
    if (content.length === 0) continue;
    lines.push("", ...(heading ? [paint(heading, "bold")] : []), ...content.map((line) => `  ${line}`));
  }
  return lines;
}

/** State, playbook, next step and where its days come from, one fact a line. */
function standing({ analysis, today }: ContactNote): string[] {
  const { standing, position } = analysis;
  if (!standing) return [fact("State", "unknown: the frontmatter cannot be read, see below")];
  const { state, step } = standing;
  const { playbook, began } = position;
  const since = began ? ` since the touch of ${began}` : "";
  const facts = [
    fact("State", stateText(state, today)),
    fact("Playbook", playbook ? `${playbook.id} (${playbook.title})${since}` : "none"),
  ];
  return step ? [...facts, ...stepFacts(step, state, today)] : facts;
}

function stepFacts(step: Step, state: State, today: CivilDate): string[] {
  return [
    fact("Next step", stepLine(step, state, today)),
    fact("Why", plainLine(render(step.reason, { today }))),
    ...step.source.map((id) => fact("", `${id} ${SOURCES[id].title}`)),
    fact("By", step.step.replace(/^row /, "what holds for every contact, row ")),
    ...step.how.map((how, i) => fact(i === 0 ? "Days" : "", render(how, { today }))),
    ...step.beside.map(({ reason, source }) =>
      fact("Beside", `${plainLine(render(reason, { today }))} ${sourceText(source)}`),
    ),
  ];
}

const LABEL = 11;

function fact(label: string, text: string): string {
  return padded(label, LABEL) + text;
}

function plan({ analysis, today }: ContactNote): string[] {
  const rows = analysis.plan.map((step) => [when(step, "upcoming", today), action(step, today)] as const);
  const width = Math.max(0, ...rows.map(([day]) => day.length));
  return rows.map(([day, what]) => `${padded(day, width)}  ${what}`);
}

/** Each touch with what it counts for. */
function touches({ analysis, text }: ContactNote): string[] {
  const { contact, entries } = analysis;
  const lastResponse = entries.findLastIndex(({ response }) => response);
  return contact.touches.map((touch) => {
    const at = entries.findIndex((entry) => entry.touch === touch);
    const entry = entries[at];
    const counts = entry ? countsFor(entry, at < lastResponse) : "yet to come: does not count";
    return `${padded(`${counts}:`, COUNTS)} ${plainLine(text.slice(touch.span.start, touch.span.end))}`;
  });
}

const COUNTS = "answered attempt:".length;

function countsFor({ live, response, attempt, after }: Entry, isAnswered: boolean): string {
  if (live) return "live";
  if (response) return "response";
  if (!attempt) return "no attempt";
  return isAnswered ? "answered attempt" : `attempt ${after.tries}`;
}

function findings({ analysis, lines }: ContactNote, terminal: Terminal): string[] {
  const paint = painter(terminal);
  return locatedFindings("", analysis, lines).flatMap(({ rule, severity, message, source, range }) => {
    const level = paint(severity, SEVERITY_COLOUR[severity]);
    const place = `line ${range.start.line + 1}`;
    const from = source.length > 0 ? [`  ${paint(sourceText(source), "dim")}`] : [];
    return [`${place}: ${level} ${rule}: ${plainLine(message)}`, ...from];
  });
}

/** What the user decided, and where it stands. */
function settings({ config }: ContactNote): string[] {
  return Object.entries(config.origins).map(([key, origin]) => {
    return `${key} = ${JSON.stringify(config.values[key as SettingKey])}  (${origin})`;
  });
}
