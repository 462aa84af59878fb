import type { Entry } from "../cadence/model";
import { isThanks } from "../cadence/touchKind";
import type { ContactNote } from "../vault/contactNote";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import { plainLine } from "./output";

/** Returns a row for each touch: what it counts as, followed by its text in the note. */
export function touchRows({ analysis, text }: ContactNote): (readonly [counts: string, touch: string])[] {
  const { contact, entries, today } = analysis;
  const lastResponse = entries.findLastIndex(({ response }) => response);
  const positions = new Map(entries.map(({ touch }, at) => [touch, at]));
  return contact.touches.map((touch) => {
    const at = positions.get(touch) ?? -1;
    const entry = entries[at];
    const counts = entry ? countsFor(entry, at < lastResponse) : message("counts.future");
    const touchText = plainLine(text.slice(touch.span.start, touch.span.end));
    return [render(counts, { today }), touchText] as const;
  });
}

function countsFor({ touch, live, response, attempt, before, after }: Entry, isAnswered: boolean): Message {
  if (touch.outcome === "stop") return message("counts.stop");
  if (touch.outcome === "declined") return message("counts.declined");
  if (live) return message(touch.channel === "call" ? "counts.spoke" : "counts.met");
  if (response) return message("counts.response");
  if (!attempt) return message(nonAttemptKey(touch));
  if (isAnswered) return message("counts.answered");
  if (after.tries === 0) return message("counts.introduction");
  return message(after.tries === before.tries ? "counts.same-day" : "counts.try", { n: after.tries });
}

/** Returns the message key of a touch that is not an attempt, because it asks for no answer. */
function nonAttemptKey(touch: Entry["touch"]) {
  if (isThanks(touch)) return "counts.thanks" as const;
  if (touch.purpose === "resume") return "counts.resume" as const;
  if (touch.purpose === "share") return "counts.share" as const;
  if (touch.purpose === "invite") return "counts.invite" as const;
  return "counts.other" as const;
}
