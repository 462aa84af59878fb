import type { Disposable, LogOutputChannel } from "vscode";
import type { FollowUps } from "./followUps";

/** Writes the number of notes, contacts and follow-ups to the output channel when it changes. */
export function logCounts(
  log: Pick<LogOutputChannel, "info">,
  followUps: Pick<FollowUps, "current" | "onDidChange">,
): Disposable {
  let lastLine = "";
  return followUps.onDidChange(() => {
    const { current } = followUps;
    if (!current) return;
    const { notes, contacts, complete, stopped, items, unreadable } = current;
    const count = (state: string) => items.filter((item) => item.state === state).length;
    const line = [
      `${stopped ? "Stopped" : complete ? "Read" : "Reading"}: ${notes} notes`,
      `${contacts} contacts`,
      `${count("overdue")} overdue`,
      `${count("due")} due`,
      `${unreadable.length} unreadable`,
    ].join(", ");
    if (line !== lastLine) log.info(line);
    lastLine = line;
  });
}
