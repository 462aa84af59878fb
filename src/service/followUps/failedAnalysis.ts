import type { VaultRuleInput } from "../../cadence/rule";
import type { CivilDate } from "../../time/civilDate";
import { errorKind } from "../../words/errorKind";
import { message } from "../../words/message";
import { render } from "../../words/render";

/** Returns why a contact needs a look if Touchbase failed to analyze its note: an error of Touchbase. */
export function failureReason(error: unknown, today: CivilDate): string {
  return render(message("look.failed", { kind: errorKind(error) }), { today });
}

/** The input of vault-wide rules for a contact that could not be analyzed. No rule uses it. */
export const UNKNOWN_INPUT: VaultRuleInput = {
  active: false,
  closedSince: undefined,
  method: undefined,
  lastOut: undefined,
  ignored: [],
};
