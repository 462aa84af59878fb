import type { VaultRuleInput } from "../../cadence/rule";
import type { CivilDate } from "../../time/civilDate";
import { errorKind } from "../../words/errorKind";
import { message } from "../../words/message";
import { render } from "../../words/render";

/** Returns why a contact needs a look if Touchbase failed to analyze its note: an error of Touchbase. */
export function failureReason(error: unknown, today: CivilDate): string {
  return render(message("look.failed", { kind: errorKind(error) }), { today });
}

/** What the advice about all contacts uses of a contact that could not be analyzed. It takes part in nothing. */
export const UNKNOWN_INPUT: VaultRuleInput = {
  active: false,
  closedSince: undefined,
  method: undefined,
  lastOut: undefined,
  ignored: [],
};
