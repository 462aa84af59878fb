import type { CloseAction, ErrorAction, ErrorHandler } from "vscode-languageclient";

// As numbers because this file imports only types of the library.
const CONTINUE: ErrorAction.Continue = 1;
const DO_NOT_RESTART: CloseAction.DoNotRestart = 1;

/**
 * Returns the error handler of a client.
 *
 * - It keeps the client running when the client cannot write to the server. The connection closes next, and the server
 *   then starts again. The library's own handler shuts the client down after the third failed write, and a server that
 *   has just ended can cause more of them. The errors are logged but not shown, because the user can do nothing about
 *   them.
 * - It does not restart a server that ends before it has started, because the client's `start` has then failed and the
 *   caller may start another client. Two clients would register the same commands, and the second one would fail.
 *
 * @param closed decides about a server that ends later
 * @param hasStarted whether the server has ever started
 */
export function serverErrorHandler(closed: ErrorHandler["closed"], hasStarted: () => boolean): ErrorHandler {
  return {
    error: () => ({ action: CONTINUE, handled: true }),
    closed: () => (hasStarted() ? closed() : { action: DO_NOT_RESTART, handled: true }),
  };
}
