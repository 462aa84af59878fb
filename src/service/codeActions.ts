import type { Diagnostic, TextEdit } from "vscode-languageserver-types";
import type { Finding } from "../cadence/rule";
import type { Edit } from "../note/edits";
import { planFix } from "../note/fixes";
import { render } from "../words/render";
import { diagnosticsOf } from "./diagnostics";
import type { ContactNote } from "./note";
import type { LineIndex, Range } from "./positions";

/** A fix as an editor offers it: what it is called, what it mends, and the edits that do it. */
export interface OfferedFix {
  readonly title: string;
  readonly diagnostic: Diagnostic;
  readonly edits: TextEdit[];
  /** The only fix of its finding, and so the one that an editor may apply without asking. */
  readonly preferred: boolean;
}

/** The fixes of the findings that a range touches. */
export function fixesAt(note: ContactNote, range: Range, pages?: string): OfferedFix[] {
  const wanted = note.lines.spanOf(range);
  const { findings } = note.analysis;
  const diagnostics = diagnosticsOf(note, pages);
  return findings.flatMap((finding, index) => {
    if (finding.span.end < wanted.start || finding.span.start > wanted.end) return [];
    return fixesOf(note, finding, diagnostics[index] as Diagnostic);
  });
}

function fixesOf(
  { text, fileName, lines, today }: ContactNote,
  finding: Finding,
  diagnostic: Diagnostic,
): OfferedFix[] {
  return finding.fixes.flatMap((fix) => {
    const plan = planFix(text, fix, { fileName });
    if (!plan.ok) return [];
    const title = render(fix.title, { today });
    return [
      { title, diagnostic, edits: textEdits(plan.edits, lines), preferred: finding.fixes.length === 1 },
    ];
  });
}

export function textEdits(edits: readonly Edit[], lines: LineIndex): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text }));
}
