import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { userCacheDirectory } from "../node/cacheDirectory";
import { docsFolderNextTo } from "../node/docsFolder";
import { readConfigFile } from "../node/loadConfig";
import { withHolidays } from "../node/loadHolidays";
import { openCache } from "../node/noteCache";
import { nodeFiles } from "../node/noteFiles";
import { yieldToEventLoop } from "../node/yieldToEventLoop";
import { type CivilDate, civilDateOf } from "../time/civilDate";
import type { ContactSummary } from "./contactSummary";
import type { Runtime } from "./runtime";
import { startServer } from "./startServer";
import { systemTimers } from "./timers";

/** How often the clock is looked at for the turn of the day, in milliseconds: a machine may sleep over midnight. */
const LOOK_AT_CLOCK = 20_000;

export interface NodeServerOptions {
  /** The day to judge by, instead of the clock's. */
  readonly today?: CivilDate | undefined;
  /** A settings file to use, instead of the one in each folder. */
  readonly config?: string | undefined;
}

/** The language server in a process of its own, over standard input and output or an editor's channel to it. */
export function startNodeServer(options: NodeServerOptions = {}): void {
  const byChannel = process.argv.includes("--node-ipc");
  const connection = byChannel ? createConnection(ProposedFeatures.all) : stdioConnection();
  // Standard output belongs to the protocol; whatever is printed by mistake must not break it.
  console.log = console.info = console.debug = (...args) => console.error(...args);
  process.on("unhandledRejection", (reason) => connection.console.error(`Touchbase: ${faultOf(reason)}`));
  startServer(connection, nodeRuntime(options));
}

function stdioConnection() {
  const reader = new StreamMessageReader(process.stdin);
  // After a broken header nothing can be read any more: better gone, and started anew, than alive and deaf.
  reader.onError(() => process.exit(1));
  process.stdin.on("end", () => process.exit(0));
  return createConnection(ProposedFeatures.all, reader, new StreamMessageWriter(process.stdout));
}

function nodeRuntime({ today, config }: NodeServerOptions): Runtime {
  return {
    pages: docsFolderNextTo(__dirname),
    today: () => today ?? civilDateOf(new Date()),
    everyNowAndThen(then) {
      const timer = setInterval(then, LOOK_AT_CLOCK);
      timer.unref();
      return { dispose: () => clearInterval(timer) };
    },
    timers: systemTimers,
    withHolidays,
    openFolder(uri, isExcluded, caches = userCacheDirectory()) {
      const { scheme, fsPath } = URI.parse(uri);
      if (scheme !== "file") return undefined;
      return {
        notes: nodeFiles(fsPath, isExcluded),
        config: () => readConfigFile(fsPath, config),
        rest: yieldToEventLoop,
        ...(caches !== undefined && {
          remembered: (settings: unknown, day: CivilDate, language: string) =>
            openCache<ContactSummary>({
              folder: caches,
              root: fsPath,
              kind: `list ${language}`,
              settings,
              day,
            }),
        }),
      };
    },
  };
}

/** The kind of a fault, without its text: that could hold a name or a path of somebody's notes. */
function faultOf(reason: unknown): string {
  return reason instanceof Error
    ? `${reason.name} at ${reason.stack?.split("\n")[1]?.trim() ?? "an unknown place"}`
    : "a fault";
}
