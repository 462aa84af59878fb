import type { Connection, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import { LineIndex, type Position } from "../note/lineIndex";
import type { Edit } from "../note/source";
import { textEdits } from "../service/languageFeatures/codeActions";
import { message } from "../words/message";
import { render } from "../words/render";

/** The edits of one note, planned on this text of it. */
export interface NoteEdit {
  readonly uri: string;
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** What the client can do with edits. */
export interface EditAbilities {
  /** It takes edits that name the version of the document that they are meant for. */
  readonly versions: boolean;
  /** It makes files. */
  readonly creates: boolean;
}

/** Edits go back to the client, which owns the documents, as one `workspace/applyEdit`: one step to undo. */
export class NoteEdits {
  constructor(
    private readonly connection: Connection,
    /** The version of an open document: edits are meant for the text that they were planned on. */
    readonly versionOf: (uri: string) => number | null,
    readonly abilities: EditAbilities,
  ) {}

  /** Hands the edits to the client, in the same turn as the texts were read; gives why, where it did not take them. */
  async apply(label: string, notes: readonly NoteEdit[]): Promise<string | undefined> {
    return this.applyEdit(label, this.asEdit(notes));
  }

  /** Has the client make a note; gives why it did not, such as where there is a file by that name. */
  async create(label: string, uri: string, text: string): Promise<string | undefined> {
    const start = { line: 0, character: 0 };
    return this.applyEdit(label, {
      documentChanges: [
        { kind: "create", uri, options: { overwrite: false, ignoreIfExists: false } },
        {
          textDocument: { uri, version: null },
          edits: [{ range: { start, end: start }, newText: text }],
        },
      ],
    });
  }

  /** The edits in the form that the client takes. */
  asEdit(notes: readonly NoteEdit[]): WorkspaceEdit {
    const edits = notes.map(({ uri, text, edits }) => ({
      uri,
      edits: textEdits(edits, new LineIndex(text)),
    }));
    if (!this.abilities.versions) {
      return { changes: Object.fromEntries(edits.map(({ uri, edits }) => [uri, edits])) };
    }
    return {
      documentChanges: edits.map(({ uri, edits }): TextDocumentEdit => {
        return { textDocument: { uri, version: this.versionOf(uri) }, edits };
      }),
    };
  }

  private async applyEdit(label: string, edit: WorkspaceEdit): Promise<string | undefined> {
    const { applied, failureReason } = await this.connection.workspace.applyEdit({ label, edit });
    return applied ? undefined : failureReason || rejectionReason();
  }
}

/** Where what was put in begins in the new text, behind its indent. */
export function insertedPosition(newText: string, edits: readonly Edit[]): Position {
  const [edit] = edits;
  const indent = /^\s*/.exec(edit?.text ?? "")?.[0].length ?? 0;
  return new LineIndex(newText).positionAt((edit?.span.start ?? 0) + indent);
}

/** Why nothing was written, where the client did not take the edit and does not say why. */
export function rejectionReason(): string {
  return render(message("refused.changed"));
}
