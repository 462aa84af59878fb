import type { Diagnostic } from "vscode-languageserver-types";
import type { ActionFix, Fix } from "../../note/model";
import type { ContactNote } from "../../vault/contactNote";
import { type Message, message, type PlainKey } from "../../words/message";
import { render } from "../../words/render";
import type { ActionId } from "../actions/table";
import type { ContactAction, ExtensionCommand } from "./contactActions";

/** The kinds of the code actions: a client can ask for some of them, and users can bind keys to each. */
export const KINDS = {
  fix: "quickfix",
  fixAll: "source.fixAll.touchbase",
  rewrite: "refactor.rewrite.touchbase",
  log: "touchbase.log",
  snooze: "touchbase.snooze",
  status: "touchbase.status",
  draft: "touchbase.draft",
} as const;
export type Kind = (typeof KINDS)[keyof typeof KINDS];

/** A code action as data; its edits are planned when the client resolves it. */
export interface OfferedAction {
  readonly title: string;
  readonly kind: Kind;
  /** The diagnostics that it fixes or silences. */
  readonly diagnostics: readonly Diagnostic[];
  /** True if an editor may apply it without asking, because the fix is unambiguous. */
  readonly isPreferred: boolean;
  /** The change of the note, unless a command of the extension asks the user for its input. */
  readonly edit?: Fix;
  readonly command?: ExtensionCommand;
}

/** The parameters of a code action request. */
export interface CodeActionRequest {
  /** The requested kinds, including the kinds below them; undefined for all except `source` actions. */
  readonly only?: readonly string[] | undefined;
  /** True if the client has the extension's commands. */
  readonly extensionCommands: boolean;
  /** The URI of the folder with the pages about the rules. */
  readonly docsBaseUri?: string | undefined;
}

/** The title of each command of the extension in a menu. */
const COMMAND_TITLES: Readonly<Record<ExtensionCommand, PlainKey>> = {
  "touchbase.logTouch": "offer.log-touch",
  "touchbase.snoozeContact": "offer.snooze-until",
  "touchbase.draftMessage": "offer.draft",
};

export function toAction(id: ActionId, args: readonly string[], title: Message): ActionFix {
  return { kind: "action", action: id, args, title };
}

export function toCodeAction({ today }: ContactNote, kind: Kind, edit: Fix): OfferedAction {
  return {
    title: render(edit.title, { today, plain: true }),
    kind,
    diagnostics: [],
    isPreferred: false,
    edit,
  };
}

export function toCommandAction(
  { today }: ContactNote,
  kind: Kind,
  command: ExtensionCommand,
): OfferedAction {
  const title = render(message(COMMAND_TITLES[command]), { today });
  return { title, kind, diagnostics: [], isPreferred: false, command };
}

export function toContactCodeAction(note: ContactNote, { kind, ...action }: ContactAction): OfferedAction {
  return "edit" in action
    ? toCodeAction(note, KINDS[kind], action.edit)
    : toCommandAction(note, KINDS[kind], action.command);
}
