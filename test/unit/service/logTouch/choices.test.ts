import assert from "node:assert/strict";
import { analyze } from "../../../../src/cadence/analyze";
import { resolveConfig } from "../../../../src/config/resolve";
import { readContact } from "../../../../src/note/contact";
import { usualChannels } from "../../../../src/service/logTouch/channels";
import { outcomeText, planLog } from "../../../../src/service/logTouch/planLog";
import { logChoices } from "../../../../src/service/logTouch/steps";
import { civilDate } from "../../../../src/time/civilDate";
import { assertQuick } from "../../support/assertQuick";

const TODAY = civilDate("2026-11-24");
const CONFIG = resolveConfig([]);

const noteOf = (keys: readonly string[], touches: readonly string[]) =>
  ["---", "name: Dana Whitfield", ...keys, "touches:", ...touches.map((it) => `  - ${it}`), "---", ""].join(
    "\n",
  );

const JOB_AD = noteOf(["playbook: job-ad"], ["2026-11-10 email resume", "2026-11-20 call voicemail"]);

function analysisOf(text: string) {
  const contact = readContact(text, { fileName: "dana" });
  assert.ok(contact);
  return analyze(contact, TODAY, CONFIG.cadence);
}

const planOf = (text: string, input: string) =>
  planLog(text, { fileName: "dana", input, today: TODAY, config: CONFIG });

const choose = (text: string, soFar = "") => {
  const plan = soFar === "" ? undefined : planOf(text, soFar);
  return logChoices(analysisOf(text), CONFIG, plan?.ok ? plan : undefined);
};

describe("logChoices", () => {
  it("lists the usual channels first", () => {
    const channels = (text: string) => {
      const { contact, standing } = analysisOf(text);
      return usualChannels(contact, standing).slice(0, 4);
    };
    assert.deepEqual(channels(JOB_AD), ["call", "email", "letter", "card"]);
    const friend = [
      "2026-01-01 video",
      "2026-02-01 video",
      "2026-11-20 text",
      "2026-11-21 card in",
      "2026-11-22 text",
    ];
    assert.deepEqual(channels(noteOf(["playbook: friend"], friend)), ["call", "text", "video", "card"]);
    assert.deepEqual(channels(noteOf(["status: paused", "prefers: letter"], friend)).slice(0, 3), [
      "letter",
      "text",
      "video",
    ]);
  });

  it("asks in a fixed order and proposes the plan", () => {
    const { name, steps } = choose(JOB_AD, "call no-answer");
    assert.equal(name, "Dana Whitfield");
    assert.deepEqual(
      steps.map(({ id }) => id),
      ["channel", "outcome", "next", "words"],
    );
    const of = (wanted: string) =>
      steps.find(({ id }) => id === wanted)?.choices.map(({ label, adds }) => `${label}: ${adds}`);
    assert.deepEqual(of("next"), [
      "Call Fri 27 Nov: call 2026-11-27",
      "No day yet: ",
      "Wed 25 Nov: 2026-11-25",
      "Thu 26 Nov: 2026-11-26",
      "Tue 1 Dec: 2026-12-01",
      "Tue 8 Dec: 2026-12-08",
    ]);
    assert.deepEqual(of("outcome")?.slice(0, 3), [
      "Voicemail: voicemail",
      "No answer: no-answer",
      "Reached: reached",
    ]);
  });

  it("asks about the day before all others, if it was not today", () => {
    const { otherDay } = choose(JOB_AD);
    assert.deepEqual(
      otherDay.choices.map(({ label, adds }) => `${label}: ${adds}`),
      [
        "Yesterday: 2026-11-23",
        "Fri 20 Nov: 2026-11-20",
        "Thu 19 Nov: 2026-11-19",
        "Wed 18 Nov: 2026-11-18",
        "Tue 17 Nov: 2026-11-17",
      ],
    );
    for (const day of ["2026-11-20", "last tuesday 3pm"]) {
      const { steps } = choose(JOB_AD, `${day} call voicemail`);
      assert.deepEqual(
        steps.map(({ id }) => id),
        ["channel", "outcome", "next", "words"],
      );
    }
  });

  it("asks for people and a promise only where the touch can have them", () => {
    const asked = (entry: string, text = JOB_AD) =>
      choose(text, entry)
        .steps.map(({ id }) => id)
        .filter((id) => id === "who" || id === "promise");
    assert.deepEqual(asked(""), []);
    for (const entry of ["call voicemail", "call busy", "email"]) assert.deepEqual(asked(entry), [], entry);
    for (const entry of ["call reached", "email in", "interview", "call scheduled"])
      assert.deepEqual(asked(entry), ["who", "promise"], entry);
    const panel = noteOf(["playbook: after-interview"], ["2026-11-20 interview, with Dana and Luis"]);
    assert.deepEqual(asked("email thanks", panel), ["who"]);
    assert.deepEqual(asked("call no-answer", panel), []);
  });

  it("makes an entry from any answers that Log Touch understands", () => {
    // The answers about a call, a message, and a meeting; other channels have the same ones.
    for (const channel of ["call", "email", "interview"]) {
      const [, outcome] = choose(JOB_AD, channel).steps;
      for (const { adds } of outcome?.choices ?? []) {
        let entry = [channel, adds].filter(Boolean).join(" ");
        assert.ok(planOf(JOB_AD, entry).ok, entry);
        assert.ok(planOf(JOB_AD, `2026-11-23 ${entry}`).ok, entry);
        for (let at = 2; ; at++) {
          const step = choose(JOB_AD, entry).steps[at];
          if (!step) break;
          const said = step.choices.at(-1)?.adds || step.free?.placeholder || "";
          entry += `${step.join}${step.prefix}${said}`;
          const plan = planOf(JOB_AD, entry);
          assert.ok(plan.ok, `${entry}: ${plan.ok || plan.reason}`);
        }
      }
    }
  });
});

describe("the outcome of a touch", () => {
  it("is shown before the touch is written, with the plan after it and every date", () => {
    const plan = planOf(JOB_AD, "yesterday called, no answer, next call friday 10am");
    assert.ok(plan.ok);
    assert.deepEqual(plan.dates, ["yesterday, Mon 23 Nov", "next call Fri 27 Nov, 10:00 (in 3 days)"]);
    assert.deepEqual(outcomeText(plan.after), {
      next: "Call · due Fri 27 Nov, 10:00 · try 3 of 3",
      plan: "then move on Mon 30 Nov",
    });
  });

  it("includes a touch at the place of its date", () => {
    const plan = planOf(JOB_AD, "last thursday called, no answer");
    assert.ok(plan.ok);
    assert.deepEqual(
      plan.newText.split("\n").filter((line) => line.startsWith("  - ")),
      ["  - 2026-11-10 email resume", "  - 2026-11-19 call no-answer", "  - 2026-11-20 call voicemail"],
    );
  });

  it("is computed in a few milliseconds", () => {
    const touches = Array.from({ length: 60 }, (_, n) => `2026-0${1 + (n % 9)}-1${n % 10} email - so`).sort();
    const text = noteOf(["playbook: networking"], touches);
    const ask = (n: number) => planOf(text, `called Dana, voicemail, next call friday 10am - asked ${n}`);
    let turn = 0;
    assertQuick(20, () => assert.ok(ask(turn++).ok));
  });
});
