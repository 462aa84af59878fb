import { type QuickPickItem, window } from "vscode";
import type { FollowUps } from "./followUps";
import type { Node } from "./tree/arrange";
import { say } from "./words/say";

/** A contact that a command is for. */
export interface Target {
  readonly uri: string;
  readonly name: string;
}

/** What an editor hands to a command: an item of the tree, or a URI from a lens or an action of the note. */
export type Given = Node | string | undefined;

/** The contacts that were chosen in the tree, or the one whose URI was given. */
export function given(first: Given, all: readonly Node[] | undefined, followUps: FollowUps): Target[] {
  if (typeof first === "string") return named([first], followUps);
  const nodes = Array.isArray(all) && all.length > 0 ? all : first ? [first] : [];
  return nodes.flatMap((node) => (node.kind === "item" ? [node.item] : []));
}

/** The contact whose note is in front. */
export function inFront({ contacts }: FollowUps): Target[] {
  const uri = window.activeTextEditor?.document.uri.toString();
  return contacts.filter((contact) => contact.uri === uri);
}

/** Whom a command is for: what was given, else the note in front, else who is picked. Empty when it is cancelled. */
export async function targetsOf(
  first: Given,
  all: readonly Node[] | undefined,
  followUps: FollowUps,
  title: string,
): Promise<readonly Target[]> {
  const chosen = given(first, all, followUps);
  if (chosen.length > 0) return chosen;
  const front = inFront(followUps);
  if (front.length > 0) return front;
  const picked = await pickContact(followUps, title);
  return picked ? [picked] : [];
}

type ContactPick = QuickPickItem & Target;

/** Lets one contact be picked, those with something to do first. */
export async function pickContact(followUps: FollowUps, title: string): Promise<Target | undefined> {
  const picks = contactPicks(followUps);
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

function named(uris: readonly string[], { contacts }: FollowUps): Target[] {
  return uris.map((uri) => contacts.find((contact) => contact.uri === uri) ?? { uri, name: "" });
}

/** "Dana Whitfield", or how many they are. */
export function whom(targets: readonly Target[]): string {
  const [only] = targets;
  return targets.length === 1 && only ? only.name : say("whom.several", { count: targets.length });
}
