import { commands, type QuickPickItem, window } from "vscode";
import type { FollowUpItem } from "../server/protocol";
import { plainLabel } from "../words/plainLabel";
import type { FollowUps } from "./followUps";
import type { Node } from "./followUpTree";
import { NEW_CONTACT } from "./manifest";
import { notify } from "./notify";
import type { UiKey } from "./words/en";
import { say } from "./words/say";

/** A contact that a command acts on. */
export interface Target {
  readonly uri: string;
  readonly name: string;
}

/** The argument of a command: a tree node, or a URI, as from a code lens, or several. */
export type CommandArguments = Node | string | readonly string[] | undefined;

/** Returns the contacts of the selected tree nodes, or the contact of the URI. */
export function fromArguments(
  first: CommandArguments,
  all: readonly Node[] | undefined,
  followUps: FollowUps,
): Target[] {
  if (typeof first === "string") return targetsByUri([first], followUps);
  if (isList(first)) return targetsByUri(first, followUps);
  const nodes = Array.isArray(all) && all.length > 0 ? all : first ? [first] : [];
  // The nodes may be older than the list.
  const items = nodes.flatMap((node) => (node.kind === "item" ? [node.item] : []));
  // A contact with several tags can have several rows.
  const byUri = new Map(items.map((item) => [item.uri, item]));
  return [...byUri.values()].map((item) => followUps.contacts.find(({ uri }) => uri === item.uri) ?? item);
}

/** Returns the contact of the active editor, or of the history in front. One that needs a look can be changed like any other. */
export function fromActiveEditor({ contacts, current, contactInFront }: FollowUps): Target[] {
  const uri = window.activeTextEditor?.document.uri.toString() ?? contactInFront();
  const broken = new Set(current?.unreadable.map((note) => note.uri));
  const others = current?.needsALook.filter((note) => !broken.has(note.uri)) ?? [];
  return [...contacts, ...others].filter((contact) => contact.uri === uri);
}

/** Returns the contacts that were passed to a command, else the contact of the active editor. */
export function selectedOrActive(
  first: CommandArguments,
  all: readonly Node[] | undefined,
  followUps: FollowUps,
): Target[] {
  const selected = fromArguments(first, all, followUps);
  return selected.length > 0 ? selected : fromActiveEditor(followUps);
}

/** Returns the note of the active editor if it is a contact whose frontmatter cannot be read. */
export function unreadableActiveNote({ current }: FollowUps): Target[] {
  const uri = window.activeTextEditor?.document.uri.toString();
  return (current?.unreadable ?? []).filter((note) => note.uri === uri);
}

/** Shows an error if the active note cannot be read. Returns whether it did. */
export function warnIfUnreadable(followUps: FollowUps): boolean {
  const [unreadable] = unreadableActiveNote(followUps);
  if (unreadable) {
    const show = say("act.show-problems");
    void notify("error", say("act.unreadable", { name: unreadable.name }), show).then((chosen) => {
      if (chosen === show) void commands.executeCommand("workbench.actions.view.problems");
    });
  }
  return unreadable !== undefined;
}

/** The contacts that a command is for, and its message if there are none. */
export interface OnlyContacts {
  fits(contact: FollowUpItem): boolean;
  readonly none: UiKey;
}

/**
 * Returns the contacts a command acts on: its arguments, else the active note, else the contact that the user picks.
 * Empty if the user cancels. Also empty if the active note cannot be read, because the user may mean that note. With
 * `only`, an active note that does not fit is not meant, and only contacts that fit are offered.
 */
export async function targetsOf(
  first: CommandArguments,
  all: readonly Node[] | undefined,
  followUps: FollowUps,
  title: string,
  only?: OnlyContacts,
): Promise<readonly Target[]> {
  const selected = fromArguments(first, all, followUps);
  if (selected.length > 0) return selected;
  const isFitting = ({ uri }: Target) =>
    !only || followUps.contacts.some((contact) => contact.uri === uri && only.fits(contact));
  const active = fromActiveEditor(followUps).filter(isFitting);
  if (active.length > 0) return active;
  if (warnIfUnreadable(followUps)) return [];
  const contacts = followUps.contacts.filter(isFitting);
  if (only && contacts.length === 0 && followUps.contacts.length > 0) {
    void notify("info", say(only.none));
    return [];
  }
  const picked = await pickContact({ contacts }, title);
  return picked ? [picked] : [];
}

/** Shows that there are no contacts, with a button that creates the first one. */
export function offerNewContact(): void {
  const create = say("new.title");
  void notify("info", say("pick.none"), create).then((chosen) => {
    if (chosen === create) void commands.executeCommand(NEW_CONTACT);
  });
}

type ContactPick = QuickPickItem & Target;

/**
 * Asks for one contact. Those with something to do come first. `note`, the one in front, is offered before them although
 * it is not a contact yet.
 */
export async function pickContact(
  followUps: Pick<FollowUps, "contacts">,
  title: string,
  note?: Target,
): Promise<Target | undefined> {
  const picks = [...(note ? [pickOfNote(note)] : []), ...contactPicks(followUps)];
  if (picks.length === 0) {
    offerNewContact();
    return undefined;
  }
  return window.showQuickPick(picks, { title, placeHolder: say("pick.contact"), matchOnDetail: true });
}

/** Asks for several contacts; undefined if the user cancels or selects none. */
export async function pickContacts(
  followUps: FollowUps,
  title: string,
  chosen: readonly Target[] = [],
): Promise<readonly Target[] | undefined> {
  const picks = contactPicks(followUps).map((pick) => {
    return { ...pick, picked: chosen.some(({ uri }) => uri === pick.uri) };
  });
  if (picks.length === 0) {
    offerNewContact();
    return undefined;
  }
  const options = { title, placeHolder: say("pick.contacts"), matchOnDetail: true };
  const picked = await window.showQuickPick(picks, { ...options, canPickMany: true });
  return picked && picked.length > 0 ? picked : undefined;
}

function contactPicks({ contacts }: Pick<FollowUps, "contacts">): ContactPick[] {
  return contacts.map(({ uri, name, line, path }) => {
    return {
      uri,
      name,
      label: plainLabel(name),
      description: plainLabel(line),
      detail: plainLabel(path),
    };
  });
}

/** Returns the pick for a note that is not a contact yet. Its text says that the first touch makes it one. */
export function pickOfNote({ uri, name }: Target): ContactPick {
  return {
    uri,
    name,
    label: plainLabel(say("log.this-note", { name })),
    detail: say("log.this-note-detail"),
  };
}

function isList(first: CommandArguments): first is readonly string[] {
  return Array.isArray(first);
}

function targetsByUri(uris: readonly string[], { contacts }: FollowUps): Target[] {
  return uris.map((uri) => contacts.find((contact) => contact.uri === uri) ?? { uri, name: "" });
}

/** Returns "Dana Whitfield", or "3 contacts" for several. */
export function targetLabel(targets: readonly Target[]): string {
  const [only] = targets;
  return targets.length === 1 && only ? only.name : say("whom.several", { count: targets.length });
}
