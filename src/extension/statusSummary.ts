import type { FollowUpItem, FollowUpsResult } from "../server/protocol";
import { isDue } from "../service/followUps/followUps";
import { commandLink } from "../service/languageFeatures/commandLink";
import { escapeMarkdown } from "../words/markdown";
import { LOG_TOUCH, OPEN_CONTACT, SHOW_FOLLOW_UPS } from "./manifest";
import { momentumText } from "./tree/momentum";
import type { Say } from "./words/en";

/** The follow-ups of the day in short. */
export interface StatusSummary {
  /** A few words: "2 overdue, 1 to move on" or "nothing due". */
  readonly text: string;
  readonly urgency: "overdue" | "due" | "none";
  /** A short list as Markdown. Text from notes is escaped. */
  readonly tooltip: string;
}

/** The commands that the list may link to. */
export const DIGEST_COMMANDS = [OPEN_CONTACT, SHOW_FOLLOW_UPS, LOG_TOUCH] as const;

/** The maximum number of follow-ups that are listed. The rest is counted. */
const MAX_LISTED = 5;

/** Summarizes the day; undefined if there are no contacts. */
export function statusSummary(result: FollowUpsResult, say: Say): StatusSummary | undefined {
  const { contacts, items, complete, counts, dueText } = result;
  const due = items.filter(isDue);
  // While notes are being read, "nothing due" would be a guess.
  if (contacts === 0 || (due.length === 0 && !complete)) return undefined;
  const text = dueText || say("digest.nothing");
  const listed = due.length > 0 ? due : items.filter(({ state, moveOn }) => state === "upcoming" && !moveOn);
  const lines = listed.slice(0, due.length > 0 ? MAX_LISTED : 1).map(lineOf);
  const more = due.length - MAX_LISTED;
  if (more > 0) lines.push(`- ${escapeMarkdown(say("digest.more", { count: more }))}`);
  const head = due.length > 0 ? text : say(lines.length > 0 ? "digest.next" : "digest.quiet");
  const links = [
    commandLink(say("digest.show"), SHOW_FOLLOW_UPS),
    commandLink(say("digest.log"), LOG_TOUCH),
  ].join(" · ");
  const parts = [`**${escapeMarkdown(head)}**`, lines.join("\n"), links];
  if (complete) parts.push(escapeMarkdown(momentumText(result, say)));
  return {
    text,
    urgency: counts.overdue > 0 ? "overdue" : due.length > 0 ? "due" : "none",
    tooltip: parts.filter(Boolean).join("\n\n"),
  };
}

function lineOf({ name, line, uri }: FollowUpItem): string {
  return `- ${commandLink(name, OPEN_CONTACT, [uri])}: ${escapeMarkdown(line)}`;
}
