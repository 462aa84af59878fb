import type { ServerCapabilities } from "vscode-languageserver";
import { DIAGNOSTIC_SOURCE } from "../service/languageFeatures/diagnostics";
import type { ClientCapabilities } from "./clientCapabilities";
import { CODE_ACTION_KINDS } from "./codeActions";
import { COMMAND_IDS } from "./commands";
import { LANGUAGE_FEATURE_CAPABILITIES } from "./languageFeatures";
import { TextDocumentSyncKind } from "./protocolLibrary";

/** Returns what the server offers to this client. */
export function serverCapabilities(client: ClientCapabilities): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: {
      codeActionKinds: [...CODE_ACTION_KINDS],
      resolveProvider: client.resolveCodeActions,
    },
    executeCommandProvider: { commands: [...COMMAND_IDS] },
    ...(client.pullDiagnostics && {
      // VS Code numbers collections without a name per extension host, so two hosts would overwrite each other's.
      diagnosticProvider: {
        identifier: DIAGNOSTIC_SOURCE,
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...LANGUAGE_FEATURE_CAPABILITIES,
  };
}
