import type { CancellationToken, Connection, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import { LineIndex, type Position } from "../note/lineIndex";
import type { Edit } from "../note/source";
import { textEdits } from "../service/languageFeatures/codeActions";
import { message } from "../words/message";
import { render } from "../words/render";
import type { ClientCapabilities } from "./clientCapabilities";
import { LSPErrorCodes, ResponseError } from "./protocolLibrary";

/** The edits of one note and the text that they were planned on. */
export interface NoteEdit {
  readonly uri: string;
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Sends edits to the client, which owns the documents, as one `workspace/applyEdit`, so that one undo reverts them. */
export class NoteEdits {
  constructor(
    private readonly connection: Connection,
    /** The version of an open document; null for a note that is not open. */
    readonly versionOf: (uri: string) => number | null,
    readonly client: ClientCapabilities,
    /** Cancels the request that makes the edits, as long as nothing has been sent. */
    private readonly cancellation?: CancellationToken,
  ) {}

  /** Throws if the client has canceled the request. */
  throwIfCancelled(): void {
    if (this.cancellation?.isCancellationRequested) throw cancelledError();
  }

  /** Applies the edits in the turn in which the texts were read. Returns the reason if the client rejects them. */
  async apply(label: string, notes: readonly NoteEdit[]): Promise<string | undefined> {
    return this.applyEdit(label, this.asEdit(notes));
  }

  /** Lets the client create a note. Returns the reason if it does not, such as an existing file of that name. */
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

  /** Converts the edits to the form that the client supports. */
  asEdit(notes: readonly NoteEdit[]): WorkspaceEdit {
    const edits = notes.map(({ uri, text, edits }) => ({
      uri,
      edits: textEdits(edits, new LineIndex(text)),
    }));
    if (!this.client.versionedEdits) {
      return { changes: Object.fromEntries(edits.map(({ uri, edits }) => [uri, edits])) };
    }
    return {
      documentChanges: edits.map(({ uri, edits }): TextDocumentEdit => {
        return { textDocument: { uri, version: this.versionOf(uri) }, edits };
      }),
    };
  }

  private async applyEdit(label: string, edit: WorkspaceEdit): Promise<string | undefined> {
    this.throwIfCancelled();
    const answer = this.connection.workspace.applyEdit({ label, edit });
    const { applied, failureReason } = await answer.catch((error: unknown) => {
      // Eglot answers with an error when its user declines the edit.
      if (!(error instanceof ResponseError)) throw error;
      return { applied: false, failureReason: error.message };
    });
    return applied ? undefined : failureReason || rejectionReason();
  }
}

/** Returns the position in the new text where the first edit begins, after its indent. */
export function insertedPosition(newText: string, edits: readonly Edit[]): Position {
  const [edit] = edits;
  const indent = /^\s*/.exec(edit?.text ?? "")?.[0].length ?? 0;
  return new LineIndex(newText).positionAt((edit?.span.start ?? 0) + indent);
}

/** The answer to a request that the client has canceled. */
export function cancelledError(): Error {
  return new ResponseError(LSPErrorCodes.RequestCancelled, CANCELLED);
}

export const CANCELLED = "The request was canceled.";

/** The reason for an edit that the client rejected without one. */
export function rejectionReason(): string {
  return render(message("refused.changed"));
}
