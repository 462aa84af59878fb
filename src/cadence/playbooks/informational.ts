import { message } from "../../words/message";
import type { DerivedDate } from "../days";
import { atLimit, countsTowardLimit } from "../limit";
import type { Proposal } from "../model";
import { definePlaybook } from "../playbook";
import { askForAnswer, fileAway, lastWord, moveOn, nextTry, startToday } from "./steps";

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
  thanksFor: "meetings-and-first-call",
  opensWithIntroduction: true,

  next(situation, playbook) {
    const { position, today, days, known, prefers } = situation;
    const { wait } = playbook;
    const { introduction, lastAttempt, lastResponse, tries } = position;
    const channels = prefers ? [prefers] : (["call"] as const);
    if (lastAttempt && atLimit(position, playbook, known)) {
      const from = days.wait(lastAttempt.date, wait.afterAttempt);
      return moveOn(situation, playbook, "informational 4", from, ["S0"]);
    }
    if (lastAttempt && tries > 0) {
      const from = days.wait(lastAttempt.date, wait.afterAttempt);
      if (countsTowardLimit(position, playbook, known)) {
        return nextTry(position, "informational 4", from, channels, ["S0"]);
      }
      // A call before the introduction is not a mistake: one more call, the letter, and then the calls continue.
      if (tries >= TRIES_BEFORE_LETTER) return introduce("informational 2", from, "step.introduce-now");
      return { ...nextTry(position, "informational 2", from, channels, ["S0"]), counted: false };
    }
    if (!known && !introduction && !lastResponse) {
      const last = lastAttempt?.date;
      const from = last ? days.wait(last, wait.afterAttempt) : days.exactly(today);
      return introduce("informational 1", from, "step.introduce");
    }
    const last = lastWord(position);
    if (lastResponse?.outcome === "declined") return fileAway(lastResponse, "informational 4", days);
    if (last && (!introduction || introduction.date <= last.date)) {
      return askForAnswer(last, "informational 4", days.wait(last.date, wait.afterResponse), channels, [
        "S0",
      ]);
    }
    if (introduction) {
      return {
        step: "informational 3",
        from: days.wait(introduction.date, wait.afterIntroduction),
        channels,
        counted: true,
        reason: message("step.after-introduction", { date: introduction.date }),
        source: ["S0"],
      };
    }
    return startToday("informational 4", days.exactly(today), channels, message("step.known"), ["S0"]);
  },
});

const TRIES_BEFORE_LETTER = 2;

function introduce(
  step: string,
  from: DerivedDate,
  reason: "step.introduce" | "step.introduce-now",
): Proposal {
  const source = ["S0"] as const;
  return {
    step,
    from,
    channels: ["letter"],
    purpose: "intro",
    counted: false,
    reason: message(reason),
    source,
  };
}
