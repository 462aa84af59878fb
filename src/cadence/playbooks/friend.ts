import { later } from "../../time/civilDate";
import { message } from "../../words/message";
import { definePlaybook } from "../playbook";
import { atLimit, moveOn, startToday } from "./steps";

/** A friend, a lunch, phone tag (S0): keep it up until you get the date. */
export const friend = definePlaybook({
  id: "friend",
  title: "A friend, a lunch",
  summary: "A friend, a lunch, or phone tag: call every three days and keep it up until you get the date.",
  source: ["S0"],
  limit: undefined,
  wait: { afterAttempt: 3 },
  waitMeans: { afterAttempt: "Days from the last attempt, theirs or yours, to your next call." },
  gapWaits: ["afterAttempt"],
  minGapDays: 1,
  becomes: undefined,
  thanksForCalls: false,
  opensWithIntroduction: false,

  next(situation, playbook) {
    const { position, today, days, prefers } = situation;
    const { wait } = playbook;
    const { lastAttempt, lastResponse, settled } = position;
    const calls = prefers ? [prefers] : (["call"] as const);
    if (settled) return undefined;
    // It comes without a limit; a user may set one.
    if (lastAttempt && atLimit(position, playbook)) {
      return moveOn(situation, playbook, "friend 1", days.wait(lastAttempt.date, wait.afterAttempt), ["S0"]);
    }
    if (!lastAttempt && !lastResponse) {
      return startToday("friend 1", days.exactly(today), calls, message("step.friend-start"), ["S0"]);
    }
    const last =
      lastAttempt && lastResponse
        ? later(lastAttempt.date, lastResponse.date)
        : (lastAttempt ?? lastResponse)?.date;
    return {
      step: "friend 1",
      from: days.wait(last ?? today, wait.afterAttempt),
      channels: calls,
      counted: false,
      reason: message("step.phone-tag", { count: wait.afterAttempt }),
      source: ["S0"],
    };
  },
});
