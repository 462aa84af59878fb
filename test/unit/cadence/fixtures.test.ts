import assert from "node:assert/strict";
import { ROWS } from "../../../scripts/generate/docs/nextStep";
import { STEPS } from "../../../scripts/generate/docs/steps";
import { analyze } from "../../../src/cadence/analyze";
import type { Playbook } from "../../../src/cadence/model";
import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { RULES } from "../../../src/cadence/rules";
import type { CadenceSettings } from "../../../src/cadence/settings";
import type { TouchKind } from "../../../src/cadence/touchKind";
import { cadence, contactIn, day } from "../support/engine";
import { actual, agrees, type Fixture, fixturesIn, update } from "../support/fixture";

const rules = fixturesIn("rules");
const steps = fixturesIn("steps");
const updating = process.env.UPDATE_FIXTURES === "1";

for (const fixture of [...rules, ...steps]) {
  it(fixture.name, () => {
    const found = actual(fixture);
    if (updating) update(fixture, found);
    else if (!agrees(fixture.expected, found)) assert.deepEqual(found, fixture.expected);
  });
}

const KINDS = [
  "stop",
  "unreadable",
  "never-arrived",
  "booked",
  "fell-through",
  "no-show",
  "offer",
  "live",
  "acknowledgment",
  "incoming",
  "answer",
  "attempt",
  "other",
] as const satisfies readonly TouchKind[];
const COUNTS_FOR_NOTHING: ReadonlySet<string> = new Set(["other"]);

describe("some fixture fails without", () => {
  // A rule about several notes has fixtures of whole folders.
  for (const { id } of RULES.filter(({ isAboutSeveralNotes }) => !isAboutSeveralNotes)) {
    it(`the rule ${id}`, () => {
      const own = rules.filter(({ name }) => name.startsWith(`rules/${id}/`));
      const failing = own.filter((fixture) => failsWith(fixture, without(id)));
      assert.ok(failing.length > 0, `no fixture shows ${id}`);
      assert.ok(failing.length < own.length, `no fixture shows ${id} silent`);
    });
  }

  for (const playbook of PLAYBOOKS) {
    for (const { step: label } of STEPS[playbook.id] ?? assert.fail(playbook.id)) {
      it(`step ${label}`, () => {
        const next: Playbook["next"] = (situation, terms) => {
          const proposal = playbook.next(situation, terms);
          return proposal?.step === label ? undefined : proposal;
        };
        assert.ok(steps.some((fixture) => failsWith(fixture, withPlaybook({ ...playbook, next }))));
      });
    }
    if (playbook.becomes) {
      it(`the change from ${playbook.id} to ${playbook.becomes.playbook}`, () => {
        const stuck = withPlaybook({ ...playbook, becomes: undefined });
        assert.ok(steps.some((fixture) => failsWith(fixture, stuck)));
      });
    }
  }
});

/** Without a row, the step of a fixture would have another name. */
describe("a fixture shows", () => {
  const shown = (row: number) => {
    if (row === 1) return "closed";
    return row === 2 ? "paused" : `(row ${row})`;
  };
  for (const { row } of ROWS.filter(({ row }) => row !== 10)) {
    it(`row ${row}, and when it does not apply`, () => {
      const own = steps.filter(({ name }) => name.startsWith(`steps/row-${row}/`));
      assert.ok(own.some(({ expected }) => expected.next?.endsWith(shown(row))));
      assert.ok(steps.some(({ expected }) => expected.next && !expected.next.endsWith(shown(row))));
    });
  }
});

/** Without its kind, the last touch of the fixture would have another kind and other consequences. */
describe("a fixture shows the kind of touch", () => {
  for (const kind of KINDS) {
    it(kind, () => {
      const fixture = steps.find(({ name }) => name === `steps/touch-kinds/${kind}`) ?? assert.fail(kind);
      const { entries } = analyze(contactIn(fixture.note), day(fixture.today), cadence(fixture.settings));
      assert.equal(entries.at(-1)?.kind, kind);
      const without = fixture.note.replace(/ {2}- [^\n]*\n---/, "---");
      const { next, findings } = actual({ ...fixture, note: without });
      const sameAsWithout =
        next === fixture.expected.next && findings.length === fixture.expected.findings.length;
      // A kind without consequences changes nothing.
      assert.equal(sameAsWithout, COUNTS_FOR_NOTHING.has(kind));
    });
  }
});

/** Version 1 gave harmful advice of twelve kinds; each is a family of fixtures. */
it("twelve families have three siblings at least", () => {
  const family = ({ name }: Fixture) => /\/(\d\d)-/.exec(name)?.[1];
  const families = new Map<string, number>();
  for (const fixture of [...rules, ...steps]) {
    const id = family(fixture);
    if (id) families.set(id, (families.get(id) ?? 0) + 1);
  }
  assert.equal(families.size, 12);
  for (const [id, siblings] of families) assert.ok(siblings >= 3, id);
});

type Change = (settings: CadenceSettings) => CadenceSettings;

function without(id: string): Change {
  return (settings) => ({ ...settings, rules: { ...settings.rules, [id]: "off" } });
}

function withPlaybook(playbook: Playbook): Change {
  return (settings) => ({
    ...settings,
    playbooks: new Map([...settings.playbooks, [playbook.id, playbook]]),
  });
}

function failsWith(fixture: Fixture, change: Change): boolean {
  return !agrees(fixture.expected, actual(fixture, change(cadence(fixture.settings))));
}
