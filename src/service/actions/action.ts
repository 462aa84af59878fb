import type { Config } from "../../config/resolve";
import { readContact } from "../../note/contact";
import { planKey } from "../../note/edits/key";
import type { EditPlan } from "../../note/edits/plan";
import type { Key } from "../../note/keys";
import type { Contact } from "../../note/model";
import type { Edit } from "../../note/source";
import type { CivilDate } from "../../time/civilDate";
import { type Message, type MessageArgs, type MessageKey, message } from "../../words/message";

/** A note as an action finds it: its text at this moment, and the day. */
export interface ActionNote {
  readonly text: string;
  /** The file's name without its ending. */
  readonly fileName: string;
  /** True when the user's settings say that it is a contact, whatever its frontmatter says. */
  readonly declared?: boolean;
  readonly today: CivilDate;
  readonly config: Config;
}

/** The edits of an action and the line that it writes, for echo; or why it is refused, and then nothing is changed. */
export type ActionPlan =
  | {
      readonly ok: true;
      readonly edits: readonly Edit[];
      readonly newText: string;
      readonly line: string;
      /** The day that it names, in words, as it was understood. */
      readonly day?: string | undefined;
    }
  | { readonly ok: false; readonly reason: Message };

/** How an action is done. `args` are as the table says: checked, trimmed and none missing but optional ones. */
export type Plan = (note: ActionNote, contact: Contact, args: readonly string[]) => ActionPlan;

/** Something understood, or the reason why not. */
export type ParsedArguments<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Message };

export function refused<Key extends MessageKey>(
  key: Key,
  ...args: MessageArgs<Key>
): { ok: false; reason: Message } {
  return { ok: false, reason: message(key, ...args) };
}

/** The note as it is read once it is changed. */
export function reanalyze(note: Pick<ActionNote, "fileName">, newText: string): Contact | undefined {
  return readContact(newText, { fileName: note.fileName, declared: true });
}

/** A planned edit as the plan of an action, if the note then says what it should. */
export function written(
  note: ActionNote,
  plan: EditPlan,
  line: string,
  agrees: (after: Contact) => boolean = () => true,
): ActionPlan {
  if (!plan.ok) return plan;
  if (plan.newText === note.text) return refused("refused.already", { line });
  const after = reanalyze(note, plan.newText);
  return after?.readable && agrees(after) ? { ...plan, line } : refused("edit.unsure");
}

/** Sets a key of the frontmatter; refused where it has that value already, or would not be read as it. */
export function setKey(
  note: ActionNote,
  key: Key,
  value: string,
  agrees: (contact: Contact) => boolean,
): ActionPlan {
  const plan = planKey(note.text, key, value, { fileName: note.fileName });
  return written(note, plan, `${key}: ${value}`, agrees);
}
