import type { Diagnostic } from "vscode-languageserver-types";
import { parseConfigFile } from "../../config/configFile";
import { type ConfigProblem, resolveConfig } from "../../config/resolve";
import { LineIndex } from "../../note/lineIndex";
import { type Span, span } from "../../note/source";
import { withoutMarkup } from "../../words/render";
import { DIAGNOSTIC_SOURCE } from "./diagnostics";

/** An invalid setting is ignored, and the others still apply. */
const WARNING = 2;
/** A file that cannot be parsed sets nothing. */
const ERROR = 1;

/** Returns the problems of a settings file, each at its key or value. */
export function configDiagnostics(name: string, text: string): Diagnostic[] {
  const reading = parseConfigFile(name, text);
  const lines = new LineIndex(text);
  const toDiagnostic = (place: Span | undefined, severity: 1 | 2, said: string): Diagnostic => ({
    range: lines.rangeOf(place ?? span(0, 0)),
    severity,
    code: "settings",
    source: DIAGNOSTIC_SOURCE,
    message: withoutMarkup(toSentence(said)),
  });
  if (!reading.ok) return [toDiagnostic(reading.span, ERROR, reading.text)];
  return resolveConfig([reading.layer]).problems.map(({ span: place, text }) =>
    toDiagnostic(place, WARNING, text),
  );
}

/** Formats a problem as `file:line:column: message`, counted from 1; without a position if it has none. */
export function configLine(shown: string, problem: ConfigProblem, text: string | undefined): string {
  if (!problem.span || text === undefined) return `${shown}: ${problem.text}`;
  const { line, character } = new LineIndex(text).positionAt(problem.span.start);
  return `${shown}:${line + 1}:${character + 1}: ${problem.text}`;
}

/** Ends a text with a period, unless it ends with a mark of its own. */
export function withPeriod(said: string): string {
  return /[.?!]$/.test(said) ? said : `${said}.`;
}

function toSentence(said: string): string {
  const full = withPeriod(said);
  return full.charAt(0).toUpperCase() + full.slice(1);
}
