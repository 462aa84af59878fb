import type { IcsCodec } from "../calendar/codec";
import type { ConfigText } from "../config/configFile";
import type { Config } from "../config/resolve";
import type { NoteFiles, YieldToEventLoop } from "../files/files";
import type { PathMatcher } from "../files/globs";
import type { CivilDate } from "../time/civilDate";
import type { Disposable, Timers } from "../time/timers";
import type { NoteCache } from "../vault/noteCache";
import type { ContactSummary } from "./contactSummary";

/** The exports of `dist/import.js`. */
export type ImportModule = typeof import("../import/read");

/** The platform of the server: the clock, the timers and the files. */
export interface Runtime {
  /** The URI of the folder with the pages about the rules; undefined where there are none. */
  readonly docsBaseUri?: string | undefined;
  /** The civil date where the user is. */
  today(): CivilDate;
  /** Calls back regularly, so that the server compares `today()` with its own date. */
  onClockTick(callback: () => void): Disposable;
  /** The timers that debounce notifications and delay the display of progress. */
  readonly timers: Timers;
  /** Adds the holidays of the country that the configuration names. */
  withHolidays(config: Config): Promise<Config>;
  /** Called after many notes have been read, to give memory back to the machine. */
  releaseMemorySoon?(): void;
  /** Loads the code that reads and writes calendar files. */
  loadCalendarCodec(): Promise<IcsCodec>;
  /**
   * Loads the code that reads files to import on first use, because its libraries are large and most users import once.
   */
  loadImport(): Promise<ImportModule>;
  /**
   * Opens the files of a folder, without those that the user's settings exclude. Returns undefined for a folder that the
   * runtime cannot read; then the server reads through the client, if the client supports that. `cacheDirectory`
   * overrides the runtime's own.
   */
  openFolder(uri: string, isExcluded: PathMatcher, cacheDirectory?: string): FolderFiles | undefined;
}

/** The files of one folder of notes. */
export interface FolderFiles {
  readonly notes: NoteFiles;
  /** Reads the settings file of the folder, if there is one. */
  config(): Promise<ConfigText>;
  /** Whether a symbolic link leads from a note out of the folder. */
  leadsOutside?(path: string): boolean;
  /** Creates a function that yields to the event loop; for files that are read synchronously. */
  createYield?(): YieldToEventLoop;
  /** Opens the cache of the summaries for these settings, that day and that language. */
  openCache?(settings: unknown, day: CivilDate, language: string): SummaryCache;
  /** Removes the caches of the folder in all languages, because the user does not want a cache. */
  removeCaches?(): void;
}

export interface SummaryCache {
  readonly cache: NoteCache<ContactSummary>;
  save(): void;
}
