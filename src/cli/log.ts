import { readFile } from "node:fs/promises";
import { decodeNote } from "../files/decode";
import { FileError } from "../files/files";
import { rewriteNote } from "../node/writeNotes";
import { followUpOf } from "../service/followUps/followUps";
import { stepLine } from "../service/followUps/format";
import { formatPlan } from "../service/logTouch/dateSummary";
import { type LogPlan, planLog } from "../service/logTouch/planLog";
import { message } from "../words/message";
import { render } from "../words/render";
import { type LogCall, type LogTarget, readLogCall } from "./logTargets";
import type { Options } from "./options";
import { JSON_VERSION, outJson, painter, plainLine, type Terminal } from "./output";

/** What became of one note: its plan was written, or only made; or it was not come to. */
interface Outcome {
  readonly target: LogTarget;
  readonly plan: LogPlan;
  readonly written: boolean;
}

/** What was done, and why not more. */
interface Done {
  readonly outcomes: readonly Outcome[];
  readonly refused: string | undefined;
  /** A note that could not be read or written. */
  readonly fault: FileError | undefined;
}

/**
 * `touchbase log NOTE… TEXT` and `touchbase log FOLDER TEXT`: logs a touch. All notes are planned before the first is
 * written: exit 1, and each as it was, when one is refused.
 */
export async function log(options: Options, terminal: Terminal): Promise<number> {
  const call = await readLogCall(options, terminal);
  const done =
    call.refused === undefined
      ? await logAll(call, options)
      : { outcomes: [], refused: call.refused, fault: undefined };
  if (options.json) outJson(terminal, jsonOf(done, call, options));
  else outHuman(done, call, options, terminal);
  if (done.fault) terminal.err(`${done.fault.message}${writtenSoFar(done)}`);
  return done.fault ? 2 : done.refused === undefined ? 0 : 1;
}

async function logAll(call: LogCall, { today, dryRun }: Options): Promise<Done> {
  const planFor = ({ fileName, config }: LogTarget, text: string, input: LogCall["input"]) => {
    return planLog(text, {
      fileName,
      input,
      today,
      config,
      ...(call.known && { known: call.known }),
    });
  };
  const planned: Outcome[] = [];
  for (const target of call.targets) {
    planned.push({ target, plan: planFor(target, await textOf(target.file), call.input), written: false });
  }
  const refusal = planned.find(({ plan }) => !plan.ok);
  if (refusal) return { outcomes: [], refused: reasonOf(refusal, call), fault: undefined };
  if (dryRun) return { outcomes: planned, refused: undefined, fault: undefined };
  const outcomes: Outcome[] = [];
  for (const { target, plan: preview } of planned) {
    if (!preview.ok) continue;
    try {
      // Planned once more on the text as it is under the lock: somebody may have written meanwhile.
      const plan = await rewriteNote<LogPlan>(target.file, (text) => {
        const again = planFor(target, text, preview.entry);
        return again.ok
          ? { write: true, text: again.newText, result: again }
          : { write: false, result: again };
      });
      if (!plan.ok) return { outcomes, refused: reasonOf({ target, plan }, call), fault: undefined };
      outcomes.push({ target, plan, written: true });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { outcomes, refused: undefined, fault: error };
    }
  }
  return { outcomes, refused: undefined, fault: undefined };
}

/** Rejects with a FileFault for what cannot be read. */
async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => {
    throw new FileError(file, "cannot be read");
  });
  const decoded = decodeNote(bytes);
  if ("fault" in decoded) throw new FileError(file, decoded.fault);
  return decoded.text;
}

function reasonOf({ target, plan }: Pick<Outcome, "target" | "plan">, { targets }: LogCall): string {
  if (plan.ok) return "";
  return targets.length > 1 ? `${target.fileName}: ${plan.reason}` : plan.reason;
}

/** What stands in the notes although not all of it could be done. */
function writtenSoFar({ outcomes }: Done): string {
  const written = outcomes.filter((outcome) => outcome.written).map(({ target }) => target.shown);
  return written.length > 0 ? ` (already logged in ${written.map(plainLine).join(", ")})` : "";
}

function jsonOf(done: Done, call: LogCall, { today, dryRun }: Options) {
  const notes = done.outcomes.map(({ target, plan, written }) => {
    if (!plan.ok) return { path: target.path, name: null, logged: null, dates: [], next: null, written };
    const { line, dates, after } = plan;
    const next = followUpOf(target.path, after) ?? null;
    return { path: target.path, name: after.contact.name, logged: line, dates, next, written };
  });
  const refused = done.refused ?? done.fault?.text ?? null;
  const failed = refused !== null;
  return {
    version: JSON_VERSION,
    today,
    path: call.targets[0]?.path ?? null,
    logged: failed ? null : (notes[0]?.logged ?? null),
    refused,
    next: failed ? null : (notes[0]?.next ?? null),
    dryRun,
    notes,
    candidates: call.candidates,
  };
}

function outHuman(done: Done, call: LogCall, options: Options, terminal: Terminal): void {
  for (const outcome of done.outcomes) outOutcome(outcome, options, terminal);
  if (done.refused === undefined) return;
  const { targets } = call;
  const untouched =
    targets.length === 1 ? `${plainLine(targets[0]?.shown ?? "")} is as it was` : "Nothing was logged";
  terminal.err(`${untouched}: ${plainLine(done.refused)}${writtenSoFar(done)}`);
  for (const { contacts } of call.candidates) {
    for (const { path, name, organization } of contacts) {
      terminal.err(`  ${plainLine([name, organization].filter(Boolean).join(", "))}  ${plainLine(path)}`);
    }
  }
}

function outOutcome({ target, plan, written }: Outcome, { today }: Options, terminal: Terminal): void {
  if (!plan.ok) return;
  const paint = painter(terminal);
  const { line, after, dates } = plan;
  terminal.out(`${plainLine(target.shown)}: ${paint(plainLine(line), "bold")}`);
  if (!written) terminal.out(`Dates: ${dates.join("; ")}`);
  const { standing } = after;
  if (standing?.step) {
    const { step, state } = standing;
    terminal.out(
      `Next: ${stepLine(step, state, today)}\n      ${paint(render(step.reason, { today }), "dim")}`,
    );
    const then = formatPlan(after.plan, today);
    if (!written && then !== "") terminal.out(paint(`      ${then}`, "dim"));
  } else if (standing) terminal.out("Next: nothing");
  if (!written) terminal.out(paint(render(message("log.dry-run"), { today }), "dim"));
}
