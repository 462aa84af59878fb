/** The parts of VS Code that the scheduler needs. */
export interface RescanHost {
  /** The workspace folders with their schemes. */
  folders(): readonly { readonly uri: string; readonly scheme: string }[];
  now(): number;
  rescan(uris: readonly string[]): void;
}

/** Schemes of the file systems that VS Code watches. Many virtual file systems report no changes. */
const WATCHED_SCHEMES: readonly string[] = ["file", "vscode-remote", "vscode-userdata"];

/** How long a rescan counts as fresh when the window gets the focus, in milliseconds. */
export const FRESH_FOR_MS = 15_000;

/** Schedules rescans of folders whose file system does not report changes. */
export class RescanScheduler {
  private lastRescan = Number.NEGATIVE_INFINITY;

  constructor(private readonly host: RescanHost) {}

  /** Rescans when the window gets the focus, because another program or user may have written meanwhile. */
  handleFocus(): void {
    const { now } = this.host;
    if (now() - this.lastRescan >= FRESH_FOR_MS) this.rescan(() => true);
  }

  /** Rescans the folders in which this window saved, created, renamed or deleted a file. */
  handleChange(uris: readonly string[]): void {
    this.rescan((folder) => uris.some((uri) => uri.startsWith(`${folder}/`)));
  }

  private rescan(isAffected: (folder: string) => boolean): void {
    const uris = this.host
      .folders()
      .flatMap(({ uri, scheme }) => (!WATCHED_SCHEMES.includes(scheme) && isAffected(uri) ? [uri] : []));
    if (uris.length === 0) return;
    this.lastRescan = this.host.now();
    this.host.rescan(uris);
  }
}
