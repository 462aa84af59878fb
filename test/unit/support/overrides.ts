import fc from "fast-check";
import type { Playbook } from "../../../src/cadence/model";
import { PLAYBOOKS } from "../../../src/cadence/playbooks";

/** The numbers that a user may set in a playbook; small ones are as frequent as all others. */
const days = (least: number) =>
  fc.oneof(fc.integer({ min: least, max: 10 }), fc.integer({ min: least, max: 365 }));
const tries = fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 99 }));

const limit = fc.option(fc.record({ calls: tries, attempts: tries }));

function numbersOf({ wait, gapWaits }: Playbook): fc.Arbitrary<Record<string, unknown>> {
  const waits = Object.keys(wait).map((name) => [name, days(gapWaits.includes(name) ? 1 : 0)] as const);
  return fc
    .record(
      { limit, tooSoon: days(0), wait: fc.record(Object.fromEntries(waits), { requiredKeys: [] }) },
      { requiredKeys: [] },
    )
    .map(({ wait: given, ...rest }) => ({ ...rest, wait: inOrder(given ?? {}) }));
}

/** Orders a window, because one that ends before it begins is rejected. */
function inOrder(wait: Readonly<Record<string, number | undefined>>): Record<string, unknown> {
  const sound = Object.entries(wait).filter(([name, value]) => {
    return !name.endsWith("Until") || (value ?? 0) >= (wait[name.replace("Until", "")] ?? 0);
  });
  return Object.fromEntries(sound);
}

/** The id of the custom playbook in all of these. */
export const OWN = "recruiter";

/** The setting `playbooks`: other numbers for some built-in playbooks, and a custom one. */
export const anyPlaybooks: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.record(Object.fromEntries(PLAYBOOKS.map((playbook) => [playbook.id, numbersOf(playbook)])), {
      requiredKeys: [],
    }),
    fc.constantFrom(...PLAYBOOKS).chain((playbook) =>
      fc.record({
        numbers: numbersOf(playbook),
        like: fc.constant(playbook.id),
        becomes: fc.option(
          fc.record({
            on: fc.constantFrom("interview", "live"),
            playbook: fc.constantFrom(OWN, ...PLAYBOOKS.map(({ id }) => id)),
          }),
        ),
      }),
    ),
  )
  .map(([changes, { numbers, ...own }]) => ({ ...changes, [OWN]: { ...numbers, ...own } }));
