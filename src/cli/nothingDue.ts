import type { State } from "../cadence/model";
import { isDue } from "../service/followUps/followUps";
import type { CivilDate } from "../time/civilDate";
import { message } from "../words/message";
import { say } from "./sentence";
import { dayText } from "./stepText";

/** What a terminal shows where a pipe gets no output, because there is nothing to list. */

/** What was read. */
export interface ReadCounts {
  readonly notes: number;
  /** The notes that could not be read. */
  readonly unread: number;
  /** The given folders, as the user wrote them. */
  readonly folders: readonly string[];
}

/** A contact, as far as these sentences need it. */
export interface StandingContact {
  readonly name: string;
  readonly state: State | null;
  readonly on: CivilDate | undefined;
}

const STATES = [
  "overdue",
  "due",
  "upcoming",
  "waiting",
  "held",
  "snoozed",
  "paused",
  "settled",
  "closed",
] as const satisfies readonly State[];

/** "Nothing due. Next: Tom, Tuesday. 12 contacts in 15 notes." */
export function nothingDue(
  contacts: readonly StandingContact[],
  counts: ReadCounts,
  today: CivilDate,
): string {
  if (contacts.length === 0) return nobody(counts);
  const ahead = contacts.filter(({ state, on }) => on !== undefined && state !== null && !isDue({ state }));
  const [next] = ahead.sort((a, b) => (a.on ?? "").localeCompare(b.on ?? "") || compare(a.name, b.name));
  const sentences = [say(message("cli.nothing-due"))];
  if (next?.on) sentences.push(say(message("cli.next", { name: next.name, day: dayText(next.on, today) })));
  sentences.push(contactCount(contacts, counts));
  return [...sentences, ...unreadCount(counts)].join(" ");
}

/** "No problems. 12 contacts in 15 notes." */
export function noProblems(contacts: number, counts: ReadCounts): string {
  if (contacts === 0) return nobody(counts);
  const { notes } = counts;
  const sentences = [say(message("cli.no-problems")), say(message("cli.in-notes", { contacts, notes }))];
  return [...sentences, ...unreadCount(counts)].join(" ");
}

/** The states are named only where no contact has one of the usual ones, because that explains why nothing comes. */
function contactCount(contacts: readonly StandingContact[], { notes }: ReadCounts): string {
  const counted = { contacts: contacts.length, notes };
  const isUsual = contacts.some(({ state }) => state === "upcoming" || state === "waiting");
  if (isUsual) return say(message("cli.in-notes", counted));
  const states = STATES.flatMap((state) => {
    const count = contacts.filter((contact) => contact.state === state).length;
    return count > 0 ? [say(message(`cli.state.${state}`, { count }))] : [];
  });
  const unreadable = contacts.filter(({ state }) => state === null).length;
  if (unreadable > 0) states.push(say(message("cli.state.unreadable", { count: unreadable })));
  return say(message("cli.in-notes-by-state", { ...counted, states }));
}

function nobody(counts: ReadCounts): string {
  const { notes, folders } = counts;
  const [folder = "."] = folders;
  const command = 'touchbase log NOTE "called"';
  const sentence =
    notes > 0
      ? message("cli.no-contacts", { notes, command })
      : folder === "."
        ? message("cli.no-notes-here")
        : message("cli.no-notes", { folder });
  return [say(sentence), ...unreadCount(counts)].join(" ");
}

function unreadCount({ unread }: ReadCounts): string[] {
  return unread > 0 ? [say(message("cli.unread", { count: unread }))] : [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
