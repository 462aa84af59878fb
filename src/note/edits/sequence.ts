import { type Edit, lastIndexUpTo, type Span, span } from "../source";
import { applyEdits, type EditPlan, sortEdits } from "./plan";

/** Combines several steps into one plan. Each step is planned on the result of the one before. */
export function planSequence(text: string, steps: readonly ((text: string) => EditPlan)[]): EditPlan {
  const composer = new EditComposer(text);
  for (const step of steps) {
    const plan = step(composer.text);
    if (!plan.ok) return plan;
    composer.apply(plan.edits);
  }
  return composer.plan();
}

/** A piece of the current text: a span of the original, or inserted text. */
type Piece = { readonly kept: Span } | { readonly put: string };

/** Applies edits one after the other and combines them into one plan. */
export class EditComposer {
  text: string;
  private pieces: readonly Piece[];
  /** The current positions of the pieces of the original, in their order; computed on first use. */
  private keptPieces: readonly KeptPiece[] | undefined;

  constructor(private readonly original: string) {
    this.text = original;
    this.pieces = [{ kept: span(0, original.length) }];
  }

  /** Applies edits of the current text. */
  apply(edits: readonly Edit[]): void {
    const ordered = sortEdits(edits);
    const reader = new PieceReader(this.pieces);
    const pieces: Piece[] = [];
    for (const { span: replaced, text: put } of ordered) {
      for (const piece of reader.readTo(replaced.start)) pieces.push(piece);
      pieces.push({ put });
      reader.readTo(replaced.end);
    }
    for (const piece of reader.readTo(this.text.length)) pieces.push(piece);
    this.pieces = pieces.filter((piece) => lengthOf(piece) > 0);
    this.keptPieces = undefined;
    this.text = applyEdits(this.text, ordered);
  }

  /** Returns the current position of a span of the original; undefined once a part of it was replaced. */
  currentSpan({ start, end }: Span): Span | undefined {
    this.keptPieces ??= keptPiecesOf(this.pieces);
    const index = lastIndexUpTo(this.keptPieces, end - 1, ({ kept }) => kept.end) + 1;
    const piece = this.keptPieces[index];
    if (!piece || piece.kept.start > start) return undefined;
    const offset = piece.position - piece.kept.start;
    return span(offset + start, offset + end);
  }

  /** Returns the edits of the original that result in the current text. */
  plan(): EditPlan {
    const edits: Edit[] = [];
    let done = 0;
    let inserted = "";
    const close = (until: number) => {
      if (this.original.slice(done, until) !== inserted)
        edits.push({ span: span(done, until), text: inserted });
      inserted = "";
    };
    for (const piece of this.pieces) {
      if ("put" in piece) {
        inserted += piece.put;
        continue;
      }
      close(piece.kept.start);
      done = piece.kept.end;
    }
    close(this.original.length);
    return { ok: true, edits, newText: this.text };
  }
}

/** A piece of the original, and its position in the current text. */
interface KeptPiece {
  readonly kept: Span;
  readonly position: number;
}

function keptPiecesOf(pieces: readonly Piece[]): KeptPiece[] {
  const keptPieces: KeptPiece[] = [];
  let position = 0;
  for (const piece of pieces) {
    if ("kept" in piece) keptPieces.push({ kept: piece.kept, position });
    position += lengthOf(piece);
  }
  return keptPieces;
}

/** Reads pieces from the first to the last, and cuts them at the requested positions. */
class PieceReader {
  private index = 0;
  /** The length of the piece at `index` that was read. */
  private offset = 0;
  private position = 0;

  constructor(private readonly pieces: readonly Piece[]) {}

  /** Returns the unread pieces before a position of the current text, and advances to it. */
  readTo(end: number): Piece[] {
    const read: Piece[] = [];
    while (this.position < end) {
      const piece = this.pieces[this.index];
      if (!piece) break;
      const length = lengthOf(piece);
      const until = Math.min(length, this.offset + end - this.position);
      read.push(part(piece, this.offset, until));
      this.position += until - this.offset;
      this.offset = until;
      if (until === length) [this.index, this.offset] = [this.index + 1, 0];
    }
    return read;
  }
}

function part(piece: Piece, from: number, to: number): Piece {
  if ("put" in piece) return { put: piece.put.slice(from, to) };
  return { kept: span(piece.kept.start + from, piece.kept.start + to) };
}

function lengthOf(piece: Piece): number {
  return "put" in piece ? piece.put.length : piece.kept.end - piece.kept.start;
}
