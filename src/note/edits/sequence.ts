import { type Edit, type Span, span } from "../source";
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

  constructor(private readonly original: string) {
    this.text = original;
    this.pieces = [{ kept: span(0, original.length) }];
  }

  /** Applies edits of the current text. */
  apply(edits: readonly Edit[]): void {
    const ordered = sortEdits(edits);
    const pieces: Piece[] = [];
    let done = 0;
    for (const { span: at, text: put } of ordered) {
      pieces.push(...this.between(done, at.start), { put });
      done = at.end;
    }
    pieces.push(...this.between(done, this.text.length));
    this.pieces = pieces.filter((piece) => lengthOf(piece) > 0);
    this.text = applyEdits(this.text, ordered);
  }

  /** Returns the current position of a span of the original; undefined once a part of it was replaced. */
  currentSpan({ start, end }: Span): Span | undefined {
    let at = 0;
    for (const piece of this.pieces) {
      if ("kept" in piece && piece.kept.start <= start && end <= piece.kept.end)
        return span(at + start - piece.kept.start, at + end - piece.kept.start);
      at += lengthOf(piece);
    }
    return undefined;
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

  private between(start: number, end: number): Piece[] {
    const pieces: Piece[] = [];
    let at = 0;
    for (const piece of this.pieces) {
      const length = lengthOf(piece);
      const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
      if (from < to) {
        pieces.push(
          "put" in piece
            ? { put: piece.put.slice(from, to) }
            : { kept: span(piece.kept.start + from, piece.kept.start + to) },
        );
      }
      at += length;
    }
    return pieces;
  }
}

function lengthOf(piece: Piece): number {
  return "put" in piece ? piece.put.length : piece.kept.end - piece.kept.start;
}
