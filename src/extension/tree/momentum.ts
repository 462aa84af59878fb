import type { FollowUpsResult } from "../../server/protocol";
import { say } from "../words/say";

/** How it goes, in one line: what was done in the last seven days, and how many contacts there are to it. */
export function momentumLine({ momentum, complete }: FollowUpsResult): string | undefined {
  if (!complete) return say("momentum.reading");
  const { touches, responses, active } = momentum;
  return say("momentum.line", {
    touches: touches === 1 ? say("momentum.touch") : say("momentum.touches", { count: touches }),
    responses: responses === 1 ? say("momentum.response") : say("momentum.responses", { count: responses }),
    contacts: active === 1 ? say("momentum.contact") : say("momentum.contacts", { count: active }),
  });
}
