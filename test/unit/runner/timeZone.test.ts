import assert from "node:assert/strict";
import { zoneFarFromMidnight } from "../../../scripts/tests/timeZone.mjs";

describe("the time zone of the tests", () => {
  it("leaves today at least twelve hours, and has the same day as UTC", () => {
    for (let hour = 0; hour < 24; hour++) {
      const now = new Date(Date.UTC(2026, 10, 29, hour, 59, 59));
      const zone = { timeZone: zoneFarFromMidnight(now) };
      assert.ok(Number(now.toLocaleString("en", { ...zone, hour: "numeric", hourCycle: "h23" })) < 12);
      assert.equal(now.toLocaleDateString("sv", zone), "2026-11-29");
    }
  });
});
