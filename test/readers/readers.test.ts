import assert from "node:assert/strict";
import { join } from "node:path";
import { addDays } from "../../src/time/civilDate";
import { textOf } from "../unit/calendar/support";
import { day, note } from "../unit/support/engine";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { Calcurse, isInstalled, Khal, MISSING, python, pythonWith } from "./programs";

/** The two days of a year on which clocks change, by zone. */
const CHANGES: Readonly<Record<string, readonly string[]>> = {
  "Europe/Berlin": ["2026-03-29", "2026-10-25"],
  "America/New_York": ["2026-03-08", "2026-11-01"],
  "Pacific/Auckland": ["2026-04-05", "2026-09-27"],
};
const ZONES = Object.keys(CHANGES);

/** Meetings at 09:30 on the day before a change of the clocks, on that day and after it, and a pinned day for each. */
function notesAround(change: string): Record<string, string> {
  const days = [-1, 0, 1].map((offset) => addDays(day(change), offset));
  return Object.fromEntries(
    days.flatMap((on, at) => [
      [
        `m${at}.md`,
        note([`name: Meeting ${at}`, "playbook: friend"], [`2026-02-20 call, next meeting ${on} 09:30`]),
      ],
      [`d${at}.md`, note([`name: Day ${at}`, "playbook: friend", `follow_up: ${on}`], ["2026-02-20 call"])],
    ]),
  );
}

function linesAround(change: string): string[] {
  const days = [-1, 0, 1].map((offset) => addDays(day(change), offset));
  return days.flatMap((on, at) => [`${on} 09:30 10:00 Meeting ${at}: Meet`, `${on} Day ${at}: Call`]).sort();
}

const TODAY = "2026-02-25";
const NAMES = note(
  ['name: "Łukasz, \\"Ł\\"; 山田 👩🏽‍💻 50% off"', "playbook: friend", "follow_up: 2026-03-10"],
  ["2026-02-20 call"],
);
const LEAP = note(
  ["name: Leap", "playbook: friend", "birthday: 02-29", "follow_up: 2026-03-10"],
  ["2026-02-20 call"],
);
const LONG = 'Łukasz, "Ł"; 山田 👩🏽‍💻 50% off: Call';

describe("khal", function () {
  this.timeout(0);
  before(function () {
    if (!isInstalled("khal")) skipBecause(this, MISSING.khal);
  });
  afterEach(removeFolders);

  for (const zone of ZONES) {
    for (const change of CHANGES[zone] ?? []) {
      it(`shows each entry once at its time around ${change} in ${zone}`, async () => {
        const khal = new Khal(folderOf(), zone);
        await khal.import(textOf(notesAround(change), TODAY, { timeZone: zone, days: 365 }));
        assert.deepEqual(await khal.list(addDays(day(change), -2), 5), linesAround(change));
      });
    }
  }

  it("shows names and a birthday of a leap day", async () => {
    const khal = new Khal(folderOf(), "Europe/Berlin");
    await khal.import(textOf({ "a.md": NAMES, "b.md": LEAP }, TODAY));
    assert.deepEqual(await khal.list("2026-02-26", 20), [
      "2026-02-28 Birthday of Leap",
      "2026-03-10 Leap: Call",
      `2026-03-10 ${LONG}`,
    ]);
    assert.deepEqual(await khal.list("2028-02-26", 20), ["2028-02-29 Birthday of Leap"]);
  });

  it("shows no to-dos, and keeps an entry that is gone from a file", async () => {
    const khal = new Khal(folderOf(), "Europe/Berlin");
    await khal.import(textOf({ "a.md": NAMES, "b.md": LEAP }, TODAY, { form: "todos" }));
    assert.deepEqual(await khal.list("2026-02-26", 20), []);
    const earlier = textOf({ "a.md": NAMES, "b.md": LEAP }, TODAY);
    await khal.import(earlier);
    await khal.import(textOf({ "b.md": LEAP }, TODAY, { earlier }));
    assert.deepEqual(await khal.list("2026-03-01", 20), ["2026-03-10 Leap: Call", `2026-03-10 ${LONG}`]);
  });
});

describe("calcurse", function () {
  this.timeout(0);
  before(function () {
    if (!isInstalled("calcurse")) skipBecause(this, MISSING.calcurse);
  });
  afterEach(removeFolders);

  for (const zone of ZONES) {
    for (const change of CHANGES[zone] ?? []) {
      it(`shows each entry once at its time around ${change} in ${zone}`, async () => {
        const calcurse = new Calcurse(join(folderOf(), "calcurse"), zone);
        await calcurse.import(textOf(notesAround(change), TODAY, { timeZone: zone, days: 365 }));
        const seen = await calcurse.list(addDays(day(change), -2), 5);
        assert.deepEqual(seen.sort(), linesAround(change));
      });
    }
  }

  it("shows a birthday of a leap day, and to-dos", async () => {
    const calcurse = new Calcurse(join(folderOf(), "calcurse"), "Europe/Berlin");
    await calcurse.import(textOf({ "b.md": LEAP }, TODAY));
    assert.deepEqual(await calcurse.list("2026-02-26", 5), ["2026-02-28 Birthday of Leap"]);
    assert.deepEqual(await calcurse.list("2028-02-26", 5), ["2028-02-29 Birthday of Leap"]);
    await calcurse.import(textOf({ "a.md": NAMES, "b.md": LEAP }, TODAY, { form: "todos" }));
    assert.deepEqual(await calcurse.todos(), ["Leap: Call", LONG]);
  });

  it("has each entry twice after two imports, because it knows no identities", async () => {
    const calcurse = new Calcurse(join(folderOf(), "calcurse"), "Europe/Berlin");
    const text = textOf({ "b.md": LEAP }, TODAY);
    for (let times = 0; times < 2; times++) await calcurse.import(text);
    const twice = (line: string) => [line, line];
    assert.deepEqual(await calcurse.list("2026-02-26", 20), [
      ...twice("2026-02-28 Birthday of Leap"),
      ...twice("2026-03-10 Leap: Call"),
    ]);
  });
});

/** Prints the start, the end and the summary of each entry, in a time zone. */
const READ_WITH_ICALENDAR = `
import sys, icalendar, zoneinfo
zone = zoneinfo.ZoneInfo(sys.argv[1])
sys.stdin.reconfigure(encoding="utf-8", newline="")
sys.stdout.reconfigure(encoding="utf-8")
for entry in icalendar.Calendar.from_ical(sys.stdin.read()).subcomponents:
    start = (entry.get("DTSTART") or entry.get("DUE")).dt
    if hasattr(start, "hour"):
        line = start.astimezone(zone).strftime("%Y-%m-%d %H:%M")
        if entry.get("DTEND"): line += entry["DTEND"].dt.astimezone(zone).strftime(" %H:%M")
    else:
        line = start.isoformat()
    print(line, entry["SUMMARY"])
`;

describe("icalendar of Python", function () {
  this.timeout(0);
  const interpreter = pythonWith("icalendar");
  const read = async (text: string, zone: string) => {
    const printed = await python(interpreter ?? "", READ_WITH_ICALENDAR, text, zone);
    return printed.split("\n").filter(Boolean).sort();
  };
  before(function () {
    if (interpreter === undefined) skipBecause(this, MISSING.icalendar);
  });

  for (const zone of ZONES) {
    it(`reads each entry once at its time in ${zone}`, async () => {
      for (const change of CHANGES[zone] ?? []) {
        const text = textOf(notesAround(change), TODAY, { timeZone: zone, days: 365 });
        assert.deepEqual(await read(text, zone), linesAround(change));
      }
    });
  }

  it("reads names, to-dos and an empty calendar", async () => {
    const todos = textOf({ "a.md": NAMES, "b.md": LEAP }, TODAY, { form: "todos" });
    assert.deepEqual(await read(todos, "UTC"), ["2026-03-10 Leap: Call", `2026-03-10 ${LONG}`]);
    assert.deepEqual(await read(textOf({}, TODAY), "UTC"), []);
  });
});

const VALIDATE_WITH_VOBJECT = `
import sys, vobject
sys.stdin.reconfigure(encoding="utf-8", newline="")
for calendar in vobject.readComponents(sys.stdin.read()):
    print(calendar.validate(raiseException=True), len(list(calendar.components())))
`;

describe("vobject of Python", function () {
  this.timeout(0);
  const interpreter = pythonWith("vobject");
  before(function () {
    if (interpreter === undefined) skipBecause(this, MISSING.vobject);
  });

  it("accepts calendars of all forms as valid", async () => {
    const notes = { ...notesAround("2026-03-29"), "a.md": NAMES, "b.md": LEAP };
    const counts: string[] = [];
    for (const form of ["events", "todos", "appointments", "tasks"] as const) {
      const text = textOf(notes, TODAY, { form, plan: true, days: 365 });
      const events = text.match(/BEGIN:V(?:EVENT|TODO)/g)?.length;
      counts.push((await python(interpreter ?? "", VALIDATE_WITH_VOBJECT, text)).trim());
      assert.equal(counts.at(-1), `True ${events}`);
    }
    assert.equal(
      (await python(interpreter ?? "", VALIDATE_WITH_VOBJECT, textOf({}, TODAY))).trim(),
      "True 0",
    );
  });
});
