import { decodeNote } from "../files/decode";
import { FileError } from "../files/files";
import { toFileError } from "../node/fileErrors";
import { readNoteFile } from "../node/plainFile";
import { type PlannedRewrite, rewriteNote } from "../node/writeNotes";
import { followUpOf } from "../service/followUps/followUps";
import { type LineWay, type LogPlan, planLog } from "../service/logTouch/planLog";
import { message } from "../words/message";
import { render } from "../words/render";
import { outcomeLines } from "./logLines";
import { type LogCall, type LogTarget, readLogCall } from "./logTargets";
import type { Options } from "./options";
import { JSON_VERSION, outJson, plainLine, type Terminal } from "./output";
import { say } from "./sentence";

/** The plan for one note, and whether it has been written. */
interface NoteOutcome {
  readonly target: LogTarget;
  readonly plan: LogPlan;
  readonly written: boolean;
}

/** The result of a call. */
interface LogOutcome {
  readonly outcomes: readonly NoteOutcome[];
  readonly refused: string | undefined;
  /** The other readings of a refused text. */
  readonly ways?: readonly LineWay[];
  /** The error of a note that cannot be read or written. */
  readonly fault: FileError | undefined;
}

/**
 * `touchbase log NOTE… TEXT` and `touchbase log FOLDER TEXT`: logs a touch. Plans all notes before writing the first. If
 * one is rejected, exits with 1 and changes nothing.
 */
export async function log(options: Options, terminal: Terminal): Promise<number> {
  const call = await readLogCall(options, terminal);
  const outcome =
    call.refused === undefined
      ? await logAll(call, options, terminal)
      : { outcomes: [], refused: call.refused, ways: call.ways, fault: undefined };
  if (options.json) outJson(terminal, jsonOf(outcome, call, options));
  else outHuman(outcome, call, options, terminal);
  if (outcome.fault) terminal.err(withWritten(outcome.fault.message, outcome));
  return outcome.fault ? 2 : outcome.refused === undefined ? 0 : 1;
}

async function logAll(
  call: LogCall,
  { today, dryRun, restAsText }: Options,
  terminal: Terminal,
): Promise<LogOutcome> {
  const planFor = ({ fileName, config }: LogTarget, text: string, input: LogCall["input"]) => {
    return planLog(text, {
      fileName,
      input,
      way: restAsText ? "text" : undefined,
      today,
      config,
      ...(call.known && { known: call.known }),
    });
  };
  const plannedNotes: NoteOutcome[] = [];
  for (const target of call.targets) {
    const plan = planFor(target, await textOf(target.file), call.input);
    plannedNotes.push({ target, plan, written: false });
  }
  const rejected = plannedNotes.find(({ plan }) => !plan.ok);
  if (rejected) {
    const ways = rejected.plan.ok ? [] : rejected.plan.ways;
    return { outcomes: [], refused: reasonOf(rejected, call), ways, fault: undefined };
  }
  if (dryRun) return { outcomes: plannedNotes, refused: undefined, fault: undefined };
  const outcomes: NoteOutcome[] = [];
  for (const { target, plan: preview } of plannedNotes) {
    if (!preview.ok) continue;
    try {
      // Plans again on the text under the lock, because another program may have written the note meanwhile.
      const rewrite = (text: string): PlannedRewrite<LogPlan> => {
        const newPlan = planFor(target, text, preview.entry);
        return newPlan.ok
          ? { write: true, text: newPlan.newText, result: newPlan }
          : { write: false, result: newPlan };
      };
      const onRestored = () => terminal.err(say(message("cli.restored", { name: target.shown })));
      const plan = await rewriteNote(target.file, rewrite, { onRestored, within: target.root });
      if (!plan.ok) return { outcomes, refused: reasonOf({ target, plan }, call), fault: undefined };
      outcomes.push({ target, plan, written: true });
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return { outcomes, refused: undefined, fault: error };
    }
  }
  return { outcomes, refused: undefined, fault: undefined };
}

/** Reads a note. Rejects with a FileError if it cannot be read. */
async function textOf(file: string): Promise<string> {
  const bytes = await readNoteFile(file).catch((error: unknown) => {
    throw toFileError(error, file, "file.cannot-read");
  });
  const decoded = decodeNote(bytes);
  if ("fault" in decoded) throw new FileError(file, decoded.fault);
  return decoded.text;
}

function reasonOf({ target, plan }: Pick<NoteOutcome, "target" | "plan">, { targets }: LogCall): string {
  if (plan.ok) return "";
  return targets.length > 1 ? `${target.fileName}: ${plan.reason}` : plan.reason;
}

/** Adds the notes that were written before an error. */
function withWritten(sentence: string, { outcomes }: LogOutcome): string {
  const names = outcomes.filter((outcome) => outcome.written).map(({ target }) => target.shown);
  return names.length > 0 ? say(message("cli.already-logged", { sentence, names })) : sentence;
}

function jsonOf(outcome: LogOutcome, call: LogCall, { today, dryRun }: Options) {
  const notes = outcome.outcomes.map(({ target, plan, written }) => {
    if (!plan.ok) {
      const nothing = { logged: null, dates: [], meaning: null, findings: [], next: null };
      return { path: target.path, name: null, ...nothing, written };
    }
    const { line, dates, meaning, after } = plan;
    const next = followUpOf(target.path, after) ?? null;
    const { sentence, findings } = meaning;
    const logged = { logged: line, dates, meaning: sentence, findings, next };
    return { path: target.path, name: after.contact.name, ...logged, written };
  });
  const refused = outcome.refused ?? outcome.fault?.text ?? null;
  const isFailed = refused !== null;
  return {
    version: JSON_VERSION,
    today,
    path: call.targets[0]?.path ?? null,
    logged: isFailed ? null : (notes[0]?.logged ?? null),
    refused,
    next: isFailed ? null : (notes[0]?.next ?? null),
    dryRun,
    notes,
    ways: outcome.ways ?? [],
    candidates: call.candidates,
  };
}

function outHuman(result: LogOutcome, call: LogCall, options: Options, terminal: Terminal): void {
  for (const outcome of result.outcomes) outOutcome(outcome, options, terminal);
  if (result.refused === undefined) return;
  const { targets } = call;
  const reason = result.refused;
  const refusal =
    targets.length === 1
      ? message("cli.unchanged", { name: targets[0]?.shown ?? "", reason })
      : message("cli.nothing-logged", { reason });
  terminal.err(withWritten(say(refusal), result));
  for (const { kind, line } of result.ways ?? []) {
    terminal.err(`  ${plainLine(render(message(WAY_MESSAGES[kind], { line }), { today: options.today }))}`);
  }
  for (const { contacts } of call.candidates) {
    for (const { path, name, organization } of contacts) {
      terminal.err(`  ${plainLine([name, organization].filter(Boolean).join(", "))}  ${plainLine(path)}`);
    }
  }
}

const WAY_MESSAGES = {
  text: "log.rest-as-text",
  taken: "log.taken",
  past: "log.reading",
  planned: "log.reading",
} as const;

function outOutcome({ target, plan, written }: NoteOutcome, { today }: Options, terminal: Terminal): void {
  if (!plan.ok) return;
  for (const line of outcomeLines(target.shown, plan, written, today, terminal)) terminal.out(line);
}
