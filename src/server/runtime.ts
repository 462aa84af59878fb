import type { Config } from "../config/resolve";
import type { CivilDate } from "../time/civilDate";
import type { NoteCache } from "../vault/cache";
import type { FoundConfig } from "../vault/configFile";
import type { NoteFiles, Rest } from "../vault/files";
import type { PathMatcher } from "../vault/globs";
import type { Shown } from "./shown";

/** What the server needs of the machine that it runs on: the clock and the files. */
export interface Runtime {
  /** The URI of the folder with the pages about the rules; undefined where there are none. */
  readonly pages?: string | undefined;
  /** The civil date where the user is. */
  today(): CivilDate;
  /** Calls back when the day may have turned; the callee looks at `today()` itself. */
  everyNowAndThen(then: () => void): Disposable;
  /** The configuration with the holidays of the country that it names. */
  withHolidays(config: Config): Promise<Config>;
  /**
   * The files of a folder, less those that the user does not want to see; undefined for a place that this runtime
   * cannot read by itself. The client is then asked for them, where it offers that. `caches` is where the client wants
   * kept what is remembered.
   */
  openFolder(uri: string, isExcluded: PathMatcher, caches?: string): FolderFiles | undefined;
}

export interface Disposable {
  dispose(): void;
}

/** One folder of notes. */
export interface FolderFiles {
  readonly notes: NoteFiles;
  /** The settings file of the folder, where there is one. */
  config(): Promise<FoundConfig>;
  /** Makes what lets the editor's questions in between, while files are read that answer at once. */
  rest?(): Rest;
  /** What was remembered of the notes under these settings, in that language, and how it is kept for the next time. */
  remembered?(settings: unknown, day: CivilDate, language: string): Remembered;
}

export interface Remembered {
  readonly cache: NoteCache<Shown>;
  save(): void;
}
