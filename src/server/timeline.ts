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
} from "../service/timeline/rebalance";
import { moveEdits } from "../service/timeline/rebalanceEdits";
import { type DatedEntry, daysShown, type WeekEntry, weeksOf } from "../service/timeline/weeks";
import type { CivilDate } from "../time/civilDate";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import type { ContactSummary } from "./contactSummary";
import type { Folder } from "./folder";
import { type NoteEdit, type NoteEdits } from "./noteEdits";
import { uriOf } from "./noteUri";
import { COMMANDS, type SpreadOptions, type SpreadResult } from "./protocol";
import type { Workspace } from "./workspace";

/** `touchbase/timeline`: the time line of one contact, open or not; null for a note that is none. */
export function timelineOf(workspace: Workspace, uri: unknown): ContactTimeline | null {
  if (typeof uri !== "string") return null;
  const { folder, path } = workspace.placeOf(uri);
  const contact = folder.contact(path);
  return contact ? contactTimeline(uri, contact.analysis, contact.kept) : null;
}

/** `touchbase/weeks`: the follow-ups of every folder by day. */
export function upcomingWeeks(workspace: Workspace, weeks: unknown): Weeks {
  const count = wholeIn(weeks, MAX_WEEKS) ?? WEEKS_BY_DEFAULT;
  // What somebody stopped is not waited for.
  const complete = workspace.all().every((folder) => folder.complete || folder.stopped);
  return weeksOf(entriesIn(workspace), workspace.day, count, calendarOf(workspace), complete);
}

function entriesIn(workspace: Workspace): WeekEntry[] {
  return workspace
    .all()
    .flatMap((folder) =>
      folder.listed().flatMap(({ path, summary }) => weekEntryFor(uriOf(folder, path), path, summary) ?? []),
    );
}

/** A contact's follow-up with its place, for the weeks. */
export function weekEntryFor(
  uri: string,
  path: string,
  { name, item, week }: ContactSummary,
): WeekEntry | undefined {
  if (!item || !week) return undefined;
  const { due, state, moveOn, log: range } = item;
  return { uri, path, name, due, ...week, overdue: state === "overdue", moveOn, range };
}

export function isSpread(command: string): boolean {
  return command === COMMANDS.spreadPreview || command === COMMANDS.spread;
}

/** Runs one of the two commands about heavy days. */
export function runSpread(
  command: string,
  options: unknown,
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<SpreadResult> {
  return command === COMMANDS.spread
    ? spread(workspace, noteEdits, options)
    : previewSpread(workspace, options);
}

/** `touchbase.spreadPreview`: what would be moved, without any edit. */
async function previewSpread(workspace: Workspace, given: unknown): Promise<SpreadResult> {
  const terms = termsOf(workspace, given);
  if (!terms) return refusal(workspace);
  const spread = planRebalance(await placedIn(workspace, terms), terms);
  return { ok: true, ...previewOf(spread, terms) };
}

/**
 * `touchbase.spread`: the moves as one edit of all their notes. With `moves` it moves these or none: they are what
 * somebody looked at, and the notes may have changed since.
 */
async function spread(workspace: Workspace, noteEdits: NoteEdits, given: unknown): Promise<SpreadResult> {
  const terms = termsOf(workspace, given);
  if (!terms) return refusal(workspace);
  const plan = planRebalance(await placedIn(workspace, terms), terms);
  const say = (said: Message) => render(said, { today: terms.today });
  const { moves: expected } = (given ?? {}) as SpreadOptions;
  if (expected && !isSame(expected, plan.moves)) return { ok: false, reason: say(message("spread.changed")) };
  if (plan.moves.length > 0) {
    const edits = await editsOf(workspace, noteEdits, plan.moves, terms.today);
    if ("key" in edits) return { ok: false, reason: say(edits) };
    const reason = await noteEdits.apply(say(message("spread.label")), edits);
    if (reason) return { ok: false, reason };
  }
  const { summary, ...preview } = previewOf(plan, terms);
  const moved = plan.moves.length > 0 ? say(message("spread.done", { count: plan.moves.length })) : summary;
  return { ok: true, ...preview, summary: moved };
}

/** The edits of all notes, or why there are none. */
async function editsOf(
  workspace: Workspace,
  noteEdits: NoteEdits,
  moves: readonly PlannedMove[],
  today: CivilDate,
): Promise<NoteEdit[] | Message> {
  const versions = moves.map(({ uri }) => noteEdits.versionOf(uri));
  const texts = await Promise.all(
    moves.map(({ uri }) => {
      const { folder, path } = workspace.placeOf(uri);
      return folder.textOf(path);
    }),
  );
  const edits: NoteEdit[] = [];
  for (const [at, move] of moves.entries()) {
    const text = texts[at];
    // While files were read, somebody may have gone on typing.
    if (text === undefined || noteEdits.versionOf(move.uri) !== versions[at])
      return message("spread.changed");
    const planned = moveEdits(text, move, today);
    if (!planned.ok) return planned.reason;
    edits.push({ uri: move.uri, text, edits: planned.edits });
  }
  return edits;
}

function isSame(expected: SpreadOptions["moves"], moves: readonly PlannedMove[]): boolean {
  const list = (of: readonly { uri: string; to: string }[]) =>
    of.map(({ uri, to }) => `${uri} ${to}`).join("\n");
  return Array.isArray(expected) && list(expected) === list(moves);
}

function termsOf(workspace: Workspace, given: unknown): RebalanceOptions | undefined {
  const { weeks, limit } = (typeof given === "object" && given !== null ? given : {}) as SpreadOptions;
  const terms = {
    weeks: weeks === undefined ? WEEKS_BY_DEFAULT : wholeIn(weeks, MAX_WEEKS),
    limit: limit === undefined ? LIMIT_BY_DEFAULT : wholeIn(limit, MAX_PER_DAY),
  };
  if (terms.weeks === undefined || terms.limit === undefined) return undefined;
  const calendar = calendarOf(workspace);
  const isWorkingDay = (date: CivilDate) => calendar.isWorkingDay(date);
  return { today: workspace.day, weeks: terms.weeks, limit: terms.limit, isWorkingDay };
}

function refusal(workspace: Workspace): SpreadResult {
  const said = message("spread.options", { weeks: MAX_WEEKS, most: MAX_PER_DAY });
  return { ok: false, reason: render(said, { today: workspace.day }) };
}

function wholeIn(value: unknown, most: number): number | undefined {
  return typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most
    ? value
    : undefined;
}

/** How often it is begun anew when notes change meanwhile; then nobody is let in between. */
const ATTEMPTS = 3;

/**
 * The contacts whose follow-up falls on one of the days that are looked at, all as they are at one moment. They are read
 * again, many of them, so that others are let in between.
 */
async function placedIn(workspace: Workspace, { today, weeks }: RebalanceOptions): Promise<DatedEntry[]> {
  const dates = new Set(daysShown(today, weeks));
  for (let attempt = 1; ; attempt++) {
    const lists = workspace.all().map((folder) => ({ folder, contacts: folder.contacts() }));
    const placed: DatedEntry[] = [];
    for (const { folder, contacts } of lists) {
      const rest = attempt < ATTEMPTS ? folder.rest() : undefined;
      for (const contact of contacts) {
        const { week } = folder.judged(contact);
        if (!week || !dates.has(week.date)) continue;
        const { path, analysis, kept: lines } = contact;
        placed.push({ uri: uriOf(folder, path), path, analysis, lines, cadence: folder.config.cadence });
        const resting = rest?.();
        if (resting) await resting;
      }
    }
    if (lists.every(({ folder, contacts }) => folder.contacts() === contacts)) return placed;
  }
}

/** Which days are worked, as far as the picture goes: the first folder says. */
function calendarOf(workspace: Workspace): Days {
  const [first] = workspace.all() as [Folder, ...Folder[]];
  return first.config.cadence.days;
}
