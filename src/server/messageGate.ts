import type {
  DataCallback,
  Disposable,
  Message,
  MessageReader,
  ResponseMessage,
} from "vscode-languageserver";
import { isRecord } from "./clientCapabilities";
import { checkParams } from "./paramShapes";
import { ErrorCodes } from "./protocolLibrary";

/** The result of a decoder for bytes that are not JSON. */
export const NOT_JSON = Symbol("not JSON");

/** Answers a message, or notifies the client about one that has no answer. */
export interface GateOutput {
  respond(message: ResponseMessage): void;
  /** Reports a notification that is dropped. */
  report(text: string): void;
}

/**
 * Checks each message before the library sees it, which would end at some malformed ones, answer others with internal
 * errors, and serve requests before `initialize` and after `shutdown`.
 */
export class MessageGate {
  private state: "new" | "initialized" | "shut down" = "new";

  constructor(private readonly output: GateOutput) {}

  /** Returns the message for the server, without what is malformed in lists; undefined if it has been answered here. */
  admit(message: unknown): Message | undefined {
    if (message === NOT_JSON) return this.reject(null, ErrorCodes.ParseError, "The message is not JSON.");
    if (!isRecord(message)) return this.reject(null, ErrorCodes.InvalidRequest, "A message is one object.");
    const { method, id } = message;
    if (method === undefined) return this.admitResponse(message);
    if (typeof method !== "string")
      return this.reject(id, ErrorCodes.InvalidRequest, "`method` must be a string.");
    return "id" in message ? this.admitRequest(message, method) : this.admitNotification(message, method);
  }

  /** A response to a request of this server. */
  private admitResponse(message: Record<string, unknown>): Message | undefined {
    const isResponse = isId(message.id) && ("result" in message || isRecord(message.error));
    if (isResponse) return message as unknown as Message;
    // An answer to a malformed response could be answered by another one, without end.
    if ("result" in message || "error" in message) return undefined;
    return this.reject(message.id, ErrorCodes.InvalidRequest, "`method` is missing.");
  }

  private admitRequest(message: Record<string, unknown>, method: string): Message | undefined {
    const { id } = message;
    if (!isId(id))
      return this.reject(null, ErrorCodes.InvalidRequest, "`id` must be a string or an integer.");
    if (this.state === "shut down")
      return this.reject(id, ErrorCodes.InvalidRequest, "The server is shut down.");
    if (this.state === "new" && method !== "initialize")
      return this.reject(id, ErrorCodes.ServerNotInitialized, "`initialize` must be the first request.");
    if (this.state === "initialized" && method === "initialize")
      return this.reject(id, ErrorCodes.InvalidRequest, "`initialize` may be sent only once.");
    const { fault, params } = checkParams(method, message.params);
    if (fault !== undefined) return this.reject(id, ErrorCodes.InvalidParams, `${method}: ${fault}.`);
    if (method === "initialize") this.state = "initialized";
    if (method === "shutdown") this.state = "shut down";
    return withParams(message, params);
  }

  private admitNotification(message: Record<string, unknown>, method: string): Message | undefined {
    if (method === "exit") return { ...message, params: undefined } as unknown as Message;
    if (this.state !== "initialized") return undefined;
    const { fault, skipped, params } = checkParams(method, message.params);
    if (fault !== undefined) {
      // The protocol lets a server ignore notifications that begin like this.
      if (!method.startsWith("$/")) this.output.report(`${method} was ignored: ${fault}.`);
      return undefined;
    }
    if (skipped > 0) this.output.report(`${method}: ${skipped} entries without a valid URI were ignored.`);
    return withParams(message, params);
  }

  private reject(id: unknown, code: number, message: string): undefined {
    this.output.respond({ jsonrpc: "2.0", id: isId(id) ? id : null, error: { code, message } });
  }
}

function isId(id: unknown): id is string | number {
  return typeof id === "string" || Number.isSafeInteger(id);
}

/** Without parameters the library calls the handler of a request differently, so a null is left out as well. */
function withParams(message: Record<string, unknown>, params: unknown): Message {
  const { params: _, ...others } = message;
  return (params === undefined || params === null ? others : { ...others, params }) as unknown as Message;
}

/** A reader that passes on only what the gate admits. */
export function gatedReader(reader: MessageReader, gate: MessageGate): MessageReader {
  return {
    onError: reader.onError,
    onClose: reader.onClose,
    onPartialMessage: reader.onPartialMessage,
    listen(callback: DataCallback): Disposable {
      return reader.listen((message) => {
        const admitted = gate.admit(message);
        if (admitted) callback(admitted);
      });
    },
    dispose: () => reader.dispose(),
  };
}
