import assert from "node:assert/strict";
import type { CalendarParams, CalendarResult } from "../../../src/server/calendarProtocol";
import { checkParams } from "../../../src/server/paramShapes";
import { civilDate } from "../../../src/time/civilDate";
import { entriesOf, linesOf } from "../calendar/support";
import { MemoryFiles } from "../vault/memoryFiles";
import { InProcess } from "./inProcess";

const NOTES = {
  "Ada.md":
    "---\nname: Ada\nplaybook: friend\ntouches:\n  - 2026-11-20 call, next meeting 2026-12-01 09:30\n---\n",
  "Ben.md":
    "---\nname: Ben\nplaybook: after-interview\ntouches:\n  - 2026-11-20 interview, reply by 2026-11-23\n---\n",
};
const PARAMS = { name: "my.ics", previous: null, now: "2026-11-24T08:00:00Z", timeZone: "Europe/Berlin" };

async function serverWith(notes: Record<string, string>, settings: Record<string, unknown> = {}) {
  const clock = { today: civilDate("2026-11-24"), look: () => {} };
  let paused: Promise<void> | undefined;
  const server = new InProcess({
    today: () => clock.today,
    onClockTick: (then) => {
      clock.look = then;
      return { dispose: () => {} };
    },
    openFolder: () => ({
      notes: new MemoryFiles(notes),
      config: async () => ({ layer: { origin: ".touchbase.json", values: settings }, problems: [] }),
      createYield: () => () => paused,
    }),
  });
  await server.begin("file:///home/me/My%20notes");
  await server.complete();
  /** Begins a new day, whose list is never complete. */
  const beginDay = () => {
    paused = new Promise(() => undefined);
    clock.today = civilDate("2026-11-25");
    clock.look();
  };
  const request = (params: Partial<CalendarParams> = {}) =>
    server.client.sendRequest<CalendarResult>("touchbase/calendar", { ...PARAMS, ...params });
  const write = async (params: Partial<CalendarParams> = {}) => {
    const result = await request(params);
    if (result.kind !== "write") throw new Error(JSON.stringify(result));
    return result;
  };
  return { request, write, beginDay };
}

describe("touchbase/calendar", () => {
  it("composes the calendar of the notes", async () => {
    const { write } = await serverWith(NOTES);
    const { text, done } = await write();
    assert.equal(done, "my.ics: 2 items written");
    assert.deepEqual(linesOf(text), [
      "2026-11-24 Ben: Call, mid-morning",
      "2026-12-01T08:30:00Z/2026-12-01T09:00:00Z Ada: Meet",
    ]);
  });

  it("uses the time zone of the settings before that of the client", async () => {
    const { write } = await serverWith({ "Ada.md": NOTES["Ada.md"] }, { timeZone: "America/New_York" });
    assert.deepEqual(linesOf((await write()).text), ["2026-12-01T14:30:00Z/2026-12-01T15:00:00Z Ada: Meet"]);
  });

  it("leaves a calendar as it is if nothing has changed, and makes it in the same way as before", async () => {
    const { request, write } = await serverWith(NOTES);
    const { text } = await write({ privacy: "initials" });
    assert.deepEqual(await request({ previous: text, now: "2026-11-24T20:00:00Z" }), {
      kind: "unchanged",
      count: 2,
      done: "my.ics: nothing changed (2 items)",
    });
    const full = await write({ previous: text, privacy: "full" });
    assert.deepEqual(
      entriesOf(full.text).map(({ sequence }) => sequence),
      [1, 1],
    );
  });

  it("refuses a file of another program, and the calendar of another folder if it must keep that", async () => {
    const { request, write } = await serverWith(NOTES);
    const { text } = await write();
    const foreign = text.replace("-//Touchbase//Touchbase//EN", "-//Other//EN");
    assert.deepEqual(await request({ previous: foreign }), {
      kind: "refused",
      reason: "my.ics was made by another program (-//Other//EN), and stays as it is",
      isForeign: true,
    });
    assert.equal((await request({ previous: foreign, force: true })).kind, "write");
    const other = text.replace(/X-TOUCHBASE-FOLDER:\w+/, "X-TOUCHBASE-FOLDER:0123456789abcdef");
    assert.equal((await request({ previous: other })).kind, "write");
    assert.equal((await request({ previous: other, keepFolder: true })).kind, "refused");
  });

  it("writes nothing while the list is not complete, or with a wrong time zone", async () => {
    const reading = await serverWith(NOTES);
    reading.beginDay();
    const wrong = await serverWith(NOTES, { timeZone: "Europe/Berln" });
    const reasons = [await reading.request(), await wrong.request()].map((result) => {
      return result.kind === "refused" && result.reason;
    });
    assert.deepEqual(reasons, [
      "No calendar was written, because not all notes have been read: refresh the follow-ups",
      "no calendar was written, because times of day need a time zone: correct timeZone in the settings",
    ]);
  });

  it("checks its parameters", () => {
    const faultOf = (params: object) => checkParams("touchbase/calendar", params).fault;
    assert.equal(faultOf(PARAMS), undefined);
    assert.equal(
      faultOf({ ...PARAMS, now: "today" }),
      "`now` must be an instant such as 2026-11-29T08:00:00Z",
    );
  });
});
