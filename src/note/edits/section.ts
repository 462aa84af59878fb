import { headingsIn } from "../headings";
import { span } from "../source";
import { type EditPlan, eolAt, eolOf, reject } from "./plan";
import type { EditOptions } from "./readings";
import { planVerified } from "./verify";

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
