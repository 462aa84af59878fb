import { message } from "../../words/message";
import { definePlaybook } from "../playbook";
import { askForAnswer, atLimit, moveOn, nextCall, startToday } from "./steps";

/** A talk with someone you don't know (S0). */
export const informational = definePlaybook({
  id: "informational",
  title: "Informational meeting",
  summary:
    "A talk with someone you don't know: a letter first, let it sink in, then call, three times at most.",
  source: ["S0"],
  limit: { calls: 3, attempts: 5 },
  wait: { afterIntroduction: 7, afterAttempt: 3, afterResponse: 7 },
  waitMeans: {
    afterIntroduction: "Days from your letter of introduction to the first call.",
    afterAttempt: "Days from an unanswered attempt to the next one, and from the last one to moving on.",
    afterResponse: "Days from their last response to your next call, if nothing was agreed.",
  },
  gapWaits: ["afterIntroduction", "afterAttempt"],
  minGapDays: 3,
  becomes: { on: "live", playbook: "networking" },
  thanksForCalls: true,
  opensWithIntroduction: true,

  next(situation, playbook) {
    const { position, today, days, known, prefers } = situation;
    const { wait } = playbook;
    const { introduction, lastAttempt, lastResponse, tries } = position;
    const calls = prefers ? [prefers] : (["call"] as const);
    if (lastAttempt && atLimit(position, playbook)) {
      const from = days.wait(lastAttempt.date, wait.afterAttempt);
      return moveOn(situation, playbook, "informational 3", from, ["S0"]);
    }
    // Somebody who has answered knows who you are.
    if (!known && !introduction && !lastResponse) {
      const from = days.exactly(today);
      const reason = message("step.introduce");
      return {
        step: "informational 1",
        from,
        channels: ["letter"],
        purpose: "intro",
        counted: false,
        reason,
        source: ["S0"],
      };
    }
    if (lastAttempt && tries > 0) {
      return nextCall(position, "informational 3", days.wait(lastAttempt.date, wait.afterAttempt), calls, [
        "S0",
      ]);
    }
    if (lastResponse && (!introduction || introduction.date <= lastResponse.date)) {
      return askForAnswer(
        lastResponse,
        "informational 3",
        days.wait(lastResponse.date, wait.afterResponse),
        calls,
        ["S0"],
      );
    }
    if (introduction) {
      return {
        step: "informational 2",
        from: days.wait(introduction.date, wait.afterIntroduction),
        channels: calls,
        counted: true,
        reason: message("step.after-introduction", { date: introduction.date }),
        source: ["S0"],
      };
    }
    return startToday("informational 3", days.exactly(today), calls, message("step.known"), ["S0"]);
  },
});
