import type { ProgressToken, WorkDoneProgressBegin, WorkDoneProgressEnd } from "vscode-languageclient";

/** The part of a progress report that is used here. */
type ProgressReport = { readonly kind: (WorkDoneProgressBegin | WorkDoneProgressEnd)["kind"] | "report" };

/** The server's running work that takes long enough to be shown: it reads notes or updates contacts. */
export class ReadingProgress {
  private readonly activeTokens = new Set<ProgressToken>();
  private listener: () => void = () => undefined;

  /** Whether any work is running. */
  get isShown(): boolean {
    return this.activeTokens.size > 0;
  }

  get tokens(): readonly ProgressToken[] {
    return [...this.activeTokens];
  }

  onDidChange(listener: () => void): void {
    this.listener = listener;
  }

  handleReport(token: ProgressToken, { kind }: ProgressReport): void {
    if (kind === "begin") this.activeTokens.add(token);
    else if (kind === "end") this.activeTokens.delete(token);
    if (kind !== "report") this.listener();
  }

  /** Clears the progress after the server stopped, because it cannot report the end. */
  clear(): void {
    this.activeTokens.clear();
    this.listener();
  }
}
