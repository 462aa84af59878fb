import { Days } from "../cadence/days";
import { PLAYBOOKS } from "../cadence/playbooks";
import type { CadenceSettings } from "../cadence/settings";
import { calendarOf } from "../time/workdays";
import { SETTINGS, type Setting, type SettingKey, type SettingValues } from "./table";

/** Settings from one place: the editor's, or a file's. */
export interface Layer {
  /** Where they stand, for messages: `settings`, or the file's name. */
  readonly origin: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A setting that is not known or takes another value; its default serves instead. */
export interface ConfigProblem {
  readonly origin: string;
  readonly key: string;
  readonly text: string;
}

export interface Config {
  readonly values: SettingValues;
  /** Where each setting that is not at its default comes from. */
  readonly origins: Readonly<Partial<Record<SettingKey, string>>>;
  readonly cadence: CadenceSettings;
  readonly problems: readonly ConfigProblem[];
}

/** Puts layers together, the later ones winning. A value that cannot be used is reported, and the others go on. */
export function resolveConfig(layers: readonly Layer[]): Config {
  const values: Record<string, unknown> = {};
  const origins: Partial<Record<SettingKey, string>> = {};
  const problems: ConfigProblem[] = [];
  for (const [key, { default: value }] of Object.entries(SETTINGS)) values[key] = value;
  for (const { origin, values: given } of layers) {
    for (const [key, value] of Object.entries(given)) {
      // A key that begins with `$` is for editors, such as `$schema`.
      if (key.startsWith("$") || value === undefined || value === null) continue;
      const setting = isSettingKey(key) ? (SETTINGS[key] as Setting<unknown>) : undefined;
      const read = setting?.read(value);
      if (!setting) problems.push({ origin, key, text: `there is no setting \`${key}\`` });
      else if (read === undefined) problems.push({ origin, key, text: `\`${key}\` takes ${setting.takes}` });
      else {
        values[key] = read;
        // An editor hands over its defaults, too; only what differs has an origin worth telling.
        if (JSON.stringify(read) !== JSON.stringify(setting.default)) origins[key as SettingKey] = origin;
        else delete origins[key as SettingKey];
      }
    }
  }
  const settled = values as unknown as SettingValues;
  return { values: settled, origins, cadence: cadenceSettings(settled), problems };
}

export function cadenceSettings(values: SettingValues): CadenceSettings {
  return {
    defaultPlaybook: values.defaultPlaybook,
    rules: values.rules,
    playbooks: new Map(PLAYBOOKS.map((playbook) => [playbook.id, playbook])),
    days: new Days(calendarOf(values.holidays), values.midMorning, values.midAfternoon),
  };
}

function isSettingKey(key: string): key is SettingKey {
  return Object.hasOwn(SETTINGS, key);
}
