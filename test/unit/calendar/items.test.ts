import assert from "node:assert/strict";
import type { ClockTime } from "../../../src/time/civilDate";
import { note } from "../support/engine";
import { entriesOf, linesOf, textOf } from "./support";

const TODAY = "2026-11-25";

const NOTES = {
  "Dana.md": note(
    ["name: Dana Whitfield", "playbook: job-ad", "phone: +1 555 0142", "email: dana@example.com"],
    ["2026-11-17 email resume", "2026-11-20 call, next meeting 2026-12-02 14:00 - a secret of hers"],
  ),
  "Luis.md": note(
    ["name: Luis Ferreira", "playbook: job-ad"],
    ["2026-11-10 email resume", "2026-11-17 email in, reply by 2026-11-24"],
  ),
  "Ines.md": note(
    ["name: Ines Vogt", "playbook: networking", "birthday: 1992-02-29"],
    ["2026-11-20 email share"],
  ),
  "Snoozed.md": note(
    ["name: Sam Snooze", "playbook: job-ad", "snooze: 2026-12-14"],
    ["2026-11-10 email resume"],
  ),
  "Paused.md": note(
    ["name: Paula Pause", "status: paused", "playbook: job-ad", "birthday: 01-02"],
    ["2026-11-10 email resume"],
  ),
  "Closed.md": note(["name: Carl Closed", "status: closed"], ["2026-11-10 email resume"]),
  "Moved.md": note(["name: Mona Moved", "status: moved-on"], ["2026-11-10 email resume"]),
  "Never.md": note(
    ["name: Nora Never", "status: do-not-contact", "birthday: 03-04"],
    ["2026-11-10 email resume"],
  ),
  "Stop.md": note(
    ["name: Stan Stop", "playbook: job-ad"],
    ["2026-11-10 email resume", "2026-11-12 email in stop"],
  ),
  "Broken.md": "---\nname: Bea Broken\nplaybook: [job-ad\ntouches:\n  - 2026-11-10 email resume\n---\n",
};

describe("the items of a calendar", () => {
  it("are the next steps and birthdays of active contacts, each once", () => {
    assert.deepEqual(linesOf(textOf(NOTES, TODAY)), [
      "2000-02-29 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 Birthday of Ines Vogt",
      "2026-11-25 Luis Ferreira: Call, mid-morning",
      "2026-12-02T13:00:00Z/2026-12-02T13:30:00Z Dana Whitfield: Meet",
      "2026-12-04 Ines Vogt: Reach out",
      "2026-12-14 Sam Snooze: Call",
    ]);
  });

  it("contain no text, number, address or path of a note", () => {
    const text = textOf(NOTES, TODAY, { plan: true });
    for (const secret of ["secret", "555", "example.com", ".md", "1992"])
      assert.ok(!text.includes(secret), secret);
  });

  it("have a description with what does not fit into a line", () => {
    const described = entriesOf(textOf(NOTES, TODAY)).map(({ line, description }) => [
      line.replace(/^\S+ /, ""),
      description,
    ]);
    assert.deepEqual(
      described.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1)),
      [
        ["Dana Whitfield: Meet", ""],
        ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 Birthday of Ines Vogt", ""],
        [
          "Ines Vogt: Reach out",
          "Reach out: card, social, text, call or meeting.\nUntil Friday 18 December 2026.",
        ],
        ["Luis Ferreira: Call, mid-morning", "Mid-morning: 10:00–11:30.\nTry 1 of 3."],
        ["Sam Snooze: Call", "Try 1 of 3."],
      ],
    );
  });

  it("reach the given number of days ahead", () => {
    assert.deepEqual(linesOf(textOf(NOTES, TODAY, { days: 7 })), [
      "2000-02-29 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1 Birthday of Ines Vogt",
      "2026-11-25 Luis Ferreira: Call, mid-morning",
      "2026-12-02T13:00:00Z/2026-12-02T13:30:00Z Dana Whitfield: Meet",
    ]);
  });

  it("include the plan on request", () => {
    const { "Luis.md": luis } = NOTES;
    assert.deepEqual(linesOf(textOf({ "Luis.md": luis }, TODAY, { plan: true })), [
      "2026-11-25 Luis Ferreira: Call, mid-morning",
      "2026-11-30 Luis Ferreira: Call",
      "2026-12-03 Luis Ferreira: Call",
      "2026-12-07 Luis Ferreira: Move on",
    ]);
  });

  it("are initials or nothing where names are private", () => {
    const lines = (privacy: "initials" | "none") =>
      linesOf(textOf(NOTES, TODAY, { privacy })).map(withoutDay);
    assert.deepEqual(lines("initials"), [
      "Birthday of I. V.",
      "L. F.: Call, mid-morning",
      "D. W.: Meet",
      "I. V.: Reach out",
      "S. S.: Call",
    ]);
    assert.deepEqual(lines("none"), [
      "Birthday",
      "Follow-up, mid-morning",
      "Follow-up",
      "Follow-up",
      "Follow-up",
    ]);
    for (const privacy of ["initials", "none"] as const) {
      const text = textOf(NOTES, TODAY, { privacy, plan: true }).replace(/\r\n /g, "");
      for (const name of ["Dana", "Whitfield", "Luis", "Ines"]) assert.ok(!text.includes(name), name);
    }
    assert.ok(!textOf(NOTES, TODAY, { privacy: "none", plan: true }).includes("Call"));
  });

  const overdue = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, at) => [
        `${at}.md`,
        note([`name: Person ${at}`, "playbook: job-ad"], ["2026-10-10 email resume"]),
      ]),
    );

  it("are on today if they are overdue", () => {
    assert.deepEqual(
      linesOf(textOf(overdue(5), TODAY)),
      [0, 1, 2, 3, 4].map((at) => `2026-11-25 Person ${at}: Call`),
    );
  });

  it("are one item if more than five are overdue", () => {
    const [entry, another] = entriesOf(textOf(overdue(6), TODAY));
    assert.equal(another, undefined);
    assert.equal(entry?.line, "2026-11-25 6 overdue follow-ups");
    assert.equal(entry?.description, [0, 1, 2, 3, 4, 5].map((at) => `Person ${at}: Call`).join("\n"));
    const [nameless] = entriesOf(textOf(overdue(6), TODAY, { privacy: "none" }));
    assert.equal(nameless?.description, "");
  });

  it("ask how a meeting went that has passed", () => {
    const { "Dana.md": dana } = NOTES;
    assert.deepEqual(linesOf(textOf({ "Dana.md": dana }, "2026-12-03")), [
      "2026-12-03 Dana Whitfield: How did the meeting go?",
    ]);
  });

  it("are to-dos with a due date on request", () => {
    const todos = textOf(NOTES, TODAY, { form: "todos" });
    assert.deepEqual(linesOf(todos), [
      "2026-11-25 Luis Ferreira: Call, mid-morning",
      "2026-12-02T13:00:00Z Dana Whitfield: Meet",
      "2026-12-04 Ines Vogt: Reach out",
      "2026-12-14 Sam Snooze: Call",
    ]);
    assert.equal(todos.match(/BEGIN:VTODO/g)?.length, 4);
    assert.ok(!todos.includes("VEVENT"));
  });

  it("are each in one of two files if there are both", () => {
    assert.deepEqual(linesOf(textOf(NOTES, TODAY, { form: "appointments" })).map(withoutDay), [
      "Birthday of Ines Vogt",
      "Dana Whitfield: Meet",
    ]);
    assert.deepEqual(linesOf(textOf(NOTES, TODAY, { form: "tasks" })).map(withoutDay), [
      "Luis Ferreira: Call, mid-morning",
      "Ines Vogt: Reach out",
      "Sam Snooze: Call",
    ]);
  });

  it("move with the days on which the user is away", () => {
    const settings = { away: ["2026-11-23..2026-12-06"] };
    const { "Luis.md": luis } = NOTES;
    assert.deepEqual(linesOf(textOf({ "Luis.md": luis }, TODAY, { settings })).map(withoutDay), [
      "Luis Ferreira: Call, mid-morning",
    ]);
    const [entry] = entriesOf(textOf({ "Luis.md": luis }, TODAY, { settings }));
    assert.equal(entry?.line.slice(0, 10), "2026-12-07");
  });

  it("leave out a contact that a conflict copy forbids to contact", () => {
    const { "Luis.md": luis } = NOTES;
    const forbidden = luis.replace("playbook: job-ad", "playbook: job-ad\nstatus: do-not-contact");
    const notes = { "Luis.md": luis, "Luis.sync-conflict-20261124-101010-ABCDEFG.md": forbidden };
    assert.deepEqual(linesOf(textOf(notes, TODAY)), []);
  });
});

describe("the alarms of a calendar", () => {
  const alarms = (notes: Record<string, string>, today: string, alarm: string | undefined) =>
    entriesOf(textOf(notes, today, { alarm: alarm as ClockTime | undefined, timeZone: "Europe/Berlin" })).map(
      ({ alarm: trigger }) => trigger,
    );

  it("ring at the given time, and 15 minutes before a meeting", () => {
    const { "Dana.md": dana, "Sam.md": sam } = { "Sam.md": NOTES["Snoozed.md"], ...NOTES };
    assert.deepEqual(alarms({ "Dana.md": dana }, TODAY, "08:30"), ["-PT15M"]);
    assert.deepEqual(alarms({ "Sam.md": sam }, TODAY, "08:30"), ["PT8H30M"]);
    assert.deepEqual(alarms({ "Dana.md": dana, "Sam.md": sam }, TODAY, undefined), [undefined, undefined]);
  });

  it("ring at the same time on the days on which clocks change", () => {
    const snoozed = (until: string) => ({
      "A.md": note(["name: A", "playbook: friend", `snooze: ${until}`], ["2026-01-10 email"]),
    });
    const pinned = (on: string) =>
      note(["name: A", "playbook: friend", `follow_up: ${on}`], ["2026-01-10 email"]);
    assert.deepEqual(alarms(snoozed("2026-03-30"), "2026-03-20", "09:00"), ["PT9H"]);
    assert.deepEqual(alarms({ "A.md": pinned("2026-03-29") }, "2026-03-20", "09:00"), ["PT8H"]);
    assert.deepEqual(alarms({ "A.md": pinned("2026-10-25") }, "2026-10-20", "09:00"), ["PT10H"]);
  });
});

const withoutDay = (line: string) => line.replace(/^\S+ (?:FREQ\S+ )?/, "");
