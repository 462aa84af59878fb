import type { ConfigText } from "../config/configFile";
import type { Config } from "../config/resolve";
import type { NoteFiles, YieldToEventLoop } from "../files/files";
import type { PathMatcher } from "../files/globs";
import type { CivilDate } from "../time/civilDate";
import type { NoteCache } from "../vault/noteCache";
import type { ContactSummary } from "./contactSummary";
import type { Disposable, Timers } from "./timers";

/** What the server needs of the machine that it runs on: the clock, timers and the files. */
export interface Runtime {
  /** The URI of the folder with the pages about the rules; undefined where there are none. */
  readonly pages?: string | undefined;
  /** The civil date where the user is. */
  today(): CivilDate;
  /** Calls back when the day may have turned; the callee looks at `today()` itself. */
  everyNowAndThen(then: () => void): Disposable;
  /** What debounces notifications and delays the display of progress. */
  readonly timers: Timers;
  /** The configuration with the holidays of the country that it names. */
  withHolidays(config: Config): Promise<Config>;
  /**
   * The files of a folder, less those that the user does not want to see; undefined for a place that this runtime
   * cannot read by itself. The client is then asked for them, where it offers that. `caches` is where the client wants
   * kept what is remembered.
   */
  openFolder(uri: string, isExcluded: PathMatcher, caches?: string): FolderFiles | undefined;
}

/** One folder of notes. */
export interface FolderFiles {
  readonly notes: NoteFiles;
  /** The settings file of the folder, where there is one. */
  config(): Promise<ConfigText>;
  /** Makes what lets the editor's questions in between, while files are read that answer at once. */
  rest?(): YieldToEventLoop;
  /** What was remembered of the notes under these settings, in that language, and how it is kept for the next time. */
  remembered?(settings: unknown, day: CivilDate, language: string): Remembered;
}

export interface Remembered {
  readonly cache: NoteCache<ContactSummary>;
  save(): void;
}
