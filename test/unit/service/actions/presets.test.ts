import assert from "node:assert/strict";
import { resolveConfig } from "../../../../src/config/resolve";
import { snoozePresets } from "../../../../src/service/actions/presets";
import { civilDate } from "../../../../src/time/civilDate";

describe("snoozePresets", () => {
  const offered = (today: string, settings: Record<string, unknown> = {}) => {
    const config = resolveConfig([{ origin: "settings", values: settings }]);
    return snoozePresets(civilDate(today), config).map(
      ({ title, date, shown }) => `${title}: ${date} ${shown}`,
    );
  };

  it("returns the usual days in their order", () => {
    assert.deepEqual(offered("2026-11-24"), [
      "Tomorrow: 2026-11-25 Wed 25 Nov",
      "In 3 days: 2026-11-27 Fri 27 Nov",
      "Next Monday: 2026-11-30 Mon 30 Nov",
      "In 1 week: 2026-12-01 Tue 1 Dec",
      "In 2 weeks: 2026-12-08 Tue 8 Dec",
      "In 1 month: 2026-12-24 Thu 24 Dec",
    ]);
  });

  it("returns each working day once", () => {
    assert.deepEqual(offered("2026-11-20"), [
      "Next working day: 2026-11-23 Mon 23 Nov",
      "In 1 week: 2026-11-27 Fri 27 Nov",
      "In 2 weeks: 2026-12-04 Fri 4 Dec",
      "In 1 month: 2026-12-21 Mon 21 Dec",
    ]);
    assert.deepEqual(
      offered("2026-12-30", { holidays: ["2026-12-31", "2027-01-01", "2027-01-04"] }).slice(0, 2),
      ["Next working day: 2027-01-05 Tue 5 Jan 2027", "In 1 week: 2027-01-06 Wed 6 Jan 2027"],
    );
  });

  it("returns the last day of a shorter month", () => {
    assert.equal(offered("2027-01-29").at(-1), "In 1 month: 2027-03-01 Mon 1 Mar");
  });
});
