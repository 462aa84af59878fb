import { commands, type Disposable } from "vscode";
import { SHOW_LOG } from "./manifest";
import { notify } from "./notify";
import { reportErrors } from "./reportErrors";
import { say } from "./words/say";

/** Where the errors of commands are logged. It is set once, when the extension starts. */
let logError: (text: string) => void = () => undefined;

export function logCommandErrors(log: (text: string) => void): void {
  logError = log;
}

/** Registers a command whose errors are reported. `npm run check` lets no other file register commands. */
export function registerCommand<Args extends unknown[]>(
  id: string,
  run: (...args: Args) => unknown,
): Disposable {
  const command = reportErrors(id, run, {
    log: (text) => logError(text),
    async offerLog() {
      const showOutput = say("start.log");
      return (await notify("error", say("act.failed"), showOutput)) === showOutput;
    },
    showLog: () => void commands.executeCommand(SHOW_LOG),
  });
  return commands.registerCommand(id, command);
}
