import type { Fix } from "../../note/model";
import type { Span } from "../../note/source";
import type { ContactNote } from "../../vault/contactNote";
import { message } from "../../words/message";

/** Returns the other forms of the first touch in a range, and sorting if the log is not in order. */
export function refactoringsAt({ text, analysis, lines }: ContactNote, place: Span): Fix[] {
  const { contact, findings } = analysis;
  const touch = contact.touches.find(({ span, form }) => {
    return (form === "line" || form === "map") && span.end >= place.start && span.start <= place.end;
  });
  if (!touch || !contact.readable) return [];
  const line = String(lines.positionAt(touch.span.start).line);
  const action = (id: string, args: readonly string[], key: "as-line" | "as-fields" | "quote") => {
    return { kind: "action" as const, action: id, args, title: message(`offer.${key}`) };
  };
  const fixes: Fix[] = [];
  const written = text.slice(touch.span.start, touch.span.end);
  if (contact.log.layout === "block") {
    const key = touch.form === "map" ? "as-line" : "as-fields";
    fixes.push(action("touchbase.convertTouch", [line], key));
    if (touch.form === "line" && !/^["'|>]/.test(written))
      fixes.push(action("touchbase.quoteTouch", [line], "quote"));
  }
  const sort = findings.flatMap(({ fixes }) => fixes).find(({ kind }) => kind === "sort-touches");
  return sort ? [...fixes, sort] : fixes;
}
