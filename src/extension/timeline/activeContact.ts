import { Disposable, EventEmitter, type TextEditor, window, workspace } from "vscode";
import type { Empty } from "../../webview/messages";
import type { FollowUps } from "../followUps";

/** The contact whose timeline is shown: that of the active note, or the last one while no note is active. */
export class ActiveContact implements Disposable {
  private readonly changeEmitter = new EventEmitter<void>();
  private readonly subscriptions: Disposable;
  private activeUri: string | undefined;

  /** Fires when the contact changes or may have changed. */
  readonly onDidChange = this.changeEmitter.event;

  constructor(private readonly followUps: FollowUps) {
    this.follow(window.activeTextEditor);
    this.subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor((editor) => {
        if (this.follow(editor)) this.changeEmitter.fire();
      }),
      // VS Code opens a document again when its language changes to Markdown.
      workspace.onDidOpenTextDocument((document) => {
        const editor = window.activeTextEditor;
        if (editor?.document === document && this.follow(editor)) this.changeEmitter.fire();
      }),
    );
  }

  /** The URI of the note; undefined if it is not a contact. */
  get uri(): string | undefined {
    const { activeUri } = this;
    return this.isContact(activeUri) ? activeUri : undefined;
  }

  /** Why there is no timeline to show. */
  get empty(): Empty {
    if (!workspace.workspaceFolders?.length && !window.activeTextEditor) return "folder";
    const { current } = this.followUps;
    return current && (current.complete || current.stopped || current.contacts > 0) ? "contact" : "loading";
  }

  /** Shows a contact until another note becomes active. */
  show(uri: string): void {
    this.activeUri = uri;
    this.changeEmitter.fire();
  }

  isContact(uri: string | undefined): boolean {
    if (uri === undefined) return false;
    const { contacts, current } = this.followUps;
    return (
      contacts.some((contact) => contact.uri === uri) ||
      !!current?.needsALook.some((note) => note.uri === uri)
    );
  }

  /** Ignores output channels and webviews, which are not notes. Returns whether the note changed. */
  private follow(editor: TextEditor | undefined): boolean {
    if (editor?.document.languageId !== "markdown") return false;
    const uri = editor.document.uri.toString();
    if (uri === this.activeUri) return false;
    this.activeUri = uri;
    return true;
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.changeEmitter.dispose();
  }
}
