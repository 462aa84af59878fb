import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { type HolidaysModule, withHolidaysFrom } from "../config/withHolidays";
import { HOLIDAYS_SCRIPT, type HolidaysScript } from "../files/fileProtocol";
import { civilDateOf } from "../time/civilDate";
import { startServer } from "./startServer";
import { systemTimers } from "./timers";

/** The language server in a worker of the extension: it has a clock, and asks its client for every file. */

/** What a worker has, as far as it is used here; the sources are typed for no browser. */
interface Scope {
  onmessage: unknown;
  postMessage(message: unknown): void;
  importScripts(url: string): void;
  /** Laid out by dist/holidays.js. */
  touchbaseHolidays?: HolidaysModule;
}

/** How often the clock is looked at for the turn of the day, in milliseconds: a machine may sleep over midnight. */
const LOOK_AT_CLOCK = 20_000;

const scope = globalThis as unknown as Scope;
const port = scope as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(port),
  new BrowserMessageWriter(port),
);

startServer(connection, {
  today: () => civilDateOf(new Date()),
  everyNowAndThen(then) {
    const timer = setInterval(then, LOOK_AT_CLOCK);
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
