import { analyze } from "../cadence/analyze";
import type { CadenceSettings } from "../cadence/settings";
import { readContact } from "../note/contact";
import { isValidMove } from "../service/timeline/moveWindow";
import { addDays, type CivilDate, later } from "../time/civilDate";
import { baseName } from "../vault";
import type { ShownRecord } from "./importPlan";
import { newNoteText } from "./newNote";
import type { ExistingPerson, NewPerson } from "./person";
import { DayPlanner, type DayRequest } from "./spreadDays";
import type { Steps } from "./steps";

export interface DayOptions {
  readonly perDay: number;
  /** The records as the user was shown them, by the index of the record that makes the note. */
  readonly shown: ReadonlyMap<number, ShownRecord> | undefined;
}

/** A new note that needs a day, and how it gets one. */
interface DaylessNote {
  readonly person: NewPerson;
  readonly key: "follow_up" | "snooze";
  readonly request: DayRequest;
}

/**
 * Gives new notes their days, so that not all are due at once. A contact without a log gets a pin. An application has a
 * log and a next step: it keeps the day of that step if the day is to come and has room, and otherwise is postponed as
 * by *Spread*, so that the step stays the same.
 */
export function* layDays(
  created: readonly NewPerson[],
  existing: readonly ExistingPerson[],
  today: CivilDate,
  cadence: CadenceSettings,
  { perDay, shown }: DayOptions,
): Steps<void> {
  if (created.length === 0) return;
  const isWorkingDay = (date: CivilDate) => cadence.days.isWorkingDay(date);
  const planner = new DayPlanner(addDays(today, 1), perDay, isWorkingDay);
  for (const { contact } of existing) {
    const step = analyze(contact, today, cadence).standing?.step;
    if (step && !step.moveOn)
      planner.add({ organizations: contact.organization, date: later(step.on, today) });
    yield;
  }
  const waiting: DaylessNote[] = [];
  for (const person of created) {
    yield;
    const { values, status, forbids, applications, planned, needsLook } = person.content;
    const organizations = values.get("organization") ?? [];
    if (status !== undefined || forbids) continue;
    const shownDay = shown?.get(person.founder)?.day;
    const ownDay = applications.length === 0 ? undefined : stepDay(person, today, cadence);
    const date = shownDay ?? planned ?? (needsLook ? undefined : ownDay);
    const key = needsLook || ownDay === undefined ? "follow_up" : "snooze";
    if (
      date !== undefined &&
      date > today &&
      (shownDay !== undefined || planner.hasRoom({ organizations, date }))
    ) {
      planner.add({ organizations, date });
      if (date !== ownDay || needsLook) person.day = dayFor(person, key, date, today, cadence);
    } else {
      const from = date !== undefined && date > today ? date : addDays(today, 1);
      waiting.push({ person, key, request: { organizations, from } });
    }
  }
  const days = yield* planner.lay(waiting.map(({ request }) => request));
  for (const [at, { person, key }] of waiting.entries()) {
    yield;
    person.day = dayFor(person, key, days[at] as CivilDate, today, cadence);
  }
}

/** Returns how a note gets a day: by a pin if postponing would change its next step. */
function dayFor(
  person: NewPerson,
  key: "follow_up" | "snooze",
  date: CivilDate,
  today: CivilDate,
  cadence: CadenceSettings,
): NonNullable<NewPerson["day"]> {
  if (key === "follow_up") return { key, date };
  const contact = contactOf(person);
  const isValid = contact && isValidMove(analyze(contact, today, cadence), date, cadence);
  return { key: isValid ? "snooze" : "follow_up", date };
}

function stepDay(person: NewPerson, today: CivilDate, cadence: CadenceSettings): CivilDate | undefined {
  const contact = contactOf(person);
  return contact && analyze(contact, today, cadence).standing?.step?.on;
}

function contactOf({ path, content }: NewPerson) {
  // The playbook of an application does not depend on the settings.
  const text = newNoteText(content, { path, day: undefined, playbook: "" });
  return text === undefined ? undefined : readContact(text, { fileName: baseName(path) });
}
