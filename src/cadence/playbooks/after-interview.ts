import type { Touch } from "../../note/model";
import type { Channel } from "../../note/vocabulary";
import { addDays, type CivilDate, later } from "../../time/civilDate";
import { message } from "../../words/message";
import { atLimit } from "../limit";
import type { ExtraAction, Position } from "../model";
import { definePlaybook } from "../playbook";
import { askForAnswer, fileAway, lastWord, moveOn, notMet, startToday } from "./steps";

/** The weeks after an interview (S1, S3, S4). */
export const afterInterview = definePlaybook({
  id: "after-interview",
  title: "After an interview",
  summary:
    "Thank them within a day, wait for the date they gave, then follow up once a week, and stop after three tries.",
  source: ["S1", "S3", "S4"],
  limit: { calls: 3, attempts: 3 },
  wait: { afterAttempt: 7, afterResponse: 7 },
  waitMeans: {
    afterAttempt: "Days from an unanswered attempt to the next one, and from the last one to moving on.",
    afterResponse:
      "Days from the interview, or from their last response, to your first attempt, if no date was given.",
  },
  minGapDays: 3,
  gapWaits: ["afterAttempt"],
  becomes: undefined,
  thanksFor: "meetings",
  opensWithIntroduction: false,

  next(situation, playbook) {
    const { position, today, days, prefers, known } = situation;
    const { wait } = playbook;
    const { lastAttempt, lastResponse, lastOut } = position;
    const either: readonly Channel[] = prefers ? [prefers] : ["call", "email"];
    const ask = (last: Touch) =>
      askForAnswer(last, "after-interview 3", days.wait(last.date, wait.afterResponse), either, ["S3", "S4"]);
    // An unreadable touch is not a try. It puts the next one off like a response.
    if (lastAttempt && position.tries === 0) return ask(lastAttempt);
    if (lastAttempt) {
      const from = days.wait(lastAttempt.date, wait.afterAttempt);
      const extras = otherWays(position, from.date);
      if (atLimit(position, playbook, known)) {
        return { ...moveOn(situation, playbook, "after-interview 5", from, ["S1", "S4"]), extras };
      }
      const args = { tries: position.tries, date: lastAttempt.date, count: wait.afterAttempt };
      return {
        step: "after-interview 4",
        from,
        channels: prefers ? [prefers] : theOther(lastAttempt.channel),
        counted: true,
        reason: notMet(lastAttempt) ?? message(prefers ? "step.week-after" : "step.week-after-other", args),
        source: ["S4"],
        extras,
      };
    }
    if (lastResponse?.outcome === "declined") return fileAway(lastResponse, "after-interview 5", days);
    const last = lastWord(position) ?? lastOut;
    if (last) return ask(last);
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

const A_WEEK = 7;

/** From the second unanswered try on, ways without pressure: an invitation once, then something worth sharing once. */
function otherWays({ tries, lastSocial, lastShare }: Position, notBefore: CivilDate): readonly ExtraAction[] {
  if (tries < 2) return [];
  const extra = (purpose: "invite" | "share", from: CivilDate): readonly ExtraAction[] => [
    { channel: "social", purpose, reason: message(`beside.${purpose}`), source: ["S3"], notBefore: from },
  ];
  if (!lastSocial) return extra("invite", notBefore);
  return lastShare ? [] : extra("share", later(notBefore, addDays(lastSocial.date, A_WEEK)));
}
