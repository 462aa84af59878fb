import type { Diagnostic, DiagnosticRelatedInformation } from "vscode-languageserver-types";
import type { Severity } from "../../cadence/settings";
import type { CivilDate } from "../../time/civilDate";
import type { ContactNote } from "../../vault/contactNote";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { contactLocation } from "../followUps/contactLocation";
import { failureReason } from "../followUps/failedAnalysis";
import { standingLine } from "../followUps/standing";
import { rulePage } from "./ruleDocs";

/** The protocol's numbers for the severities. */
const SEVERITY = { error: 1, warning: 2, information: 3, hint: 4 } as const satisfies Record<
  Severity,
  number
>;

export const DIAGNOSTIC_SOURCE = "touchbase";

/** Optional parts of diagnostics, for clients that support them. */
export interface DiagnosticExtras {
  /** The URI of the folder with the pages about the rules, for clients that show links. */
  readonly docsBaseUri?: string | undefined;
  /**
   * The URI of the note, for clients that show related information but no hovers: they also get the contact's standing.
   */
  readonly uri?: string | undefined;
}

/** Converts the findings of an open note to the protocol's diagnostics, in the order of their positions. */
export function diagnosticsOf(note: ContactNote, { docsBaseUri, uri }: DiagnosticExtras = {}): Diagnostic[] {
  const { analysis, lines, today } = note;
  const standing = uri === undefined ? undefined : standingAt(note, uri);
  const isBeingWritten = isOpenFrontmatter(note.text);
  return analysis.findings.map(({ rule, severity, span, message: said, source }) => ({
    range: lines.rangeOf(span),
    severity: isBeingWritten && said.key === "frontmatter-yaml.unclosed" ? SEVERITY.hint : SEVERITY[severity],
    code: rule,
    ...(docsBaseUri && { codeDescription: { href: rulePage(docsBaseUri, rule) } }),
    source: DIAGNOSTIC_SOURCE,
    message: render(said, { today, plain: true }),
    // The next step is not related to problems of form.
    ...(standing && source.length > 0 && { relatedInformation: [standing] }),
  }));
}

/** A line of frontmatter: a key, an item, a comment, a part of a value, or nothing. */
const FRONTMATTER_LINE = /^(?:$|[\w-]+\s*:|[-#\s]|[\w-]*$)/;

/**
 * Whether a note consists of frontmatter that is not closed yet, as while the user types it. An error would only say
 * that the user has not finished.
 */
function isOpenFrontmatter(text: string): boolean {
  if (text.length > MAX_OPEN_LENGTH || !text.startsWith("---")) return false;
  const [, ...lines] = text.split(/\r?\n/);
  return lines.every((line) => FRONTMATTER_LINE.test(line) && !/^---\s*$/.test(line));
}

/** The maximum length of a note that may be unfinished, in UTF-16 units. */
const MAX_OPEN_LENGTH = 4000;

/** Returns the diagnostic at the top of a note that Touchbase failed to analyze. */
export function failureDiagnostic(error: unknown, today: CivilDate): Diagnostic {
  const top = { line: 0, character: 0 };
  return {
    range: { start: top, end: top },
    severity: SEVERITY.error,
    source: DIAGNOSTIC_SOURCE,
    message: failureReason(error, today),
  };
}

function standingAt(
  { analysis, lines, today }: ContactNote,
  uri: string,
): DiagnosticRelatedInformation | undefined {
  if (!analysis.standing) return undefined;
  const line = message("glance.standing", { line: standingLine(analysis) });
  return {
    location: { uri, range: lines.rangeOf(contactLocation(analysis.contact)) },
    message: render(line, { today, plain: true }),
  };
}
