import { STATES, type State } from "../cadence/model";
import { isDue } from "../service/followUps/followUps";
import type { CivilDate } from "../time/civilDate";
import { type Message, message } from "../words/message";
import { say } from "./sentence";
import { dayText } from "./stepText";

/** The sentences of a terminal if there is nothing to list. A pipe gets no output. */

/** The numbers of notes that were read. */
export interface ReadCounts {
  readonly notes: number;
  /** The notes that could not be read. */
  readonly unread: number;
  /** The given folders, as the user wrote them. */
  readonly folders: readonly string[];
  /** If there are no contacts: the notes that look like people, as the user sees their paths. */
  readonly people: readonly string[];
}

/** The facts of a contact that these sentences need. */
export interface StandingContact {
  readonly name: string;
  readonly state: State | null;
  readonly on: CivilDate | undefined;
}

/** Returns "Nothing due. Next: Tom, Tuesday. 12 contacts in 15 notes." */
export function nothingDue(
  contacts: readonly StandingContact[],
  counts: ReadCounts,
  today: CivilDate,
): string {
  if (contacts.length === 0) return noContacts(counts);
  const ahead = contacts.filter(({ state, on }) => on !== undefined && state !== null && !isDue({ state }));
  const [next] = ahead.sort((a, b) => (a.on ?? "").localeCompare(b.on ?? "") || compare(a.name, b.name));
  const sentences = [say(message("cli.nothing-due"))];
  if (next?.on) sentences.push(say(message("cli.next", { name: next.name, day: dayText(next.on, today) })));
  sentences.push(contactCount(contacts, counts));
  return [...sentences, ...unreadCount(counts)].join(" ");
}

/** Returns "No problems. 12 contacts in 15 notes." */
export function noProblems(contacts: number, counts: ReadCounts): string {
  if (contacts === 0) return noContacts(counts);
  const { notes } = counts;
  const sentences = [say(message("cli.no-problems")), say(message("cli.in-notes", { contacts, notes }))];
  return [...sentences, ...unreadCount(counts)].join(" ");
}

/**
 * Counts the contacts. States are named only if no contact has one of the usual ones, because that explains the empty
 * list.
 */
function contactCount(contacts: readonly StandingContact[], { notes }: ReadCounts): string {
  const counted = { contacts: contacts.length, notes };
  const isUsual = contacts.some(({ state }) => state === "upcoming" || state === "waiting");
  if (isUsual) return say(message("cli.in-notes", counted));
  const states = STATES.flatMap((state) => {
    const count = contacts.filter((contact) => contact.state === state).length;
    const key = state === "overdue" ? "due.overdue" : (`cli.state.${state}` as const);
    return count > 0 ? [say(message(key, { count }))] : [];
  });
  const unreadable = contacts.filter(({ state }) => state === null).length;
  if (unreadable > 0) states.push(say(message("cli.state.unreadable", { count: unreadable })));
  return say(message("cli.in-notes-by-state", { ...counted, states }));
}

function noContacts(counts: ReadCounts): string {
  const { notes, folders } = counts;
  const [folder = "."] = folders;
  const command = 'touchbase log NOTE "called"';
  const sentence =
    notes > 0
      ? message("cli.no-contacts", { notes, command })
      : folder === "."
        ? message("cli.no-notes-here")
        : message("cli.no-notes", { folder });
  const summary = counts.people.length > 0 ? lookLikePeople(counts) : sentence;
  return [say(summary), ...unreadCount(counts)].join(" ");
}

/** The maximum number of notes that look like people and are named. */
const MAX_NAMED = 3;

/** "No contacts in 8 notes, but 4 look like people: People/Mia.md, … Set `contacts` …" */
function lookLikePeople({ people, notes }: ReadCounts): Message {
  const paths = people.slice(0, MAX_NAMED);
  const more = people.length - paths.length;
  const setting = `"contacts": ["${globOf(people)}"]`;
  const names = more > 0 ? [...paths, say(message("cli.more-notes", { count: more }))] : paths;
  return message("cli.people", { notes, count: people.length, names, setting, key: "type: contact" });
}

/** Returns a pattern for the folder that all the notes are in. */
function globOf(paths: readonly string[]): string {
  const folders = paths.map((path) => path.split("/").slice(0, -1));
  const [first = [], ...others] = folders;
  const end = first.findIndex((name, at) => others.some((folder) => folder[at] !== name));
  const shared = end < 0 ? first : first.slice(0, end);
  return shared.length === 0 || shared.includes("..") ? "People/**" : `${shared.join("/")}/**`;
}

function unreadCount({ unread }: ReadCounts): string[] {
  return unread > 0 ? [say(message("cli.unread", { count: unread }))] : [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
