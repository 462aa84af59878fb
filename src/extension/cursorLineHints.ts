import {
  Disposable,
  type EventEmitter,
  type Range,
  type TextDocument,
  type TextEditor,
  window,
} from "vscode";
import type { BaseLanguageClient, InlayHintsMiddleware } from "vscode-languageclient";
import { systemTimers } from "../time/timers";
import { Announcement } from "./announcement";

/** Leaves out the inlay hint on the line of the cursor, where it would be between the text and what is typed. */
export class CursorLineHints {
  /** The lines with a hint that the server has reported so far. */
  private readonly hintLines = new WeakMap<TextDocument, Set<number>>();
  private readonly cursorLines = new WeakMap<TextEditor, readonly number[]>();
  private client: BaseLanguageClient | undefined;
  /** The client's announcements of changes, new with each start of the server. */
  private changes: EventEmitter<void> | undefined;
  private listener: Disposable | undefined;
  private isOwnAnnouncement = false;
  private readonly announcement = new Announcement<TextDocument>({
    announce: () => {
      this.isOwnAnnouncement = true;
      this.changes?.fire();
      this.isOwnAnnouncement = false;
    },
    askers: () =>
      window.visibleTextEditors
        .map(({ document }) => document)
        .filter((document) => this.hintLines.has(document)),
    timers: systemTimers,
  });

  readonly provideInlayHints: NonNullable<InlayHintsMiddleware["provideInlayHints"]> = async (
    document,
    range,
    token,
    next,
  ) => {
    this.followChanges(document);
    this.announcement.markAsked(document);
    const hints = await next(document, range, token);
    if (!hints) return hints;
    this.remember(
      document,
      range,
      hints.map(({ position }) => position.line),
    );
    const lines = new Set(editorsOf(document).flatMap((editor) => linesOf(editor)));
    return hints.filter(({ position }) => !lines.has(position.line));
  };

  /** Makes the editor ask for the hints again when a cursor gets to a line that has one, or leaves it. */
  refreshWith(client: BaseLanguageClient): Disposable {
    this.client = client;
    return Disposable.from(
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.hasMoved(textEditor)) this.announcement.announce();
      }),
      // A note may be shown, or hidden, with its cursor on such a line.
      window.onDidChangeVisibleTextEditors((editors) => {
        const moved = editors.filter((editor) => this.hasMoved(editor));
        if (moved.length > 0) this.announcement.announce();
      }),
      this.announcement,
      { dispose: () => this.listener?.dispose() },
    );
  }

  /** Also repeats the announcements of the client, which come from the server. */
  private followChanges(document: TextDocument): void {
    const provider = this.client?.getFeature("textDocument/inlayHint").getProvider(document);
    const changes = provider?.onDidChangeInlayHints;
    if (changes === this.changes) return;
    this.listener?.dispose();
    this.changes = changes;
    this.listener = changes?.event(() => {
      if (!this.isOwnAnnouncement) this.announcement.markAnnounced();
    });
  }

  private remember(document: TextDocument, { start, end }: Range, lines: readonly number[]): void {
    const hintLines = this.hintLines.get(document) ?? new Set();
    for (const line of hintLines) if (line >= start.line && line <= end.line) hintLines.delete(line);
    for (const line of lines) hintLines.add(line);
    this.hintLines.set(document, hintLines);
  }

  /** Whether the cursors of an editor are on other lines than before, and one of all these has a hint. */
  private hasMoved(editor: TextEditor): boolean {
    const before = this.cursorLines.get(editor) ?? [];
    const now = linesOf(editor);
    this.cursorLines.set(editor, now);
    const hintLines = this.hintLines.get(editor.document);
    if (!hintLines || before.join() === now.join()) return false;
    return [...before, ...now].some((line) => hintLines.has(line));
  }
}

function editorsOf(document: TextDocument): TextEditor[] {
  return window.visibleTextEditors.filter((editor) => editor.document === document);
}

function linesOf({ selections }: TextEditor): number[] {
  return selections.map(({ active }) => active.line);
}
