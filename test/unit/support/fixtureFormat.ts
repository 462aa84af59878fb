import type { Analysis } from "../../../src/cadence/analyze";
import type { Step } from "../../../src/cadence/model";
import type { Finding } from "../../../src/cadence/rule";
import { render } from "../../../src/words/render";

/** The format of findings and steps in a fixture (test/fixtures/README.md). */

/** Formats a finding: `7:5-7:38 warning move-on "3rd unanswered call: move on. …"`: lines and columns from 1, the end exclusive. */
export function formatFinding(text: string, finding: Finding, { today }: Analysis): string {
  const place = `${position(text, finding.span.start)}-${position(text, finding.span.end)}`;
  return `${place} ${finding.severity} ${finding.rule} "${render(finding.message, { today })}"`;
}

/** Formats the state and the step: `due 2026-11-24..2026-11-26 10:00-11:30 call 2/3 + social invite (row 5)`. */
export function formatNext({ standing }: Analysis): string {
  if (!standing) return "unreadable";
  return standing.step ? `${standing.state} ${formatStep(standing.step)}` : standing.state;
}

export function formatStep(step: Step): string {
  const parts = [
    `${step.from}..${step.to}`,
    step.time,
    step.moveOn ? "move-on" : step.channels.join("/"),
    step.purpose,
    step.people.length > 0 ? `to ${step.people.join(" and ")}` : undefined,
    step.count && `${step.count.n}/${step.count.of}`,
    ...step.extras.map(
      ({ channel, purpose, reason }) => `+ ${[channel, purpose].filter(Boolean).join(" ") || reason.key}`,
    ),
    `(${step.step})`,
  ];
  return parts.filter(Boolean).join(" ");
}

function position(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return `${line}:${offset - before.lastIndexOf("\n")}`;
}
