import { commands, type Disposable } from "vscode";
import { describeError } from "../words/errorKind";
import { SHOW_LOG } from "./manifest";
import { notify } from "./notify";
import { say } from "./words/say";

/** Where the errors of commands are logged. It is set once, when the extension starts. */
let logError: (text: string) => void = () => undefined;

export function logCommandErrors(log: (text: string) => void): void {
  logError = log;
}

/**
 * Registers a command. VS Code shows what a command throws as it is, so an error is logged and told in a sentence. Only
 * this file registers commands.
 */
export function registerCommand<Args extends unknown[]>(
  id: string,
  run: (...args: Args) => unknown,
): Disposable {
  return commands.registerCommand(id, async (...args: Args) => {
    try {
      return await run(...args);
    } catch (error) {
      // The user closed a question.
      if (error instanceof Error && error.name === "Canceled") return undefined;
      logError(`Command ${id}: ${describeError(error)}`);
      const showOutput = say("start.log");
      void notify("error", say("act.failed"), showOutput).then((chosen) => {
        if (chosen === showOutput) void commands.executeCommand(SHOW_LOG);
      });
      return undefined;
    }
  });
}
