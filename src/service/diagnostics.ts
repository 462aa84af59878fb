import type { Diagnostic } from "vscode-languageserver-types";
import type { Severity } from "../cadence/settings";
import { render } from "../words/render";
import { rulePage } from "./links";
import type { ContactNote } from "./note";

/** The protocol's numbers for the severities. */
const SEVERITY = { error: 1, warning: 2, information: 3, hint: 4 } as const satisfies Record<
  Severity,
  number
>;

export const DIAGNOSTIC_SOURCE = "touchbase";

/**
 * The findings of an open note as the protocol's diagnostics, in the order of their places. `pages` is where the pages
 * about the rules are, for a client that can show a link.
 */
export function diagnosticsOf({ analysis, lines, today }: ContactNote, pages?: string): Diagnostic[] {
  return analysis.findings.map(({ rule, severity, span, message }) => ({
    range: lines.rangeOf(span),
    severity: SEVERITY[severity],
    code: rule,
    ...(pages && { codeDescription: { href: rulePage(pages, rule) } }),
    source: DIAGNOSTIC_SOURCE,
    message: render(message, { today }),
  }));
}
