import {
  Disposable,
  EventEmitter,
  Range,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { ApplyWorkspaceEditParams, ApplyWorkspaceEditResult } from "vscode-languageclient";
import { SECTION } from "../config/section";
import { plainLabel } from "../words/plainLabel";
import { replacedPart } from "./changedPart";
import { UNDO_CHANGE } from "./manifest";
import { noteName } from "./noteName";
import { notify } from "./notify";
import { changedUris, guardReadOnly, type HandleApplyEdit, openDocument } from "./readOnlyGuard";
import { registerCommand } from "./registerCommand";
import { hideDone, showDone } from "./showDone";
import { say } from "./words/say";

/** A note that a command changed: its text before and after. */
interface ChangedNote {
  readonly uri: Uri;
  readonly before: string;
  readonly after: string;
}

/** How long the status bar offers to undo a change, in milliseconds. The palette offers it until the next change. */
const OFFER_MS = 20_000;

/**
 * The last change of notes by a command. The change is saved in notes that had no unsaved changes, because the list
 * shows it as done. One command undoes it, also in notes that are not open in an editor.
 */
export class LastChange implements Disposable {
  private notes: readonly ChangedNote[] = [];
  /** Settles when the last edit is applied and saved, which is after the editor and the list show it. */
  private applying: Promise<unknown> = Promise.resolve();
  private offer: NodeJS.Timeout | undefined;
  private readonly changeEmitter = new EventEmitter<{ readonly undone: readonly Uri[] }>();
  private readonly item: StatusBarItem;
  private readonly registrations: Disposable;

  /** Fires when there is a new last change, when it can no longer be undone, and when it was undone. */
  readonly onDidChange = this.changeEmitter.event;

  constructor() {
    this.item = window.createStatusBarItem(
      "touchbase.undo",
      StatusBarAlignment.Left,
      Number.MIN_SAFE_INTEGER,
    );
    this.item.name = say("undo.name");
    this.item.command = UNDO_CHANGE;
    this.registrations = Disposable.from(
      this.item,
      registerCommand(UNDO_CHANGE, () => this.undo()),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.endOffer(document);
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.offer);
    this.registrations.dispose();
    this.changeEmitter.dispose();
  }

  /** Whether the last change was to this note, and none of its notes has been changed since. */
  canUndo(uri: Uri): boolean {
    const isIncluded = this.notes.some((note) => note.uri.toString() === uri.toString());
    return isIncluded && this.notes.every((note) => (textOf(note.uri) ?? note.after) === note.after);
  }

  /** Applies an edit of the server, saves the notes that had no unsaved changes, and remembers how to undo it. */
  readonly handleApplyEdit: HandleApplyEdit = (params, next) => {
    const result = this.apply(params, next);
    this.applying = result.catch(() => undefined);
    return result;
  };

  private async apply(...[params, next]: Parameters<HandleApplyEdit>): Promise<ApplyWorkspaceEditResult> {
    const before = await textsOf(changedUris(params));
    const cleanUris = [...before.keys()].filter((uri) => !openDocument(uri)?.isDirty);
    const result = (await guardReadOnly(params, next)) as ApplyWorkspaceEditResult;
    if (!result.applied) return result;
    if (savesChanges()) await save([...cleanUris, ...createdUris(params)]);
    this.remember(params.label ?? "", before);
    return result;
  }

  private remember(label: string, before: ReadonlyMap<Uri, string>): void {
    this.notes = [...before].flatMap(([uri, text]) => {
      const after = textOf(uri);
      return after === undefined || after === text ? [] : [{ uri, before: text, after }];
    });
    clearTimeout(this.offer);
    this.changeEmitter.fire({ undone: [] });
    if (this.notes.length === 0) {
      this.item.hide();
      return;
    }
    this.item.text = `$(discard) ${say("undo.offer")}`;
    this.item.tooltip = say("undo.tooltip", { change: plainLabel(label), names: namesOf(this.notes) });
    this.item.accessibilityInformation = { label: this.item.tooltip };
    this.item.show();
    this.offer = setTimeout(() => this.item.hide(), OFFER_MS);
  }

  /** Ends the offer when the text of one of the notes changes. Then the change can only be undone in the editor. */
  private endOffer(document: TextDocument): void {
    const note = this.notes.find(({ uri }) => uri.toString() === document.uri.toString());
    const text = document.getText();
    if (!note || text === note.after) return;
    this.item.hide();
    const isUndone = text === note.before;
    if (isUndone) hideDone();
    this.changeEmitter.fire({ undone: isUndone ? [note.uri] : [] });
  }

  /** Restores the notes to their text before the last change: all of them, or none if one was changed since. */
  private async undo(): Promise<void> {
    await this.applying;
    const { notes } = this;
    if (notes.length === 0) {
      void notify("info", say("undo.nothing"));
      return;
    }
    const edit = new WorkspaceEdit();
    const changed: ChangedNote[] = [];
    const cleanUris: Uri[] = [];
    for (const note of notes) {
      const document = await openedDocument(note.uri);
      if (document?.getText() !== note.after) {
        changed.push(note);
        continue;
      }
      const { start, end, text } = replacedPart(note.after, note.before);
      edit.replace(note.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
      if (!document.isDirty) cleanUris.push(note.uri);
    }
    if (changed.length > 0) {
      void notify("info", say("undo.changed", { names: namesOf(changed) }));
      return;
    }
    this.notes = [];
    this.item.hide();
    hideDone();
    if (!(await workspace.applyEdit(edit))) {
      void notify("error", say("undo.failed", { names: namesOf(notes) }));
      return;
    }
    this.changeEmitter.fire({ undone: notes.map(({ uri }) => uri) });
    if (savesChanges()) await save(cleanUris);
    showDone(say("undo.done", { names: namesOf(notes) }));
  }
}

/** Whether a command saves the notes that it changed. */
export function savesChanges(): boolean {
  return workspace.getConfiguration(SECTION).get("saveChanges") !== false;
}

/** Returns the texts of the notes that exist. */
async function textsOf(uris: readonly Uri[]): Promise<Map<Uri, string>> {
  const texts = new Map<Uri, string>();
  for (const uri of uris) {
    const document = await openedDocument(uri);
    if (document) texts.set(uri, document.getText());
  }
  return texts;
}

function textOf(uri: Uri): string | undefined {
  return openDocument(uri)?.getText();
}

async function openedDocument(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    // It does not exist yet, or no longer.
    return undefined;
  }
}

function createdUris({ edit }: ApplyWorkspaceEditParams): Uri[] {
  return (edit.documentChanges ?? []).flatMap((change) => {
    return "kind" in change && change.kind === "create" ? [Uri.parse(change.uri)] : [];
  });
}

/**
 * Saves notes, and reports the ones that could not be saved. All are saved at the same time, because VS Code opens a
 * tab for a note that stays unsaved for a moment.
 */
async function save(uris: readonly Uri[]): Promise<void> {
  const documents = uris.flatMap((uri) => openDocument(uri) ?? []);
  // A document without a file would ask for its name.
  const unsaved = documents.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled);
  const saved = await Promise.all(unsaved.map((document) => hasSaved(document)));
  const failed = unsaved.filter((_, index) => !saved[index]);
  if (failed.length > 0) void notify("warning", say("edit.not-saved", { names: namesOf(failed) }));
}

/** An error while saving, as of a file system of another extension, must not look as if the edit was rejected. */
async function hasSaved(document: TextDocument): Promise<boolean> {
  try {
    return await document.save();
  } catch {
    return false;
  }
}

function namesOf(notes: readonly { readonly uri: Uri }[]): string {
  return notes.map(({ uri }) => noteName(uri)).join(", ");
}
