import { analyze } from "../../cadence/analyze";
import { readContact } from "../../note/contact";
import { planKey } from "../../note/edits/key";
import type { Edit } from "../../note/source";
import type { CivilDate } from "../../time/civilDate";
import { baseName } from "../../vault";
import { type Message, message } from "../../words/message";
import { isValidMove, moveWindowOf } from "./moveWindow";
import type { PlannedMove } from "./rebalance";

export type MoveEdits =
  | { readonly ok: true; readonly edits: readonly Edit[] }
  | { readonly ok: false; readonly reason: Message };

/**
 * Plans one move in the text of its note by setting `snooze`. The note is read again, and rejected if it no longer
 * matches the plan or the result would differ from what was shown.
 */
export function moveEdits(
  text: string,
  { contact: entry, from, to }: PlannedMove,
  today: CivilDate,
): MoveEdits {
  const changed = { ok: false, reason: message("spread.changed") } as const;
  const options = { fileName: baseName(entry.path), declared: true };
  const contact = readContact(text, options);
  if (!contact) return changed;
  const now = analyze(contact, today, entry.cadence);
  const window = moveWindowOf(now, entry.cadence);
  if (window?.day !== from || to > window.lastDay || !isValidMove(now, to, entry.cadence)) return changed;
  const plan = planKey(text, "snooze", to, options);
  if (!plan.ok) return plan;
  const after = readContact(plan.newText, options);
  const step = after && analyze(after, today, entry.cadence).standing?.step;
  return step?.from === to ? { ok: true, edits: plan.edits } : { ok: false, reason: message("edit.unsure") };
}
