import { Days } from "../cadence/days";
import type { Playbook } from "../cadence/model";
import type { CadenceSettings } from "../cadence/settings";
import { closestMatch } from "../note/closestMatch";
import type { Span } from "../note/source";
import { parseDateRange } from "../time/dateRange";
import { bothCalendars, calendarOf, type WorkCalendar } from "../time/workdays";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import { playbooksWith } from "./playbooks";
import { type Fault, nameOf, noButNear, type Path, unknown } from "./schema";
import { SETTINGS, type Setting, type SettingKey, type SettingValues } from "./table";

/** Settings from one place: the editor's, or a file's. */
export interface Layer {
  /** Where they stand, for messages: `settings`, or the file's name. */
  readonly origin: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a key or a value stands in the file's text, or the nearest thing around it; none for the editor's. */
  locate?(path: Path, on: Fault["on"]): Span;
}

/** A setting, or a part of one, that is not known or takes another value; it is left out, and the others go on. */
export interface ConfigProblem {
  readonly origin: string;
  readonly text: string;
  /** Its place in the text of the file that is the origin. */
  readonly span?: Span | undefined;
}

export interface Config {
  readonly values: SettingValues;
  /** Where each setting that is not at its default comes from. */
  readonly origins: Readonly<Partial<Record<SettingKey, string>>>;
  readonly cadence: CadenceSettings;
  readonly problems: readonly ConfigProblem[];
}

/** The origin of what an editor hands over. */
const EDITOR = "settings";

/** The keys in the order in which they are read: which playbooks there are matters to the others. */
const ORDER: readonly SettingKey[] = ["playbooks", ...keysOf(SETTINGS).filter((key) => key !== "playbooks")];

/** Puts layers together, the later ones winning. What cannot be used is reported, and the others go on. */
export function resolveConfig(layers: readonly Layer[]): Config {
  const values: Record<string, unknown> = {};
  const origins: Partial<Record<SettingKey, string>> = {};
  const problems: ConfigProblem[] = [];
  const reporter = (layer: Layer) => (fault: Fault) => {
    const span = layer.locate?.(fault.path, fault.on);
    // Without a place to show, words tell where a key stands; a value's name is in the text already.
    const around = !span && fault.on === "key" ? fault.path.slice(0, -1) : [];
    const said = message("fault.in", { name: nameOf(around), fault: fault.said });
    problems.push({ origin: layer.origin, text: render(around.length > 0 ? said : fault.said), span });
  };
  let playbooks: ReadonlyMap<string, Playbook> = new Map();
  for (const key of ORDER) {
    const setting = SETTINGS[key] as Setting<unknown>;
    values[key] = setting.default;
    for (const layer of layers) {
      const given = layer.values[key];
      if (given === undefined || given === null) continue;
      const report = reporter(layer);
      if (setting.editorOnly && layer.origin !== EDITOR) {
        report({ path: [key], on: "key", said: message("fault.editor-only", { key }) });
        continue;
      }
      const read = setting.read(given, [key], report);
      if (read === undefined) continue;
      if (key === "defaultPlaybook" && !playbooks.has(String(read))) {
        report({ path: [key], on: "value", said: noSuchPlaybook(String(read), [...playbooks.keys()]) });
        continue;
      }
      values[key] = read;
      // An editor hands over its defaults, too; only what differs has an origin worth telling.
      if (JSON.stringify(read) !== JSON.stringify(setting.default)) origins[key] = layer.origin;
      else delete origins[key];
    }
    if (key === "playbooks") playbooks = playbooksWith((values as Partial<SettingValues>).playbooks ?? {});
  }
  for (const layer of layers) reportUnknown(layer, reporter(layer));
  const settled = values as unknown as SettingValues;
  return { values: settled, origins, cadence: cadenceSettings(settled, playbooks), problems };
}

/** The same with the holidays of the country that is set: whoever can load them hands them in. */
export function withCalendar(config: Config, holidays: WorkCalendar): Config {
  const { midMorning, midAfternoon } = config.values;
  const days = new Days(bothCalendars(ownCalendar(config.values), holidays), midMorning, midAfternoon);
  return { ...config, cadence: { ...config.cadence, days } };
}

function cadenceSettings(values: SettingValues, playbooks: ReadonlyMap<string, Playbook>): CadenceSettings {
  return {
    defaultPlaybook: values.defaultPlaybook,
    rules: values.rules,
    playbooks,
    days: new Days(ownCalendar(values), values.midMorning, values.midAfternoon),
  };
}

function ownCalendar({ holidays, away }: SettingValues): WorkCalendar {
  return calendarOf(
    holidays,
    away.flatMap((range) => parseDateRange(range) ?? []),
  );
}

function reportUnknown({ values }: Layer, report: (fault: Fault) => void): void {
  for (const key of Object.keys(values)) {
    // A key that begins with `$` is for editors, such as `$schema`.
    if (key.startsWith("$") || Object.hasOwn(SETTINGS, key)) continue;
    report({ path: [key], on: "key", said: unknown("setting", key, ORDER) });
  }
}

function noSuchPlaybook(id: string, known: readonly string[]): Message {
  const near = closestMatch(id, known);
  const what = "playbook";
  return near === undefined
    ? message("fault.no-known", { what, word: id, known })
    : noButNear(what, id, near);
}

function keysOf<T extends object>(table: T): (keyof T)[] {
  return Object.keys(table) as (keyof T)[];
}
