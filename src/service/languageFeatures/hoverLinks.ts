import type { Analysis } from "../../cadence/analyze";
import { message } from "../../words/message";
import { render } from "../../words/render";
import { commandLink } from "./commandLink";

/**
 * The commands of the extension that a hover links to, each with the URI of the note. They ask before they write, or
 * can be undone. Clients trust only these.
 */
export const HOVER_COMMANDS = {
  log: "touchbase.logTouch",
  done: "touchbase.logNextStep",
  movedOn: "touchbase.markMovedOn",
  snooze: "touchbase.snoozeContact",
  draft: "touchbase.draftMessage",
} as const;

const TITLES = {
  log: "lens.log",
  done: "lens.done",
  movedOn: "lens.moved-on",
  snooze: "link.snooze",
  draft: "link.draft",
} as const;

/** Returns the actions on the contact as one line of links. */
export function hoverLinks({ standing, today }: Analysis, uri: string): string {
  const commands: (keyof typeof HOVER_COMMANDS)[] = ["log"];
  if (standing?.step?.moveOn) commands.push("movedOn", "snooze");
  else if (standing?.step) commands.push("done", "snooze", "draft");
  return commands
    .map((one) => commandLink(render(message(TITLES[one]), { today }), HOVER_COMMANDS[one], [uri]))
    .join(" · ");
}
