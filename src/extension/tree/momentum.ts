import type { FollowUpsResult } from "../../server/protocol";
import type { Say } from "../words/en";

/** Formats the touches and answers of the last seven days as one line that fits a narrow side bar. */
export function momentumLine({ momentum, complete, stopped }: FollowUpsResult, say: Say): string {
  if (stopped) return say("momentum.stopped");
  return complete ? say("momentum.line", countTexts(momentum, say)) : say("momentum.reading");
}

/** Like {@link momentumLine}, with the number of contacts that have a next step. */
export function momentumText({ momentum }: FollowUpsResult, say: Say): string {
  const { active } = momentum;
  const contacts = active === 1 ? say("momentum.contact") : say("momentum.contacts", { count: active });
  return say("momentum.all", { ...countTexts(momentum, say), contacts });
}

function countTexts({ touches, responses }: FollowUpsResult["momentum"], say: Say) {
  return {
    touches: touches === 1 ? say("momentum.touch") : say("momentum.touches", { count: touches }),
    responses: responses === 1 ? say("momentum.response") : say("momentum.responses", { count: responses }),
  };
}
