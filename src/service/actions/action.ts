import type { Config } from "../../config/resolve";
import { planKey } from "../../note/edits/key";
import type { EditPlan } from "../../note/edits/plan";
import { type EditOptions, type RecentReadings, readForEdit } from "../../note/edits/readings";
import type { Key } from "../../note/keys";
import type { Contact } from "../../note/model";
import type { Edit } from "../../note/source";
import type { CivilDate } from "../../time/civilDate";
import { type Message, type MessageArgs, type MessageKey, message } from "../../words/message";

/** The note that an action applies to: its current text, and the day. */
export interface ActionNote {
  readonly text: string;
  /** The name of the file without its extension. */
  readonly fileName: string;
  /** True if the user's settings declare the note a contact, independent of its frontmatter. */
  readonly declared?: boolean;
  readonly today: CivilDate;
  readonly config: Config;
  /** The readings of this action, so that the note is read once before the edit and once after it. */
  readonly readings?: RecentReadings;
}

/**
 * The edits of an action and the line that it writes, to show to the user; or why it is rejected and nothing changes.
 */
export type ActionPlan =
  | {
      readonly ok: true;
      readonly edits: readonly Edit[];
      readonly newText: string;
      readonly line: string;
      /** The day that it sets, in words, as it was understood. */
      readonly day?: string | undefined;
    }
  | { readonly ok: false; readonly reason: Message };

/** Plans an action. `args` match the action table: checked, trimmed, and complete except for optional ones. */
export type ActionPlanner = (note: ActionNote, contact: Contact, args: readonly string[]) => ActionPlan;

/** A parsed argument, or why it is rejected. */
export type ParsedArguments<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Message };

export function reject<Key extends MessageKey>(
  key: Key,
  ...args: MessageArgs<Key>
): { ok: false; reason: Message } {
  return { ok: false, reason: message(key, ...args) };
}

/** Reads the note after a change. */
export function rereadContact(note: ActionNote, newText: string): Contact | undefined {
  return readForEdit(newText, editOptions(note));
}

/** Returns the options of the planners of edits. */
export function editOptions({ fileName, readings }: ActionNote): EditOptions {
  return { fileName, ...(readings && { readings }) };
}

/** Converts a planned edit to the plan of an action, if the changed note satisfies `agrees`. */
export function toActionPlan(
  note: ActionNote,
  plan: EditPlan,
  line: string,
  isAsPlanned: (after: Contact) => boolean = () => true,
): ActionPlan {
  if (!plan.ok) return plan;
  if (plan.newText === note.text) return reject("refused.already", { line });
  const after = rereadContact(note, plan.newText);
  return after?.readable && isAsPlanned(after) ? { ...plan, line } : reject("edit.unsure");
}

/** Sets a key of the frontmatter. Rejected if it already has that value, or would be read as another one. */
export function setKey(
  note: ActionNote,
  key: Key,
  value: string,
  isAsPlanned: (contact: Contact) => boolean,
): ActionPlan {
  const plan = planKey(note.text, key, value, editOptions(note));
  return toActionPlan(note, plan, `${key}: ${value}`, isAsPlanned);
}
