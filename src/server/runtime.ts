import type { ConfigProblem, Layer } from "../config/resolve";
import type { CivilDate } from "../time/civilDate";

/** What the server needs of the machine that it runs on: the clock and the files. */
export interface Runtime {
  /** The civil date where the user is. */
  today(): CivilDate;
  /** Calls back when the day may have turned; the callee looks at `today()` itself. */
  everyNowAndThen(then: () => void): Disposable;
  /** The files of a folder; undefined for a place that this runtime cannot read. */
  openFolder(uri: string): FolderFiles | undefined;
}

export interface Disposable {
  dispose(): void;
}

/** A note as read from its file: its text when it may be a contact, else undefined. */
export interface ReadNote {
  readonly path: string;
  readonly text: string | undefined;
}

/** The notes of one folder, by paths relative to it with `/`. */
export interface FolderFiles {
  /** The settings file of the folder, where there is one. */
  config(): Promise<{ readonly layer: Layer | undefined; readonly problems: readonly ConfigProblem[] }>;
  /** Every note of the folder. Ends early when the signal is given. */
  notes(isDeclared: (path: string) => boolean, signal: AbortSignal): AsyncIterable<ReadNote>;
  /** One note; undefined when there is none at the path. */
  note(path: string, declared: boolean): Promise<ReadNote | undefined>;
}
