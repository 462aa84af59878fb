import type { Playbook } from "../cadence/model";
import { PLAYBOOKS } from "../cadence/playbooks";
import { message } from "../words/message";
import { count, described, objectOf, oneOf, type SettingSchema } from "./schema";

/** What the parts of a playbook may be, made from the playbooks that there are. */

export const BUILT_IN: ReadonlyMap<string, Playbook> = new Map(
  PLAYBOOKS.map((playbook) => [playbook.id, playbook]),
);
export const IDS = [...BUILT_IN.keys()];
/** What a playbook may be called: what fits a note's frontmatter without quotes. */
export const PLAYBOOK_ID = "^[a-z][a-z0-9-]{0,39}$";
const FEWEST = 0;
const LONGEST_WAIT = 365;
const HIGHEST_LIMIT = 99;
export const days = count(FEWEST, LONGEST_WAIT);
export const tries = count(1, HIGHEST_LIMIT);
export const like = oneOf(IDS);
export const limit = objectOf("number", { calls: tries, attempts: tries }, message("takes.limit"));
export const waits = new Map(PLAYBOOKS.map((playbook) => [playbook.id, waitsOf(playbook)]));
export const occasion = oneOf(["interview", "live"] as const);

/** The waits of a playbook. One between two attempts is a day at least: none would be no wait. */
function waitsOf({ wait, waitMeans, gapWaits }: Playbook): SettingSchema<Readonly<Record<string, number>>> {
  const names = Object.entries(wait).map(([name, value]) => {
    const shape = gapWaits.includes(name) ? count(1, LONGEST_WAIT) : days;
    return [name, described(shape, { default: value, description: waitMeans[name] })] as const;
  });
  return objectOf("wait", Object.fromEntries(names), message("takes.waits"));
}
