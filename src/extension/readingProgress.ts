import type { ProgressToken, WorkDoneProgressBegin, WorkDoneProgressEnd } from "vscode-languageclient";

/** The part of a progress report that is used here. */
type Told = { readonly kind: (WorkDoneProgressBegin | WorkDoneProgressEnd)["kind"] | "report" };

/** The server's running work that takes long enough to be shown: it reads notes or updates contacts. */
export class Reading {
  private readonly shown = new Set<ProgressToken>();
  private listener: () => void = () => undefined;

  /** Whether any work is running. */
  get isShown(): boolean {
    return this.shown.size > 0;
  }

  get tokens(): readonly ProgressToken[] {
    return [...this.shown];
  }

  onDidChange(listener: () => void): void {
    this.listener = listener;
  }

  told(token: ProgressToken, { kind }: Told): void {
    if (kind === "begin") this.shown.add(token);
    else if (kind === "end") this.shown.delete(token);
    if (kind !== "report") this.listener();
  }

  /** Clears the progress after the server stopped, because it cannot report the end. */
  ended(): void {
    this.shown.clear();
    this.listener();
  }
}
