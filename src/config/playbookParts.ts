import type { Playbook } from "../cadence/model";
import { PLAYBOOKS } from "../cadence/playbooks";
import { message } from "../words/message";
import { described, objectOf, oneOf, type SettingSchema, wholeNumber } from "./schema";

/** The schemas for the parts of a playbook, derived from the built-in playbooks. */

export const BUILT_IN: ReadonlyMap<string, Playbook> = new Map(
  PLAYBOOKS.map((playbook) => [playbook.id, playbook]),
);
export const PLAYBOOK_IDS = [...BUILT_IN.keys()];
/** The pattern of playbook ids, which need no quotes in the frontmatter. */
export const PLAYBOOK_ID = "^[a-z][a-z0-9-]{0,39}$";
/** In days. */
const MAX_WAIT = 365;
const MAX_ATTEMPTS = 99;
export const days = wholeNumber(0, MAX_WAIT);
export const attempts = wholeNumber(1, MAX_ATTEMPTS);
export const like = oneOf(PLAYBOOK_IDS);
export const limit = objectOf("number", { calls: attempts, attempts: attempts }, message("takes.limit"));
export const waits = new Map(PLAYBOOKS.map((playbook) => [playbook.id, waitsOf(playbook)]));
export const occasion = oneOf(["interview", "live"] as const);

/** The waits of a playbook. A wait between two attempts is at least one day. */
function waitsOf({ wait, waitMeans, gapWaits }: Playbook): SettingSchema<Readonly<Record<string, number>>> {
  const names = Object.entries(wait).map(([name, value]) => {
    const schema = gapWaits.includes(name) ? wholeNumber(1, MAX_WAIT) : days;
    return [name, described(schema, { default: value, description: waitMeans[name] })] as const;
  });
  return objectOf("wait", Object.fromEntries(names), message("takes.waits"));
}
