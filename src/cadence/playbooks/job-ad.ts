import { message } from "../../words/message";
import { definePlaybook } from "../playbook";
import { askForAnswer, atLimit, fileAway, moveOn, nextCall, startToday } from "./steps";

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
  thanksForCalls: false,
  opensWithIntroduction: false,

  next(situation, playbook) {
    const { position, today, days, prefers } = situation;
    const { wait } = playbook;
    const { lastAttempt, lastResponse, application } = position;
    const calls = prefers ? [prefers] : (["call"] as const);
    if (lastAttempt) {
      const from = days.wait(lastAttempt.date, wait.afterAttempt);
      if (atLimit(position, playbook)) return moveOn(situation, playbook, "job-ad 3", from, ["S0"]);
      const resume = {
        channel: undefined,
        purpose: "resume" as const,
        reason: message("beside.resume"),
        source: ["S0" as const],
      };
      const beside = application ? [] : [resume];
      return { ...nextCall(position, "job-ad 2", from, calls, ["S0"]), extras: beside };
    }
    if (lastResponse?.outcome === "declined") return fileAway(lastResponse, "job-ad 4", days);
    if (lastResponse) {
      return askForAnswer(lastResponse, "job-ad 4", days.wait(lastResponse.date, wait.afterResponse), calls, [
        "S0",
      ]);
    }
    if (application) {
      const args = { date: application.date, count: wait.afterApplication };
      return {
        step: "job-ad 1",
        from: days.wait(application.date, wait.afterApplication),
        channels: calls,
        counted: true,
        reason: message("step.after-application", args),
        source: ["S0"],
      };
    }
    return startToday("job-ad 1", days.exactly(today), calls, message("step.job-ad-start"), ["S0"]);
  },
});
