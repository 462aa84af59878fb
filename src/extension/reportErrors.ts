import { describeError } from "../words/errorKind";

/** Where the errors of commands are reported. */
export interface ErrorReports {
  readonly log: (text: string) => void;
  /** Shows a sentence to the user, and returns whether the user wants to see the log. */
  readonly offerLog: () => Promise<boolean>;
  readonly showLog: () => void;
}

/**
 * Returns a command whose errors are logged and shown as a sentence, instead of the raw error that VS Code would show.
 */
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
