import assert from "node:assert/strict";
import { civilDate, parseClockTime } from "../../../src/time/civilDate";
import { instantOf, isTimeZone } from "../../../src/time/timeZone";

describe("instantOf", () => {
  const cases: readonly (readonly [zone: string, local: string, instant: string])[] = [
    ["Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59"],
    ["Europe/Berlin", "2026-03-29 02:30", "2026-03-29T01:30"],
    ["Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00"],
    ["Europe/Berlin", "2026-10-25 01:59", "2026-10-24T23:59"],
    ["Europe/Berlin", "2026-10-25 02:30", "2026-10-25T00:30"],
    ["Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00"],
    ["America/New_York", "2026-03-08 02:30", "2026-03-08T07:30"],
    ["America/New_York", "2026-03-08 03:00", "2026-03-08T07:00"],
    ["America/New_York", "2026-11-01 01:30", "2026-11-01T05:30"],
    ["America/New_York", "2026-11-01 02:00", "2026-11-01T07:00"],
    ["Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03T15:45"],
    ["Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45"],
    ["Asia/Kolkata", "2026-11-29 00:00", "2026-11-28T18:30"],
    ["Pacific/Kiritimati", "2026-12-31 23:59", "2026-12-31T09:59"],
    ["Africa/Cairo", "2026-04-24 00:00", "2026-04-23T22:00"],
    ["UTC", "2026-02-28 12:00", "2026-02-28T12:00"],
  ];
  for (const [zone, local, expected] of cases) {
    it(`is ${expected} UTC for ${local} in ${zone}`, () => {
      const [date = "", time = ""] = local.split(" ");
      const clock = parseClockTime(time);
      assert.ok(clock);
      const instant = instantOf(civilDate(date), clock, zone);
      assert.equal(new Date(instant).toISOString().slice(0, 16), expected);
    });
  }
});

describe("isTimeZone", () => {
  it("knows the names of time zones, and no offsets", () => {
    const known = [
      "Europe/Berlin",
      "UTC",
      "America/Argentina/Buenos_Aires",
      "Europe/Berln",
      "+02:00",
      "",
      "Berlin",
    ];
    assert.deepEqual(known.filter(isTimeZone), ["Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires"]);
  });
});
