import { placeAfterAbsence } from "../../cadence/absence";
import type { Days } from "../../cadence/days";
import type { Standing, State } from "../../cadence/model";
import { sharedOrganization } from "../../cadence/organizations";
import type { VaultRuleInput } from "../../cadence/rule";
import type { Colleague } from "../../cadence/vaultFacts";
import type { ConflictCopy } from "../../note/conflictCopy";
import { type CivilDate, daysBetween, later } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { LIMIT_BY_DEFAULT } from "../timeline/model";
import { doubtsByCopies } from "./doubts";
import { type FollowUp, toRemark } from "./followUps";

/** The advice about the step of one contact that follows from the rest of the vault. */
export interface VaultAdvice {
  /** The day on which it is planned after an absence of the user. */
  readonly day?: CivilDate;
  readonly extras: readonly Message[];
}

/** The number of days for which an answer of a colleague is news. */
const NEWS_DAYS = 30;

/**
 * Compares the steps of all contacts: who answered at the same organization, and which steps wait for the user's
 * return.
 */
export function adviseAcross<Key>(
  contacts: readonly (readonly [Key, VaultRuleInput])[],
  today: CivilDate,
  days: Days,
): Map<Key, VaultAdvice> {
  const advice = new Map<Key, VaultAdvice>();
  const add = (key: Key, said: Message, day?: CivilDate) => {
    const extras = [...(advice.get(key)?.extras ?? []), said];
    advice.set(key, { ...advice.get(key), ...(day && { day }), extras });
  };
  const steps = contacts.flatMap(([key, { stepDay }]) => (stepDay ? [[key, stepDay] as const] : []));
  for (const { key, day, from } of placeAfterAbsence(steps, today, days, LIMIT_BY_DEFAULT)) {
    const isOver = from < today && !days.absenceOn(today);
    const args = { from, date: day, limit: LIMIT_BY_DEFAULT };
    add(key, message(isOver ? "away.catching-up" : "away.put-off", args), day);
  }
  const dayOf = (key: Key, { stepDay }: VaultRuleInput) => advice.get(key)?.day ?? stepDay?.day;
  const dueToday = new Set(
    contacts.flatMap(([key, input]) => (dayOf(key, input) === today && input.stepDay?.isTry ? [key] : [])),
  );
  for (const [key, said] of aboutColleagues(contacts, dueToday, today)) add(key, said);
  return advice;
}

/** Adds to the advice about contacts the doubts that their conflict copies raise. */
export function withDoubtsByCopies(
  advice: Map<string, VaultAdvice>,
  copies: readonly ConflictCopy[],
): Map<string, VaultAdvice> {
  for (const note of new Set(copies.map((copy) => copy.note))) {
    const doubts = doubtsByCopies(copies.filter((copy) => copy.note === note));
    if (doubts.length === 0) continue;
    const stepAdvice = advice.get(note);
    advice.set(note, { ...stepAdvice, extras: [...(stepAdvice?.extras ?? []), ...doubts] });
  }
  return advice;
}

interface Employee<Key> extends Colleague {
  readonly key: Key;
  readonly isDue: boolean;
}

function* aboutColleagues<Key>(
  contacts: readonly (readonly [Key, VaultRuleInput])[],
  dueToday: ReadonlySet<Key>,
  today: CivilDate,
): Iterable<readonly [Key, Message]> {
  const employees = contacts.flatMap(([key, { colleague, ignored }]): Employee<Key>[] => {
    if (!colleague || ignored.includes("same-organization")) return [];
    return [{ ...colleague, key, isDue: dueToday.has(key) }];
  });
  const steps = new Set(contacts.flatMap(([key, { stepDay }]) => (stepDay ? [key] : [])));
  // Few of thousands of contacts concern their colleagues.
  const speaking = new Map<string, Employee<Key>[]>();
  for (const one of employees) {
    if (!one.isDue && !one.tries.includes(today) && !isNews(one, today)) continue;
    for (const key of new Set(one.keys)) speaking.set(key, [...(speaking.get(key) ?? []), one]);
  }
  for (const one of employees) {
    if (!steps.has(one.key)) continue;
    const colleagues = new Set(one.keys.flatMap((key) => speaking.get(key) ?? []));
    colleagues.delete(one);
    if (colleagues.size === 0) continue;
    for (const news of saidTo(one, [...colleagues].sort(byName), today)) yield [one.key, news];
  }
}

function* saidTo<Key>(one: Employee<Key>, colleagues: readonly Employee<Key>[], today: CivilDate) {
  const organizationOf = (other: Colleague) => sharedOrganization(one, other) ?? "";
  const answered = colleagues
    .filter((other) => isNews(other, today) && answeredAfter(one, other))
    .reduce<Employee<Key> | undefined>(
      (a, b) => ((a?.answered ?? "") >= (b.answered ?? "") ? a : b),
      undefined,
    );
  if (answered?.answered) {
    const { name, answered: date } = answered;
    yield message("same-organization.ask-first", { name, organization: organizationOf(answered), date });
  }
  if (!one.isDue) return;
  const tried = colleagues.find(({ tries }) => tries.includes(today));
  if (tried) {
    const { name } = tried;
    yield message("same-organization.tried-today", { name, organization: organizationOf(tried) });
    return;
  }
  const due = colleagues.filter(({ isDue }) => isDue);
  const [first] = due;
  if (!first) return;
  const people = due.map(({ name }) => name);
  yield message("same-organization.same-day", { people, organization: organizationOf(first) });
}

function isNews({ answered }: Colleague, today: CivilDate): boolean {
  return answered !== undefined && daysBetween(answered, today) <= NEWS_DAYS;
}

/** Whether the other contact answered after the last try with this one, which this one has not answered. */
function answeredAfter({ lastAttempt, answered: own }: Colleague, { answered }: Colleague): boolean {
  return !!lastAttempt && !!answered && answered > lastAttempt && !(own && own >= lastAttempt);
}

function byName(a: Colleague, b: Colleague): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

type AdvisedFollowUp = Pick<FollowUp, "state" | "due" | "on" | "extras">;

/** Returns the follow-up on its planned day, with the advice of the rest of the vault. */
export function withAdvice<Item extends AdvisedFollowUp>(
  item: Item,
  advice: VaultAdvice | undefined,
  today: CivilDate,
): Item {
  if (!advice || !item.due) return item;
  const remarks = advice.extras.map((reason) => toRemark(reason, today));
  const extras = [...item.extras, ...remarks];
  const { day } = advice;
  if (!day) return { ...item, extras };
  return {
    ...item,
    state: stateOn(day, item.state, today),
    due: { ...item.due, from: day, to: later(day, item.due.to) },
    on: day,
    extras,
  };
}

/** Returns the standing with its step on its planned day. */
export function adviseStanding(standing: Standing, day: CivilDate | undefined, today: CivilDate): Standing {
  const { step, state } = standing;
  if (!step || !day) return standing;
  const planned = { ...step, from: day, to: later(day, step.to), on: day };
  return { ...standing, state: stateOn(day, state, today), step: planned };
}

function stateOn(day: CivilDate, state: State, today: CivilDate): State {
  if (state !== "overdue" && state !== "due" && state !== "upcoming") return state;
  return day > today ? "upcoming" : "due";
}
