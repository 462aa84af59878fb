import { basename, join, resolve } from "node:path";
import type { IcsCodec } from "../calendar/codec";
import {
  type CalendarSource,
  type CalendarTarget,
  type ComposedCalendar,
  composeCalendar,
  folderNameOf,
} from "../calendar/compose";
import { type AnalyzedContact, calendarContacts } from "../calendar/contacts";
import type { Refusal } from "../calendar/earlier";
import { loadCodec } from "../calendar/loadCodec";
import type { CalendarContact, CalendarForm } from "../calendar/model";
import { composeVdir, ICS_SUFFIX, isEntryName } from "../calendar/vdir";
import { type Config, resolveConfig } from "../config/resolve";
import {
  createFolder,
  isFolder,
  readCalendarFile,
  readCalendarFolder,
  removeCalendarFile,
  rewriteCalendarFile,
} from "../node/calendarFile";
import { slashed } from "../node/paths";
import { failureReason } from "../service/followUps/failedAnalysis";
import { isTimeZone } from "../time/timeZone";
import { message } from "../words/message";
import { withUsage } from "./help";
import type { Options } from "./options";
import { JSON_VERSION, outJson, type Terminal, UsageError } from "./output";
import { readContacts, type VaultReading } from "./readVault";
import { say } from "./sentence";

/** A file or a folder that was written, as it is in the JSON output. */
interface WrittenCalendar {
  readonly path: string;
  readonly items: number;
  readonly changed: boolean;
}

/** A place to write to. `check` throws a UsageError if it cannot be written, and changes nothing. */
interface Place {
  check(): Promise<void>;
  write(): Promise<WrittenCalendar>;
}

/**
 * `touchbase calendar`: writes the follow-ups into calendar files. Checks every target before it writes the first.
 */
export async function calendar(options: Options, terminal: Terminal): Promise<number> {
  const places = await placesOf(options, terminal);
  const reading = await readContacts(options.positionals, options, terminal);
  const source = sourceOf(reading, options, terminal);
  const codec = await loadCodec();
  const opened = places.map((open) => open(source, codec));
  for (const place of opened) await place.check();
  const files: WrittenCalendar[] = [];
  for (const place of opened) files.push(await place.write());
  if (options.json) outJson(terminal, { version: JSON_VERSION, today: options.today, files });
  else {
    for (const { path: name, items: count, changed } of files) {
      terminal.out(say(message(changed ? "calendar.written" : "calendar.unchanged", { name, count })));
    }
  }
  return 0;
}

/** Returns a function for each target of the call that opens it. */
async function placesOf(options: Options, terminal: Terminal) {
  const { out, todos, vdir } = options.calendar;
  const named = (path: string) => ({ file: resolve(terminal.cwd, path), name: slashed(path) });
  const places: ((source: CalendarSource, codec: IcsCodec) => Place)[] = [];
  const addFile = async (path: string, form: CalendarForm) => {
    const { file, name } = named(path);
    if (await isFolder(file)) {
      const args = { name, file: `${name.replace(/\/$/, "")}/touchbase${ICS_SUFFIX}` };
      throw new UsageError(say(message("cli.calendar-folder", args)));
    }
    places.push((source, codec) => filePlace(file, name, form, options, source, codec));
  };
  if (out !== undefined && todos !== undefined && named(out).file === named(todos).file)
    throw new UsageError(say(message("cli.calendar-same-file", { name: out })));
  if (out !== undefined) await addFile(out, todos === undefined ? "events" : "appointments");
  if (todos !== undefined) await addFile(todos, out === undefined ? "todos" : "tasks");
  if (vdir !== undefined) {
    const { file, name } = named(vdir);
    const isFile = (await readCalendarFileOrFolder(file)) === "file";
    if (isFile) throw new UsageError(say(message("cli.calendar-no-folder", { name })));
    places.push((source, codec) => vdirPlace(file, name, options, source, codec));
  }
  if (places.length === 0) throw new UsageError(withUsage(message("cli.calendar-target"), "calendar"));
  return places;
}

async function readCalendarFileOrFolder(path: string): Promise<"file" | "folder" | undefined> {
  if (await isFolder(path)) return "folder";
  return (await readCalendarFile(path).catch(() => "")) === undefined ? undefined : "file";
}

function sourceOf(reading: VaultReading, options: Options, terminal: Terminal): CalendarSource {
  const { today, now } = options;
  const { roots } = reading;
  const config = roots[0]?.config ?? resolveConfig([]);
  const { values, problems } = config;
  // A meeting at a wrong time is worse than none.
  if (problems.some(({ setting }) => setting === "timeZone"))
    throw new UsageError(say(message("calendar.zone")));
  return {
    contacts: contactsOf(reading, options, terminal),
    context: {
      today,
      timeZone: values.timeZone || machineTimeZone(),
      partsOfDay: { "mid-morning": values.midMorning, "mid-afternoon": values.midAfternoon },
    },
    folder: folderNameOf(roots.map(({ root }) => basename(root))),
    now: `${now.toISOString().slice(0, 19)}Z`,
  };
}

function machineTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : "UTC";
}

/** Returns the contacts of all folders, each by the settings of its own. */
function contactsOf({ contacts }: VaultReading, { today }: Options, terminal: Terminal): CalendarContact[] {
  const byConfig = new Map<Config, AnalyzedContact[]>();
  for (const { contact, path, shown, config } of contacts) {
    try {
      const analyzed = byConfig.get(config) ?? [];
      analyzed.push({ path, analysis: contact.load().analysis });
      byConfig.set(config, analyzed);
    } catch (error) {
      const reason = failureReason(error, today);
      terminal.err(say(message("cli.calendar-skipped", { path: shown, reason })));
    }
  }
  return [...byConfig].flatMap(([{ cadence }, analyzed]) => calendarContacts(analyzed, today, cadence.days));
}

function filePlace(
  file: string,
  name: string,
  form: CalendarForm,
  options: Options,
  source: CalendarSource,
  codec: IcsCodec,
): Place {
  const { force, ...choices } = options.calendar;
  let latest: { readonly text: string | undefined; readonly composed: ComposedCalendar } | undefined;
  const compose = (earlierText: string | undefined) => {
    const target: CalendarTarget = { choices: { ...choices, form }, name, earlierText, isForced: force };
    // Most files are the same when they are written as when they were checked.
    if (latest?.text !== earlierText) latest = undefined;
    latest ??= { text: earlierText, composed: composeCalendar(source, target, codec) };
    const { composed } = latest;
    if (composed.kind === "refused") throw refusalError(composed);
    return composed;
  };
  return {
    check: async () => void compose(await readCalendarFile(file)),
    write: () =>
      rewriteCalendarFile(file, (text) => {
        const composed = compose(text);
        const result = { path: name, items: composed.count, changed: composed.kind === "write" };
        return composed.kind === "write"
          ? { write: true, text: composed.text, result }
          : { write: false, result };
      }),
  };
}

function vdirPlace(
  folder: string,
  name: string,
  { calendar: { force, ...choices } }: Options,
  source: CalendarSource,
  codec: IcsCodec,
): Place {
  const shownName = (file: string) => `${name.replace(/\/$/, "")}/${file}`;
  const compose = (files: ReadonlyMap<string, string>) => {
    const target = {
      choices: { ...choices, form: "events" as const },
      files,
      shown: shownName,
      isForced: force,
    };
    const composed = composeVdir(source, target, codec);
    if (composed.kind === "refused") throw refusalError(composed);
    return composed;
  };
  const read = () => readCalendarFolder(folder, isEntryName);
  return {
    check: async () => void compose(await read()),
    async write() {
      await createFolder(folder);
      const files = await read();
      const { writes, deletes, count } = compose(files);
      for (const [file, text] of writes) {
        // Another program may have changed the file since it was read; then its text wins until the next call.
        await rewriteCalendarFile(join(folder, file), (current) => {
          return current === files.get(file)
            ? { write: true, text, result: undefined }
            : { write: false, result: undefined };
        });
      }
      for (const file of deletes) await removeCalendarFile(join(folder, file), files.get(file) ?? "");
      return { path: name, items: count, changed: writes.size + deletes.length > 0 };
    },
  };
}

function refusalError({ reason, isForeign }: Refusal): UsageError {
  return new UsageError(say(isForeign ? message("cli.calendar-force", { problem: reason }) : reason));
}
