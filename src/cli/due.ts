import {
  DUE_GROUPS,
  dueGroup,
  type FollowUp,
  type FollowUpDetail,
  GROUP_TITLES,
  soonestFirst,
} from "../service/followUps/followUps";
import { action, countText, formatDue, stateText } from "../service/followUps/format";
import type { CivilDate } from "../time/civilDate";
import type { Options } from "./options";
import { type Color, JSON_VERSION, outJson, pad, painter, plainLine, type Terminal } from "./output";
import { type DueListing, readDue } from "./readVault";

interface Item {
  readonly followUp: Omit<FollowUp, FollowUpDetail>;
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
    outJson(terminal, { version: JSON_VERSION, today, notes, contacts, items, needsALook });
    return 0;
  }
  const items = itemsOf(listing);
  printItems(items, today, terminal);
  printNeedsALook(listing.needsALook, items.length > 0, terminal);
  // Vault-wide advice is printed only with a list, because `due` is silent when there is nothing to do.
  if (items.length > 0) {
    for (const { message } of listing.vaultWide)
      terminal.out(`\n${painter(terminal)(plainLine(message), "dim")}`);
  }
  return 0;
}

/** Returns the items to print, the soonest first. */
function itemsOf({ items }: DueListing): Item[] {
  const printedItems = items.map(({ path, shown, item }): Item => ({ followUp: { path, ...item }, shown }));
  return printedItems.sort((a, b) => soonestFirst(a.followUp, b.followUp));
}

const TITLES = { ...GROUP_TITLES, nothing: "Nothing to do" };

const GROUP_COLORS: Readonly<Record<keyof typeof TITLES, Color>> = {
  overdue: "red",
  today: "yellow",
  week: "blue",
  later: "blue",
  waiting: "dim",
  moveOn: "green",
  nothing: "dim",
};

/** In characters. Longer names are not padded. */
const MAX_NAME_WIDTH = 28;

function printItems(items: readonly Item[], today: CivilDate, terminal: Terminal): void {
  const paint = painter(terminal);
  const names = items.map(({ followUp }) => [...plainLine(followUp.name)].length);
  const width = Math.min(MAX_NAME_WIDTH, Math.max(0, ...names));
  let isFirst = true;
  for (const group of [...DUE_GROUPS, "nothing"] as const) {
    const members = items.filter(({ followUp }) => (dueGroup(followUp, today) ?? "nothing") === group);
    if (members.length === 0) continue;
    if (!isFirst) terminal.out("");
    isFirst = false;
    terminal.out(paint(TITLES[group], "bold", GROUP_COLORS[group]));
    for (const { followUp, shown } of members) {
      const name = paint(pad(plainLine(followUp.name), width), "bold");
      terminal.out(`  ${name}  ${itemText(followUp, today)}  ${paint(plainLine(shown), "dim")}`);
      const remarks = followUp.extras.filter(({ channels }) => channels.length === 0);
      for (const text of [followUp.reason, ...remarks.map(({ reason }) => reason)]) {
        if (text) terminal.out(`  ${" ".repeat(width)}  ${paint(plainLine(text), "dim")}`);
      }
    }
  }
}

/** Prints the contacts for which nothing is proposed until the user has looked at their notes. */
function printNeedsALook(
  contacts: DueListing["needsALook"],
  isAfterItems: boolean,
  terminal: Terminal,
): void {
  if (contacts.length === 0) return;
  const paint = painter(terminal);
  if (isAfterItems) terminal.out("");
  terminal.out(paint("Needs a look", "bold", "red"));
  for (const { name, shown, reason } of contacts) {
    terminal.out(
      `  ${paint(plainLine(name), "bold")}  ${plainLine(reason)}  ${paint(plainLine(shown), "dim")}`,
    );
  }
}

/** "Call · 2 of 3 · since Mon 16 Nov", or the state if there is nothing to do. */
export function itemText(item: Omit<FollowUp, FollowUpDetail>, today: CivilDate): string {
  if (!item.due) return stateText(item.state, today);
  const { from, to, time } = item.due;
  const day = formatDue({ from, to, time: time ?? undefined, on: item.on }, item.state, today);
  const absence = item.state === "held" || item.state === "snoozed" ? stateText(item.state, today) : "";
  return [action(item, today), countText(item.step, today), day, absence].filter(Boolean).join(" · ");
}
