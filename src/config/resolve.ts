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
import { didYouMean, type Fault, nameOf, type Path, unknownWord } from "./schema";
import { SETTINGS, type Setting, type SettingKey, type SettingValues } from "./settings";

/** Settings from one origin: the editor or a file. */
export interface Layer {
  /** The origin for messages: `settings` or the name of the file. */
  readonly origin: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Finds a key or a value in the text of the file, or the nearest enclosing one. Missing for the editor. */
  locate?(path: Path, on: Fault["on"]): Span;
}

/** A setting, or a part of one, that is unknown or has an invalid value. It is ignored. */
export interface ConfigProblem {
  readonly origin: string;
  readonly text: string;
  /** The setting, if there is one of that name. */
  readonly setting?: SettingKey | undefined;
  /** The position in the text of the origin. */
  readonly span?: Span | undefined;
}

export interface Config {
  readonly values: SettingValues;
  /** The origin of each setting that is not at its default. */
  readonly origins: Readonly<Partial<Record<SettingKey, string>>>;
  readonly cadence: CadenceSettings;
  readonly problems: readonly ConfigProblem[];
}

/** The origin of the editor's settings. */
const EDITOR = "settings";

/** The keys in the order of reading. `playbooks` comes first, because other settings name playbooks. */
const ORDER: readonly SettingKey[] = ["playbooks", ...keysOf(SETTINGS).filter((key) => key !== "playbooks")];

/** Merges layers; later ones take precedence. Reports invalid settings and ignores them. */
export function resolveConfig(layers: readonly Layer[]): Config {
  const values: Record<string, unknown> = {};
  const origins: Partial<Record<SettingKey, string>> = {};
  const problems: ConfigProblem[] = [];
  const reporter = (layer: Layer) => (fault: Fault) => {
    const span = layer.locate?.(fault.path, fault.on);
    // Without a position, the text names the object of a key. The text about a value already names it.
    const parentPath = !span && fault.on === "key" ? fault.path.slice(0, -1) : [];
    const reason =
      parentPath.length > 0
        ? message("fault.in", { name: nameOf(parentPath), fault: fault.reason })
        : fault.reason;
    const name = fault.path[0];
    const setting = isSetting(name) ? name : undefined;
    problems.push({ origin: layer.origin, text: render(reason), setting, span });
  };
  let playbooks: ReadonlyMap<string, Playbook> = new Map();
  for (const key of ORDER) {
    const setting = SETTINGS[key] as Setting<unknown>;
    values[key] = setting.default;
    for (const layer of layers) {
      const layerValue = layer.values[key];
      if (layerValue === undefined || layerValue === null) continue;
      const report = reporter(layer);
      if (setting.editorOnly && layer.origin !== EDITOR) {
        report({ path: [key], on: "key", reason: message("fault.editor-only", { key }) });
        continue;
      }
      const value = setting.read(layerValue, [key], report);
      if (value === undefined) continue;
      if (key === "defaultPlaybook" && !playbooks.has(String(value))) {
        report({ path: [key], on: "value", reason: unknownPlaybook(String(value), [...playbooks.keys()]) });
        continue;
      }
      // The user's own setting comes first, and has an origin if it is not the default.
      if (setting.personal && origins[key] === EDITOR && layer.origin !== EDITOR && value !== false) continue;
      values[key] = value;
      // Editors send default values as well; these have no origin.
      if (JSON.stringify(value) !== JSON.stringify(setting.default)) origins[key] = layer.origin;
      else delete origins[key];
    }
    if (key === "playbooks") playbooks = playbooksWith((values as Partial<SettingValues>).playbooks ?? {});
  }
  for (const layer of layers) reportUnknown(layer, reporter(layer));
  const settingValues = values as unknown as SettingValues;
  return { values: settingValues, origins, cadence: cadenceSettings(settingValues, playbooks), problems };
}

/** Adds the holidays of the configured country, which the caller has loaded. */
export function withCalendar(config: Config, nationalHolidays: WorkCalendar): Config {
  const { midMorning, midAfternoon } = config.values;
  const days = new Days(
    bothCalendars(ownCalendar(config.values), nationalHolidays),
    midMorning,
    midAfternoon,
  );
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
    // Keys that begin with `$` are for editors, such as `$schema`.
    if (key.startsWith("$") || Object.hasOwn(SETTINGS, key)) continue;
    report({ path: [key], on: "key", reason: unknownWord("setting", key, ORDER) });
  }
}

function unknownPlaybook(id: string, known: readonly string[]): Message {
  const near = closestMatch(id, known);
  const what = "playbook";
  return near === undefined
    ? message("fault.no-known", { what, word: id, known })
    : didYouMean(what, id, near);
}

function isSetting(name: unknown): name is SettingKey {
  return typeof name === "string" && Object.hasOwn(SETTINGS, name);
}

function keysOf<T extends object>(table: T): (keyof T)[] {
  return Object.keys(table) as (keyof T)[];
}
