import { vaultRuleInputOf } from "../cadence/momentum";
import type { VaultRuleInput } from "../cadence/rule";
import { contactLocation } from "../service/followUps/contactLocation";
import { dueGroup, followUpOf } from "../service/followUps/followUps";
import { briefLine, listLine, stateText } from "../service/followUps/format";
import { type Momentum, momentumOf } from "../service/followUps/momentum";
import { standingText } from "../service/languageFeatures/hover";
import type { PersonWithNote } from "../service/logTouch/contactNames";
import { toPerson } from "../service/logTouch/planLog";
import { type WeekEntry, weekEntryOf } from "../service/timeline/weeks";
import type { LoadedNote } from "../vault/noteVault";
import type { FollowUpItem } from "./protocol";

/**
 * Everything that the follow-ups, the name search and the timelines need about a contact, as JSON for the cache. Contains
 * no touch text and no path.
 */
export interface ContactSummary extends Omit<PersonWithNote, "id"> {
  /** Missing for a contact whose frontmatter cannot be read. */
  readonly item?: SummaryItem;
  /** Missing for a contact without a next step. */
  readonly week?: Pick<WeekEntry, "date" | "action" | "label">;
  readonly momentum: Momentum;
  readonly summary: VaultRuleInput;
}

/** The item of the follow-ups. The plan is serialized, which halves its memory. */
export type SummaryItem = Omit<FollowUpItem, "uri" | "path" | "name" | "organization" | "plan"> & {
  readonly plan: string;
};

/** Returns the item of the follow-ups; undefined for a contact whose frontmatter cannot be read. */
export function toFollowUpItem(
  uri: string,
  path: string,
  { name, organization, item }: ContactSummary,
): FollowUpItem | undefined {
  if (!item) return undefined;
  const plan: FollowUpItem["plan"] = JSON.parse(item.plan);
  return { path, name, ...item, plan, uri, organization: organization[0] ?? null };
}

export function summarize(contact: LoadedNote): ContactSummary {
  const { analysis } = contact;
  const { id: _, ...person } = toPerson(contact.path, analysis);
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

/** Deep-copies the strings, because V8's sliced strings would keep the whole note in memory. */
export function cloneDetached(summary: ContactSummary): ContactSummary {
  return JSON.parse(JSON.stringify(summary)) as ContactSummary;
}

/** Renders the facts of the hover as Markdown, with the text of the note escaped. */
export function tooltipOf({ analysis }: LoadedNote): string {
  return standingText(analysis).join("\n\n");
}

function itemOf(contact: LoadedNote): SummaryItem | undefined {
  const { analysis, extra } = contact;
  const followUp = followUpOf("", analysis);
  const { standing, today } = analysis;
  if (!followUp || !standing) return undefined;
  const { path: _, name: __, ...item } = followUp;
  const { step, state } = standing;
  const line = step ? listLine(step, state, today) : stateText(state, today);
  const brief = step ? briefLine(step, state, today) : line;
  return {
    ...item,
    plan: JSON.stringify(item.plan),
    group: dueGroup(followUp, today),
    line,
    brief,
    tooltipKey: hashText(tooltipOf(contact)),
    log: extra.rangeOf(contactLocation(analysis.contact)),
  };
}

/** FNV-1a. A collision only means that a changed tooltip is not refreshed. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
