import type { Analysis } from "../cadence/analyze";
import type { Days } from "../cadence/days";
import { vaultRuleInputOf } from "../cadence/momentum";
import { isClosed } from "../cadence/nextStep";
import { touchKey } from "../note/touchKey";
import { adviseAcross, adviseStanding } from "../service/followUps/wholeVault";
import type { CivilDate } from "../time/civilDate";
import type { CalendarContact } from "./model";

/** The analysis of a contact, with the path of its note. */
export interface AnalyzedContact {
  readonly path: string;
  readonly analysis: Analysis;
}

/** Returns the contacts of a folder for a calendar. Their steps are on the days that an absence of the user moves them to. */
export function calendarContacts(
  contacts: readonly AnalyzedContact[],
  today: CivilDate,
  days: Days,
): CalendarContact[] {
  const inputs = contacts.map(({ path, analysis }) => [path, vaultRuleInputOf(analysis)] as const);
  const advice = adviseAcross(inputs, today, days);
  return contacts.flatMap(({ path, analysis }) => {
    return calendarContact(path, analysis, advice.get(path)?.day) ?? [];
  });
}

/**
 * Returns the contact for a calendar; undefined for one that is paused or closed, that must not be contacted, or whose
 * note needs a look. `plannedDay` is the day to which an absence of the user moves the step.
 */
function calendarContact(
  path: string,
  { contact, position, standing, plan, today }: Analysis,
  plannedDay: CivilDate | undefined,
): CalendarContact | undefined {
  if (!standing || contact.status !== "active" || isClosed(contact, position)) return undefined;
  const { name, uid, birthday, touches } = contact;
  const [first] = touches;
  return {
    path,
    name,
    uid,
    birthday,
    standing: adviseStanding(standing, plannedDay, today),
    plan,
    traits: [`name ${name}`, ...(first ? [`touch ${touchKey(first)}`] : [])],
  };
}
