import { message } from "../../words/message";
import { atLimit } from "../limit";
import { definePlaybook } from "../playbook";
import { lastWord, moveOn, notMet, startToday } from "./steps";

/** A friend, a lunch, phone tag (S0): keep it up until you get the date. */
export const friend = definePlaybook({
  id: "friend",
  title: "A friend, a lunch",
  summary: "A friend, a lunch, or phone tag: call every three days and keep it up until you get the date.",
  source: ["S0"],
  limit: undefined,
  wait: { afterAttempt: 3, afterDeclined: 28 },
  waitMeans: {
    afterAttempt: "Days from the last attempt, theirs or yours, to your next call.",
    afterDeclined: "Days from their no to your next call.",
  },
  gapWaits: ["afterAttempt"],
  minGapDays: 1,
  becomes: { on: "interview", playbook: "after-interview" },
  thanksFor: "nothing",
  opensWithIntroduction: false,

  next(situation, playbook) {
    const { position, today, days, prefers, known } = situation;
    const { wait } = playbook;
    const { lastAttempt, lastResponse, settled } = position;
    const channels = prefers ? [prefers] : (["call"] as const);
    if (settled) return undefined;
    // The playbook has no limit, but a user may set one.
    if (lastAttempt && atLimit(position, playbook, known)) {
      return moveOn(situation, playbook, "friend 1", days.wait(lastAttempt.date, wait.afterAttempt), ["S0"]);
    }
    const last = lastAttempt ?? lastWord(position);
    if (!last) {
      return startToday("friend 1", days.exactly(today), channels, message("step.friend-start"), ["S0"]);
    }
    const declined = last === lastResponse && last.outcome === "declined";
    const count = declined ? wait.afterDeclined : wait.afterAttempt;
    const tag = message("step.phone-tag", { count });
    return {
      step: declined ? "friend 2" : "friend 1",
      from: days.wait(last.date, count),
      channels,
      counted: false,
      reason: declined ? message("step.friend-declined", { count, date: last.date }) : (notMet(last) ?? tag),
      source: ["S0"],
    };
  },
});
