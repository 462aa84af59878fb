import type { Analysis } from "../cadence/analyse";
import { vaultRuleInputOf } from "../cadence/momentum";
import type { VaultRuleInput } from "../cadence/rule";
import { contactLocation } from "../service/followUps/contactLocation";
import { dueGroup, followUpOf, lookReason, quotesNote } from "../service/followUps/followUps";
import { briefLine, formatDue, type ListedStep, listLine, stateText } from "../service/followUps/format";
import { type Momentum, momentumOf } from "../service/followUps/momentum";
import { type VaultAdvice, withAdvice } from "../service/followUps/wholeVault";
import { standingText } from "../service/languageFeatures/hover";
import type { PersonWithNote } from "../service/logTouch/contactNames";
import { personOf } from "../service/logTouch/planLog";
import { type WeekEntry, weekEntryOf } from "../service/timeline/weeks";
import type { CivilDate } from "../time/civilDate";
import type { NoteContact } from "../vault/noteVault";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import type { FollowUpItem } from "./protocol";

/**
 * All that lists, names and pictures of all contacts want to know of one, as plain data that may be remembered. Nothing
 * of a touch is in it, and nobody's path: where the note is, the folder knows.
 */
export interface ContactSummary extends Omit<PersonWithNote, "id"> {
  /** Missing for a contact that needs a look. */
  readonly item?: SummaryItem;
  /** Why it needs a look; `readable` is false where its YAML is broken. */
  readonly needsALook?: { readonly reason: string; readonly readable: boolean };
  /** Missing for one without a next step. */
  readonly week?: Pick<WeekEntry, "date" | "action" | "label">;
  readonly momentum: Momentum;
  readonly summary: VaultRuleInput;
}

/** What is kept of an item as JSON, which takes half the room. */
type PackedDetails = Pick<FollowUpItem, "say" | "extras" | "plan">;

/** As little as makes the item of a list. */
export type SummaryItem = Omit<
  FollowUpItem,
  "uri" | "path" | "name" | "organization" | keyof PackedDetails
> & {
  readonly details: string;
  /** In a cache only, and only if its details quote the note: then they are incomplete. */
  readonly isPartial?: true;
};

/** The item as the list has it; undefined for a contact that needs a look. */
export function toFollowUpItem(
  uri: string,
  path: string,
  { name, organization, item }: ContactSummary,
): FollowUpItem | undefined {
  if (!item) return undefined;
  const { details, isPartial: _, ...head } = item;
  return { path, name, ...head, ...unpack(details), uri, organization: organization[0] ?? null };
}

/** The same on the day on which the follow-up is planned, with what the rest of the vault says about it. */
export function adviseSummary(
  summary: ContactSummary,
  advice: VaultAdvice | undefined,
  today: CivilDate,
): ContactSummary {
  const { name, item, week } = summary;
  if (!item || !advice) return summary;
  const { details, ...head } = item;
  const { say, extras, plan } = unpack(details);
  const { extras: more, ...advised } = {
    ...withAdvice({ ...head, extras }, advice, today),
    details: "",
  };
  advised.details = pack({ say, extras: more, plan });
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

export function summarize(contact: NoteContact): ContactSummary {
  const { analysis } = contact;
  const { id: _, ...person } = personOf(contact.path, analysis);
  const item = itemOf(contact);
  const reason = lookReason(analysis);
  const week = weekEntryOf(analysis);
  return {
    ...person,
    ...(item && { item }),
    ...(reason !== undefined && { needsALook: { reason, readable: analysis.contact.readable } }),
    ...(week && { week }),
    momentum: momentumOf([analysis]),
    summary: vaultRuleInputOf(analysis),
  };
}

/** A copy that holds on to nothing of the note: engines keep a whole text alive for one word that was cut out of it. */
export function cloneDetached(shown: ContactSummary): ContactSummary {
  return JSON.parse(JSON.stringify(shown)) as ContactSummary;
}

/** What the tooltip says: the same facts as the hover, as Markdown in which nothing from a note is live. */
export function tooltipOf({ analysis }: NoteContact, advice: readonly Message[] = []): string {
  return standingText(analysis, advice).join("\n\n");
}

/** The summary without what the cache must not hold: texts of the note. */
export function withoutQuotes(summary: ContactSummary, analysis: Analysis): ContactSummary {
  const { item } = summary;
  if (!item || !quotesNote(analysis)) return summary;
  const details = pack({ ...unpack(item.details), say: [] });
  return { ...summary, item: { ...item, details, isPartial: true } };
}

function pack(details: PackedDetails): string {
  return JSON.stringify(details);
}

function unpack(details: string): PackedDetails {
  return JSON.parse(details) as PackedDetails;
}

function itemOf(contact: NoteContact): SummaryItem | undefined {
  const { analysis, kept } = contact;
  const found = followUpOf("", analysis);
  const { standing, today } = analysis;
  if (!found || !standing) return undefined;
  const { path: _, name: __, say, extras, plan, ...item } = found;
  const { step, state } = standing;
  const line = step ? listLine(step, state, today) : stateText(state, today);
  const brief = step ? briefLine(step, state, today) : line;
  return {
    ...item,
    details: pack({ say, extras, plan }),
    group: dueGroup(found, today),
    line,
    brief,
    tooltipKey: hashText(tooltipOf(contact)),
    log: kept.rangeOf(contactLocation(analysis.contact)),
  };
}

/** Tells one text from another, as far as a refresh hangs on it (FNV-1a). */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
