import fc from "fast-check";
import type { Playbook } from "../../../src/cadence/model";
import { PLAYBOOKS } from "../../../src/cadence/playbooks";

/** Any numbers that a user may give to a playbook, the small ones as often as all others. */
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

/** A window that ends before it begins is not accepted. */
function inOrder(wait: Readonly<Record<string, number | undefined>>): Record<string, unknown> {
  const sound = Object.entries(wait).filter(([name, value]) => {
    return !name.endsWith("Until") || (value ?? 0) >= (wait[name.replace("Until", "")] ?? 0);
  });
  return Object.fromEntries(sound);
}

/** The playbook of a user's own in all of these. */
export const OWN = "recruiter";

/** The setting `playbooks`: other numbers for some of those that there are, and one of the user's own. */
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
