/**
 * The functions of the protocol library that the server calls. Uses `require`, because a bundle would copy the 400
 * exports of the library for each file that imports some of them, which takes a twelfth of the time of a start. Types
 * are imported as usual.
 */
const library: typeof import("vscode-languageserver") = require("vscode-languageserver");

export const {
  CancellationTokenSource,
  CodeLensRefreshRequest,
  CompletionTriggerKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  FileChangeType,
  InlayHintRefreshRequest,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
  WatchKind,
} = library;
