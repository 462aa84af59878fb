import { resolveConflict } from "../merge/resolveConflict";
import { type EditPlan, reject } from "./plan";
import { type EditOptions, readForEdit } from "./readings";

/** Plans to merge the two versions of a note with conflict markers. The merge itself reads and compares its result. */
export function planResolution(text: string, options: EditOptions): EditPlan {
  const resolution = resolveConflict(text, (side) => readForEdit(side, options));
  if (!resolution) return reject("edit.conflict");
  return { ok: true, edits: resolution.edits, newText: resolution.newText };
}
