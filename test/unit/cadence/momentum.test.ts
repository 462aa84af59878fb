import assert from "node:assert/strict";
import { analyzeVault } from "../../../src/cadence/momentum";
import { render } from "../../../src/words/render";
import { cadence, day, judge, note } from "../support/engine";

const TODAY = "2026-11-22";

/** Returns the findings of a vault with these notes: `severity rule message`. */
function findingsOf(notes: readonly string[], settings: Record<string, unknown> = {}): string[] {
  const analyses = notes.map((text) => judge(text, TODAY, settings));
  return analyzeVault(analyses, day(TODAY), cadence(settings)).map(({ severity, rule, message }) => {
    return `${severity} ${rule} ${render(message, { today: day(TODAY) })}`;
  });
}

const job = (...touches: string[]) => note(["playbook: job-ad"], touches);
const friend = note(["playbook: friend"], ["2026-11-21 call no-answer"]);
const ONE = "information keep-momentum Only one contact in your search is active";

describe("keep-momentum", () => {
  const silent: readonly (readonly [string, readonly string[]])[] = [
    ["there is no search", [friend, friend]],
    ["there are no contacts", []],
    ["two are active, and one was called this week", [job(), job("2026-11-16 call no-answer")]],
    [
      "two are active, and somebody else was written to",
      [job(), job(), note(["playbook: networking"], ["2026-11-20 email"])],
    ],
    [
      "the only ones are filed away or said stop",
      [
        note(["playbook: job-ad", "status: closed"]),
        note(["playbook: job-ad", "status: paused"]),
        job("2026-11-02 call stop"),
      ],
    ],
    ["the only one is to be left out", [note(["playbook: job-ad", "ignore: keep-momentum - I have a job"])]],
    [
      "the job has been talked about and is a relationship now",
      [
        note(
          ["playbook: informational"],
          ["2026-11-20 meeting, next call 2026-12-01", "2026-11-20 email thanks"],
        ),
      ],
    ],
  ];
  for (const [when, notes] of silent) {
    it(`is silent when ${when}`, () => assert.deepEqual(findingsOf(notes), []));
  }

  const found: readonly (readonly [string, readonly string[], string])[] = [
    ["the only one was called today", [job("2026-11-22 call no-answer"), friend], ONE],
    ["the other one is closed", [job(), note(["playbook: after-interview", "status: moved-on"])], ONE],
    [
      "nobody was in touch with for a week",
      [job(), job("2026-11-15 call no-answer", "2026-11-20 email in", "2026-12-01 call")],
      "information keep-momentum You last contacted anyone on Sunday 15 November, 7 days ago: keep it go",
    ],
    [
      "nobody was in touch with at all",
      [job(), job(), note(["playbook: after-interview"])],
      "information keep-momentum 3 contacts in your search are active, and you have not contacted any of",
    ],
  ];
  for (const [when, notes, expected] of found) {
    it(`reports when ${when}`, () => {
      assert.deepEqual(
        findingsOf(notes).map((text) => text.slice(0, expected.length)),
        [expected],
      );
    });
  }

  it("counts a playbook that is like one for a job search", () => {
    const settings = { playbooks: { recruiter: { like: "job-ad" } } };
    assert.equal(findingsOf([note(["playbook: recruiter"])], settings)[0]?.slice(0, ONE.length), ONE);
  });

  it("follows the settings, which switch it off or raise its severity", () => {
    assert.deepEqual(findingsOf([job()], { rules: { "keep-momentum": "off" } }), []);
    assert.match(findingsOf([job()], { rules: { "keep-momentum": "warning" } })[0] ?? "", /^warning /);
  });

  it("appears in no note, and is known wherever rules are named", () => {
    const text = note(["playbook: job-ad", "ignore: [keep-momentum, keep-momentun]"]);
    assert.deepEqual(
      judge(text, TODAY).findings.map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
      [["unknown-key", "keep-momentun"]],
    );
  });
});
