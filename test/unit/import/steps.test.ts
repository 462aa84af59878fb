import assert from "node:assert/strict";
import fc from "fast-check";
import { notesOf, planImports } from "../../../src/import/planImports";
import { doSteps, doStepsWithPauses } from "../../../src/import/steps";
import { CONFIG, contact, sourceOf, TODAY } from "./source";

const CONTACTS = sourceOf([
  { name: "Ann Lee", organization: "Acme", emails: ["ann@acme.example"] },
  { name: "Ann Lee" },
  { name: "Bo Ray", organization: "Acme" },
  { name: "" },
  { name: "Dana Cruz", emails: ["dana@acme.example"], role: "Head" },
]);
const JOBS = sourceOf(
  [
    { organization: "Acme", role: "Baker", applied: TODAY, status: "Applied" },
    { organization: "Bell", role: "Cook", status: "To do" },
  ],
  "jobs",
);
const NOTES = [contact("Dana Cruz.md", "name: Dana Cruz", "email: dana@acme.example", "touches:")];

const stepsOf = (onRecord?: () => void) =>
  planImports([{ source: CONTACTS }, { source: JOBS }], NOTES, TODAY, {
    config: CONFIG,
    paths: ["Dana Cruz.md"],
    ...(onRecord && { onRecord }),
  });

const outcomeOf = (
  plans: ReturnType<typeof planImports> extends Generator<unknown, infer T> ? T : never,
) => ({
  records: plans.map(({ records }) => records),
  notes: notesOf(plans).map(({ path, before, after }) => ({ path, before, after })),
});

/** The number of steps of the plan. */
function countSteps(): number {
  let count = 0;
  for (const steps = stepsOf(); !steps.next().done; ) count++;
  return count;
}

describe("doStepsWithPauses", () => {
  it("plans the same as without pauses", async () => {
    const yieldIfDue = () => new Promise<void>((resolve) => setImmediate(resolve));
    const plans = await doStepsWithPauses(stepsOf(), { yieldIfDue });
    assert.deepEqual(outcomeOf(plans), outcomeOf(doSteps(stepsOf())));
  });

  it("ends with the reason of the signal before the next step, wherever the user cancels", async () => {
    const all = countSteps();
    assert.ok(all > 2 * (CONTACTS.records.length + JOBS.records.length));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: all - 1 }), async (last) => {
        const controller = new AbortController();
        let done = 0;
        const yieldIfDue = () => {
          if (done++ === last) controller.abort();
          return undefined;
        };
        await assert.rejects(
          doStepsWithPauses(stepsOf(), { signal: controller.signal, yieldIfDue }),
          (error) => error === controller.signal.reason,
        );
        assert.equal(done, last + 1);
      }),
    );
  });

  it("does nothing if it is canceled before the start", async () => {
    let records = 0;
    const signal = AbortSignal.abort();
    const work = doStepsWithPauses(
      stepsOf(() => records++),
      { signal },
    );
    await assert.rejects(work, (error) => error === signal.reason);
    assert.equal(records, 0);
  });
});
