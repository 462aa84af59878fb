import { type CancellationToken, commands, type Disposable, type LogOutputChannel } from "vscode";
import type { BaseLanguageClient, HoverMiddleware, LanguageClientOptions } from "vscode-languageclient";
import { SECTION } from "../config/section";
import { HOVER_COMMANDS } from "../service/languageFeatures/hoverLinks";
import { CONTEXT } from "./contextKeys";
import type { CursorLineHints } from "./cursorLineHints";
import type { ReadingProgress } from "./readingProgress";
import type { HandleApplyEdit } from "./readOnlyGuard";
import { redactingChannel } from "./redactingChannel";
import { serverErrorHandler } from "./serverErrors";

/** The language client as the extension uses it. The entry points for Node and for the web provide one. */
export interface Client extends Disposable {
  sendRequest<Answer>(method: string, params?: unknown): Promise<Answer>;
  onRequest<Params, Answer>(method: string, handler: RequestHandler<Params, Answer>): Disposable;
  onNotification(method: string, handler: () => void): Disposable;
  sendNotification(method: string, params: unknown): Promise<void>;
}

/** The handler of a request from the server. */
export type RequestHandler<Params, Answer> = (params: Params, token: CancellationToken) => Promise<Answer>;

/** The id and name of the client in VS Code's lists, such as the list of output channels. */
export const CLIENT = { id: SECTION, name: "Touchbase" } as const;

/** Initialization options that only one of the two hosts needs. */
export interface WindowOptions {
  /** The URI of the folder with the rules' documentation, where the server cannot find it itself. */
  readonly pages?: string;
  /** The extension's storage folder on this machine, for the server's cache. */
  readonly caches?: string;
}

/** Returns the options of the client, which include the initialization options of the server. */
export function clientOptions(
  log: LogOutputChannel,
  reading: ReadingProgress,
  handleApplyEdit: HandleApplyEdit,
  hints: CursorLineHints,
  window: WindowOptions = {},
): LanguageClientOptions {
  const channel = redactingChannel(log);
  return {
    outputChannel: channel,
    traceOutputChannel: channel,
    // The server escapes text from notes. If something slips through, it can run only these commands.
    markdown: { isTrusted: { enabledCommands: Object.values(HOVER_COMMANDS) }, supportHtml: false },
    // `activate.ts` shows this error.
    initializationFailedHandler: () => false,
    middleware: {
      provideHover: countHovers(),
      provideInlayHints: hints.provideInlayHints,
      handleWorkDoneProgress(token, params, next) {
        reading.handleReport(token, params);
        next(token, params);
      },
      workspace: { handleApplyEdit },
    },
    documentSelector: [{ language: "markdown" }, { pattern: "**/.touchbase.{json,yaml}" }],
    synchronize: { configurationSection: [SECTION, "files.exclude"] },
    // `asks`: code lenses and code actions may use the extension's commands, which prompt for arguments. `files`:
    // `answerFileRequests` reads files that are not on a disk. `followUpsChanged`: the tree shows the follow-ups.
    initializationOptions: { asks: true, files: true, followUpsChanged: true, ...window },
  };
}

/**
 * Suppresses error messages of the client library until the server has started, because `activate.ts` reports a
 * failed start. The library would show several messages at once, and VS Code then shows none. Also lets a server that
 * ends later start again, and resets the reading progress when the server stops.
 */
export function handleErrors<Library extends BaseLanguageClient>(
  client: Library,
  reading: ReadingProgress,
): Library {
  const closing = client.createDefaultErrorHandler();
  let hasStarted = false;
  client.clientOptions.errorHandler = serverErrorHandler(
    () => closing.closed(),
    () => hasStarted,
  );
  client.onDidChangeState(() => {
    hasStarted ||= client.isRunning();
    if (!client.isRunning()) reading.clear();
  });
  const error = client.error.bind(client);
  client.error = (message, data, show) => error(message, data, hasStarted && show);
  return client;
}

/** Counts the hovers that were shown, for the walkthrough. */
function countHovers(): NonNullable<HoverMiddleware["provideHover"]> {
  let count = 0;
  return async (document, position, token, next) => {
    const hover = await next(document, position, token);
    if (hover) void commands.executeCommand("setContext", CONTEXT.hovers, ++count);
    return hover;
  };
}
