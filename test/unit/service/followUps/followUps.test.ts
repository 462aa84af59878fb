import assert from "node:assert/strict";
import { resolveConfig } from "../../../../src/config/resolve";
import {
  dueGroup,
  type FollowUp,
  followUpOf,
  isDue,
  soonestFirst,
} from "../../../../src/service/followUps/followUps";
import { locatedFindings } from "../../../../src/service/followUps/vaultFindings";
import { civilDate } from "../../../../src/time/civilDate";
import { createNoteVault } from "../../../../src/vault/noteVault";

const today = civilDate("2026-11-25");

function contactOf(frontmatter: string) {
  const vault = createNoteVault({ today, config: resolveConfig([]) });
  const contact = vault.set("People/Dana.md", `---\n${frontmatter}\n---\n`);
  assert.ok(contact);
  return contact;
}

const itemOf = (frontmatter: string) => followUpOf("People/Dana.md", contactOf(frontmatter).analysis);

const later = (day: string) => ({ from: day, to: day, time: null });

describe("followUpOf", () => {
  it("has the keys of the documented output, in their order", () => {
    const item = itemOf(
      "name: Dana W\nplaybook: after-interview\ntouches:\n  - 2026-11-10 interview, reply by 2026-11-24\n  - 2026-11-10 email thanks",
    );
    assert.equal(
      JSON.stringify(item),
      JSON.stringify({
        path: "People/Dana.md",
        name: "Dana W",
        playbook: "after-interview",
        state: "due",
        due: { from: "2026-11-25", to: "2026-11-25", time: "10:00-11:30" },
        channels: ["call"],
        purpose: null,
        step: { n: 1, of: 3 },
        moveOn: false,
        reason:
          "They promised an answer by Tuesday 24 November, and none has come: ask when they expect to know.",
        source: ["S4"],
        on: "2026-11-25",
        say: [
          "Say why you call: the answer that they promised by Tuesday 24 November.",
          "Be upbeat and assume the best.",
          "“May I ask when you expect to know?”",
          "Leave your number, twice.",
        ],
        extras: [],
        plan: [
          { ...later("2026-12-02"), channels: ["email"], purpose: null, moveOn: false },
          { ...later("2026-12-09"), channels: ["call"], purpose: null, moveOn: false },
          { ...later("2026-12-16"), channels: [], purpose: null, moveOn: true },
        ],
      }),
    );
  });

  it("returns null fields without a next step, and undefined for an unreadable note", () => {
    const closed = itemOf("playbook: job-ad\nstatus: closed");
    assert.deepEqual([closed?.due, closed?.reason, closed?.channels, closed?.plan], [null, null, [], []]);
    assert.equal(itemOf("playbook: job-ad\nno key"), undefined);
  });

  const groups: readonly (readonly [string, string | null])[] = [
    ["playbook: job-ad", "today"],
    ["playbook: job-ad\nfollow_up: 2026-11-24", "overdue"],
    ["playbook: job-ad\nfollow_up: 2026-11-26", "week"],
    ["playbook: job-ad\nfollow_up: 2026-12-02", "week"],
    ["playbook: job-ad\nfollow_up: 2026-12-03", "later"],
    ["playbook: job-ad\nhold: 2026-12-01", "waiting"],
    ["playbook: job-ad\nsnooze: 2026-12-01", "waiting"],
    [
      "playbook: job-ad\ntouches:\n  - 2026-11-20 interview, reply by 2026-11-30\n  - 2026-11-20 email thanks",
      "waiting",
    ],
    ["playbook: job-ad\ntouches:\n  - 2026-11-02 call\n  - 2026-11-09 call\n  - 2026-11-24 call", "moveOn"],
    ["playbook: job-ad\ntouches:\n  - 2026-11-02 call\n  - 2026-11-09 call\n  - 2026-11-16 call", "moveOn"],
    ["playbook: job-ad\nstatus: paused", null],
    ["playbook: job-ad\nstatus: closed", null],
    ["type: person", null],
  ];
  for (const [frontmatter, group] of groups) {
    it(`${group}: ${JSON.stringify(frontmatter)}`, () => {
      const item = itemOf(frontmatter);
      assert.ok(item);
      assert.equal(dueGroup(item, today), group);
    });
  }

  it("isDue is true for due and overdue follow-ups, including moving on", () => {
    const states = groups.map(([frontmatter]) => itemOf(frontmatter)).filter((item) => item && isDue(item));
    assert.deepEqual(
      states.map((item) => [item?.state, item?.moveOn]),
      [
        ["due", false],
        ["overdue", false],
        ["overdue", true],
      ],
    );
  });

  it("soonestFirst compares the last day, the first day, time, name, and path", () => {
    const item = (path: string, name: string, from?: string, to?: string, time?: string) =>
      ({
        path,
        name,
        due: from === undefined ? null : { from, to: to ?? from, time: time ?? null },
      }) as unknown as FollowUp;
    const sorted = [
      item("1", "Z", "2026-11-02"),
      item("2", "A", "2026-11-01", "2026-11-09"),
      item("3", "B", "2026-11-09", undefined, "09:00"),
      item("4", "A", "2026-11-09", undefined, "10:00"),
      item("5", "A", "2026-11-09"),
      item("6", "A", "2026-11-09"),
      item("7", "B", "2026-11-09"),
      item("8", "A"),
    ];
    assert.deepEqual(sorted.toReversed().sort(soonestFirst), sorted);
  });
});

describe("locatedFindings", () => {
  it("has the keys of the documented output, in their order", () => {
    const { path, analysis, extra } = contactOf("playbook: job-ad\ntouches:\n  - 2026-11-24 call voicemal");
    assert.equal(
      JSON.stringify(locatedFindings(path, analysis, extra)),
      JSON.stringify([
        {
          path: "People/Dana.md",
          rule: "touch-syntax",
          severity: "error",
          message: "Unknown word “voicemal”. Did you mean “voicemail”?",
          source: [],
          range: { start: { line: 3, character: 20 }, end: { line: 3, character: 28 } },
          fixes: ["Change to “voicemail”"],
        },
      ]),
    );
  });
});
