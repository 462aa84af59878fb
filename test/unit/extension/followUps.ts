import type { FollowUpItem, FollowUpsResult } from "../../../src/server/protocol";
import { countsText } from "../../../src/service/followUps/counts";
import type { DueGroup, FollowUp } from "../../../src/service/followUps/followUps";

const GROUPS: Partial<Record<FollowUp["state"], DueGroup>> = {
  overdue: "overdue",
  due: "today",
  upcoming: "week",
  waiting: "waiting",
};

/** Returns a list of follow-ups, each given as `name state`. */
export function resultOf(...lines: string[]): FollowUpsResult {
  const items = lines.map((line): FollowUpItem => {
    const [name = "", state = "due"] = line.split(" ") as [string, FollowUp["state"]];
    return {
      ...plainItem(name),
      group: GROUPS[state] ?? null,
      state,
      channels: ["call"],
      line: `Call · ${state}`,
      brief: `Call · ${state}`,
    };
  });
  return listOf(items);
}

/** Returns a contact with nothing but a name. */
export function plainItem(name: string): FollowUpItem {
  return {
    path: `People/${name}.md`,
    uri: `file:///People/${name}.md`,
    name,
    playbook: null,
    organization: null,
    group: null,
    state: "due",
    due: null,
    channels: [],
    purpose: null,
    step: null,
    moveOn: false,
    reason: null,
    source: [],
    on: null,
    say: [],
    extras: [],
    plan: [],
    line: "",
    brief: "",
    tags: [],
    phone: [],
    email: [],
    dateKeys: [],
    tooltipKey: 0,
    log: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  };
}

/** Returns the server's answer with these items. */
export function listOf(items: readonly FollowUpItem[]): FollowUpsResult {
  const of = (group: DueGroup) => items.filter((item) => item.group === group).length;
  const counts = { overdue: of("overdue"), today: of("today"), moveOn: of("moveOn") };
  return {
    version: 1,
    today: "2026-11-22",
    notes: items.length,
    contacts: items.length,
    complete: true,
    stopped: false,
    items,
    advice: [],
    unreadable: [],
    needsALook: [],
    counts,
    dueText: countsText(counts),
    momentum: { touches: 0, responses: 0, active: 0 },
  };
}
