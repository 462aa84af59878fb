import type { Analysis } from "../../cadence/analyze";
import { analyze } from "../../cadence/analyze";
import { readContact } from "../../note/contact";
import { RecentReadings } from "../../note/edits/readings";
import { tooLongToEdit } from "../../note/noteBounds";
import { type Message, type MessageKey, message } from "../../words/message";
import { render } from "../../words/render";
import { stateText, stepLine } from "../followUps/format";
import { type ActionNote, type ActionPlan, type ActionPlanner, rereadContact } from "./action";
import { clear } from "./clear";
import { draft } from "./draft";
import { fixAll } from "./fixAll";
import { ignoreRule } from "./ignoreRule";
import { logStep } from "./logStep";
import { pin } from "./pin";
import { hold, snooze } from "./postpone";
import { sortTouches } from "./sortTouches";
import { setStatus } from "./status";
import { ACTION_TABLE, type ActionEntry, type ActionId } from "./table";
import { convertTouch, quoteTouch } from "./touchForms";

export type { ActionNote } from "./action";

/** The planner of each action. */
const PLANS: Readonly<Record<ActionId, ActionPlanner>> = {
  "touchbase.setStatus": setStatus,
  "touchbase.snooze": snooze,
  "touchbase.hold": hold,
  "touchbase.pin": pin,
  "touchbase.logStep": logStep,
  "touchbase.clear": clear,
  "touchbase.sortTouches": sortTouches,
  "touchbase.convertTouch": convertTouch,
  "touchbase.quoteTouch": quoteTouch,
  "touchbase.draft": draft,
  "touchbase.fixAll": fixAll,
  "touchbase.ignoreRule": ignoreRule,
};

/** The text that an action would write and its result, or why it is rejected and the note stays unchanged. */
export type ActionOutcome =
  | (Extract<ActionPlan, { ok: true }> & { readonly after: Analysis })
  /** `already` is true if there was nothing to do. */
  | { readonly ok: false; readonly reason: string; readonly already: boolean };

/** The reasons that mean success. */
const NOTHING_TO_DO: ReadonlySet<MessageKey> = new Set<MessageKey>([
  "refused.already",
  "refused.active",
  "refused.sorted",
  "refused.form-is-fine",
]);

/** Plans an action for the current text of a note. Pure: the caller applies the edits. */
export function planAction(id: ActionId, given: ActionNote, args: readonly string[] = []): ActionOutcome {
  const { text, fileName, declared, today, config } = given;
  const readings = new RecentReadings();
  const note = { ...given, readings };
  const rejected = (reason: Message): ActionOutcome => {
    return { ok: false, reason: render(reason, { today }), already: NOTHING_TO_DO.has(reason.key) };
  };
  const trimmed = args.map((arg) => arg.trim());
  const fault = faultIn(ACTION_TABLE[id], trimmed);
  if (fault) return rejected(fault);
  const contact = readings.retain(
    text,
    fileName,
    readContact(text, { fileName, ...(declared && { declared }) }),
  );
  // Before a planner looks at each entry.
  const tooLong = tooLongToEdit(text, contact);
  if (tooLong) return rejected(tooLong);
  // A note that is not a contact is never written, except by logging a touch.
  if (!contact) return rejected(message("refused.no-contact"));
  // In an unreadable note, only single lines can be fixed.
  if (!contact.readable && id !== "touchbase.fixAll") return rejected(message("edit.unreadable"));
  const plan = PLANS[id](note, contact, trimmed);
  if (!plan.ok) return rejected(plan.reason);
  const changed = rereadContact(note, plan.newText);
  if (!changed) return rejected(message("edit.unsure"));
  return { ...plan, after: analyze(changed, today, config.cadence) };
}

/** Returns the problem of the arguments of an action; undefined if there is none. */
function faultIn({ params }: ActionEntry, args: readonly string[]): Message | undefined {
  if (args.length > params.length) return message("refused.too-many", { count: params.length });
  for (const [index, { name, optional, values }] of params.entries()) {
    const arg = args[index] ?? "";
    if (arg === "" && !optional) return message("refused.lacks", { name });
    if (arg !== "" && values && !values.includes(arg))
      return message("refused.one-of", { text: arg, name, values });
  }
  return undefined;
}

/** Formats the next step after a change. */
export function nextText({ standing, today }: Analysis): string {
  if (!standing?.step) return stateText(standing?.state ?? "settled", today);
  return stepLine(standing.step, standing.state, today);
}
