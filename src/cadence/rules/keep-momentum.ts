import { type CivilDate, daysBetween, later } from "../../time/civilDate";
import { message } from "../../words/message";
import type { VaultRule, VaultRuleInput } from "../rule";

/** The playbooks of a search, in which each contact may come to nothing. */
const SEARCH: ReadonlySet<string> = new Set(["job-ad", "after-interview", "informational"]);
/** Days without a touch of mine after which a search counts as stalled. */
const QUIET_DAYS = 7;
/** The number of days after its last contact was closed for which a search without contacts still counts. */
const CLOSED_WITHIN = 30;

export const keepMomentum: VaultRule = {
  id: "keep-momentum",
  summary: "A search that depends on one contact or none, or in which you have contacted no one for a week",
  why: "Any contact may come to nothing, so do not wait for a single answer. With several contacts active, each silence weighs less.",
  source: ["S1", "S4"],
  severity: "information",
  check(standings, today) {
    const search = standings.filter(
      ({ method, ignored }) =>
        method !== undefined && SEARCH.has(method) && !ignored.includes("keep-momentum"),
    );
    const pursued = search.filter(({ active }) => active);
    if (pursued.length === 0) {
      return search.some((it) => wasClosedLately(it, today))
        ? message("keep-momentum.no-contact")
        : undefined;
    }
    const last = standings.map(({ lastOut }) => lastOut).filter((date) => date !== undefined);
    const latest: CivilDate | undefined = last.length > 0 ? last.reduce(later) : undefined;
    if (pursued.length === 1) return message("keep-momentum.one");
    if (latest === undefined) return message("keep-momentum.none", { count: pursued.length });
    const days = daysBetween(latest, today);
    return days >= QUIET_DAYS ? message("keep-momentum.quiet", { days, date: latest }) : undefined;
  },
};

function wasClosedLately({ closedSince }: VaultRuleInput, today: CivilDate): boolean {
  return closedSince !== undefined && daysBetween(closedSince, today) <= CLOSED_WITHIN;
}
