import type { CodeLens, Command } from "vscode-languageserver-types";
import { touchLineForStep } from "../../cadence/plan";
import type { Contact } from "../../note/model";
import type { Span } from "../../note/source";
import type { ContactNote } from "../../vault/contactNote";
import { message } from "../../words/message";
import { plainLabel } from "../../words/plainLabel";
import { render } from "../../words/render";
import { listLine, stateText } from "../followUps/format";
import { LOG_TOUCH, SNOOZE } from "./contactActions";

/** Commands of the server, which need no further input. */
const SERVER_COMMANDS = { logStep: "touchbase.logStep", setStatus: "touchbase.setStatus" } as const;

/**
 * Returns the code lenses above the log of an open note: the next step and what to do about it. `asks` is true if the
 * client has the extension's commands. Other clients get a lens that the server itself can execute.
 */
export function codeLensesOf(note: ContactNote, uri: string, extensionCommands: boolean): CodeLens[] {
  const { analysis, lines, today } = note;
  const { standing, contact } = analysis;
  if (!standing) return [];
  const { start } = lines.rangeOf(lensSpan(contact));
  const range = { start, end: start };
  const lens = (command: Command): CodeLens => {
    return { range, command: { ...command, title: plainLabel(command.title) } };
  };
  const say = (key: "lens.log" | "lens.snooze" | "lens.moved-on") => render(message(key), { today });
  const { step, state } = standing;
  const line = step ? listLine(step, state, today) : stateText(state, today);
  const movedOn = { command: SERVER_COMMANDS.setStatus, arguments: [uri, "moved-on"] };
  if (!extensionCommands) {
    if (!step) return [];
    if (step.moveOn) return [lens({ ...movedOn, title: `${line} · ${say("lens.moved-on")}` })];
    // Such a client cannot ask for the channel and the outcome, so the title is the line to be written.
    const written = touchLineForStep(step, today);
    if (written === undefined) return [];
    const log = render(message("fix.log", { line: written }), { today, plain: true });
    return [lens({ command: SERVER_COMMANDS.logStep, arguments: [uri], title: `${line} · ${log}` })];
  }
  // Without a command id, an editor shows the title as plain text.
  const lenses = [
    lens({ title: line, command: "" }),
    lens({ title: say("lens.log"), command: LOG_TOUCH, arguments: [uri] }),
  ];
  if (step) lenses.push(lens({ title: say("lens.snooze"), command: SNOOZE, arguments: [uri] }));
  if (step?.moveOn) lenses.push(lens({ ...movedOn, title: say("lens.moved-on") }));
  return lenses;
}

/** Returns the heading of the log that new touches go to, else the key `touches`, else the top of the note. */
function lensSpan({ log, bodyLogs, keys, head }: Contact): Span {
  const [first] = log.entries;
  const inBody =
    log.layout === "body"
      ? bodyLogs.find(({ entries }) => entries.some(({ start }) => start === first?.start))
      : undefined;
  return inBody?.heading ?? keys.find(({ key }) => key === "touches")?.nameSpan ?? head;
}
