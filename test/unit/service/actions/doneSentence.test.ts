import assert from "node:assert/strict";
import { nextText, planAction } from "../../../../src/service/actions";
import { doneSentence, loggedSentence } from "../../../../src/service/actions/doneSentence";
import type { ActionId } from "../../../../src/service/actions/table";
import { planLog } from "../../../../src/service/logTouch/planLog";
import { speak } from "../../../../src/words/language";
import { noteOf } from "./support";

const noteText = (...keys: string[]) =>
  `---\nname: Dana Whitfield\nplaybook: job-ad\n${keys.map((key) => `${key}\n`).join("")}touches:\n  - 2026-11-19 call voicemail\n---\n`;

/** Returns the message after an action on some notes. */
function sentenceAfter(texts: readonly string[], id: ActionId, ...args: string[]): string {
  const outcomes = texts.map((text) => {
    const outcome = planAction(id, noteOf(text), args);
    return outcome.ok ? outcome : assert.fail(outcome.reason);
  });
  const [first] = outcomes;
  return doneSentence(id, args, outcomes, first ? nextText(first.after) : "");
}

describe("doneSentence", () => {
  afterEach(() => speak("en"));

  const three = [noteText(), noteText(), noteText()];
  const cases: readonly (readonly [string, readonly string[], ActionId, ...string[]])[] = [
    ["Snoozed 3 contacts until Mon 21 Dec", three, "touchbase.snooze", "2026-12-21"],
    ["Snoozed Dana Whitfield until Mon 21 Dec", [noteText()], "touchbase.snooze", "2026-12-21"],
    ["Put 3 contacts on hold until Tue 1 Dec", three, "touchbase.hold", "2026-12-01"],
    ["Set the follow-up of 3 contacts to Fri 27 Nov", three, "touchbase.pin", "2026-11-27 call"],
    ["Moved on from Dana Whitfield", [noteText()], "touchbase.setStatus", "moved-on"],
    ["Marked 3 contacts as not to be contacted", three, "touchbase.setStatus", "do-not-contact"],
    ["Logged a call for 3 contacts", three, "touchbase.logStep"],
    [
      "Cleared the snooze of Dana Whitfield. Next: Call · due tomorrow · try 2 of 3",
      [noteText("snooze: 2026-12-21")],
      "touchbase.clear",
      "snooze",
    ],
    ["Turned off this kind of advice for 3 contacts", three, "touchbase.ignoreRule", "going-cold"],
    [
      "Added “Draft voicemail” to the note of Dana Whitfield. Next: Call · due tomorrow · try 2 of 3",
      [noteText()],
      "touchbase.draft",
      "voicemail",
    ],
  ];
  for (const [expected, texts, id, ...args] of cases) {
    it(`says ${expected}`, () => assert.equal(sentenceAfter(texts, id, ...args), expected));
  }

  it("is in German, and shows no key of a note", () => {
    speak("de");
    assert.equal(
      sentenceAfter(three, "touchbase.snooze", "2026-12-21"),
      "Bis Mo 21. Dez zurückgestellt: 3 Kontakte",
    );
    for (const [, texts, id, ...args] of cases)
      assert.doesNotMatch(sentenceAfter(texts, id, ...args), /[`_]|\w-\w+:/);
  });
});

describe("loggedSentence", () => {
  it("names the touch that was logged", () => {
    const logged = (input: string) => {
      const plan = planLog(noteText(), { ...noteOf(noteText()), input });
      return loggedSentence([plan.ok ? plan : assert.fail(plan.reason)], "");
    };
    assert.equal(logged("yesterday called, voicemail"), "Logged a call for Dana Whitfield");
    assert.equal(logged("email in"), "Logged an email from Dana Whitfield");
  });
});
