import type { Analysis } from "../../cadence/analyze";
import type { Touch } from "../../note/model";
import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import type { ActionId, Clearable } from "./table";

/** A note that an action has changed. */
export interface DoneNote {
  readonly after: Analysis;
  /** The line that it wrote. */
  readonly line: string;
}

/**
 * Formats what an action has done, for a status message: "Snoozed 3 contacts until Sat 19 Dec", and for a single
 * contact also what comes next.
 */
export function doneSentence(
  id: ActionId,
  args: readonly string[],
  notes: readonly DoneNote[],
  next: string,
): string {
  const [first] = notes;
  if (!first) return "";
  const { today } = first.after;
  const isNew = notes.length === 1 && first.after.standing?.step && !SAYS_NEXT.has(id);
  return withNext(doneMessage(id, args, notes, first), isNew ? next : "", today);
}

/** The actions whose sentence has the day of the next step. */
const SAYS_NEXT: ReadonlySet<ActionId> = new Set(["touchbase.snooze", "touchbase.hold", "touchbase.pin"]);

/** Formats what was logged: "Logged a call for Dana Whitfield. Next: Call · due Fri 27 Nov". */
export function loggedSentence(notes: readonly DoneNote[], next: string): string {
  const [first] = notes;
  if (!first) return "";
  const { standing, today } = first.after;
  return withNext(loggedMessage(notes, first), notes.length === 1 && standing?.step ? next : "", today);
}

function withNext(done: Message, next: string, today: CivilDate): string {
  return render(next === "" ? done : message("did.then", { done, next }), { today, plain: true });
}

function doneMessage(
  id: ActionId,
  [arg = ""]: readonly string[],
  notes: readonly DoneNote[],
  first: DoneNote,
): Message {
  const whom = whomMessage(notes);
  const { contact } = first.after;
  switch (id) {
    case "touchbase.snooze":
      return contact.snooze
        ? message("did.snooze", { whom, date: contact.snooze.value })
        : loggedMessage(notes, first);
    case "touchbase.hold":
      return contact.hold
        ? message("did.hold", { whom, date: contact.hold.value })
        : loggedMessage(notes, first);
    case "touchbase.pin":
      return contact.followUp
        ? message("did.pin", { whom, date: contact.followUp.value.date })
        : loggedMessage(notes, first);
    case "touchbase.setStatus":
      return message(`did.status.${contact.status}`, { whom });
    case "touchbase.clear":
      return message(`did.clear.${arg as Clearable}`, { whom });
    case "touchbase.logStep":
      return loggedMessage(notes, first);
    case "touchbase.sortTouches":
      return message("did.sort", { whom });
    case "touchbase.convertTouch":
      return message("did.form", { whom });
    case "touchbase.quoteTouch":
      return message("did.quote", { whom });
    case "touchbase.draft":
      return message("did.draft", { whom, heading: first.line.replace(/^#+\s*/, "") });
    case "touchbase.ignoreRule":
      return message("did.ignore", { whom });
    case "touchbase.fixAll":
      return notes.length === 1
        ? message("did.fix", { whom, fixed: first.line })
        : message("did.fix-several", { whom });
  }
}

/** Names the touch by its channel, if it is the same for all. */
function loggedMessage(notes: readonly DoneNote[], first: DoneNote): Message {
  const whom = whomMessage(notes);
  const channels = new Set(notes.map(({ after, line }) => writtenTouch(after, line)?.channel));
  const [channel] = channels;
  if (channels.size > 1 || channel === undefined) return message("did.log-touch", { whom });
  const isTheirs = writtenTouch(first.after, first.line)?.direction === "in";
  const key = isTheirs ? "did.log-theirs" : "did.log";
  return message(key, { whom, what: message(`noun.${channel}`) });
}

/** Returns the touch that was written: the last one with the date of the line. */
function writtenTouch({ contact }: Analysis, line: string): Touch | undefined {
  const date = /\d{4}-\d{2}-\d{2}/.exec(line)?.[0];
  return contact.touches.findLast((touch) => touch.date === date) ?? contact.touches.at(-1);
}

function whomMessage(notes: readonly DoneNote[]): Message | string {
  const [first, other] = notes;
  if (first && !other) return first.after.contact.name;
  return message("did.contacts", { count: notes.length });
}
