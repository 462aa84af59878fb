import assert from "node:assert/strict";
import { vaultRuleInputOf } from "../../../../src/cadence/momentum";
import { nextOf } from "../../../../src/service/followUps/followUps";
import { adviseAcross, withAdvice } from "../../../../src/service/followUps/wholeVault";
import { cadence, day, judge, note } from "../../support/engine";

/** Returns the state, the day to act and the extras of the requested notes, by name. */
function advisedItems(
  today: string,
  notes: Readonly<Record<string, string>>,
  settings: Record<string, unknown> = {},
) {
  const analyses = Object.entries(notes).map(([name, text]) => [name, judge(text, today, settings)] as const);
  const inputs = analyses.map(([name, analysis]) => [name, vaultRuleInputOf(analysis)] as const);
  const advice = adviseAcross(inputs, day(today), cadence(settings).days);
  return new Map(
    analyses.map(([name, analysis]) => {
      const item = nextOf(name, analysis) ?? assert.fail(name);
      return [name, withAdvice(item, advice.get(name), day(today))];
    }),
  );
}

function days(today: string, notes: Readonly<Record<string, string>>, settings: Record<string, unknown>) {
  return [...advisedItems(today, notes, settings)].map(([name, { state, on }]) => `${name} ${state} ${on}`);
}

function extraReasons(
  today: string,
  notes: Readonly<Record<string, string>>,
  settings: Record<string, unknown> = {},
) {
  return [...advisedItems(today, notes, settings)].flatMap(([name, { extras }]) =>
    extras.filter(({ channels }) => channels.length === 0).map(({ reason }) => `${name}: ${reason}`),
  );
}

const AWAY = { away: ["2026-11-18..2026-11-24"] };
/** Due on the 19th, which is during the absence. */
const waiting = note(["playbook: job-ad"], ["2026-11-05 email resume", "2026-11-16 call no-answer"]);
const many = (count: number, text = waiting) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`N${String(i).padStart(2, "0")}`, text]));

describe("steps that fall into an absence", () => {
  it("move to the first working days after it, at most five a day", () => {
    assert.deepEqual(days("2026-11-17", many(12), AWAY), [
      ...["N00", "N01", "N02", "N03", "N04"].map((name) => `${name} upcoming 2026-11-25`),
      ...["N05", "N06", "N07", "N08", "N09"].map((name) => `${name} upcoming 2026-11-26`),
      ...["N10", "N11"].map((name) => `${name} upcoming 2026-11-27`),
    ]);
  });

  it("leave room for what is due on those days anyway, and skip weekends", () => {
    const other = note(["playbook: job-ad"], ["2026-11-24 call no-answer"]);
    const others = Object.fromEntries(Array.from({ length: 4 }, (_, i) => [`O${i}`, other]));
    const placed = days("2026-11-25", { ...many(7), ...others }, AWAY);
    assert.deepEqual(
      placed.filter((text) => text.startsWith("N")),
      [
        ...["N00", "N01", "N02", "N03", "N04"].map((name) => `${name} due 2026-11-25`),
        "N05 upcoming 2026-11-26",
        "N06 upcoming 2026-11-26",
      ],
    );
    const friday = days("2026-11-27", many(7), AWAY);
    assert.deepEqual(friday.slice(-2), ["N05 upcoming 2026-11-30", "N06 upcoming 2026-11-30"]);
  });

  it("are planned again from today while the user catches up, and are overdue after that", () => {
    const placed = days("2026-11-26", many(6), AWAY);
    assert.deepEqual(placed.slice(-2), ["N04 due 2026-11-26", "N05 upcoming 2026-11-27"]);
    assert.deepEqual(days("2026-12-21", many(1), AWAY), ["N00 overdue 2026-12-21"]);
  });

  it("wait for the return if they were due before, the longest waiting first", () => {
    const early = note(["playbook: job-ad"], ["2026-11-05 email resume", "2026-11-12 call no-answer"]);
    const placed = days("2026-11-20", { ...many(5), Early: early }, AWAY);
    assert.deepEqual(placed.slice(-2), ["N04 upcoming 2026-11-26", "Early upcoming 2026-11-25"]);
  });

  it("have the absence as a reason", () => {
    assert.deepEqual(extraReasons("2026-11-17", many(1), AWAY), [
      "N00: You are away on Thursday 19 November: this is planned for Wednesday 25 November, with at most 5 a day.",
    ]);
    assert.deepEqual(extraReasons("2026-11-25", many(1), AWAY), [
      "N00: You were away on Thursday 19 November: this is planned for Wednesday 25 November, with at most 5 a day.",
    ]);
  });

  it("do not move if they are thanks", () => {
    const thanks = note(["playbook: networking"], ["2026-11-18 meeting"]);
    assert.deepEqual(days("2026-11-18", { Ann: thanks }, AWAY), ["Ann due 2026-11-18"]);
  });

  it("have no such reason without an absence", () => {
    assert.deepEqual(extraReasons("2026-11-19", many(12)), []);
  });
});

describe("colleagues", () => {
  const person = (name: string, touches: readonly string[], ...keys: readonly string[]) =>
    note([`name: ${name}`, "organization: Acme", "playbook: job-ad", ...keys], touches);
  const ann = (...keys: string[]) =>
    person("Ann", ["2026-11-05 email resume", "2026-11-12 call no-answer"], ...keys);
  const ben = (...touches: string[]) => person("Ben", ["2026-11-04 email resume", ...touches]);

  it("are asked first when they answered after the last try", () => {
    const notes = {
      Ann: ann(),
      Ben: ben("2026-11-17 email in ack, reply by 2026-11-30", "2026-11-17 call in"),
    };
    assert.deepEqual(extraReasons("2026-11-18", notes), [
      "Ann: Ben of Acme answered on Tuesday 17 November: ask Ben first.",
    ]);
  });

  const silent: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["they answered before it", { Ann: ann(), Ben: ben("2026-11-11 call in, reply by 2026-12-01") }],
    ["they answered on the same day", { Ann: ann(), Ben: ben("2026-11-12 call in") }],
    ["they said no", { Ann: ann(), Ben: ben("2026-11-17 email declined") }],
    ["they asked not to be contacted", { Ann: ann(), Ben: ben("2026-11-17 call stop") }],
    ["the note ignores the rule", { Ann: ann("ignore: same-organization"), Ben: ben("2026-11-17 call in") }],
    [
      "they work somewhere else",
      { Ann: ann(), Ben: note(["organization: Beta", "playbook: job-ad"], ["2026-11-17 call in"]) },
    ],
    [
      "the contact has answered as well",
      { Ann: person("Ann", ["2026-11-12 call", "2026-11-16 call in"]), Ben: ben("2026-11-17 call in") },
    ],
  ];
  for (const [when, notes] of silent) {
    it(`are not named when ${when}`, () => assert.deepEqual(extraReasons("2026-11-18", notes), []));
  }

  it("are not news after a month", () => {
    const notes = { Ann: ann(), Ben: ben("2026-11-13 call in") };
    assert.equal(
      extraReasons("2026-12-13", notes).some((text) => text.includes("ask Ben first")),
      true,
    );
    assert.equal(
      extraReasons("2026-12-14", notes).some((text) => text.includes("ask Ben first")),
      false,
    );
  });

  it("are tried one a day", () => {
    const due = { Ann: ann(), Ben: ben("2026-11-13 call no-answer") };
    assert.deepEqual(extraReasons("2026-11-18", due), [
      "Ann: Due on the same day at Acme: Ben. Try one of them a day.",
      "Ben: Due on the same day at Acme: Ann. Try one of them a day.",
    ]);
    assert.deepEqual(extraReasons("2026-11-18", { Ann: ann(), Ben: ben("2026-11-18 call no-answer") }), [
      "Ann: You tried Ben of Acme today: leave this for another day.",
    ]);
  });
});
