import { vaultRuleInputOf } from "../cadence/momentum";
import type { VaultRuleInput } from "../cadence/rule";
import type { PersonWithNote } from "../note/entry/contactNames";
import type { Contact } from "../note/model";
import { comparedUid } from "../note/sameUid";
import { contactLocation } from "../service/followUps/contactLocation";
import { doubtsOf } from "../service/followUps/doubts";
import { failureReason, UNKNOWN_INPUT } from "../service/followUps/failedAnalysis";
import { dueGroup, followUpOf, lookReason, quotesNote } from "../service/followUps/followUps";
import { briefLine, type ListedStep, listLine, stateText } from "../service/followUps/format";
import { type Momentum, momentumOf } from "../service/followUps/momentum";
import { nextChangeOf } from "../service/followUps/nextChange";
import { formatDue } from "../service/followUps/when";
import { type VaultAdvice, withAdvice } from "../service/followUps/wholeVault";
import { contactText } from "../service/languageFeatures/contactText";
import { toPerson } from "../service/logTouch/planLog";
import { type WeekEntry, weekEntryOf } from "../service/timeline/weeks";
import type { CivilDate } from "../time/civilDate";
import type { LoadedNote } from "../vault/noteVault";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import type { DateKey, FollowUpItem } from "./protocol";

/**
 * Everything that the follow-ups, the name search and the timelines need about a contact, as JSON for the cache. Contains
 * no touch text and no path.
 */
export interface ContactSummary extends Omit<PersonWithNote, "id"> {
  /** Missing for a contact that needs a look. */
  readonly item?: SummaryItem;
  /** Why the contact needs a look; `readable` is false if its YAML is broken. */
  readonly needsALook?: { readonly reason: string; readonly readable: boolean };
  /** Missing for a contact without a next step. */
  readonly week?: Pick<WeekEntry, "date" | "action" | "label">;
  readonly momentum: Momentum;
  /** To find the notes that have the same. */
  readonly uid?: string;
  readonly summary: VaultRuleInput;
  /** The first day on which the summary may be another. Missing where that is not known. */
  readonly nextChange?: CivilDate;
  /** Whether the default playbook is in force, so that the summary depends on that setting. */
  readonly isByDefault?: true;
}

/** The parts of an item that are serialized, which halves their memory. */
type ItemDetails = Pick<FollowUpItem, "say" | "extras" | "plan">;

/** The item of the follow-ups, with its details as JSON. */
export type SummaryItem = Omit<FollowUpItem, "uri" | "path" | "name" | "organization" | keyof ItemDetails> & {
  readonly details: string;
  /** Only in a cache, for an item whose details quote the note: the quotations are left out. */
  readonly isPartial?: true;
};

/**
 * Returns the item of the follow-ups; undefined for a contact that needs a look.
 * @param dayKey changes with the day and the settings, as a tooltip may
 */
export function toFollowUpItem(
  uri: string,
  path: string,
  { name, organization, item }: ContactSummary,
  dayKey: number,
): FollowUpItem | undefined {
  if (!item) return undefined;
  const { details, isPartial: _, ...head } = item;
  const tooltipKey = (head.tooltipKey ^ dayKey) >>> 0;
  const parts = parseDetails(details);
  return { path, name, ...head, tooltipKey, ...parts, uri, organization: organization[0] ?? null };
}

/** Adds the advice that follows from the other contacts, and moves the follow-up to its planned day. */
export function adviseSummary(
  summary: ContactSummary,
  advice: VaultAdvice | undefined,
  today: CivilDate,
): ContactSummary {
  const { name, item, week } = summary;
  if (!item || !advice) return summary;
  const { details, ...head } = item;
  const { say, extras, plan } = parseDetails(details);
  const { extras: more, ...advised } = {
    ...withAdvice({ ...head, extras }, advice, today),
    details: "",
  };
  advised.details = serializeDetails({ say, extras: more, plan });
  const tooltipKey = hashText(`${item.tooltipKey} ${JSON.stringify(more)}`);
  const { due, state } = advised;
  if (!advice.day || !due) return { ...summary, item: { ...advised, tooltipKey } };
  const step: ListedStep = {
    ...advised,
    ...due,
    time: due.time ?? undefined,
    count: advised.step ?? undefined,
  };
  const line = listLine(step, state, today);
  const brief = briefLine(step, state, today);
  const group = dueGroup(advised, today);
  const when = formatDue(step, state, today);
  return {
    ...summary,
    item: { ...advised, tooltipKey, line, brief, group },
    ...(week && {
      week: {
        date: advice.day,
        action: week.action,
        label: render(message("weeks.item", { name, what: week.action, when }), { today }),
      },
    }),
  };
}

export function summarize(contact: LoadedNote): ContactSummary {
  const { analysis } = contact;
  const { id: _, ...person } = toPerson(contact.path, analysis);
  const item = itemOf(contact);
  const reason = lookReason(analysis);
  const week = weekEntryOf(analysis);
  const uid = comparedUid(analysis.contact);
  return {
    ...person,
    ...(item && { item }),
    ...(reason !== undefined && { needsALook: { reason, readable: analysis.contact.readable } }),
    ...(week && { week }),
    momentum: momentumOf([analysis]),
    ...(uid !== undefined && { uid }),
    summary: vaultRuleInputOf(analysis),
    nextChange: nextChangeOf(analysis),
    ...(analysis.isByDefault && { isByDefault: true }),
  };
}

/** Returns the summary of a contact whose analysis threw an error. */
export function failedSummary(name: string, error: unknown, today: CivilDate): ContactSummary {
  return {
    name,
    aliases: [],
    organization: [],
    closed: false,
    needsALook: { reason: failureReason(error, today), readable: true },
    momentum: { touches: 0, responses: 0, active: 0 },
    summary: UNKNOWN_INPUT,
  };
}

/** Returns the summary of a contact for which nothing is proposed, because another note forbids contact. */
export function withoutStep(summary: ContactSummary, why: Message, today: CivilDate): ContactSummary {
  const { item: _, week: __, ...rest } = summary;
  const { stepDay: ___, ...input } = summary.summary;
  const needsALook = summary.needsALook ?? { reason: render(why, { today }), readable: true };
  return { ...rest, needsALook, summary: { ...input, active: false } };
}

/** Deep-copies the strings, because V8's sliced strings would keep the whole note in memory. */
export function cloneDetached(summary: ContactSummary): ContactSummary {
  return JSON.parse(JSON.stringify(summary)) as ContactSummary;
}

/** Renders the facts of the hover as Markdown, with the text of the note escaped. */
export function tooltipOf({ analysis, extra }: LoadedNote, advice: readonly Message[] = []): string {
  const doubts = doubtsOf(analysis.contact, () => extra);
  return contactText(analysis, { advice: [...advice, ...doubts] }).join("\n\n");
}

/** Removes the text of the note from a summary, because the cache must not contain any. */
export function withoutQuotes(summary: ContactSummary, contact: LoadedNote): ContactSummary {
  const { item } = summary;
  if (!item || !quotesNote(contact.analysis)) return summary;
  const details = serializeDetails({ ...parseDetails(item.details), say: [] });
  return { ...summary, item: { ...item, details, isPartial: true } };
}

function serializeDetails(details: ItemDetails): string {
  return JSON.stringify(details);
}

function parseDetails(details: string): ItemDetails {
  return JSON.parse(details) as ItemDetails;
}

function itemOf({ name, analysis, extra }: LoadedNote): SummaryItem | undefined {
  const doubts = doubtsOf(analysis.contact, () => extra);
  const followUp = followUpOf("", analysis, doubts);
  const { standing, today, contact: contactData } = analysis;
  if (!followUp || !standing) return undefined;
  const { path: _, name: __, say, extras, plan, ...item } = followUp;
  const { step, state } = standing;
  const line = step ? listLine(step, state, today) : stateText(state, today);
  const brief = step ? briefLine(step, state, today) : line;
  return {
    ...item,
    details: serializeDetails({ say, extras, plan }),
    group: dueGroup(followUp, today),
    line,
    brief,
    tags: contactData.tags,
    phone: contactData.phone,
    email: contactData.email,
    dateKeys: dateKeysOf(contactData),
    // Hashes the inputs of the tooltip, because making the tooltip takes a third of the time of a summary.
    tooltipKey: hashText(`${extra.textHash} ${name}`),
    log: extra.rangeOf(contactLocation(analysis.contact)),
  };
}

function dateKeysOf({ followUp, snooze, hold }: Contact): DateKey[] {
  const keys = { follow_up: followUp, snooze, hold } satisfies Record<DateKey, unknown>;
  return (Object.keys(keys) as DateKey[]).filter((key) => keys[key] !== undefined);
}

/** FNV-1a. A collision only means that a changed tooltip is not refreshed. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
