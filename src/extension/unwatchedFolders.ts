/** What the scheduler needs from VS Code. */
export interface RescanHost {
  /** The workspace folders with their schemes. */
  folders(): readonly { readonly uri: string; readonly scheme: string }[];
  now(): number;
  rescan(uris: readonly string[]): void;
}

/** Schemes of the file systems that VS Code watches. Many virtual file systems report no changes. */
const WATCHED: readonly string[] = ["file", "vscode-remote", "vscode-userdata"];

/** How long a rescan counts as fresh when the window gets the focus, in milliseconds. */
export const NEW_FOR = 15_000;

/** Schedules rescans of folders whose file system does not report changes. */
export class RescanScheduler {
  private read = Number.NEGATIVE_INFINITY;

  constructor(private readonly terms: RescanHost) {}

  /** Rescans when the window gets the focus, because another program or user may have written meanwhile. */
  cameBack(): void {
    const { now } = this.terms;
    if (now() - this.read >= NEW_FOR) this.rescan(() => true);
  }

  /** Rescans the folders in which this window saved, created, renamed or deleted a file. */
  wrote(uris: readonly string[]): void {
    this.rescan((folder) => uris.some((uri) => uri.startsWith(`${folder}/`)));
  }

  private rescan(isMeant: (folder: string) => boolean): void {
    const uris = this.terms
      .folders()
      .flatMap(({ uri, scheme }) => (!WATCHED.includes(scheme) && isMeant(uri) ? [uri] : []));
    if (uris.length === 0) return;
    this.read = this.terms.now();
    this.terms.rescan(uris);
  }
}
