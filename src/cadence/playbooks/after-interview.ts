import type { Channel } from "../../note/vocabulary";
import type { CivilDate } from "../../time/civilDate";
import { message } from "../../words/message";
import type { ExtraAction, Position } from "../model";
import { definePlaybook } from "../playbook";
import { askForAnswer, atLimit, fileAway, moveOn, startToday } from "./steps";

/** The weeks after an interview (S1, S3, S4). */
export const afterInterview = definePlaybook({
  id: "after-interview",
  title: "After an interview",
  summary:
    "Thank them within a day, wait for the date they gave, then once a week, and three tries are enough.",
  source: ["S1", "S3", "S4"],
  limit: { calls: 3, attempts: 3 },
  wait: { afterAttempt: 7, afterResponse: 7 },
  waitMeans: {
    afterAttempt: "Days from an unanswered attempt to the next one, and from the last one to moving on.",
    afterResponse:
      "Days from the interview, or from their last word, to your first attempt, where no date was given.",
  },
  minGapDays: 3,
  gapWaits: ["afterAttempt"],
  becomes: undefined,
  thanksForCalls: false,
  opensWithIntroduction: false,

  next(situation, playbook) {
    const { position, today, days, prefers } = situation;
    const { wait } = playbook;
    const { lastAttempt, lastResponse, lastOut } = position;
    const either: readonly Channel[] = prefers ? [prefers] : ["call", "email"];
    // Prose in a body log is no try, and what it was is not known: it puts the next one off as their word does.
    if (lastAttempt && position.tries === 0) {
      return askForAnswer(
        lastAttempt,
        "after-interview 3",
        days.wait(lastAttempt.date, wait.afterResponse),
        either,
        ["S3", "S4"],
      );
    }
    if (lastAttempt) {
      const from = days.wait(lastAttempt.date, wait.afterAttempt);
      if (atLimit(position, playbook))
        return moveOn(situation, playbook, "after-interview 5", from, ["S1", "S4"]);
      const args = { tries: position.tries, date: lastAttempt.date, count: wait.afterAttempt };
      return {
        step: "after-interview 4",
        from,
        channels: prefers ? [prefers] : theOther(lastAttempt.channel),
        counted: true,
        reason: message(prefers ? "step.week-after" : "step.week-after-other", args),
        source: ["S4"],
        extras: invitation(position, from.date),
      };
    }
    if (lastResponse?.outcome === "declined") return fileAway(lastResponse, "after-interview 5", days);
    const last = lastResponse ?? lastOut;
    if (last) {
      return askForAnswer(last, "after-interview 3", days.wait(last.date, wait.afterResponse), either, [
        "S3",
        "S4",
      ]);
    }
    return startToday("after-interview 3", days.exactly(today), either, message("step.no-interview-yet"), [
      "S3",
    ]);
  },
});

function theOther(channel: Channel | undefined): readonly Channel[] {
  if (channel === "call") return ["email"];
  if (channel === "email") return ["call"];
  return ["call", "email"];
}

/** From the second unanswered try on, another way is offered beside the step, once (S3). */
function invitation({ tries, lastSocial }: Position, notBefore: CivilDate): readonly ExtraAction[] {
  if (tries < 2 || lastSocial) return [];
  const reason = message("beside.invite");
  return [{ channel: "social", purpose: "invite", reason, source: ["S3"], notBefore }];
}
