import { randomUUID } from "node:crypto";
import { open, unlink } from "node:fs/promises";
import { resolve } from "node:path";
import type { ImportPlan } from "../import/importPlan";
import { planHeader } from "../import/planCheck";
import { type PlanHeader, planLines } from "../import/planDocument";
import { type PlanSection, readPlan } from "../import/readPlan";
import { exists } from "../node/createNotes";
import { toFileError } from "../node/fileErrors";
import { hashOf } from "../node/importReceipts";
import { readPlainFile } from "../node/plainFile";
import { renameOver } from "../node/renameOver";
import { writePieces } from "../node/writeReceipt";
import { yieldToEventLoop } from "../node/yieldToEventLoop";
import { type CivilDate, parseCivilDate } from "../time/civilDate";
import { message } from "../words/message";
import type { ImportNotes } from "./importNotes";
import type { ImportRun } from "./importRun";
import type { ReadSource } from "./importSources";
import type { ImportCallOptions, Options } from "./options";
import { type Terminal, UsageError } from "./output";
import { say } from "./sentence";

/** In bytes. The plan of 50,000 records has about 8 million. */
const MAX_PLAN_BYTES = 64 * 1024 * 1024;

interface PlannedSources {
  readonly plans: readonly ImportPlan[];
  readonly sources: readonly ReadSource[];
  readonly notes: ImportNotes;
}

/** Writes the plan into a file. Replaces another plan, but nothing else. */
export async function writePlan(
  path: string,
  {
    call,
    today,
    ...planned
  }: PlannedSources & { readonly call: ImportCallOptions; readonly today: CivilDate },
  { terminal, signal }: ImportRun,
): Promise<void> {
  const file = resolve(terminal.cwd, path);
  if ((await exists(file)) && !isPlan(file))
    throw new UsageError(say(message("cli.import.not-a-plan", { path })));
  const { plans, sources, notes } = planned;
  const from = { plans, sources, notes: notes.contacts, hash: hashOf };
  const options = optionsFor(call);
  const yieldIfDue = yieldToEventLoop();
  async function* lines() {
    for (const [at, plan] of plans.entries()) {
      for (const line of planLines(plan, planHeader(from, at, today, options))) {
        yield `${line}\n`;
        await yieldIfDue();
        signal.throwIfAborted();
      }
    }
  }
  const temp = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = await open(temp, "wx");
    await writePieces(handle, lines()).finally(() => handle.close());
    await renameOver(temp, file);
  } catch (error) {
    await unlink(temp).catch(() => undefined);
    throw error === signal.reason ? error : toFileError(error, path, "file.cannot-write");
  }
}

/** Whether a file is a plan. What cannot be read, such as a pipe, is not one. */
function isPlan(file: string): boolean {
  try {
    return readPlan(readPlainFile(file, { maxBytes: MAX_PLAN_BYTES }).toString("utf8")).ok;
  } catch {
    return false;
  }
}

function optionsFor({ into, as, dates, map }: ImportCallOptions): PlanHeader["options"] {
  return {
    ...(into !== undefined && { into }),
    ...(as !== undefined && { as }),
    ...(dates !== undefined && { dates }),
    ...(map.length > 0 && { map: JSON.stringify(map) }),
  };
}

/** Reads the plan of `--apply`, with the options that it was made with. */
export async function planSections(
  path: string,
  files: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<{
  readonly sections: readonly PlanSection[];
  readonly today: CivilDate;
  readonly call: readonly ImportCallOptions[];
}> {
  const file = resolve(terminal.cwd, path);
  let bytes: Buffer;
  try {
    bytes = readPlainFile(file, { maxBytes: MAX_PLAN_BYTES });
  } catch (error) {
    throw toFileError(error, path, "file.cannot-read");
  }
  const reading = readPlan(bytes.toString("utf8"));
  if (!reading.ok) throw new UsageError(say(message("cli.import.problem", { path, reason: reading.reason })));
  const { sections } = reading;
  const today = parseCivilDate(sections[0]?.header.today ?? "");
  if (!today || (files.length > 0 && files.length !== sections.length)) {
    throw new UsageError(say(message("cli.import.problem", { path, reason: message("import.plan.none") })));
  }
  return { sections, today, call: sections.map(({ header }) => optionsOf(header, options.import)) };
}

function optionsOf({ options }: PlanHeader, given: ImportCallOptions): ImportCallOptions {
  const { into, as, dates, map } = options;
  return {
    ...given,
    into: given.into ?? into,
    as: as === "contacts" || as === "jobs" ? as : undefined,
    dates: dates === "dmy" || dates === "mdy" || dates === "ymd" ? dates : undefined,
    map: textsIn(map),
  };
}

function textsIn(json: string | undefined): string[] {
  try {
    const value: unknown = JSON.parse(json ?? "[]");
    return Array.isArray(value) ? value.filter((text) => typeof text === "string") : [];
  } catch {
    return [];
  }
}
