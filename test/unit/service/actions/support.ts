import { resolveConfig } from "../../../../src/config/resolve";
import { nextText, planAction } from "../../../../src/service/actions";
import type { ActionNote } from "../../../../src/service/actions/action";
import type { ActionId } from "../../../../src/service/actions/table";
import { civilDate } from "../../../../src/time/civilDate";

/** A Sunday. */
export const TODAY = civilDate("2026-11-22");

export function noteOf(text: string, settings: Record<string, unknown> = {}): ActionNote {
  const config = resolveConfig([{ origin: "settings", values: settings }]);
  return { text, fileName: "Somebody", today: TODAY, config };
}

/** Returns the note after an action, or the reason in angle brackets. */
export function noteAfter(text: string, id: ActionId, ...args: string[]): string {
  const outcome = planAction(id, noteOf(text), args);
  return outcome.ok ? outcome.newText : `<${outcome.reason}>`;
}

/** Returns what an action wrote and the next step, or the reason in angle brackets. */
export function lineAndNextStep(text: string, id: ActionId, ...args: string[]): string {
  const outcome = planAction(id, noteOf(text), args);
  return outcome.ok ? `${outcome.line} → ${nextText(outcome.after)}` : `<${outcome.reason}>`;
}
