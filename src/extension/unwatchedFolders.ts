/** What is needed of the editor to read folders again whose file systems do not tell of changes. */
export interface RescanHost {
  /** The folders of the workspace: their URIs, and the scheme of each. */
  folders(): readonly { readonly uri: string; readonly scheme: string }[];
  now(): number;
  rescan(uris: readonly string[]): void;
}

/** File systems whose changes the editor watches. Of others nobody knows: many virtual ones tell of nothing. */
const WATCHED: readonly string[] = ["file", "vscode-remote", "vscode-userdata"];

/** How long what was read is taken for new when somebody comes back to the window, in milliseconds. */
export const NEW_FOR = 15_000;

/** Decides when folders are read again that may have changed without a word. */
export class RescanScheduler {
  private read = Number.NEGATIVE_INFINITY;

  constructor(private readonly terms: RescanHost) {}

  /** Somebody comes back to the window: meanwhile another program, or another person, may have written. */
  cameBack(): void {
    const { now } = this.terms;
    if (now() - this.read >= NEW_FOR) this.rescan(() => true);
  }

  /** Something was saved, made, renamed or deleted in this window. */
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
