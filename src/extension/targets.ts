import { commands, type QuickPickItem, window } from "vscode";
import type { FollowUps } from "./followUps";
import type { Node } from "./followUpTree";
import { say } from "./words/say";

/** A contact that a command is for. */
export interface Target {
  readonly uri: string;
  readonly name: string;
}

/** What an editor hands to a command: an item of the tree, or a URI from a lens or an action of the note. */
export type CommandArguments = Node | string | undefined;

/** The contacts that were chosen in the tree, or the one whose URI was given. */
export function fromArguments(
  first: CommandArguments,
  all: readonly Node[] | undefined,
  followUps: FollowUps,
): Target[] {
  if (typeof first === "string") return named([first], followUps);
  const nodes = Array.isArray(all) && all.length > 0 ? all : first ? [first] : [];
  // The tree may have them as they were when it was drawn.
  const items = nodes.flatMap((node) => (node.kind === "item" ? [node.item] : []));
  return items.map((item) => followUps.contacts.find(({ uri }) => uri === item.uri) ?? item);
}

/** The contact whose note is in front; one that only needs a look can be changed like any other. */
export function fromActiveEditor({ contacts, current }: FollowUps): Target[] {
  const uri = window.activeTextEditor?.document.uri.toString();
  const broken = new Set(current?.unreadable.map((note) => note.uri));
  const others = current?.needsALook.filter((note) => !broken.has(note.uri)) ?? [];
  return [...contacts, ...others].filter((contact) => contact.uri === uri);
}

/** The note in front that would be a contact if its frontmatter could be read. */
export function unreadableInFront({ current }: FollowUps): Target[] {
  const uri = window.activeTextEditor?.document.uri.toString();
  return (current?.unreadable ?? []).filter((note) => note.uri === uri);
}

/** Tells that nothing can be done with the note in front; false where it can be read. */
export function warnIfUnreadable(followUps: FollowUps): boolean {
  const [unreadable] = unreadableInFront(followUps);
  if (unreadable) {
    const show = say("act.show-problems");
    void window.showErrorMessage(say("act.unreadable", { name: unreadable.name }), show).then((chosen) => {
      if (chosen === show) void commands.executeCommand("workbench.actions.view.problems");
    });
  }
  return unreadable !== undefined;
}

/**
 * Whom a command is for: what was given, else the note in front, else who is picked. Empty when it is cancelled, and
 * when the note in front cannot be read: that another is meant is no guess to make.
 */
export async function targetsOf(
  first: CommandArguments,
  all: readonly Node[] | undefined,
  followUps: FollowUps,
  title: string,
): Promise<readonly Target[]> {
  const chosen = fromArguments(first, all, followUps);
  if (chosen.length > 0) return chosen;
  const front = fromActiveEditor(followUps);
  if (front.length > 0) return front;
  if (warnIfUnreadable(followUps)) return [];
  const picked = await pickContact(followUps, title);
  return picked ? [picked] : [];
}

type ContactPick = QuickPickItem & Target;

/** Lets one contact be picked, those with something to do first; `note` may be one that is none yet. */
export async function pickContact(
  followUps: FollowUps,
  title: string,
  note?: Target,
): Promise<Target | undefined> {
  const picks = [...contactPicks(followUps), ...(note ? [pickOfNote(note)] : [])];
  if (picks.length === 0) {
    void window.showInformationMessage(say("pick.none"));
    return undefined;
  }
  return window.showQuickPick(picks, { title, placeHolder: say("pick.contact"), matchOnDetail: true });
}

/** Lets several contacts be picked; undefined when it is cancelled, and when nobody is. */
export async function pickContacts(
  followUps: FollowUps,
  title: string,
  chosen: readonly Target[] = [],
): Promise<readonly Target[] | undefined> {
  const picks = contactPicks(followUps).map((pick) => {
    return { ...pick, picked: chosen.some(({ uri }) => uri === pick.uri) };
  });
  if (picks.length === 0) {
    void window.showInformationMessage(say("pick.none"));
    return undefined;
  }
  const options = { title, placeHolder: say("pick.contacts"), matchOnDetail: true };
  const picked = await window.showQuickPick(picks, { ...options, canPickMany: true });
  return picked && picked.length > 0 ? picked : undefined;
}

function contactPicks({ contacts }: FollowUps): ContactPick[] {
  return contacts.map(({ uri, name, line, path }) => {
    return { uri, name, label: name, description: line, detail: path };
  });
}

/** Offered behind all contacts: the first touch makes a contact of a note, and nobody should log it by mistake. */
export function pickOfNote({ uri, name }: Target): ContactPick {
  return { uri, name, label: say("log.this-note", { name }), detail: say("log.this-note-detail") };
}

function named(uris: readonly string[], { contacts }: FollowUps): Target[] {
  return uris.map((uri) => contacts.find((contact) => contact.uri === uri) ?? { uri, name: "" });
}

/** "Dana Whitfield", or how many they are. */
export function targetLabel(targets: readonly Target[]): string {
  const [only] = targets;
  return targets.length === 1 && only ? only.name : say("whom.several", { count: targets.length });
}
