import { message } from "../../words/message";
import { atLimit } from "../limit";
import type { ExtraAction } from "../model";
import { definePlaybook } from "../playbook";
import { askForAnswer, fileAway, lastWord, moveOn, nextTry, startToday } from "./steps";

/** A one-time exchange about an advertised job (S0). */
export const jobAd = definePlaybook({
  id: "job-ad",
  title: "Answering a job ad",
  summary: "A one-time exchange about an advertised job: call, wait three days, and stop after three calls.",
  source: ["S0"],
  limit: { calls: 3, attempts: 5 },
  wait: { afterApplication: 3, afterAttempt: 3, afterResponse: 7 },
  waitMeans: {
    afterApplication: "Days from your application to the first call.",
    afterAttempt: "Days from an unanswered attempt to the next one, and from the last one to moving on.",
    afterResponse: "Days from their last response to your next call, if nothing was agreed.",
  },
  gapWaits: ["afterAttempt"],
  minGapDays: 3,
  becomes: { on: "interview", playbook: "after-interview" },
  thanksFor: "meetings",
  opensWithIntroduction: false,

  next(situation, playbook) {
    const { position, today, days, prefers, known } = situation;
    const { wait } = playbook;
    const { lastAttempt, lastResponse, application } = position;
    const channels = prefers ? [prefers] : (["call"] as const);
    if (lastAttempt) {
      const from = days.wait(lastAttempt.date, wait.afterAttempt);
      if (atLimit(position, playbook, known)) return moveOn(situation, playbook, "job-ad 3", from, ["S0"]);
      const extras: readonly ExtraAction[] = application ? [] : [RESUME];
      return { ...nextTry(position, "job-ad 2", from, channels, ["S0"]), extras };
    }
    if (lastResponse?.outcome === "declined") return fileAway(lastResponse, "job-ad 4", days);
    const last = lastWord(position);
    if (last) {
      return askForAnswer(last, "job-ad 4", days.wait(last.date, wait.afterResponse), channels, ["S0"]);
    }
    if (application) {
      const args = { date: application.date, count: wait.afterApplication };
      return {
        step: "job-ad 1",
        from: days.wait(application.date, wait.afterApplication),
        channels,
        counted: true,
        reason: message("step.after-application", args),
        source: ["S0"],
      };
    }
    const [channel] = channels;
    const reason =
      channel === "call" ? message("step.job-ad-start") : message("step.job-ad-start-other", { channel });
    return startToday("job-ad 1", days.exactly(today), channels, reason, ["S0"]);
  },
});

const RESUME: ExtraAction = {
  channel: undefined,
  purpose: "resume",
  reason: message("beside.resume"),
  source: ["S0"],
};
