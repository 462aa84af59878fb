import type { Touch } from "../../note/model";
import type { Channel } from "../../note/vocabulary";
import { type CivilDate, daysBetween, later } from "../../time/civilDate";
import { message } from "../../words/message";
import { atLimit } from "../limit";
import { definePlaybook } from "../playbook";
import { moveOn, notMet, startToday } from "./steps";

/** Building a relationship: regular, in various and unobtrusive forms (S2). */
export const networking = definePlaybook({
  id: "networking",
  title: "Networking",
  summary:
    "Build the relationship: thanks within a day, again in a week or two, then every two to four weeks, each time in another form.",
  source: ["S2"],
  limit: undefined,
  wait: { afterResponse: 7, afterResponseUntil: 14, afterTouch: 14, afterTouchUntil: 28, betweenTalks: 60 },
  waitMeans: {
    afterResponse: "Minimum number of days from their last response to your next contact.",
    afterResponseUntil: "Maximum number of days from their last response to your next contact.",
    afterTouch: "Minimum number of days from your last contact to the next one.",
    afterTouchUntil: "Maximum number of days from your last contact to the next one.",
    betweenTalks: "Days between two direct talks: calls and meetings.",
  },
  gapWaits: ["afterTouch"],
  minGapDays: 7,
  becomes: { on: "interview", playbook: "after-interview" },
  thanksFor: "meetings-and-first-call",
  opensWithIntroduction: false,

  next(situation, playbook) {
    const { position, today, days, prefers, known, byInterval } = situation;
    const { wait } = playbook;
    const { lastOut, lastOutInRun, lastResponse, lastLive, lastAttempt } = position;
    // The playbook has no limit, but a user may set one.
    if (lastAttempt && atLimit(position, playbook, known)) {
      return moveOn(situation, playbook, "networking 3", days.wait(lastAttempt.date, wait.afterTouch), [
        "S2",
      ]);
    }
    // A thanks without a response before it opens the relationship as a response would.
    const anchor = lastOutInRun ?? lastResponse ?? lastOut;
    if (!anchor) {
      const forms = prefers ? [prefers] : formsAfter(undefined, true);
      return startToday("networking 2", days.exactly(today), forms, message("step.networking-start"), ["S2"]);
    }
    const again = lastOutInRun !== undefined;
    // Thanks do not belong to the run, but they put the next touch off.
    const since = again && lastOut && lastOut.date > anchor.date ? lastOut : anchor;
    const from = days.wait(since.date, again ? wait.afterTouch : wait.afterResponse);
    const to = days.wait(since.date, again ? wait.afterTouchUntil : wait.afterResponseUntil);
    const earliest = later((byInterval ?? from).date, today);
    const mayTalk = !lastLive || daysBetween(lastLive.date, earliest) >= wait.betweenTalks;
    return {
      step: again ? "networking 3" : "networking 2",
      from,
      to,
      channels: prefers ? [prefers] : formsAfter(lastOut, mayTalk),
      counted: false,
      reason:
        notMet(since) ??
        message(again ? "step.another-form" : "step.connect-again", { date: since.date as CivilDate }),
      source: ["S2"],
    };
  },
});

/** The channels of a touch, the unobtrusive ones first. The last two are direct talks. */
const FORMS: readonly Channel[] = ["email", "card", "social", "text", "call", "meeting"];
const TALKS: ReadonlySet<Channel> = new Set(["call", "meeting"]);

/** Returns the channels to choose from after a touch: all but its own, beginning with the one after it in the list. */
function formsAfter(last: Touch | undefined, mayTalk: boolean): readonly Channel[] {
  const at = last?.channel ? FORMS.indexOf(last.channel) : -1;
  const turned = [...FORMS.slice(at + 1), ...FORMS.slice(0, Math.max(at, 0))];
  const unobtrusive = turned.filter((form) => !TALKS.has(form));
  return mayTalk ? [...unobtrusive, ...turned.filter((form) => TALKS.has(form))] : unobtrusive;
}
