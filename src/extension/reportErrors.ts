import { describeError } from "../words/errorKind";

/** Where the errors of commands are reported. */
export interface ErrorReports {
  readonly log: (text: string) => void;
  /** Tells the user in a sentence, and returns whether the user wants to see the log. */
  readonly offerLog: () => Promise<boolean>;
  readonly showLog: () => void;
}

/** Returns a command whose errors are logged and told in a sentence, instead of being shown by VS Code as they are. */
export function reportErrors<Args extends unknown[]>(
  id: string,
  run: (...args: Args) => unknown,
  { log, offerLog, showLog }: ErrorReports,
): (...args: Args) => Promise<unknown> {
  return async (...args) => {
    try {
      return await run(...args);
    } catch (error) {
      // The user closed a question.
      if (error instanceof Error && error.name === "Canceled") return undefined;
      log(`Command ${id}: ${describeError(error)}`);
      // A command ends before the user has answered.
      void offerLog().then((isWanted) => isWanted && showLog());
      return undefined;
    }
  };
}
