import assert from "node:assert/strict";
import { countDue, countsText } from "../../../../src/service/followUps/counts";
import { nextOf } from "../../../../src/service/followUps/followUps";
import { speak } from "../../../../src/words/language";
import { day, judge, note } from "../../support/engine";

const TODAY = "2026-11-24";
const CALLS = ["2026-11-10 call voicemail", "2026-11-13 call no-answer", "2026-11-17 call no-answer"];

describe("countDue", () => {
  after(() => speak("en"));

  it("counts each follow-up in the group that lists it", () => {
    const items = [
      note(["playbook: job-ad"], ["2026-11-13 call voicemail"]),
      note(["playbook: job-ad", "follow_up: 2026-11-20 call"]),
      note(["playbook: job-ad"]),
      note(["playbook: job-ad"], CALLS),
      note(["playbook: job-ad"], [...CALLS.slice(0, 2), "2026-11-23 call busy"]),
      note(["playbook: job-ad", "snooze: 2026-12-01"]),
      note(["playbook: job-ad", "status: closed"]),
    ].flatMap((text) => nextOf("x.md", judge(text, TODAY)) ?? []);
    const counts = countDue(items, day(TODAY));
    assert.deepEqual(counts, { overdue: 2, today: 1, moveOn: 1 });
    assert.equal(countsText(counts), "2 overdue, 1 due today, 1 to move on");
    speak("de");
    assert.equal(countsText(counts), "2 überfällig, 1 heute fällig, 1 abzuhaken");
    assert.equal(countsText({ overdue: 0, today: 0, moveOn: 0 }), "");
  });
});
