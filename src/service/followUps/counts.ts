import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { dueGroup, type FollowUp, isDue } from "./followUps";

/** How many follow-ups are due, as every front end counts them. Each is in one of the numbers. */
export interface DueCounts {
  readonly overdue: number;
  /** Those of today that are not overdue. */
  readonly today: number;
  /** Those for which it is time to move on. */
  readonly moveOn: number;
}

/** Counts what is due by the groups of the list, so that no number differs from the rows below it. */
export function countDue(
  items: readonly Pick<FollowUp, "due" | "state" | "moveOn">[],
  today: CivilDate,
): DueCounts {
  const groups = items.filter(isDue).map((item) => dueGroup(item, today));
  const of = (group: string) => groups.filter((one) => one === group).length;
  return { overdue: of("overdue"), today: of("today"), moveOn: of("moveOn") };
}

/** Formats the numbers: "3 overdue, 1 to move on"; empty if nothing is due. */
export function countsText({ overdue, today, moveOn }: DueCounts): string {
  const parts: Message[] = [];
  if (overdue > 0) parts.push(message("due.overdue", { count: overdue }));
  if (today > 0) parts.push(message("due.today", { count: today }));
  if (moveOn > 0) parts.push(message("due.move-on", { count: moveOn }));
  return parts.map((part) => render(part)).join(", ");
}
