import type { ErrorAction, ErrorHandler } from "vscode-languageclient";

/** `ErrorAction.Continue`, as a number because this file imports only types of the library. */
const CONTINUE: ErrorAction.Continue = 1;

/**
 * Keeps the client running when it cannot write to the server. The connection closes next, and the server then starts
 * again. The library's own handler shuts the client down after the third failed write, and a server that has just ended
 * can cause more of them. The errors are logged but not shown, because the user can do nothing about them.
 */
export function continueAfterErrors({ closed }: Pick<ErrorHandler, "closed">): ErrorHandler {
  return { error: () => ({ action: CONTINUE, handled: true }), closed };
}
