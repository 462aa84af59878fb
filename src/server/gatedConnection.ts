import type {
  Connection,
  ConnectionOptions,
  MessageReader,
  MessageWriter,
  RequestMessage,
  ResponseMessage,
} from "vscode-languageserver";
import { gatedReader, MessageGate } from "./messageGate";
import { CANCELLED } from "./noteEdits";
import { LSPErrorCodes, MessageType } from "./protocolLibrary";

type Connect = (reader: MessageReader, writer: MessageWriter, options: ConnectionOptions) => Connection;

/** Creates a connection that checks each message, and on which requests that wait can be canceled. */
export function gatedConnection(reader: MessageReader, writer: MessageWriter, connect: Connect): Connection {
  const send = (message: object) =>
    void writer.write({ jsonrpc: "2.0", ...message } as never).catch(() => undefined);
  const gate = new MessageGate({
    respond: send,
    report: (text) =>
      send({
        method: "window/logMessage",
        params: { type: MessageType.Error, message: `Touchbase: ${text}` },
      }),
  });
  return connect(gatedReader(reader, gate), writer, {
    connectionStrategy: {
      cancelUndispatched: (request): ResponseMessage => {
        const { id } = request as RequestMessage;
        return { jsonrpc: "2.0", id, error: { code: LSPErrorCodes.RequestCancelled, message: CANCELLED } };
      },
    },
  });
}
