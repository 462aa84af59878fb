import ICAL from "ical.js";
import { codec } from "../../../src/calendar/calendar";
import { type CalendarSource, type ComposedCalendar, composeCalendar } from "../../../src/calendar/compose";
import { calendarContacts } from "../../../src/calendar/contacts";
import { type CalendarChoices, CHOICES_BY_DEFAULT } from "../../../src/calendar/model";
import { resolveConfig } from "../../../src/config/resolve";
import { createNoteVault } from "../../../src/vault/noteVault";
import { day } from "../support/engine";

export interface ExportOptions extends Partial<CalendarChoices> {
  readonly timeZone?: string;
  readonly now?: string;
  readonly folder?: string;
  readonly earlier?: string;
  readonly force?: boolean;
  readonly settings?: Record<string, unknown>;
}

/** Returns the source of a calendar of notes, given by path. */
export function sourceOf(
  notes: Readonly<Record<string, string>>,
  today: string,
  {
    timeZone = "Europe/Berlin",
    now = `${today}T08:00:00Z`,
    folder = "notes",
    settings = {},
  }: ExportOptions = {},
): CalendarSource {
  const config = resolveConfig([{ origin: "test", values: settings }]);
  const vault = createNoteVault({ today: day(today), config });
  for (const [path, text] of Object.entries(notes)) vault.set(path, text);
  const analyzed = vault
    .contacts()
    .map((contact) => ({ path: contact.path, analysis: contact.load().analysis }));
  const { midMorning, midAfternoon } = config.values;
  return {
    contacts: calendarContacts(analyzed, day(today), config.cadence.days),
    context: {
      today: day(today),
      timeZone,
      partsOfDay: { "mid-morning": midMorning, "mid-afternoon": midAfternoon },
    },
    folder,
    now,
  };
}

export function choicesOf(options: ExportOptions): CalendarChoices {
  const { form, days, plan, privacy } = { ...CHOICES_BY_DEFAULT, ...options };
  return { form, days, plan, privacy, alarm: "alarm" in options ? options.alarm : CHOICES_BY_DEFAULT.alarm };
}

/** Composes the calendar of notes as `calendar --out my.ics`. */
export function compose(
  notes: Readonly<Record<string, string>>,
  today: string,
  options: ExportOptions = {},
): ComposedCalendar {
  const target = {
    choices: choicesOf(options),
    name: "my.ics",
    earlierText: options.earlier,
    isForced: options.force === true,
  };
  return composeCalendar(sourceOf(notes, today, options), target, codec);
}

/** Returns the text of a calendar that is written or was written before. */
export function textOf(
  notes: Readonly<Record<string, string>>,
  today: string,
  options: ExportOptions = {},
): string {
  const composed = compose(notes, today, options);
  if (composed.kind === "refused") throw new Error(`refused: ${composed.reason.key}`);
  return composed.kind === "write" ? composed.text : (options.earlier ?? "");
}

/** An entry as a reader sees it. */
export interface SeenEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly line: string;
  readonly description: string;
  readonly alarm: string | undefined;
}

/** Reads a calendar with ical.js. `line` is `2026-12-02T13:00:00Z/PT30M Dana: Meet`, with a day for an entry without time. */
export function entriesOf(text: string): SeenEntry[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents().map((component) => {
    const value = (name: string) => String(component.getFirstPropertyValue(name) ?? "");
    const start = value("dtstart") || value("due");
    const end = component.getFirstPropertyValue("dtend");
    const rule = value("rrule");
    const when = [start, end ? `/${String(end)}` : "", rule ? ` ${rule}` : ""].join("");
    return {
      uid: value("uid"),
      sequence: Number(value("sequence")),
      stamp: value("dtstamp"),
      line: `${when} ${value("summary")}`,
      description: value("description"),
      alarm: component.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger")?.toString(),
    };
  });
}

/** Returns the lines of the entries, sorted. */
export function linesOf(text: string): string[] {
  return entriesOf(text)
    .map(({ line }) => line)
    .sort();
}
