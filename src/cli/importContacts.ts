import { relative } from "node:path";
import type { Choice, ImportPlan } from "../import/importPlan";
import { checkPlan } from "../import/planCheck";
import { notesOf, planImports, shownOf } from "../import/planImports";
import { doStepsWithPauses } from "../import/steps";
import { applyImport, changedSince } from "../node/applyImport";
import { hashOf } from "../node/importReceipts";
import { slashed } from "../node/paths";
import { slowHeapGrowth } from "../node/slowHeapGrowth";
import { yieldToEventLoop } from "../node/yieldToEventLoop";
import type { CivilDate } from "../time/civilDate";
import { type Message, message } from "../words/message";
import { withUsage } from "./help";
import { type ImportNotes, type ImportTarget, importTarget, readImportNotes } from "./importNotes";
import { outImportJson, outPlans, outSums } from "./importOutput";
import { planSections, writePlan } from "./importPlanFile";
import { type ImportRun, withStatus } from "./importRun";
import { type ReadSource, readSources } from "./importSources";
import { undo } from "./importUndo";
import type { Options } from "./options";
import { type Terminal, UsageError } from "./output";
import { quoted } from "./quoted";
import { say } from "./sentence";

/** `touchbase import FILE…`: plans an import, applies a plan, or undoes an import. */
export async function importContacts(options: Options, terminal: Terminal): Promise<number> {
  slowHeapGrowth();
  const interruption = new AbortController();
  const { signal } = interruption;
  const removeHandler = terminal.onInterrupt?.(() => interruption.abort());
  try {
    return await runImport(options, { terminal, signal });
  } catch (error) {
    if (error !== signal.reason) throw error;
    terminal.err(say(message("source.canceled")));
    return 2;
  } finally {
    removeHandler?.();
  }
}

async function runImport(options: Options, run: ImportRun): Promise<number> {
  const { positionals, import: call } = options;
  const planFile = call.applied ?? (call.apply ? positionals.find((path) => /\.md$/i.test(path)) : undefined);
  const files = positionals.filter((path) => path !== planFile);
  if (call.undo) {
    const [receipt, another] = call.undone === undefined ? files : [call.undone, ...files];
    if (another !== undefined || call.apply || call.plan !== undefined) {
      throw new UsageError(say(message("cli.import.undo-alone")));
    }
    return undo(receipt, options, run);
  }
  if (call.apply && call.plan !== undefined) throw new UsageError(say(message("cli.import.plan-or-apply")));
  if (planFile !== undefined) return applyPlan(planFile, files, options, run);
  if (files.length === 0) throw new UsageError(withUsage(message("cli.import.no-file"), "import"));
  const { terminal } = run;
  const sources = await readSources(files, call, run);
  const target = await importTarget(call.into, terminal);
  const notes = await readImportNotes(target, options, run);
  const plans = await plan({ sources, notes, target, today: options.today }, run);
  if (call.apply) return write({ plans, sources, target }, options, run);
  const file = call.plan;
  if (file !== undefined) await writePlan(file, { plans, sources, notes, call, today: options.today }, run);
  if (options.json) {
    outImportJson({ plans, written: 0, receipt: undefined, refused: undefined }, options, terminal);
    return 0;
  }
  if (file === undefined) outPlans(plans, terminal);
  else outSums(plans, terminal);
  const next =
    file === undefined ? `${callOf(files, call.into)} --apply` : `touchbase import --apply ${quoted(file)}`;
  terminal.err(
    say(message(file === undefined ? "cli.import.how" : "cli.import.plan-written", { call: next })),
  );
  return 0;
}

/** Applies a plan that the user has checked. Refuses it as a whole if anything has changed since. */
async function applyPlan(
  planFile: string,
  files: readonly string[],
  options: Options,
  run: ImportRun,
): Promise<number> {
  const { terminal } = run;
  const { sections, today, call } = await planSections(planFile, files, options, terminal);
  const sources: ReadSource[] = [];
  for (const [at, path] of (files.length > 0
    ? files
    : sections.map(({ header }) => header.source)
  ).entries()) {
    sources.push(...(await readSources([path], call[at] ?? options.import, run)));
  }
  const target = await importTarget(call[0]?.into, terminal);
  const notes = await readImportNotes(target, options, run);
  const whole = await plan({ sources, notes, target, today }, run);
  const from = { plans: whole, sources, notes: notes.contacts, hash: hashOf };
  const checked = checkPlan(sections, from, options.today);
  if (!checked.ok) return refuse(checked.reason, whole, options, terminal);
  const choices = checked.choices;
  const plans = await plan({ sources, notes, target, today, whole, choices }, run);
  return write({ plans, sources, target }, options, run);
}

interface PlanInput {
  readonly sources: readonly ReadSource[];
  readonly notes: ImportNotes;
  readonly target: ImportTarget;
  readonly today: CivilDate;
  /** The plans that the user has seen, and the user's choices. */
  readonly whole?: readonly ImportPlan[];
  readonly choices?: readonly ReadonlyMap<number, Choice>[];
}

async function plan(
  { sources, notes, target, today, whole, choices }: PlanInput,
  run: ImportRun,
): Promise<ImportPlan[]> {
  let done = 0;
  const all = sources.reduce((sum, { source }) => sum + source.records.length, 0);
  const steps = planImports(
    sources.map(({ source }, at) => {
      const [shown, chosen] = [whole?.[at], choices?.[at]];
      return { source, ...(shown && { shown: shownOf(shown) }), ...(chosen && { choices: chosen }) };
    }),
    notes.contacts,
    today,
    {
      config: notes.config,
      paths: notes.paths,
      folder: target.folder,
      onRecord: () => {
        done++;
      },
    },
  );
  return withStatus(
    run,
    () => message("cli.import.planning", { count: done, all }),
    (yieldIfDue) => doStepsWithPauses(steps, { signal: run.signal, yieldIfDue }),
  );
}

interface WriteInput {
  readonly plans: readonly ImportPlan[];
  readonly sources: readonly ReadSource[];
  readonly target: ImportTarget;
}

async function write(
  { plans, sources, target }: WriteInput,
  options: Options,
  run: ImportRun,
): Promise<number> {
  const { terminal, signal } = run;
  const { root } = target;
  const notes = notesOf(plans);
  const changedBefore = await changedSince(root, notes, { signal, yieldIfDue: yieldToEventLoop() });
  if (changedBefore.length > 0) {
    return refuse(
      message("import.plan.notes", { names: changedBefore.slice(0, MAX_NAMES) }),
      plans,
      options,
      terminal,
    );
  }
  let written = 0;
  const result = await withStatus(
    run,
    () => message("cli.import.writing", { count: written, all: notes.length }),
    (yieldIfDue) =>
      applyImport(root, notes, {
        time: options.now,
        sources: sources.map(({ source, hash }) => ({ name: source.name, hash })),
        signal,
        yieldIfDue,
        onWritten: (count) => {
          written = count;
        },
        onRestored: (name) => terminal.err(say(message("cli.restored", { name }))),
      }),
  );
  const receipt = result.receipt === undefined ? undefined : slashed(relative(terminal.cwd, result.receipt));
  const undoCall = `touchbase import --undo ${quoted(receipt ?? "")}`;
  const isWhole = result.failure === undefined && !(signal.aborted && result.written < notes.length);
  const reasons = [
    ...(result.failure ? [result.failure.message] : []),
    ...(isWhole
      ? []
      : [say(message("cli.import.stopped", { count: result.written, all: notes.length, call: undoCall }))]),
    ...(result.changed.length > 0
      ? [say(message("cli.import.changed", { names: result.changed.slice(0, MAX_NAMES) }))]
      : []),
  ];
  if (options.json) {
    const refused = reasons.length > 0 ? reasons.join(" ") : undefined;
    outImportJson({ plans, written: result.written, receipt, refused }, options, terminal);
  } else {
    outSums(plans, terminal);
    if (isWhole) {
      const sentence =
        result.receipt === undefined
          ? message("cli.import.nothing")
          : message("cli.import.written", { count: result.written, call: undoCall });
      terminal.out(say(sentence));
    }
  }
  for (const reason of reasons) terminal.err(reason);
  return isWhole ? (result.changed.length > 0 ? 1 : 0) : 2;
}

/** The maximum number of changed notes that are named. */
const MAX_NAMES = 5;

function refuse(reason: Message, plans: readonly ImportPlan[], options: Options, terminal: Terminal): number {
  const refused = say(message("cli.import.refused", { reason }), { today: options.today });
  if (options.json) outImportJson({ plans, written: 0, receipt: undefined, refused }, options, terminal);
  terminal.err(refused);
  return 1;
}

function callOf(files: readonly string[], into: string | undefined): string {
  return [
    "touchbase import",
    ...files.map((path) => quoted(path)),
    ...(into === undefined ? [] : ["--into", quoted(into)]),
  ].join(" ");
}
