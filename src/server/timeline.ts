import type { Days } from "../cadence/days";
import { contactTimeline } from "../service/timeline/contactTimeline";
import {
  type ContactTimeline,
  LIMIT_BY_DEFAULT,
  MAX_PER_DAY,
  MAX_WEEKS,
  WEEKS_BY_DEFAULT,
  type Weeks,
} from "../service/timeline/model";
import {
  type PlannedMove,
  planRebalance,
  previewOf,
  type RebalanceOptions,
  type RebalancePlan,
} from "../service/timeline/rebalance";
import { moveEdits } from "../service/timeline/rebalanceEdits";
import { type DatedEntry, daysShown, type WeekEntry, weeksOf } from "../service/timeline/weeks";
import type { CivilDate } from "../time/civilDate";
import { baseName } from "../vault";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import type { ContactSummary } from "./contactSummary";
import type { Folder } from "./folder";
import { type NoteEdit, type NoteEdits } from "./noteEdits";
import { uriOf } from "./noteUri";
import { COMMANDS, type SpreadOptions, type SpreadResult } from "./protocol";
import type { Workspace } from "./workspace";

/**
 * How often the entries are collected, and the moves planned, when notes change in the meantime. The last attempt to
 * collect them does not yield.
 */
const MAX_ATTEMPTS = 3;

/** `touchbase/timeline`: the timeline of a contact, open or not; null for a note that is not a contact. */
export function timelineOf(workspace: Workspace, uri: unknown): ContactTimeline | null {
  if (typeof uri !== "string") return null;
  const { folder, path } = workspace.placeOf(uri);
  const contact = folder.contact(path)?.load();
  return contact ? contactTimeline(uri, contact.analysis, contact.extra) : null;
}

/** `touchbase/weeks`: the follow-ups of every folder by day. */
export function upcomingWeeks(workspace: Workspace, weeks: unknown): Weeks {
  const count = wholeNumberUpTo(weeks, MAX_WEEKS) ?? WEEKS_BY_DEFAULT;
  // A folder whose loading the user stopped stays incomplete until a rescan.
  const complete = workspace.all().every((folder) => folder.isComplete || folder.isStopped);
  return weeksOf(entriesIn(workspace), workspace.today, count, calendarOf(workspace), complete);
}

function entriesIn(workspace: Workspace): WeekEntry[] {
  return workspace
    .all()
    .flatMap((folder) =>
      folder.list
        .contacts()
        .flatMap(({ path, summary }) => weekEntryFor(uriOf(folder, path), path, summary) ?? []),
    );
}

/** Builds the entry of a contact in the weeks; undefined for a contact without a next step. */
export function weekEntryFor(
  uri: string,
  path: string,
  { name, item, week }: ContactSummary,
): WeekEntry | undefined {
  if (!item || !week) return undefined;
  const { due, state, moveOn, log: range } = item;
  return { uri, path, name, due, ...week, overdue: state === "overdue", moveOn, range };
}

export function isSpreadCommand(command: string): boolean {
  return command === COMMANDS.spreadPreview || command === COMMANDS.spread;
}

/** Runs one of the two commands that even out heavy days. */
export function runSpread(
  command: string,
  options: unknown,
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<SpreadResult> {
  return command === COMMANDS.spread
    ? spread(workspace, noteEdits, options)
    : previewSpread(workspace, noteEdits, options);
}

/** `touchbase.spreadPreview`: plans the moves without an edit. */
async function previewSpread(
  workspace: Workspace,
  noteEdits: NoteEdits,
  value: unknown,
): Promise<SpreadResult> {
  const options = rebalanceOptions(workspace, value);
  if (!options) return rejection(workspace);
  const plan = planRebalance(await datedEntriesIn(workspace, noteEdits, options), options);
  return { ok: true, ...previewOf(plan, options) };
}

/**
 * `touchbase.spread`: applies the moves as one edit of all notes. With `moves`, it makes exactly these or none, because
 * they are what the user confirmed, and the notes may have changed since.
 */
async function spread(workspace: Workspace, noteEdits: NoteEdits, value: unknown): Promise<SpreadResult> {
  const options = rebalanceOptions(workspace, value);
  if (!options) return rejection(workspace);
  const { today } = options;
  const say = (text: Message) => render(text, { today });
  const { moves: expected } = (value ?? {}) as SpreadOptions;
  let plan: RebalancePlan;
  let edits: NoteEdit[] | Message | undefined;
  for (let attempt = 1; ; attempt++) {
    plan = planRebalance(await datedEntriesIn(workspace, noteEdits, options), options);
    if (expected && !isSame(expected, plan.moves))
      return { ok: false, reason: say(message("spread.changed")) };
    edits = await editsOf(workspace, noteEdits, plan.moves, today);
    if (edits || attempt === MAX_ATTEMPTS) break;
  }
  edits ??= message("spread.changed");
  if ("key" in edits) return { ok: false, reason: say(edits) };
  if (edits.length > 0) {
    const reason = await noteEdits.apply(say(message("spread.label")), edits);
    if (reason) return { ok: false, reason };
  }
  const { summary, ...preview } = previewOf(plan, options);
  const done = plan.moves.length > 0 ? say(message("spread.done", { count: plan.moves.length })) : summary;
  return { ok: true, ...preview, summary: done };
}

/**
 * Plans the edits of all notes; returns the reason if one cannot be edited. Returns undefined if a note was opened,
 * closed or changed while the others were read: the plan may then be out of date.
 */
async function editsOf(
  workspace: Workspace,
  noteEdits: NoteEdits,
  moves: readonly PlannedMove[],
  today: CivilDate,
): Promise<NoteEdit[] | Message | undefined> {
  const versions = moves.map(({ uri }) => noteEdits.versionOf(uri));
  const texts = await Promise.all(
    moves.map(({ uri }) => {
      const { folder, path } = workspace.placeOf(uri);
      return folder.textOf(path);
    }),
  );
  const edits: NoteEdit[] = [];
  for (const [index, move] of moves.entries()) {
    const text = texts[index];
    if (text === undefined || noteEdits.versionOf(move.uri) !== versions[index]) return undefined;
    const { folder, path } = workspace.placeOf(move.uri);
    if (folder.leadsOutside(path)) return message("refused.link", { name: baseName(path) });
    const plan = moveEdits(text, move, today);
    if (!plan.ok) return plan.reason;
    edits.push({ uri: move.uri, text, edits: plan.edits });
  }
  return edits;
}

function isSame(expected: SpreadOptions["moves"], moves: readonly PlannedMove[]): boolean {
  const toText = (list: readonly { uri: string; to: string }[]) =>
    list.map(({ uri, to }) => `${uri} ${to}`).join("\n");
  return Array.isArray(expected) && toText(expected) === toText(moves);
}

/** Parses the options of a command; undefined when one is out of range. */
function rebalanceOptions(workspace: Workspace, value: unknown): RebalanceOptions | undefined {
  const { weeks, limit } = (typeof value === "object" && value !== null ? value : {}) as SpreadOptions;
  const weekCount = weeks === undefined ? WEEKS_BY_DEFAULT : wholeNumberUpTo(weeks, MAX_WEEKS);
  const maxPerDay = limit === undefined ? LIMIT_BY_DEFAULT : wholeNumberUpTo(limit, MAX_PER_DAY);
  if (weekCount === undefined || maxPerDay === undefined) return undefined;
  const calendar = calendarOf(workspace);
  const isWorkingDay = (date: CivilDate) => calendar.isWorkingDay(date);
  return { today: workspace.today, weeks: weekCount, limit: maxPerDay, isWorkingDay };
}

function rejection(workspace: Workspace): SpreadResult {
  const reason = message("spread.options", { weeks: MAX_WEEKS, most: MAX_PER_DAY });
  return { ok: false, reason: render(reason, { today: workspace.today }) };
}

function wholeNumberUpTo(value: unknown, max: number): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= max
    ? value
    : undefined;
}

/**
 * Collects the contacts whose follow-up falls on one of the days of the weeks, all as of one moment. Yields in between,
 * because many of them have to be reread.
 */
async function datedEntriesIn(
  workspace: Workspace,
  noteEdits: NoteEdits,
  { today, weeks }: RebalanceOptions,
): Promise<DatedEntry[]> {
  const dates = new Set(daysShown(today, weeks));
  for (let attempt = 1; ; attempt++) {
    const lists = workspace.all().map((folder) => ({ folder, contacts: folder.contacts() }));
    const entries: DatedEntry[] = [];
    for (const { folder, contacts } of lists) {
      const yieldIfDue = attempt < MAX_ATTEMPTS ? folder.createYield() : undefined;
      const { cadence } = folder.config;
      for (const contact of contacts) {
        folder.summaries.compute(contact);
        const pause = yieldIfDue?.();
        if (pause) await pause;
      }
      // An absence spreads the steps of all contacts, so every summary has to be current.
      const plannedDays = folder.list.plannedDays();
      for (const contact of contacts) {
        const { week } = folder.summaries.compute(contact);
        const day = plannedDays.get(contact.path);
        if (!week || !dates.has(day ?? week.date)) continue;
        const { path, analysis, extra: lines } = contact.load();
        // A conflict copy may forbid contact, which the summary of the note does not know.
        if (analysis.standing)
          entries.push({ uri: uriOf(folder, path), path, analysis, lines, cadence, day });
        const pause = yieldIfDue?.();
        if (pause) await pause;
        noteEdits.throwIfCancelled();
      }
    }
    if (lists.every(({ folder, contacts }) => folder.contacts() === contacts)) return entries;
  }
}

/** The working days of the first folder, which hold for the whole picture. */
function calendarOf(workspace: Workspace): Days {
  const [first] = workspace.all() as [Folder, ...Folder[]];
  return first.config.cadence.days;
}
