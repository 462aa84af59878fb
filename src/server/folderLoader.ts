import { FileError, type YieldToEventLoop } from "../files/files";
import type { NoteConsumer } from "../vault";
import { loadNotes, walkNotes } from "../vault/load";
import type { ContactSummaries } from "./contactSummaries";
import type { ContactSummary } from "./contactSummary";
import type { ProgressCount } from "./progress";
import type { FolderFiles, SummaryCache } from "./runtime";

/**
 * The number of notes to read before the client is notified to refresh. Doubles each time, because rebuilding the list
 * gets slower as it grows.
 */
const FIRST_BATCH_SIZE = 5000;

/** The folder that notes are loaded into. */
export interface LoadTarget {
  readonly summaries: ContactSummaries;
  readonly consumer: NoteConsumer<ContactSummary>;
  readConfig(): Promise<unknown>;
  /** Opens the cache for the current settings; undefined without one. */
  openCache(): SummaryCache | undefined;
  createYield(): YieldToEventLoop | undefined;
  paths(): readonly string[];
  has(path: string): boolean;
  isOpen(path: string): boolean;
  refresh(path: string): Promise<void>;
  remove(path: string): void;
  reapplyOpenDocuments(): void;
}

/** The callbacks of a folder while it is loaded. */
export interface LoadEvents {
  /** Called once the list in the cache can be shown. */
  onRemembered(): void;
  /** Called when the list has changed. */
  onChange(): void;
}

/** Loads the notes of a folder, one run at a time: a new run cancels the previous one. */
export class FolderLoader {
  private run = new AbortController();
  /** The notes whose files have changed during the run, which may have read them before. */
  private changed = new Set<string>();
  private done = 0;
  private total: number | undefined;
  /** Whether all notes have been loaded once. */
  isLoaded: boolean;
  /** Whether the user stopped the last run. */
  isStopped = false;

  constructor(
    private readonly files: FolderFiles | undefined,
    private readonly target: LoadTarget,
  ) {
    this.isLoaded = files === undefined;
  }

  get progress(): ProgressCount {
    return { done: this.done, all: this.total };
  }

  /** Reads the settings file and all notes. */
  async load({ onRemembered, onChange }: LoadEvents): Promise<void> {
    this.cancel();
    this.run = new AbortController();
    const { signal } = this.run;
    const files = this.files;
    const target = this.target;
    this.isStopped = false;
    [this.done, this.total] = [0, files ? undefined : 0];
    await target.readConfig();
    if (!files || signal.aborted) return;
    const changed = new Set<string>();
    this.changed = changed;
    try {
      await this.loadNotes(files, signal, { onRemembered, onChange });
    } catch (error) {
      if (!signal.aborted) {
        if (!(error instanceof FileError)) throw error;
        // The folder cannot be read, because it was deleted or renamed: then it holds no notes.
        this.removeGone(new Set());
      }
    }
    // After the user stopped the run, the notes that it has added stay.
    if (!signal.aborted || this.isStopped) for (const path of [...changed]) await target.refresh(path);
    if (signal.aborted) return;
    for (const [path] of target.summaries.notYetLoaded((path) => target.has(path)))
      target.summaries.delete(path);
    this.isLoaded = true;
    onChange();
  }

  /**
   * Tells the run that the file of a note has changed, so that the note is read again at the end. The run may add an
   * older text, or remove a note that it has not found.
   */
  markChanged(path: string): void {
    this.changed.add(path);
  }

  /** Stops the run for the user. What has been loaded stays. */
  stop(): void {
    this.isStopped = true;
    this.cancel();
  }

  cancel(): void {
    this.run.abort();
  }

  private async loadNotes(
    files: FolderFiles,
    signal: AbortSignal,
    { onRemembered, onChange }: LoadEvents,
  ): Promise<void> {
    const { target } = this;
    const { summaries } = target;
    const yieldIfDue = target.createYield();
    // Messages that have arrived come first, such as the open note. Decoding a large cache takes as long as its
    // findings.
    await yieldIfDue?.(true);
    signal.throwIfAborted();
    const stored = target.openCache();
    const options = { signal, yieldIfDue, cache: stored?.cache };
    if (!this.isLoaded && stored) {
      summaries.seedFromCache(stored.cache.lastKnown());
      if (!summaries.isUpToDate) onRemembered();
    }
    const { paths } = await walkNotes(files.notes, options);
    this.total = paths.length;
    // The client already shows stale summaries, which rarely differ much from the current ones.
    let notifyAt = summaries.isUpToDate ? FIRST_BATCH_SIZE : Number.POSITIVE_INFINITY;
    for (let start = 0; start < paths.length; start += FIRST_BATCH_SIZE) {
      const batch = paths.slice(start, start + FIRST_BATCH_SIZE).filter((path) => !target.isOpen(path));
      await loadNotes(this.countingConsumer(), files.notes, batch, options);
      target.reapplyOpenDocuments();
      if (start + FIRST_BATCH_SIZE < notifyAt) continue;
      onChange();
      notifyAt *= 2;
    }
    this.removeGone(new Set(paths));
    stored?.save();
  }

  /** Removes the notes that are no longer in the folder, unless they are open. */
  private removeGone(listed: ReadonlySet<string>): void {
    const { target } = this;
    const gone = target.paths().filter((path) => !listed.has(path) && !target.isOpen(path));
    for (const path of gone) target.remove(path);
    // Summaries of open documents are stale if the settings were read again.
    target.reapplyOpenDocuments();
  }

  private countingConsumer(): NoteConsumer<ContactSummary> {
    const { consumer } = this.target;
    return {
      isDeclared: (path) => consumer.isDeclared(path),
      set: (path, text) => {
        this.done++;
        return consumer.set(path, text);
      },
      setPlain: (path) => {
        this.done++;
        consumer.setPlain(path);
      },
      setUnread: (problem, error) => {
        this.done++;
        consumer.setUnread?.(problem, error);
      },
      restore: (path, summary) => {
        const isRestored = consumer.restore?.(path, summary) === true;
        if (isRestored) this.done++;
        return isRestored;
      },
    };
  }
}
