import { headingsIn } from "../headings";
import { type Span, span } from "../source";
import { type EditPlan, eolAt, eolOf, reject } from "./plan";
import type { EditOptions } from "./readings";
import { planVerified } from "./verify";

/** The heading that the product writes. */
const LOG_TITLE = "Touches";

/**
 * Plans to make a list of the body the log: changes the title at `place`, or inserts a heading there. Rejected if the
 * list is not read as a log after that, or if any other part would be read differently.
 */
export function planLogHeading(text: string, place: Span, options: EditOptions): EditPlan {
  return planVerified(text, options, ({ contact }) => {
    const eol = eolAt(text, place.start);
    const isInsertion = place.start === place.end;
    return {
      edits: [{ span: place, text: isInsertion ? `## ${LOG_TITLE}${eol}${eol}` : LOG_TITLE }],
      expected: {
        part: "body",
        touches: (now, old) => old.every((content) => now.includes(content)) && now.length > old.length,
        allowsProblem: ({ rule }) => rule === "touch-syntax",
        check: ({ name, bodyLogs }) =>
          (name === contact.name || isIn(contact.nameSpan, place)) &&
          bodyLogs.length === contact.bodyLogs.length + 1
            ? undefined
            : reject("edit.unsure"),
      },
    };
  });
}

function isIn(outer: Span | undefined, inner: Span): boolean {
  return (
    outer !== undefined && outer.start <= inner.start && inner.end <= outer.end && inner.end > inner.start
  );
}

/**
 * Plans to append a section to the body: one blank line, the heading (with `## ` unless it has hashes), and the lines
 * below it. Rejected if the heading would not be recognized, for example in an unclosed code block.
 */
export function planSection(
  text: string,
  heading: string,
  lines: readonly string[],
  options: EditOptions,
): EditPlan {
  const headingLine = /^#{1,6}\s/.test(heading) ? heading : `## ${heading}`;
  if ([headingLine, ...lines].some((line) => /[\r\n]/.test(line))) return reject("edit.no-section");
  return planVerified(text, options, ({ cut, contact, bodyAt }) => {
    const eol = text.includes("\n") ? eolAt(text, text.length) : eolOf(text);
    const body = text.slice(bodyAt);
    const endsLine = text === "" || text === "\uFEFF" || text.endsWith("\n");
    const hasBlankLine = /(?:^|\n)[ \t]*\r?\n$/.test(body) || (body === "" && cut.kind !== "yaml");
    const gap = (endsLine ? "" : eol) + (hasBlankLine ? "" : eol);
    const section = gap + [headingLine, ...lines, ""].join(eol);
    const at = text.length;
    const drafts = contact.drafts.map((draft) => draft.text);
    return {
      edits: [{ span: span(at, at), text: section }],
      expected: {
        part: "body",
        check(after, newText) {
          const start = at + gap.length;
          const isHeading = [...headingsIn(newText, span(bodyAt, newText.length))].some(
            (it) => it.span.start === start,
          );
          const keepsDrafts = drafts.every((draft, index) => after.drafts[index]?.text === draft);
          return isHeading && keepsDrafts ? undefined : reject("edit.section-shape");
        },
      },
    };
  });
}
