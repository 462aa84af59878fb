import { vaultRuleInputOf } from "../cadence/momentum";
import type { VaultRuleInput } from "../cadence/rule";
import { contactLocation } from "../service/followUps/contactLocation";
import { dueGroup, followUpOf } from "../service/followUps/followUps";
import { briefLine, formatDue, type ListedStep, listLine, stateText } from "../service/followUps/format";
import { type Momentum, momentumOf } from "../service/followUps/momentum";
import { type VaultAdvice, withAdvice } from "../service/followUps/wholeVault";
import { standingText } from "../service/languageFeatures/hover";
import type { PersonWithNote } from "../service/logTouch/contactNames";
import { personOf } from "../service/logTouch/planLog";
import { type WeekEntry, weekEntryOf } from "../service/timeline/weeks";
import type { CivilDate } from "../time/civilDate";
import type { NoteContact } from "../vault/noteVault";
import { message } from "../words/message";
import { render } from "../words/render";
import type { FollowUpItem } from "./protocol";

/**
 * All that lists, names and pictures of all contacts want to know of one, as plain data that may be remembered. Nothing
 * of a touch is in it, and nobody's path: where the note is, the folder knows.
 */
export interface ContactSummary extends Omit<PersonWithNote, "id"> {
  /** Missing for a contact whose frontmatter cannot be read. */
  readonly item?: SummaryItem;
  /** Missing for one without a next step. */
  readonly week?: Pick<WeekEntry, "date" | "action" | "label">;
  readonly momentum: Momentum;
  readonly summary: VaultRuleInput;
}

/** As little as makes the item of a list; the plan is JSON, which takes half the room. */
export type SummaryItem = Omit<FollowUpItem, "uri" | "path" | "name" | "organization" | "plan"> & {
  readonly plan: string;
};

/** The item as the list has it; undefined for a contact whose frontmatter cannot be read. */
export function toFollowUpItem(
  uri: string,
  path: string,
  { name, organization, item }: ContactSummary,
): FollowUpItem | undefined {
  if (!item) return undefined;
  const plan: FollowUpItem["plan"] = JSON.parse(item.plan);
  return { path, name, ...item, plan, uri, organization: organization[0] ?? null };
}

/** The same on the day on which the follow-up is planned, with what the rest of the vault says about it. */
export function adviseSummary(
  summary: ContactSummary,
  advice: VaultAdvice | undefined,
  today: CivilDate,
): ContactSummary {
  const { name, item, week } = summary;
  if (!item || !advice) return summary;
  const advised = withAdvice(item, advice, today);
  const tooltipKey = hashText(`${item.tooltipKey} ${JSON.stringify(advised.extras)}`);
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
  const week = weekEntryOf(analysis);
  return {
    ...person,
    ...(item && { item }),
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
export function tooltipOf({ analysis }: NoteContact): string {
  return standingText(analysis).join("\n\n");
}

function itemOf(contact: NoteContact): SummaryItem | undefined {
  const { analysis, kept } = contact;
  const found = followUpOf("", analysis);
  const { standing, today } = analysis;
  if (!found || !standing) return undefined;
  const { path: _, name: __, ...item } = found;
  const { step, state } = standing;
  const line = step ? listLine(step, state, today) : stateText(state, today);
  const brief = step ? briefLine(step, state, today) : line;
  return {
    ...item,
    plan: JSON.stringify(item.plan),
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
