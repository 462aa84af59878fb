import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import type { IcsCodec } from "../calendar/codec";
import type { CodecModule } from "../calendar/loadCodec";
import { type HolidaysModule, withHolidaysFrom } from "../config/withHolidays";
import { CALENDAR_SCRIPT, HOLIDAYS_SCRIPT, IMPORT_SCRIPT, type ScriptUrl } from "../files/fileProtocol";
import { civilDateOf } from "../time/civilDate";
import { systemTimers } from "../time/timers";
import { gatedConnection } from "./gatedConnection";
import type { ImportModule } from "./runtime";
import { startServer } from "./startServer";

/** The language server in a web worker of the extension. It reads all files through its client. */

/**
 * The part of the worker's global scope that is used, because the compiler options of the sources include no browser
 * types.
 */
interface WorkerScope {
  onmessage: unknown;
  postMessage(message: unknown): void;
  importScripts(url: string): void;
  /** Set by dist/holidays.js. */
  touchbaseHolidays?: HolidaysModule;
  /** Set by dist/calendar.js. */
  touchbaseCalendar?: CodecModule;
  /** Set by dist/import.js. */
  touchbaseImport?: ImportModule;
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
  loadCalendarCodec,
  loadImport,
  openFolder: () => undefined,
});

async function loadHolidays(): Promise<HolidaysModule> {
  if (!scope.touchbaseHolidays) await importScript(HOLIDAYS_SCRIPT);
  if (!scope.touchbaseHolidays) throw new Error("The script with the holidays did not load.");
  return scope.touchbaseHolidays;
}

async function loadCalendarCodec(): Promise<IcsCodec> {
  if (!scope.touchbaseCalendar) await importScript(CALENDAR_SCRIPT);
  if (!scope.touchbaseCalendar) throw new Error("The script for calendars did not load.");
  return scope.touchbaseCalendar.codec;
}

async function loadImport(): Promise<ImportModule> {
  if (!scope.touchbaseImport) await importScript(IMPORT_SCRIPT);
  if (!scope.touchbaseImport) throw new Error("The script that reads files to import did not load.");
  return scope.touchbaseImport;
}

/** Imports a script whose URL the client knows. */
async function importScript(request: string): Promise<void> {
  const { url } = await connection.sendRequest<ScriptUrl>(request);
  scope.importScripts(url);
}
