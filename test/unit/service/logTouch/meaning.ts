import { touchKindOf } from "../../../../src/cadence/touchKind";
import { readContact } from "../../../../src/note/contact";
import type { Touch } from "../../../../src/note/model";
import { type LineWay, parseForContact } from "../../../../src/service/logTouch/planLog";
import { civilDate } from "../../../../src/time/civilDate";
import { DANA } from "./support";

/**
 * Returns the meaning of a typed line in Dana's note: its kind, then in brackets its day if that is not today, and all
 * fields of the touch. A refused one is its reason after `✗`, and each offered reading on a line of its own.
 */
export function meaningOf(typed: string, today: string): string {
  const contact = readContact(DANA, { fileName: "dana" });
  const read = parseForContact({ input: typed, today: civilDate(today) }, contact);
  if (read.ok) return meaningOfTouch(read.touch, today);
  return [`✗ ${read.reason}`, ...read.ways.map(offer)].join("\n");
}

const offer = ({ kind, line }: LineWay) => `${kind}: ${line}`;

function meaningOfTouch(touch: Touch, today: string): string {
  const { date, time, channel, outcome, direction, purpose, next, replyBy, holdUntil, text } = touch;
  const appointment =
    next && [next.value.channel, next.value.date, next.value.time].filter(Boolean).join(" ");
  const when = [date === today ? undefined : date, time].filter(Boolean).join(" ");
  const words = [channel, direction === "in" ? "in" : undefined, outcome, purpose].filter(Boolean).join(" ");
  const clauses = [
    when && `on ${when}`,
    touch.with.length > 0 && `with ${touch.with.join(" and ")}`,
    touch.to.length > 0 && `to ${touch.to.join(" and ")}`,
    appointment && `next ${appointment}`,
    replyBy && `reply by ${replyBy.value}`,
    holdUntil && `hold until ${holdUntil.value}`,
    text && `"${text}"`,
  ];
  return [`${touchKindOf(touch)}: ${words || "-"}`, ...clauses.filter(Boolean)].join(", ");
}
