import type { CivilDate } from "../../time/civilDate";
import { term } from "../../words/language";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { plainLine } from "../../words/safeText";
import { countDue, countsText } from "./counts";
import { DUE_GROUPS, type DueGroup, type FollowUp, GROUP_TITLES, isDue } from "./followUps";

/**
 * The block ```` ```touchbase due ```` of a note, as HTML for a Markdown preview. Everything that comes from a note is
 * escaped, because the block shows the names of other notes than the one that it is in.
 */

/** A follow-up as the block lists it. */
export interface BlockItem extends Pick<FollowUp, "name" | "path" | "due" | "state" | "moveOn"> {
  readonly uri: string;
  readonly group: DueGroup | null;
  /** The action and the day, in the language of the user. */
  readonly line: string;
}

/** The words of the block. A client with a catalogue of its own passes those. */
export interface BlockWords {
  titleOf(group: DueGroup): string;
  readonly nothingDue: string;
  /** The number of due follow-ups in words. */
  readonly dueText: string;
  more(count: number): string;
  unknown(word: string, known: readonly string[]): string;
}

/** The inputs of the block other than its items. */
export interface BlockContext {
  readonly words: BlockWords;
  /** The link to the note of an item; undefined for none. */
  linkTo(item: BlockItem): string | undefined;
}

/** The words that select groups: `due` is what the badge counts. */
const SELECTIONS = {
  due: ["overdue", "today", "moveOn"],
  overdue: ["overdue"],
  today: ["today"],
  week: ["overdue", "today", "week", "moveOn"],
  later: ["later"],
  waiting: ["waiting"],
  "move-on": ["moveOn"],
  all: DUE_GROUPS,
} as const satisfies Record<string, readonly DueGroup[]>;

const BLOCK_LANGUAGE = "touchbase";
const BLOCK_OPTIONS: readonly string[] = Object.keys(SELECTIONS);

/** The maximum number of follow-ups in a block. The rest is counted. */
const MAX_ITEMS = 100;

/** Returns the options in the info string of a fenced block; undefined for a block of another language. */
export function blockOptions(info: string): string[] | undefined {
  const [language, ...options] = info.trim().split(/\s+/);
  return language?.toLowerCase() === BLOCK_LANGUAGE ? options : undefined;
}

/** Renders the block: `due overdue` lists what is overdue, `week` also what is due in the next seven days. */
export function dueBlockHtml(
  options: readonly string[],
  items: readonly BlockItem[],
  { words, linkTo }: BlockContext,
): string {
  const unknown = options.find((word) => !Object.hasOwn(SELECTIONS, word.toLowerCase()));
  if (unknown !== undefined)
    return block(paragraph("touchbase-problem", words.unknown(unknown, BLOCK_OPTIONS)));
  const groups = selectedGroups(options.map((word) => word.toLowerCase()));
  const isDueBlock = SELECTIONS.due.every((group) => groups.includes(group));
  const selected = items.filter(({ group, state, moveOn }) => {
    if (group === null || !groups.includes(group)) return false;
    // A contact to move on from later is not due yet.
    return !(moveOn && group === "moveOn" && isDueBlock && !groups.includes("later")) || isDue({ state });
  });
  if (selected.length === 0) return block(paragraph("touchbase-nothing", words.nothingDue));
  const listed = selected.slice(0, MAX_ITEMS);
  const lists = DUE_GROUPS.flatMap((group) => {
    const members = listed.filter((item) => item.group === group);
    if (members.length === 0) return [];
    const rows = members.map((item) => rowOf(item, linkTo(item))).join("");
    const title = `<p class="touchbase-group touchbase-${group}"><strong>${escapeHtml(words.titleOf(group))}</strong></p>`;
    return [`${title}<ul>${rows}</ul>`];
  });
  const more = selected.length - listed.length;
  const head = isDueBlock && words.dueText ? paragraph("touchbase-counts", words.dueText) : "";
  return block(head + lists.join("") + (more > 0 ? paragraph("touchbase-more", words.more(more)) : ""));
}

/** Returns the selected groups. `due` only names the block, so `due overdue` selects what is overdue. */
function selectedGroups(options: readonly string[]): readonly DueGroup[] {
  const specific = options.filter((word) => word !== "due");
  const selections = specific.length > 0 ? specific : ["due"];
  return selections.flatMap((word) => SELECTIONS[word as keyof typeof SELECTIONS]);
}

function block(content: string): string {
  return `<div class="touchbase-block">${content}</div>\n`;
}

function paragraph(className: string, text: string): string {
  return `<p class="${className}">${escapeHtml(text)}</p>`;
}

function rowOf({ name, line }: BlockItem, link: string | undefined): string {
  const escapedName = escapeHtml(name);
  const target =
    link !== undefined && isSafeLink(link) ? `<a href="${escapeHtml(link)}">${escapedName}</a>` : escapedName;
  return `<li>${target} <span class="touchbase-line">${escapeHtml(line)}</span></li>`;
}

/** Only relative links and those to files: a preview runs `command:` links of trusted content. */
function isSafeLink(link: string): boolean {
  // Browsers ignore control characters and spaces in a scheme, and take a backslash for a slash.
  const plain = link.replace(/[\p{Cc}\s]/gu, "").replaceAll("\\", "/");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  return scheme === undefined ? !plain.startsWith("//") : scheme === "file" || scheme.startsWith("vscode-");
}

function escapeHtml(text: string): string {
  return plainLine(text).replace(/[&<>"'`]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Returns the words of the block in the language of the process. */
export function blockWords(items: readonly BlockItem[], today: CivilDate): BlockWords {
  return {
    titleOf: (group) => term(GROUP_TITLES[group]),
    nothingDue: render(message("cli.nothing-due")),
    dueText: countsText(countDue(items, today)),
    more: (count) => render(message("block.more", { count })),
    unknown: (text, known) => render(message("block.unknown", { text, known }), { plain: true }),
  };
}
