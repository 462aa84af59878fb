import assert from "node:assert/strict";
import type { ContactTimeline } from "../../../src/service/timeline/model";
import { parseCivilDate } from "../../../src/time/civilDate";
import { computeLayout, fittingScale, labelWidth } from "../../../src/webview/layout";

const day = (text: string) => parseCivilDate(text) ?? assert.fail(text);

/** A timeline from a first touch to a step of the plan. */
function timeline(first: string): ContactTimeline {
  const [from, today, to] = [day(first), day("2026-11-22"), day("2026-12-08")];
  const common = { label: "", range: null };
  return {
    version: 1,
    uri: "",
    name: "",
    today,
    state: "",
    readable: true,
    next: "",
    playbook: "",
    from,
    to,
    rows: [
      { id: "plan", title: "Plan" },
      { id: "call", title: "Call" },
    ],
    marks: [
      { ...common, mark: "touch", id: "a", row: "call", kind: "other", date: from },
      {
        ...common,
        mark: "step",
        id: "b",
        row: "plan",
        status: "next",
        moveOn: false,
        from: to,
        to,
        action: "Reach out",
      },
    ],
    left: 0,
  };
}

describe("fittingScale", () => {
  for (const [first, width] of [
    ["2026-11-20", 260],
    ["2026-09-01", 260],
    ["2025-06-01", 900],
  ] as const) {
    it(`fits all marks and labels since ${first} into ${width} pixels`, () => {
      const shown = timeline(first);
      const layout = computeLayout(shown, width, fittingScale(shown, width));
      const [touch, step] = layout.marks;
      assert.ok(touch && touch.x > 0);
      assert.ok(step && step.x + labelWidth("Reach out") <= width, String(step?.x));
      assert.equal(layout.width, width);
    });
  }

  it("stays readable for a log of many years, which scrolls", () => {
    const shown = timeline("2016-01-01");
    const scale = fittingScale(shown, 260);
    assert.ok(scale >= 1);
    assert.ok(computeLayout(shown, 260, scale).width > 260);
  });
});
