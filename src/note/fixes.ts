import type { ReadOptions } from "./contact";
import { applyEdits, type EditPlan, planKey } from "./edits";
import { planRemoval, planSort } from "./entryEdits";
import type { Fix } from "./model";

/** Plans what a fix of a finding does. */
export function planFix(text: string, fix: Fix, options: ReadOptions): EditPlan {
  switch (fix.kind) {
    case "set-status":
      return planKey(text, "status", fix.status, options);
    case "sort-touches":
      return planSort(text, options);
    case "remove-entry":
      return planRemoval(text, fix.span, options);
    default: {
      const edits = [{ span: fix.span, text: fix.text }];
      return { ok: true, edits, newText: applyEdits(text, edits) };
    }
  }
}
