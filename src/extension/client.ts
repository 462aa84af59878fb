import { type CancellationToken, commands, type Disposable, type LogOutputChannel } from "vscode";
import type { BaseLanguageClient, HoverMiddleware, LanguageClientOptions } from "vscode-languageclient";
import { SECTION } from "../config/section";
import { HOVER_COMMANDS } from "../service/languageFeatures/hoverLinks";
import { CONTEXT } from "./manifest";
import type { Reading } from "./reading";
import { guardReadOnly } from "./readOnlyGuard";
import { redactingChannel } from "./redactingChannel";

/** A client of the language server, wherever that runs: what all of the extension but its two entries know of it. */
export interface Client extends Disposable {
  sendRequest<Answer>(method: string, params?: unknown): Promise<Answer>;
  onRequest<Params, Answer>(method: string, answer: RequestHandlers<Params, Answer>): Disposable;
  onNotification(method: string, hear: () => void): Disposable;
  sendNotification(method: string, params: unknown): Promise<void>;
}

/** How a question of the server's is answered. */
export type RequestHandlers<Params, Answer> = (params: Params, token: CancellationToken) => Promise<Answer>;

/** The name of the client in the editor's own lists, such as that of the output channels. */
export const CLIENT = { id: SECTION, name: "Touchbase" } as const;

/** What a window without Node has to tell beside the rest. */
export interface WindowOptions {
  /** The URI of the folder with the pages about the rules, where the server cannot find it by itself. */
  readonly pages?: string;
  /** The folder of the extension's own on this machine, for what the server remembers. */
  readonly caches?: string;
}

/** What the client and the server are told. */
export function clientOptions(
  log: LogOutputChannel,
  reading: Reading,
  window: WindowOptions = {},
): LanguageClientOptions {
  const channel = redactingChannel(log);
  return {
    outputChannel: channel,
    traceOutputChannel: channel,
    // What stands in a note is escaped by the server; should anything slip through, it can run none but these.
    markdown: { isTrusted: { enabledCommands: Object.values(HOVER_COMMANDS) }, supportHtml: false },
    // It is told where the client is started.
    initializationFailedHandler: () => false,
    middleware: {
      provideHover: noticed(),
      handleWorkDoneProgress(token, params, next) {
        reading.told(token, params);
        next(token, params);
      },
      workspace: { handleApplyEdit: guardReadOnly },
    },
    documentSelector: [{ language: "markdown" }, { pattern: "**/.touchbase.{json,yaml}" }],
    synchronize: { configurationSection: [SECTION, "files.exclude"] },
    // Lenses and code actions may name the commands of this extension, which ask for what they need.
    // Of files that are on no disk, the server reads what `answerFileRequests` gives it.
    initializationOptions: { asks: true, files: true, ...window },
  };
}

/**
 * Has the library tell nothing of a server that does not start, which is told where the client is started: it would tell
 * that several times over, and an editor that gets so many messages at once shows none of them. What a server was reading
 * that is gone is over.
 */
export function quietUntilStarted<Library extends BaseLanguageClient>(
  client: Library,
  reading: Reading,
): Library {
  let started = false;
  client.onDidChangeState(() => {
    started ||= client.isRunning();
    if (!client.isRunning()) reading.ended();
  });
  const error = client.error.bind(client);
  client.error = (message, data, show) => error(message, data, started && show);
  return client;
}

/** Tells the walkthrough that somebody has looked at a hover. */
function noticed(): NonNullable<HoverMiddleware["provideHover"]> {
  let shown = 0;
  return async (document, position, token, next) => {
    const hover = await next(document, position, token);
    if (hover) void commands.executeCommand("setContext", CONTEXT.hovers, ++shown);
    return hover;
  };
}
