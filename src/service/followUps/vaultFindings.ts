import type { Analysis } from "../../cadence/analyze";
import type { VaultFinding } from "../../cadence/momentum";
import type { Severity } from "../../cadence/settings";
import type { Source } from "../../cadence/sources";
import type { LineIndex, Range } from "../../note/lineIndex";
import type { CivilDate } from "../../time/civilDate";
import { render } from "../../words/render";

/** A finding with its position and text: exactly an entry of `findings` in the output of `touchbase check --json`. */
export interface LocatedFinding {
  /** Relative to the folder of notes, with `/`; empty for a finding about all contacts together. */
  readonly path: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The articles that it is based on, S0 to S4; empty for a finding about form. */
  readonly source: readonly Source[];
  readonly range: Range;
  /** The titles of the offered fixes. */
  readonly fixes: readonly string[];
}

const NOWHERE = { line: 0, character: 0 };

/** Converts a finding about all contacts of the folder. Its path is that of the folder itself, which is empty. */
export function folderFinding(finding: VaultFinding, today: CivilDate): LocatedFinding {
  const { rule, severity, source, message } = finding;
  const range = { start: NOWHERE, end: NOWHERE };
  return {
    path: "",
    rule,
    severity,
    message: render(message, { today, plain: true }),
    source,
    range,
    fixes: [],
  };
}

/** Returns the findings of one note, in the order of their positions. */
export function locatedFindings(
  path: string,
  { today, findings }: Pick<Analysis, "today" | "findings">,
  lines: LineIndex,
): LocatedFinding[] {
  return findings.map(({ rule, severity, source, span, message, fixes }) => ({
    path,
    rule,
    severity,
    message: render(message, { today, plain: true }),
    source,
    range: lines.rangeOf(span),
    fixes: fixes.map(({ title }) => render(title, { today, plain: true })),
  }));
}
