import { type Edit, lineStart, nextLine, type Span, span } from "../source";
import { planKeyRemoval } from "./key";
import { dashBefore, itemEnd, pastBlankLines } from "./lists";
import { type EditPlan, type Rejection, reject } from "./plan";
import type { EditOptions } from "./readings";
import { type Note, planVerified } from "./verify";

/**
 * Plans to mark something as mentioned, by the offset of `item`. An item of the key is removed, and the key with its
 * last item; a task in the body is checked off.
 */
export function planCheckOff(text: string, item: Span, options: EditOptions): EditPlan {
  let isLast = false;
  const plan = planVerified(text, options, (note) => {
    const { mention } = note.contact;
    const index = mention.findIndex(({ span: at }) => at.start === item.start);
    const place = mention[index]?.span;
    if (!place) return reject("edit.not-there", { key: "mention" });
    const remaining = mention.filter((_, nth) => nth !== index).map(({ value }) => value);
    const inBody = place.start >= note.bodyAt;
    isLast = !inBody && mention.filter(({ span: at }) => at.start < note.bodyAt).length === 1;
    const edits = inBody ? checkBox(text, place) : isLast ? [] : removeItem(note, place);
    if ("ok" in edits) return edits;
    return {
      edits,
      expected: {
        part: inBody ? "body" : "frontmatter",
        keys: ["mention"],
        check(after) {
          const now = after.mention.map(({ value }) => value);
          return now.join("\n") === remaining.join("\n") ? undefined : reject("edit.unsure");
        },
      },
    };
  });
  return plan.ok && isLast ? planKeyRemoval(text, "mention", options) : plan;
}

function checkBox(text: string, place: Span): readonly Edit[] | Rejection {
  const line = lineStart(text, place.start);
  const box = text.slice(line, place.start).lastIndexOf("[ ]");
  if (box < 0) return reject("edit.unsure");
  return [{ span: span(line + box + 1, line + box + 2), text: "x" }];
}

function removeItem({ text }: Note, place: Span): readonly Edit[] | Rejection {
  const dash = dashBefore(text, place.start);
  if (dash) {
    const end = pastBlankLines(text, dash.line, nextLine(text, itemEnd(text, place, dash)));
    return [{ span: span(dash.line, end), text: "" }];
  }
  // In a flow list, the comma before the item is removed too, or the one after the first item.
  const commaBefore = /,[ \t]*["']?$/.exec(text.slice(lineStart(text, place.start), place.start));
  const quoted = /["']$/.test(text.slice(0, place.start)) ? 1 : 0;
  const end = place.end + quoted;
  if (commaBefore) return [{ span: span(place.start - commaBefore[0].length, end), text: "" }];
  const commaAfter = /^[ \t]*,[ \t]*/.exec(text.slice(end));
  return commaAfter
    ? [{ span: span(place.start - quoted, end + commaAfter[0].length), text: "" }]
    : reject("edit.list-shape", { key: "mention" });
}
