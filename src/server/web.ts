import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { type HolidaysModule, withHolidaysFrom } from "../config/withHolidays";
import { HOLIDAYS_SCRIPT, type HolidaysScript } from "../files/fileProtocol";
import { civilDateOf } from "../time/civilDate";
import { gatedConnection } from "./gatedConnection";
import { startServer } from "./startServer";
import { systemTimers } from "./timers";

/** The language server in a web worker of the extension. It reads all files through its client. */

/** What is used of the worker's global scope, because the compiler options of the sources include no browser types. */
interface WorkerScope {
  onmessage: unknown;
  postMessage(message: unknown): void;
  importScripts(url: string): void;
  /** Set by dist/holidays.js. */
  touchbaseHolidays?: HolidaysModule;
}

/** How often the date is checked, in milliseconds. A timer until midnight would be wrong after a sleep. */
const CLOCK_INTERVAL_MS = 20_000;

const scope = globalThis as unknown as WorkerScope;
const port = scope as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = gatedConnection(
  new BrowserMessageReader(port),
  new BrowserMessageWriter(port),
  (reader, writer, options) => createConnection(ProposedFeatures.all, reader, writer, options),
);

startServer(connection, {
  today: () => civilDateOf(new Date()),
  onClockTick(callback) {
    const timer = setInterval(callback, CLOCK_INTERVAL_MS);
    return { dispose: () => clearInterval(timer) };
  },
  timers: systemTimers,
  withHolidays: (config) => withHolidaysFrom(loadHolidays, config),
  openFolder: () => undefined,
});

async function loadHolidays(): Promise<HolidaysModule> {
  if (!scope.touchbaseHolidays) {
    const { url } = await connection.sendRequest<HolidaysScript>(HOLIDAYS_SCRIPT);
    scope.importScripts(url);
  }
  if (!scope.touchbaseHolidays) throw new Error("The script with the holidays did not load.");
  return scope.touchbaseHolidays;
}
