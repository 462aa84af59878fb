import { Disposable, EventEmitter, type TextEditor, window, workspace } from "vscode";
import type { Empty } from "../../webview/messages";
import type { FollowUps } from "../followUps";

/** Whose time line is shown: the contact in the note in front; the last one while no note is in front. */
export class ActiveContact implements Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly listening: Disposable;
  private followed: string | undefined;

  /** Fires when it is another contact, or may be. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly followUps: FollowUps) {
    this.follow(window.activeTextEditor);
    this.listening = Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => {
        if (this.follow(editor)) this.changed.fire();
      }),
      // It is opened anew when it becomes Markdown.
      workspace.onDidOpenTextDocument((document) => {
        const editor = window.activeTextEditor;
        if (editor?.document === document && this.follow(editor)) this.changed.fire();
      }),
    );
  }

  /** The URI of the note; undefined where it is no contact. */
  get uri(): string | undefined {
    const { followed } = this;
    return this.isContact(followed) ? followed : undefined;
  }

  /** Why there is none. */
  get empty(): Empty {
    if (!workspace.workspaceFolders?.length && !window.activeTextEditor) return "folder";
    const { current } = this.followUps;
    return current && (current.complete || current.stopped || current.contacts > 0) ? "contact" : "loading";
  }

  /** Shows a contact until another note is in front. */
  show(uri: string): void {
    this.followed = uri;
    this.changed.fire();
  }

  isContact(uri: string | undefined): boolean {
    if (uri === undefined) return false;
    const { contacts, current } = this.followUps;
    return (
      contacts.some((contact) => contact.uri === uri) ||
      !!current?.needsALook.some((note) => note.uri === uri)
    );
  }

  /** An output channel and the like are no notes, and a page in front is none either. */
  private follow(editor: TextEditor | undefined): boolean {
    if (editor?.document.languageId !== "markdown") return false;
    const uri = editor.document.uri.toString();
    if (uri === this.followed) return false;
    this.followed = uri;
    return true;
  }

  dispose(): void {
    this.listening.dispose();
    this.changed.dispose();
  }
}
