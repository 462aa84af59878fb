import { type CivilDate, daysBetween, later } from "../../time/civilDate";
import { message } from "../../words/message";
import type { VaultRule } from "../rule";

/** The playbooks of a search, whose contacts may each come to nothing. */
const SEARCH: ReadonlySet<string> = new Set(["job-ad", "after-interview", "informational"]);
/** A vault in which nobody was written to or called for as many days stands still. */
const QUIET_DAYS = 7;

export const keepMomentum: VaultRule = {
  id: "keep-momentum",
  summary: "A search that depends on a single contact, or in which you have contacted no one for a week",
  why: "Any contact may come to nothing, so do not wait for a single answer. With several contacts active, each silence weighs less.",
  source: ["S1", "S4"],
  severity: "information",
  check(standings, today) {
    const pursued = standings.filter(
      ({ active, method, ignored }) =>
        active && method !== undefined && SEARCH.has(method) && !ignored.includes("keep-momentum"),
    );
    if (pursued.length === 0) return undefined;
    const last = standings.map(({ lastOut }) => lastOut).filter((date) => date !== undefined);
    const latest: CivilDate | undefined = last.length > 0 ? last.reduce(later) : undefined;
    if (pursued.length === 1) return message("keep-momentum.one");
    if (latest === undefined) return message("keep-momentum.none", { count: pursued.length });
    const days = daysBetween(latest, today);
    return days >= QUIET_DAYS ? message("keep-momentum.quiet", { days, date: latest }) : undefined;
  },
};
