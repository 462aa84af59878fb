import { type Analysis, analyse } from "../cadence/analyse";
import type { Config } from "../config/resolve";
import { readContact } from "../note/contact";
import { type Edit, planTouch } from "../note/edits";
import type { Touch } from "../note/model";
import { readTouchLine } from "../note/touchLine";
import { placed } from "../note/yaml";
import type { CivilDate } from "../time/civilDate";
import { render } from "../words/render";
import { touchLineFrom } from "./logInput";

/** What an entry would write and lead to, or why it is refused; then the note is as it was. */
export type LogPlan =
  | {
      readonly ok: true;
      readonly edits: readonly Edit[];
      /** The touch line, as it is written (before any quoting). */
      readonly line: string;
      readonly touch: Touch;
      readonly newText: string;
      readonly after: Analysis;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Plans the touch that `input` describes for a note. An entry that is not wholly understood is refused with the
 * reason: a log is no place for guesses.
 */
export function planLog(
  text: string,
  fileName: string,
  input: string,
  today: CivilDate,
  config: Config,
): LogPlan {
  const reading = understand(input, today);
  if (!reading.ok) return reading;
  const plan = planTouch(text, reading.line, { fileName });
  if (!plan.ok) return { ok: false, reason: render(plan.reason, { today }) };
  const contact = readContact(plan.newText, { fileName, declared: true });
  if (!contact) return { ok: false, reason: render({ key: "edit.unsure", args: {} }, { today }) };
  const after = analyse(contact, today, config.cadence);
  return {
    ok: true,
    edits: plan.edits,
    line: reading.line,
    touch: reading.touch,
    newText: plan.newText,
    after,
  };
}

export type Understanding =
  | { readonly ok: true; readonly line: string; readonly touch: Touch }
  | { readonly ok: false; readonly reason: string };

/** How an entry is understood, without a note to put it in. */
export function understand(input: string, today: CivilDate): Understanding {
  if (input.trim() === "") return { ok: false, reason: render({ key: "log.empty", args: {} }, { today }) };
  const line = touchLineFrom(input.replace(/[\r\n]+/g, " "), today);
  const { touch, problems } = readTouchLine(placed(line, 0));
  const [problem] = problems;
  if (problem) return { ok: false, reason: render(problem.message, { today }) };
  if (!touch) return { ok: false, reason: render({ key: "touch-syntax.no-date", args: {} }, { today }) };
  const nothingSaid = !touch.channel && !touch.outcome && !touch.purpose && touch.text === "";
  if (nothingSaid) return { ok: false, reason: render({ key: "log.nothing-said", args: {} }, { today }) };
  return { ok: true, line, touch };
}
