import { countDue, countsText } from "../service/followUps/counts";
import {
  DUE_GROUPS,
  dueGroup,
  type FollowUp,
  type FollowUpDetail,
  GROUP_TITLES,
  soonestFirst,
} from "../service/followUps/followUps";
import { stateText } from "../service/followUps/format";
import type { CivilDate } from "../time/civilDate";
import { term } from "../words/language";
import { message } from "../words/message";
import { type EntryLayout, entryLayout, entryLines } from "./entryLines";
import { wrapped } from "./layout";
import { nothingDue } from "./nothingDue";
import type { Options } from "./options";
import { type Color, JSON_VERSION, outJson, painter, plainLine, type Terminal } from "./output";
import { type DueListing, readDue } from "./readVault";
import { plainSentence, say } from "./sentence";
import { stepText } from "./stepText";

interface Item {
  readonly followUp: Omit<FollowUp, FollowUpDetail>;
  /** The path for the user. */
  readonly shown: string;
}

/** `touchbase due`: prints the follow-ups, soonest first; with `--all` every contact. */
export async function due(options: Options, terminal: Terminal): Promise<number> {
  const listing = await readDue(options.positionals, options, terminal);
  const { today } = options;
  if (options.json) {
    const { notes, contacts } = listing;
    const items = listing.items.map(({ path, item }) => ({ path, ...item })).sort(soonestFirst);
    const needsALook = listing.needsALook.map(({ path, name, reason }) => ({ path, name, reason }));
    outJson(terminal, {
      version: JSON_VERSION,
      today,
      notes,
      contacts: contacts.length,
      items,
      needsALook,
    });
    return 0;
  }
  for (const line of dueLines(listing, today, terminal)) terminal.out(line);
  return 0;
}

/** Returns the lines of the list. A pipe gets none when nothing is due, and a terminal says so. */
function dueLines(listing: DueListing, today: CivilDate, terminal: Terminal): string[] {
  const items = itemsOf(listing, terminal);
  const { columns } = terminal;
  const blocks = [itemLines(items, today, terminal), needsALookLines(listing.needsALook, terminal)];
  if (items.length === 0 && columns !== undefined) {
    blocks.unshift(wrapped("", nothingDue(listing.contacts, listing, today), columns));
  }
  // Vault-wide advice is printed only with a list, because `due` is silent when there is nothing to do.
  if (items.length > 0) {
    for (const { message: advice } of listing.vaultWide) {
      blocks.push(wrapped("", plainSentence(advice), columns).map((line) => painter(terminal)(line, "dim")));
    }
    // A program that reads a pipe counts by itself.
    const counts = countsText(
      countDue(
        items.map(({ followUp }) => followUp),
        today,
      ),
    );
    if (columns !== undefined && counts) blocks.push([painter(terminal)(`${counts}.`, "bold")]);
  }
  return joined(blocks);
}

/** Joins blocks of lines with an empty line. */
function joined(blocks: readonly (readonly string[])[]): string[] {
  const filled = blocks.filter(({ length }) => length > 0);
  return filled.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));
}

/** Returns the items to print, the soonest first. */
function itemsOf({ items }: DueListing, { columns }: Terminal): Item[] {
  const printedItems = items.map(({ path, shown, item }): Item => {
    // A pipe is read by programs in the current folder; a terminal is narrow.
    return { followUp: { path, ...item }, shown: plainLine(columns === undefined ? shown : path) };
  });
  return printedItems.sort((a, b) => soonestFirst(a.followUp, b.followUp));
}

/** The title of the contacts with nothing to do, which only `--all` lists. */
export const NOTHING_TO_DO = "Nothing to do";
const TITLES = { ...GROUP_TITLES, nothing: NOTHING_TO_DO };

const GROUP_COLORS: Readonly<Record<keyof typeof TITLES, Color>> = {
  overdue: "red",
  today: "yellow",
  week: "blue",
  later: "blue",
  waiting: "dim",
  moveOn: "green",
  nothing: "dim",
};

function itemLines(items: readonly Item[], today: CivilDate, terminal: Terminal): string[] {
  const paint = painter(terminal);
  const entries = items.map(({ followUp, shown }) => {
    const remarks = followUp.extras.filter(({ channels }) => channels.length === 0);
    const reasons = [followUp.reason ?? "", ...remarks.map(({ reason }) => reason)].filter(Boolean);
    return {
      followUp,
      name: plainLine(followUp.name),
      text: itemText(followUp, today),
      path: shown,
      more: reasons.map(plainSentence),
    };
  });
  const layout: EntryLayout = entryLayout(entries, terminal);
  const blocks = ([...DUE_GROUPS, "nothing"] as const).map((group) => {
    const members = entries.filter(({ followUp }) => (dueGroup(followUp, today) ?? "nothing") === group);
    if (members.length === 0) return [];
    const title = paint(term(TITLES[group]), "bold", GROUP_COLORS[group]);
    return [title, ...members.flatMap((entry) => entryLines(entry, layout, terminal))];
  });
  return joined(blocks);
}

/** Returns the contacts for which nothing is proposed until the user has looked at their notes. */
function needsALookLines(contacts: DueListing["needsALook"], terminal: Terminal): string[] {
  if (contacts.length === 0) return [];
  const paint = painter(terminal);
  const { columns } = terminal;
  const entries = contacts.map(({ name, path, shown, reason }) => ({
    name: plainLine(name),
    text: plainSentence(reason),
    path: plainLine(columns === undefined ? shown : path),
    more: [],
  }));
  const layout = entryLayout(entries, terminal);
  return [
    paint(say(message("cli.needs-a-look")), "bold", "red"),
    ...entries.flatMap((entry) => entryLines(entry, layout, terminal)),
  ];
}

/** "Call · 36 days late · try 2 of 3", or the state if there is nothing to do. */
export function itemText(item: Omit<FollowUp, FollowUpDetail>, today: CivilDate): string {
  const { due: window, state, on, step: count } = item;
  return window ? stepText({ ...item, ...window, on, count }, state, today) : stateText(state, today);
}
