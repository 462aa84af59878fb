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
  const written = /^#{1,6}\s/.test(heading) ? heading : `## ${heading}`;
  if ([written, ...lines].some((line) => /[\r\n]/.test(line))) return reject("edit.no-section");
  return planVerified(text, options, ({ cut, contact, bodyAt }) => {
    const eol = text.includes("\n") ? eolAt(text, text.length) : eolOf(text);
    const body = text.slice(bodyAt);
    const ended = text === "" || text === "\uFEFF" || text.endsWith("\n");
    const blank = /(?:^|\n)[ \t]*\r?\n$/.test(body) || (body === "" && cut.kind !== "yaml");
    const gap = (ended ? "" : eol) + (blank ? "" : eol);
    const put = gap + [written, ...lines, ""].join(eol);
    const at = text.length;
    const drafts = contact.drafts.map((draft) => draft.text);
    return {
      edits: [{ span: span(at, at), text: put }],
      aim: {
        part: "body",
        check(after, newText) {
          const start = at + gap.length;
          const found = [...headingsIn(newText, span(bodyAt, newText.length))].some(
            (it) => it.span.start === start,
          );
          const kept = drafts.every((draft, index) => after.drafts[index]?.text === draft);
          return found && kept ? undefined : reject("edit.section-shape");
        },
      },
    };
  });
}
