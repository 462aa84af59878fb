import { join } from "node:path";
import type {
  ConnectionOptions,
  ContentTypeDecoder,
  Message,
  MessageReader,
  MessageWriter,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { loadCodec } from "../calendar/loadCodec";
import { userCacheDirectory } from "../node/cacheDirectory";
import { docsFolderNextTo } from "../node/docsFolder";
import { isReallyInside } from "../node/linkTarget";
import { readConfigFile } from "../node/loadConfig";
import { withHolidays } from "../node/loadHolidays";
import { openCache, removeCaches } from "../node/noteCache";
import { nodeFiles } from "../node/noteFiles";
import { releaseMemorySoon } from "../node/releaseMemory";
import { startWatchdog } from "../node/watchdog";
import { yieldToEventLoop } from "../node/yieldToEventLoop";
import { keepYoungGenerationSmall } from "../node/youngGeneration";
import { type CivilDate, civilDateOf } from "../time/civilDate";
import { systemTimers } from "../time/timers";
import { describeError } from "../words/errorKind";
import type { ContactSummary } from "./contactSummary";
import { gatedConnection } from "./gatedConnection";
import { NOT_JSON } from "./messageGate";
import type { ImportModule, Runtime } from "./runtime";
import { startServer } from "./startServer";

/** Uses `require` for the reason in protocolLibrary.ts. */
const library: typeof import("vscode-languageserver/node") = require("vscode-languageserver/node");

/** How often the date is checked, in milliseconds. A timer until midnight would be wrong after a sleep. */
const CLOCK_INTERVAL_MS = 20_000;

export interface NodeServerOptions {
  /** The date to use instead of the clock's. */
  readonly today?: CivilDate | undefined;
  /** The settings file to use instead of the one in each folder. */
  readonly config?: string | undefined;
}

/** Starts the language server in this process, over standard input and output or the IPC channel of an editor. */
export function startNodeServer(options: NodeServerOptions = {}): void {
  const usesIpc = process.argv.includes("--node-ipc");
  const connection = usesIpc ? ipcConnection() : stdioConnection();
  // Standard output belongs to the protocol, so a stray `console.log` must not write to it.
  console.log = console.info = console.debug = (...args) => console.error(...args);
  process.on("unhandledRejection", (reason) =>
    connection.console.error(`Touchbase: ${describeError(reason)}`),
  );
  // Its thread loads modules, too.
  startWatchdog(keepYoungGenerationSmall);
  startServer(connection, nodeRuntime(options));
}

function ipcConnection() {
  return gatedConnection(
    new library.IPCMessageReader(process),
    new library.IPCMessageWriter(process),
    connect,
  );
}

/** Decodes a message. The gate answers what is not JSON; an error here would end the reading. */
const decoder: ContentTypeDecoder = {
  name: "application/json",
  decode: async (bytes, { charset }) => {
    try {
      return JSON.parse(new TextDecoder(charset).decode(bytes)) as Message;
    } catch {
      return NOT_JSON as unknown as Message;
    }
  },
};

function stdioConnection() {
  const reader = new library.StreamMessageReader(process.stdin, { contentTypeDecoder: decoder });
  // After a broken header the reader cannot continue. The client restarts a server that has exited.
  reader.onError(() => process.exit(1));
  process.stdin.on("end", () => process.exit(0));
  return gatedConnection(reader, new library.StreamMessageWriter(process.stdout), connect);
}

function connect(reader: MessageReader, writer: MessageWriter, options: ConnectionOptions) {
  return library.createConnection(library.ProposedFeatures.all, reader, writer, options);
}

async function loadImport(): Promise<ImportModule> {
  // `.js`, because in the product it is a file next to this bundle.
  const module: ImportModule & { readonly default?: ImportModule } = await import("./import.js");
  // That file is also a script for workers, so Node sees its exports as one default export.
  return module.default ?? module;
}

function nodeRuntime({ today, config }: NodeServerOptions): Runtime {
  return {
    docsBaseUri: docsFolderNextTo(__dirname),
    today: () => today ?? civilDateOf(new Date()),
    onClockTick(callback) {
      const timer = setInterval(callback, CLOCK_INTERVAL_MS);
      timer.unref();
      return { dispose: () => clearInterval(timer) };
    },
    timers: systemTimers,
    withHolidays,
    releaseMemorySoon,
    loadCalendarCodec: loadCodec,
    loadImport,
    openFolder(uri, isExcluded, cacheDirectory = userCacheDirectory()) {
      const { scheme, fsPath } = URI.parse(uri);
      if (scheme !== "file") return undefined;
      return {
        notes: nodeFiles(fsPath, isExcluded),
        config: () => readConfigFile(fsPath, config),
        leadsOutside: (path) => !isReallyInside(join(fsPath, path), fsPath),
        createYield: yieldToEventLoop,
        ...(cacheDirectory !== undefined && {
          openCache: (settings: unknown, day: CivilDate, language: string) =>
            openCache<ContactSummary>({
              folder: cacheDirectory,
              root: fsPath,
              kind: `list ${language}`,
              settings,
              day,
            }),
          removeCaches: () => removeCaches(cacheDirectory, fsPath),
        }),
      };
    },
  };
}
