import { commands, type LogOutputChannel } from "vscode";
import type { BaseLanguageClient, HoverMiddleware, LanguageClientOptions } from "vscode-languageclient";
import { SECTION } from "../config/section";
import { HOVER_COMMANDS } from "../service/hoverLinks";
import { discreet } from "./discreet";
import { keptEdit } from "./keptEdit";
import { CONTEXT } from "./manifest";

/** A client of the language server, wherever that runs: what all of the extension but its two entries know of it. */
export type Client = BaseLanguageClient;

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
export function clientOptions(log: LogOutputChannel, window: WindowOptions = {}): LanguageClientOptions {
  const channel = discreet(log);
  return {
    outputChannel: channel,
    traceOutputChannel: channel,
    // What stands in a note is escaped by the server; should anything slip through, it can run none but these.
    markdown: { isTrusted: { enabledCommands: Object.values(HOVER_COMMANDS) }, supportHtml: false },
    middleware: { provideHover: noticed(), workspace: { handleApplyEdit: keptEdit } },
    documentSelector: [{ language: "markdown" }, { pattern: "**/.touchbase.{json,yaml}" }],
    synchronize: { configurationSection: [SECTION, "files.exclude"] },
    // Lenses and code actions may name the commands of this extension, which ask for what they need.
    // Of files that are on no disk, the server reads what `answerFileRequests` gives it.
    initializationOptions: { asks: true, files: true, ...window },
  };
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
