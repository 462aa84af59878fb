import type { ProgressToken, WorkDoneProgressBegin, WorkDoneProgressEnd } from "vscode-languageclient";

/** What the server tells of the course of its work, as far as it matters here. */
type Told = { readonly kind: (WorkDoneProgressBegin | WorkDoneProgressEnd)["kind"] | "report" };

/** The work of the server that takes long enough to be shown: notes are read, or judged anew. */
export class Reading {
  private readonly shown = new Set<ProgressToken>();
  private listener: () => void = () => undefined;

  /** Whether there is any. */
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

  /** There is no server any more that would tell of an end. */
  ended(): void {
    this.shown.clear();
    this.listener();
  }
}
