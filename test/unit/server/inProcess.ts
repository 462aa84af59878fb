import { PassThrough } from "node:stream";
import {
  createConnection,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import type { FollowUpsResult } from "../../../src/server/protocol";
import type { Runtime } from "../../../src/server/runtime";
import { startServer } from "../../../src/server/startServer";

/** A server on the machine that a test gives it, in this process, and a client that has not begun to speak. */
export function clientOf(runtime: Omit<Runtime, "withHolidays">): ProtocolConnection {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const streams = [new StreamMessageReader(toServer), new StreamMessageWriter(toClient)] as const;
  startServer(createConnection(...streams), { ...runtime, withHolidays: async (config) => config });
  return createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

/** Begins with a folder; `shown` is the token of the first work that takes so long that it is shown. */
export async function beginIn(client: ProtocolConnection): Promise<{ shown: Promise<unknown> }> {
  const shown = new Promise<unknown>((resolve) => {
    client.onRequest("window/workDoneProgress/create", ({ token }: { token: unknown }) => {
      // It begins once it is answered.
      setTimeout(() => resolve(token), 20);
      return null;
    });
  });
  client.listen();
  const capabilities = { window: { workDoneProgress: true } };
  await client.sendRequest("initialize", { processId: null, rootUri: "file:///notes", capabilities });
  await client.sendNotification("initialized", {});
  return { shown };
}

export const listOf = (client: ProtocolConnection) =>
  client.sendRequest<FollowUpsResult>("touchbase/followUps", { all: true });
