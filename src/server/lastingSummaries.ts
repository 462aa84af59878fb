import type { Config } from "../config/resolve";
import type { SettingKey } from "../config/settings";
import type { CivilDate } from "../time/civilDate";
import type { VaultContext } from "../vault";
import type { NoteContact, NoteVault } from "../vault/noteVault";
import type { ContactSummaries, IsLasting } from "./contactSummaries";

/** The inputs of summaries other than the notes. */
interface SummaryInputs {
  readonly today: CivilDate;
  readonly config: Config;
}

/**
 * Returns which summaries stay as they are when the day or the settings change. All others are computed again from
 * their notes.
 */
export function lastingBetween(before: SummaryInputs, after: SummaryInputs): IsLasting {
  // A clock that was set back may lead to any day.
  if (after.today < before.today || analysisKey(before.config) !== analysisKey(after.config))
    return () => false;
  const isSameDefault = before.config.cadence.defaultPlaybook === after.config.cadence.defaultPlaybook;
  return ({ nextChange, isByDefault }) =>
    nextChange !== undefined && after.today < nextChange && (isSameDefault || !isByDefault);
}

/**
 * The settings that concern no summary: what only an editor or a command uses, and the severity of a rule, which no
 * list shows. The default playbook concerns some contacts. A setting that is not here concerns all of them.
 */
const WITHOUT_CONCERN: ReadonlySet<SettingKey> = new Set<SettingKey>([
  "defaultPlaybook",
  "rules",
  "newContactFolder",
  "newContactTemplate",
  "timeZone",
  "dailyNotification",
  "dailyNotificationTime",
  "indicators",
  "saveChanges",
  "codeLens",
  "inlayHints",
  "calendarFile",
  "ownName",
  "ownNumber",
  "cache",
]);

/** Returns a key of the settings on which every summary depends. */
function analysisKey({ values, problems }: Config): string {
  const concerning = Object.entries(values).filter(([key]) => !WITHOUT_CONCERN.has(key as SettingKey));
  // The same country has other advice if its holidays cannot be loaded.
  return JSON.stringify([concerning, problems.map(({ text }) => text)]);
}

/**
 * Analyzes the contacts again after a change of inputs, except if their summaries last. Returns whether to reread
 * notes.
 */
export function reanalyzeFolder(
  vault: Pick<NoteVault, "get" | "reanalyze">,
  summaries: ContactSummaries,
  contacts: readonly NoteContact[],
  before: SummaryInputs,
  after: VaultContext,
): boolean {
  const lasting = summaries.markStale(contacts, lastingBetween(before, after));
  const selectsOthers = vault.reanalyze(after);
  for (const [path, summary] of lasting) {
    const contact = vault.get(path);
    if (contact) summaries.set(contact, summary);
  }
  return selectsOthers;
}
