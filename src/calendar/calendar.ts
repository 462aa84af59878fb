import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex } from "@noble/hashes/utils";
import ICAL from "ical.js";
import {
  type CalendarHead,
  type EarlierCalendar,
  type EarlierItem,
  type GoneItem,
  type IcsCodec,
  type IcsItem,
  type IcsTime,
  type IcsVersion,
  PROGRAM,
} from "./codec";

/**
 * The only code that knows ical.js, as the bundle `dist/calendar.js`. It has no sentences, because a bundle of its own
 * would not know the language.
 */

// The library does not count the space at the beginning of a folded line: with 75, such lines have 76 octets.
ICAL.foldLength = 74;

/** Names of properties that only Touchbase uses. */
const TRAITS = "x-touchbase-traits";
const FOLDER = "x-touchbase-folder";
const CHOICES = "x-touchbase-choices";
const GONE = "x-touchbase-gone";

/** A leap year, so that it has every birthday. The year of birth is private. */
const BIRTHDAY_YEAR = 2000;
/** How often readers that subscribe to the file should read it again. */
const REFRESH = "PT1H";
const HASH_LENGTH = 32;

export const codec: IcsCodec = {
  hash: (text) => bytesToHex(sha256(text)).slice(0, HASH_LENGTH),
  read,
  bodyOf: (item) => componentOf(item).toString(),
  write,
};

/** The parameters of a property that no program writes, in UTF-16 units: ical.js takes quadratic time for them. */
const TOO_MANY_PARAMETERS = /^[^:\r\n]{32768}/m;

function read(text: string): EarlierCalendar {
  if (TOO_MANY_PARAMETERS.test(text.replace(/\r?\n[ \t]/g, ""))) throw new Error("too many parameters");
  const parsed: unknown[] = ICAL.parse(text);
  // Several calendars in a file are a list of them.
  if (parsed[0] !== "vcalendar") throw new Error("not one calendar");
  const calendar = new ICAL.Component(parsed);
  const items = calendar.getAllSubcomponents().flatMap((component) => {
    return component.name === "vtimezone" ? [] : [earlierItem(component)];
  });
  const gone = calendar.getAllProperties(GONE).map((property): GoneItem => {
    const [uid = "", sequence, ...traits] = String(property.getFirstValue()).split(" ");
    return { uid, sequence: wholeNumber(sequence), traits };
  });
  const [program, choices] = [textOf(calendar, "prodid"), textOf(calendar, CHOICES)];
  return { program, folder: folderOf(calendar), choices, items, gone };
}

function earlierItem(component: ICAL.Component): EarlierItem {
  const uid = textOf(component, "uid");
  const sequence = wholeNumber(textOf(component, "sequence"));
  const stamp = textOf(component, "dtstamp");
  const traits = textOf(component, TRAITS).split(" ").filter(Boolean);
  const folder = folderOf(component);
  component.removeAllProperties("sequence");
  component.removeAllProperties("dtstamp");
  return { uid, sequence, stamp, traits, folder, body: component.toString() };
}

function textOf(component: ICAL.Component, name: string): string {
  return String(component.getFirstPropertyValue(name) ?? "");
}

function folderOf(component: ICAL.Component): string | undefined {
  return textOf(component, FOLDER) || undefined;
}

function wholeNumber(text: string | undefined): number {
  const value = Number(text);
  return Number.isSafeInteger(value) && value >= 0 ? value : 0;
}

function write(head: CalendarHead, items: readonly (readonly [IcsItem, IcsVersion])[]): string {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("prodid", PROGRAM);
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  if (head.name !== undefined) {
    // Not in the file of one entry, because CalDAV servers reject a method there.
    calendar.addPropertyWithValue("method", "PUBLISH");
    calendar.addPropertyWithValue("x-wr-calname", head.name);
    calendar.addPropertyWithValue("x-published-ttl", REFRESH);
  }
  if (head.folder !== undefined) calendar.addPropertyWithValue(FOLDER, head.folder);
  if (head.choices !== "") calendar.addPropertyWithValue(CHOICES, head.choices);
  for (const { uid, sequence, traits } of head.gone)
    calendar.addPropertyWithValue(GONE, [uid, sequence, ...traits].join(" "));
  for (const [item, version] of items) calendar.addSubcomponent(componentOf(item, version));
  return `${calendar.toString()}\r\n`;
}

function componentOf(item: IcsItem, version?: IcsVersion): ICAL.Component {
  const component = new ICAL.Component(item.component);
  component.addPropertyWithValue("uid", item.uid);
  if (version) {
    component.addPropertyWithValue("dtstamp", ICAL.Time.fromDateTimeString(version.stamp));
    component.addPropertyWithValue("sequence", version.sequence);
  }
  addTime(component, item.when, item.component === "vtodo");
  component.addPropertyWithValue("summary", item.summary);
  if (item.description !== "") component.addPropertyWithValue("description", item.description);
  if (item.component === "vtodo") component.addPropertyWithValue("status", "NEEDS-ACTION");
  else if (item.when.kind !== "time") component.addPropertyWithValue("transp", "TRANSPARENT");
  if (item.traits.length > 0) component.addPropertyWithValue(TRAITS, item.traits.join(" "));
  if (item.folder !== undefined) component.addPropertyWithValue(FOLDER, item.folder);
  if (item.alarm !== undefined) component.addSubcomponent(alarmOf(item, item.alarm));
  return component;
}

function addTime(component: ICAL.Component, when: IcsTime, isTodo: boolean): void {
  const start = isTodo ? "due" : "dtstart";
  switch (when.kind) {
    case "day":
      component.addPropertyWithValue(start, ICAL.Time.fromDateString(when.date));
      return;
    case "time":
      component.addPropertyWithValue(start, utc(when.start));
      if (!isTodo) component.addPropertyWithValue("dtend", utc(when.end));
      return;
    case "year": {
      const { month, day } = when;
      const date = ICAL.Time.fromData({ year: BIRTHDAY_YEAR, month, day, isDate: true });
      component.addPropertyWithValue(start, date);
      // The last day of February is the 28th or the 29th.
      const isLeapDay = month === 2 && day === 29;
      const rule = isLeapDay ? "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" : "FREQ=YEARLY";
      component.addPropertyWithValue("rrule", ICAL.Recur.fromString(rule));
    }
  }
}

function utc(milliseconds: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(milliseconds), true);
}

function alarmOf({ summary, component }: IcsItem, seconds: number): ICAL.Component {
  const alarm = new ICAL.Component("valarm");
  alarm.addPropertyWithValue("action", "DISPLAY");
  alarm.addPropertyWithValue("description", summary);
  const trigger = alarm.addPropertyWithValue("trigger", ICAL.Duration.fromSeconds(seconds));
  if (component === "vtodo") trigger.setParameter("related", "END");
  return alarm;
}
