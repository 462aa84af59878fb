import type { YieldToEventLoop } from "../files/files";
import type { ContactText, ImportOptions } from "../import/importPlan";
import { checkPlan, type HashedSource, type PlannedImport, planHeader } from "../import/planCheck";
import { planLines } from "../import/planDocument";
import { planSteps } from "../import/planImport";
import { shownOf } from "../import/planImports";
import { readPlan } from "../import/readPlan";
import { doStepsWithPauses, type StepOptions, type Steps } from "../import/steps";
import { type CivilDate, parseCivilDate } from "../time/civilDate";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import type { Folder } from "./folder";
import type {
  ImportApplyParams,
  ImportApplyResult,
  ImportPlanParams,
  ImportPlanResult,
  NoteToWrite,
} from "./importProtocol";
import { uriOf } from "./noteUri";
import type { ProgressCount } from "./progress";
import type { ImportModule, Runtime } from "./runtime";
import type { Workspace } from "./workspace";

/** A running import: its inputs and its progress. */
export interface ImportRun {
  readonly workspace: Workspace;
  readonly loadImport: Runtime["loadImport"];
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal;
  readonly progress: { count: ProgressCount };
}

interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly needsColumns?: boolean;
}

/** Plans the import of a file, and returns the plan as a document. Nothing is written. */
export function planFile(params: ImportPlanParams, run: ImportRun): Promise<ImportPlanResult> {
  return unlessCanceled(run, () => documentOf(params, run));
}

async function documentOf(params: ImportPlanParams, run: ImportRun): Promise<ImportPlanResult> {
  const planning = await plan(params, run);
  if ("reason" in planning) return planning;
  const { folder, as, dates, map = [] } = params;
  const header = planHeader(planning, 0, planning.today, {
    folder,
    ...(as && { as }),
    ...(dates && { dates }),
    ...(map.length > 0 && { map: JSON.stringify(map) }),
  });
  const lines: string[] = [];
  for (const planned of planning.plans) {
    await doStepsWithPauses(addLines(lines, planLines(planned, header)), planning.pauses);
  }
  const remarks = planning.sources.flatMap(({ source }) => source.remarks);
  return {
    ok: true,
    text: lines.join("\n"),
    hasOpenDates: remarks.some(({ key }) => OPEN_DATES.has(key)),
  };
}

function* addLines(lines: string[], more: Iterable<string>): Steps<void> {
  for (const line of more) {
    lines.push(line);
    yield;
  }
}

/** Answers a request whose steps end with the reason of the signal when the user cancels. */
async function unlessCanceled<T>({ signal }: ImportRun, answer: () => Promise<T>): Promise<T | Refusal> {
  try {
    return await answer();
  } catch (error) {
    if (!signal.aborted || error !== signal.reason) throw error;
    return refused(message("source.canceled"));
  }
}

const OPEN_DATES: ReadonlySet<string> = new Set(["source.date-order-open", "source.date-order-mixed"]);

/**
 * Compares a plan that the user has looked through with the file and the notes as they are now, and returns the notes
 * that it makes and changes. The client writes them as one edit.
 */
export function applyPlan(params: ImportApplyParams, run: ImportRun): Promise<ImportApplyResult> {
  return unlessCanceled(run, () => notesOf(params, run));
}

async function notesOf(params: ImportApplyParams, run: ImportRun): Promise<ImportApplyResult> {
  const reading = readPlan(params.plan);
  if (!reading.ok) return refused(reading.reason);
  const [section, another] = reading.sections;
  const today = parseCivilDate(section?.header.today ?? "");
  if (!section || another || !today) return refused(message("import.plan.none"));
  const { options } = section.header;
  if (options.into !== undefined && !isPlainFolder(options.into)) return refused(message("import.plan.none"));
  const planning = await plan({ ...params, ...optionsOf(options) }, run, { day: today, into: options.into });
  if ("reason" in planning) return planning;
  const { plans, sources, notes, hash, pauses } = planning;
  const check = checkPlan(reading.sections, planning, run.workspace.today);
  if (!check.ok) return refused(check.reason);
  const [shown, source, choices] = [plans[0], sources[0], check.choices[0]];
  if (!shown || !source || !choices) return refused(message("import.plan.none"));
  const decided = { ...planning.options, choices, shown: shownOf(shown) };
  const chosen = await doStepsWithPauses(planSteps(source.source, notes, today, decided), pauses);
  const { folder } = planning;
  const { length: count } = chosen.notes;
  const { most } = params;
  if (most !== undefined && count > most) {
    return { ...refused(message("source.too-many-notes", { count, most })), tooMany: count };
  }
  const written: NoteToWrite[] = [];
  function* addNotes(): Steps<void> {
    for (const { path, before = null, after } of chosen.notes) {
      written.push({ path, uri: uriOf(folder, path), before, after, hash: hash(after) });
      yield;
    }
  }
  await doStepsWithPauses(addNotes(), pauses);
  return { ok: true, name: source.source.name, hash: source.hash, folder: folder.uri, notes: written };
}

interface ImportDraft extends PlannedImport {
  readonly folder: Folder;
  readonly today: CivilDate;
  readonly options: ImportOptions;
  /** How further steps pause and end. */
  readonly pauses: StepOptions;
}

/**
 * Plans an import as of a day, by default today. `into` is the folder for new notes, which a plan of the command line
 * may name.
 */
async function plan(
  params: ImportPlanParams,
  run: ImportRun,
  { day, into }: { readonly day?: CivilDate; readonly into?: string | undefined } = {},
): Promise<ImportDraft | Refusal> {
  const folder = run.workspace.folderAt(params.folder);
  if (!folder) return refused(message("source.no-folder"));
  const { signal } = run;
  const pauses: StepOptions = { signal, yieldIfDue: folder.createYield() ?? yieldByTimer() };
  const module = await run.loadImport();
  const source = await readFile(params, module, run, pauses);
  if ("reason" in source) return source;
  // A contact that is not loaded yet would get a second note.
  if (!folder.isComplete) return refused(message("source.notes-incomplete"));
  const notes = await contactsOf(folder, run.signal);
  if (run.signal.aborted) return refused(message("source.canceled"));
  const today = day ?? folder.today;
  const all = source.source.records.length;
  const options: ImportOptions = {
    config: folder.config,
    paths: folder.paths(),
    folder: into,
    onRecord: (done) => {
      run.progress.count = { done, all };
    },
  };
  const planned = await doStepsWithPauses(planSteps(source.source, notes, today, options), pauses);
  return { folder, today, options, pauses, plans: [planned], sources: [source], notes, hash: module.sha256 };
}

/** How many steps a worker does in a row. A timer ends a pause, which takes several milliseconds. */
const STEPS_PER_PAUSE = 500;

/** Pauses where the runtime has no clock to do so by time. */
function yieldByTimer(): YieldToEventLoop {
  let steps = 0;
  return () => (++steps % STEPS_PER_PAUSE === 0 ? new Promise((resolve) => setTimeout(resolve)) : undefined);
}

/** The number of bytes to read at a time. Between the pieces, the server answers other requests. */
const PIECE_BYTES = 256 * 1024;

async function readFile(
  { name, source: path, base64, as, dates, map = [] }: ImportPlanParams,
  { readSource, parseColumnMap, sha256 }: ImportModule,
  { signal, progress }: ImportRun,
  { yieldIfDue }: StepOptions,
): Promise<HashedSource | Refusal> {
  const columns = parseColumnMap(map);
  if ("problem" in columns) return { ...refused(columns.problem), needsColumns: true };
  const bytes = bytesOf(base64);
  if (!bytes) return refused(message("source.binary"));
  const read = await readSource(name, piecesOf(bytes), {
    as,
    dates,
    map: columns.map,
    signal,
    yieldIfDue,
    onProgress: ({ records }) => {
      progress.count = { done: records, all: undefined };
    },
  });
  if (!read) return refused(message("source.canceled"));
  if ("source" in read) return { path, hash: sha256(bytes), source: read.source };
  const { key } = read.problem;
  const needsColumns = key === "source.no-header" || key === "source.unknown-column";
  return { ...refused(read.problem), ...(needsColumns && { needsColumns }) };
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield bytes.subarray(at, at + PIECE_BYTES);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Reads the texts of all contacts, as they are in the editor. */
async function contactsOf(folder: Folder, signal: AbortSignal): Promise<ContactText[]> {
  const yieldIfDue = folder.createYield();
  const notes: ContactText[] = [];
  for (const { path } of folder.contacts()) {
    if (signal.aborted) return [];
    const text = await folder.textOf(path);
    if (text !== undefined) notes.push({ path, text });
    const pause = yieldIfDue?.();
    if (pause) await pause;
  }
  return notes;
}

function optionsOf({
  as,
  dates,
  map,
}: Readonly<Record<string, string>>): Pick<ImportPlanParams, "as" | "dates" | "map"> {
  return {
    ...((as === "contacts" || as === "jobs") && { as }),
    ...((dates === "dmy" || dates === "mdy" || dates === "ymd") && { dates }),
    map: textsIn(map),
  };
}

/** Whether a folder is within the folder of notes. A plan is a text that may come from anywhere. */
function isPlainFolder(path: string): boolean {
  return path.split("/").every((part) => part !== ".." && !/[\\:\0]/.test(part)) && !path.startsWith("/");
}

function textsIn(json = "[]"): string[] {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
  } catch {
    return [];
  }
}

function refused(reason: Message): Refusal {
  return { ok: false, reason: render(reason, { plain: true }) };
}
