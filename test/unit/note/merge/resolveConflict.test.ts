import assert from "node:assert/strict";
import { analyze } from "../../../../src/cadence/analyze";
import { resolveConfig } from "../../../../src/config/resolve";
import { readContact } from "../../../../src/note/contact";
import { planFix } from "../../../../src/note/edits/fixes";
import { fixAll } from "../../../../src/service/actions/fixAll";
import { day } from "../../support/engine";

const OPTIONS = { fileName: "Kim Ono" };

function fixOf(text: string) {
  const conflict = readContact(text, OPTIONS)?.problems.find(({ rule }) => rule === "conflict");
  const fix = conflict?.fixes[0];
  return fix?.kind === "resolve-conflict" ? fix : undefined;
}

/** Returns the lines after the fix, and whether it chose a value; undefined if no fix is offered. */
function resolve(lines: readonly string[]) {
  const text = `${lines.join("\n")}\n`;
  const fix = fixOf(text);
  if (!fix) return undefined;
  const plan = planFix(text, fix, OPTIONS);
  assert.ok(plan.ok);
  return { lines: plan.newText.split("\n").slice(0, -1), isChoice: fix.isChoice === true };
}

const hunk = (ours: readonly string[], theirs: readonly string[]) => [
  "<<<<<<< HEAD",
  ...ours,
  "=======",
  ...theirs,
  ">>>>>>> laptop",
];

/** A note with two logs and a conflict among its keys. */
function keys(ours: readonly string[], theirs: readonly string[], newer?: "ours" | "theirs"): string[] {
  const later = (side: "ours" | "theirs") => (newer === side ? ["  - 2026-11-12 email"] : []);
  return [
    "---",
    "name: Kim Ono",
    ...hunk(ours, theirs),
    "touches:",
    "  - 2026-11-09 call",
    ...(newer ? hunk(later("ours"), later("theirs")) : []),
    "---",
  ];
}

const resolvedKeys = (chosen: readonly string[], newer?: "ours" | "theirs") => [
  "---",
  "name: Kim Ono",
  ...chosen,
  "touches:",
  "  - 2026-11-09 call",
  ...(newer ? ["  - 2026-11-12 email"] : []),
  "---",
];

describe("the values that Resolve conflict keeps", () => {
  const forbidding = [
    "status: do-not-contact",
    "status: Do Not Contact - asked by mail",
    "status: [do-not-contact]",
    "do_not_contact: true",
    "doNotContact: yes",
  ];
  for (const value of forbidding.slice(0, 2)) {
    for (const newer of ["ours", "theirs", undefined] as const) {
      it(`are ${value} before any other status, if the newer side is ${newer ?? "neither"}`, () => {
        const expected = { lines: resolvedKeys([value], newer), isChoice: true };
        assert.deepEqual(resolve(keys([value], ["status: active"], newer)), expected);
        assert.deepEqual(resolve(keys(["status: closed"], [value], newer)), expected);
      });
    }
  }

  for (const value of forbidding) {
    it(`never allow contact that ${value} forbids`, () => {
      const TODAY = day("2026-11-20");
      for (const other of [
        "status: active",
        "status: paused",
        "do_not_contact: false",
        "known: true",
        "hold: 2026-12-01",
      ]) {
        for (const newer of ["ours", "theirs", undefined] as const) {
          const result = resolve(keys([value], [other], newer));
          const contact = result && readContact(result.lines.join("\n"), OPTIONS);
          if (!contact) continue;
          const { standing } = analyze(contact, TODAY, resolveConfig([]).cadence);
          assert.equal(standing?.step, undefined, result.lines.join("\n"));
        }
      }
    });
  }

  const cases: readonly (readonly [
    string,
    readonly string[],
    readonly string[],
    readonly string[],
    readonly string[],
  ])[] = [
    ["a status", ["status: paused"], ["status: closed"], ["status: paused"], ["status: closed"]],
    [
      "a snooze",
      ["snooze: 2026-12-01"],
      ["snooze: 2026-12-24"],
      ["snooze: 2026-12-01"],
      ["snooze: 2026-12-24"],
    ],
    ["somebody else's key", ["rating: 3"], ["rating: 4"], ["rating: 3"], ["rating: 4"]],
  ];
  for (const [what, ours, theirs, ifOurs, ifTheirs] of cases) {
    it(`are those of the side with the later touch, for ${what}`, () => {
      const offered = (newer: "ours" | "theirs") => resolve(keys(ours, theirs, newer))?.lines;
      assert.deepEqual(offered("ours"), resolvedKeys(ifOurs, "ours"));
      assert.deepEqual(offered("theirs"), resolvedKeys(ifTheirs, "theirs"));
      assert.equal(resolve(keys(ours, theirs)), undefined);
    });
  }

  it("are both for lists", () => {
    const lists: readonly (readonly string[])[][] = [
      [["aliases: [Kim, K. Ono]"], ["aliases: [Kim, Kimmy]"], ["aliases: [Kim, Kimmy, K. Ono]"]],
      [
        ["aliases:", "  - Kim", "  - K. Ono"],
        ["aliases:", "  - Kim", "  - Kimmy"],
        ["aliases:", "  - Kim", "  - Kimmy", "  - K. Ono"],
      ],
      [["tags: []"], ["tags:", "  - person"], ["tags:", "  - person"]],
    ];
    for (const [ours = [], theirs = [], both = []] of lists)
      assert.deepEqual(resolve(keys(ours, theirs))?.lines, resolvedKeys(both));
  });

  it("are those that only one side has", () => {
    const result = resolve(keys(["prefers: email", "known: true"], ["hold: 2026-12-01"]));
    assert.deepEqual(result, {
      lines: resolvedKeys(["hold: 2026-12-01", "prefers: email", "known: true"]),
      isChoice: true,
    });
  });

  it("are left to the user if one cannot be read", () => {
    assert.equal(
      resolve(keys(["status: pausd"], ["status: active"], "theirs"))?.lines.includes("status: pausd"),
      true,
    );
    assert.equal(resolve(keys(["hold: next week"], ["hold: 2026-12-01"])), undefined);
  });
});

describe("the fix Resolve conflict", () => {
  it("merges a log whose first line is the key", () => {
    assert.deepEqual(
      resolve(["---", "name: Kim Ono", ...hunk(["touches:", "  - 2026-11-09 call"], ["touches: []"]), "---"])
        ?.lines,
      ["---", "name: Kim Ono", "touches:", "  - 2026-11-09 call", "---"],
    );
  });

  it("merges two versions of a whole note", () => {
    const note = (touch: string, prose: string) => [
      "---",
      "playbook: friend",
      "touches:",
      `  - ${touch}`,
      "---",
      "",
      prose,
    ];
    assert.deepEqual(resolve(hunk(note("2026-11-09 call", "Hello."), note("2026-11-12 email", "Hello."))), {
      lines: [
        "---",
        "playbook: friend",
        "touches:",
        "  - 2026-11-09 call",
        "  - 2026-11-12 email",
        "---",
        "",
        "Hello.",
      ],
      isChoice: false,
    });
    assert.deepEqual(
      resolve(hunk(note("2026-11-09 call", "Hello."), note("2026-11-12 email", "Bye.")))?.lines,
      [
        "---",
        "playbook: friend",
        "touches:",
        "  - 2026-11-09 call",
        "  - 2026-11-12 email",
        "---",
        "",
        ...hunk(["Hello."], ["Bye."]),
      ],
    );
  });

  it("keeps two equal entries of one side as two, and comments", () => {
    const log = (lines: readonly string[]) => ["---", "touches:", "  - 2026-11-02 call", ...lines, "---"];
    assert.deepEqual(
      resolve(
        log(
          hunk(
            ["  - 2026-11-09 call busy", "  - 2026-11-09 call busy"],
            ["  - 2026-11-09 call busy", "  # from the train", "  - 2026-11-10 text"],
          ),
        ),
      )?.lines,
      log([
        "  - 2026-11-09 call busy",
        "  - 2026-11-09 call busy",
        "  # from the train",
        "  - 2026-11-10 text",
      ]),
    );
  });

  it("leaves prose and what is next to it between its markers, and merges the log", () => {
    const note = (log: readonly string[]) => [
      "---",
      "touches:",
      ...log,
      "---",
      "",
      ...hunk(["Hello."], ["Bye."]),
    ];
    const result = resolve(note(hunk(["  - 2026-11-09 call"], ["  - 2026-11-10 email"])));
    assert.deepEqual(result, {
      lines: note(["  - 2026-11-09 call", "  - 2026-11-10 email"]),
      isChoice: false,
    });
    const rest = readContact(result?.lines.join("\n") ?? "", OPTIONS);
    assert.deepEqual(
      rest?.problems.map(({ message: { key }, fixes }) => [key, fixes]),
      [["conflict.by-hand", []]],
    );
  });

  it("is not offered where entries and prose are in one hunk, or a line is in no entry", () => {
    const body = (lines: readonly string[]) => [
      "---",
      "playbook: friend",
      "---",
      "",
      "## Touches",
      "",
      "- 2026-11-02 call",
      ...lines,
    ];
    assert.equal(resolve(body(hunk(["- 2026-11-09 call", "", "Prose."], ["- 2026-11-10 email"]))), undefined);
    assert.equal(resolve(body(hunk(["## Notes"], ["- 2026-11-10 email"]))), undefined);
    assert.equal(
      resolve([
        "---",
        "touches:",
        "  - 2026-11-02 call",
        "name: |",
        ...hunk(["  - Kim"], ["  - Ono"]),
        "---",
      ]),
      undefined,
    );
  });

  it("is not applied by Fix all if it chooses a value", () => {
    const config = resolveConfig([]);
    const apply = (lines: readonly string[]) => {
      const text = `${lines.join("\n")}\n`;
      const contact = readContact(text, OPTIONS);
      assert.ok(contact);
      const note = { text, ...OPTIONS, today: day("2026-11-20"), config, declared: false };
      const plan = fixAll(note, contact, []);
      return plan.ok ? plan.newText : undefined;
    };
    assert.equal(apply(keys(["status: do-not-contact"], ["status: active"])), undefined);
    assert.equal(
      apply(keys(["aliases: [Kim]"], ["aliases: [Ono]"])),
      `${resolvedKeys(["aliases: [Kim, Ono]"]).join("\n")}\n`,
    );
  });
});
