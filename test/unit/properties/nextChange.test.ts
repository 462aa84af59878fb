import assert from "node:assert/strict";
import fc from "fast-check";
import { resolveConfig } from "../../../src/config/resolve";
import { summarize } from "../../../src/server/contactSummary";
import { addDays, type CivilDate } from "../../../src/time/civilDate";
import { createNoteVault } from "../../../src/vault/noteVault";
import { anyNote, asText, runs, type WrittenNote } from "../support/arbitraries";

/** The summary of a note on a day, and the day until which it is said to last. */
function summaryOn(it: WrittenNote, today: CivilDate) {
  const vault = createNoteVault({ today, config: resolveConfig([{ origin: "test", values: it.settings }]) });
  const contact = vault.set("Somebody.md", asText(it));
  if (!contact) return undefined;
  const { nextChange, ...summary } = summarize(contact);
  return { summary, nextChange };
}

describe("the day of the next change", () => {
  it("comes after today, and every day before it has the same summary", () => {
    let lasting = 0;
    const laterBy = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 6 });
    const check = (it: WrittenNote, later: readonly number[], wait: number) => {
      const today = addDays(it.today, wait);
      const now = summaryOn(it, today);
      if (!now) return;
      const until = now.nextChange as CivilDate;
      assert.ok(until > today);
      if (until > addDays(today, 1)) lasting++;
      const days = [...later.map((count) => addDays(today, count)), addDays(until, -1)];
      for (const day of days) {
        if (day >= until) continue;
        assert.deepEqual(summaryOn(it, day)?.summary, now.summary, `${today} and ${day}\n${asText(it)}`);
      }
    };
    const waits = fc.oneof(fc.integer({ min: 0, max: 150 }), fc.integer({ min: 240, max: 360 }));
    fc.assert(fc.property(anyNote, laterBy, waits, check), runs(3000));
    assert.ok(lasting > 0);
  });
});
