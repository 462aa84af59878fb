import { basename, relative } from "node:path";
import { stepLine } from "../service/describe";
import { followUpOf } from "../service/followUps";
import { type LogPlan, planLog } from "../service/logTouch";
import { baseName } from "../vault";
import { rewriteNote } from "../vault/nodeWrite";
import { render } from "../words/render";
import { USAGE } from "./help";
import { type Options } from "./options";
import { JSON_VERSION, outJson, painter, plainLine, type Terminal, UsageFault } from "./output";
import { configFor, placeOf, slashed } from "./scope";

/** `touchbase log NOTE TEXT`: appends a touch. Exit 1, and the note as it was, when the touch is refused. */
export async function log(options: Options, terminal: Terminal): Promise<number> {
  const [path, ...words] = options.words;
  const input = words.join(" ").trim();
  if (path === undefined || input === "") throw new UsageFault(`a note and a touch are wanted: ${USAGE.log}`);
  const place = await placeOf(path, terminal);
  if (place.kind === "folder") throw new UsageFault(`${path} is a folder: name one note`);
  const config = await configFor(place.root, options, terminal);
  const name = baseName(basename(place.note));
  const plan = await rewriteNote<LogPlan>(place.note, (text) => {
    const planned = planLog(text, name, input, options.today, config);
    return planned.ok
      ? { write: true, text: planned.newText, result: planned }
      : { write: false, result: planned };
  });
  const notePath = slashed(relative(place.root, place.note));
  if (options.json) outJson(terminal, jsonOf(plan, notePath, options));
  else if (plan.ok) outHuman(plan, path, options, terminal);
  else terminal.err(`${path} is as it was: ${plan.reason}`);
  return plan.ok ? 0 : 1;
}

function jsonOf(plan: LogPlan, path: string, { today }: Options) {
  const head = { version: JSON_VERSION, today, path };
  if (!plan.ok) return { ...head, logged: null, refused: plan.reason, next: null };
  return { ...head, logged: plan.line, refused: null, next: followUpOf(path, plan.after) ?? null };
}

function outHuman(plan: LogPlan & { ok: true }, path: string, options: Options, terminal: Terminal): void {
  const { today } = options;
  const paint = painter(terminal);
  terminal.out(`${plainLine(path)}: ${paint(plainLine(plan.line), "bold")}`);
  const { standing } = plan.after;
  if (!standing) return;
  const { state, step } = standing;
  if (!step) terminal.out("Next: nothing");
  else
    terminal.out(
      `Next: ${stepLine(step, state, today)}\n      ${paint(render(step.reason, { today }), "dim")}`,
    );
}
