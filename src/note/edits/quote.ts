import { quote } from "../quote";
import { type Span, span } from "../source";
import { touchKey } from "../touchKey";
import { readTouchLine } from "../touchLine";
import { placed } from "../yaml";
import { type EditPlan, reject } from "./plan";
import type { EditOptions } from "./readings";
import { isInLog, planVerified, withReplaced } from "./verify";

/**
 * Plans to quote a touch line of the frontmatter. Text that YAML would read as a comment, or reject, is included, as in
 * the fix of that finding. A comment after a complete touch stays a comment.
 */
export function planQuote(text: string, entry: Span, options: EditOptions): EditPlan {
  return planVerified(text, options, ({ contact }) => {
    const index = contact.touches.filter(isInLog).findIndex(({ span: at }) => at.start === entry.start);
    const touch = contact.touches.filter(isInLog)[index];
    if (!touch) return reject("edit.no-entry");
    if (touch.form === "body") return reject("edit.in-body");
    const written = text.slice(touch.span.start, touch.span.end);
    if (touch.form !== "line" || /^["'|>]|\n/.test(written)) return reject("edit.quote-shape");
    const fix = contact.problems
      .flatMap(({ fixes }) => fixes)
      .find(
        (it) =>
          it.kind === "replace" && it.span.start === touch.span.start && it.title.key === "fix.quote-line",
      );
    const edit =
      fix?.kind === "replace"
        ? { span: fix.span, text: fix.text }
        : { span: span(touch.span.start, touch.span.end), text: quote(written) };
    const quotedTouch = readTouchLine(placed(JSON.parse(edit.text), 0)).touch;
    if (!quotedTouch) return reject("edit.quote-shape");
    const touches = withReplaced(index, touchKey(fix ? quotedTouch : touch));
    return { edits: [edit], expected: { part: "frontmatter", keys: ["touches"], touches } };
  });
}
