import { PLAYBOOKS } from "../cadence/playbooks";
import { RULES } from "../cadence/rules";
import { SEVERITIES, type Severity } from "../cadence/settings";
import { type CivilDate, parseCivilDate, parseClockTime } from "../time/civilDate";

/** A JSON schema, as VS Code's settings and `.touchbase.json` take it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One setting: the table below is the only place that knows its key, its default and what it takes. */
export interface Setting<T> {
  readonly default: T;
  readonly description: string;
  readonly schema: JsonSchema;
  /** What it takes, for the message about a value that it does not. */
  readonly takes: string;
  /** The value as it is used, or undefined when it is not one that the setting takes. */
  read(value: unknown): T | undefined;
}

const setting = <T>(entry: Setting<T>): Setting<T> => entry;

export const SETTINGS = {
  contacts: setting<readonly string[]>({
    default: [],
    description:
      "Globs of notes that are contacts even when their frontmatter does not say so, such as `People/**/*.md`, relative to the workspace folder.",
    schema: { type: "array", items: { type: "string" } },
    takes: "a list of globs",
    read: (value) => (isListOf(value, isText) ? value : undefined),
  }),
  defaultPlaybook: setting<string>({
    default: "networking",
    description:
      "The playbook for a contact that names none, once its log has a touch and it has no `every`.",
    schema: { type: "string", enum: PLAYBOOKS.map(({ id }) => id) },
    takes: `one of ${PLAYBOOKS.map(({ id }) => id).join(", ")}`,
    read: (value) => (PLAYBOOKS.some(({ id }) => id === value) ? (value as string) : undefined),
  }),
  rules: setting<Readonly<Record<string, Severity | "off">>>({
    default: {},
    description: "The severity of each rule: `error`, `warning`, `information`, `hint` or `off`.",
    schema: {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(
        RULES.map(({ id, severity, summary }) => [
          id,
          { enum: [...SEVERITIES, "off"], default: severity, description: `${summary}.` },
        ]),
      ),
    },
    takes: "an object of rule ids, each with `error`, `warning`, `information`, `hint` or `off`",
    read: (value) => (isRuleTable(value) ? value : undefined),
  }),
  holidays: setting<readonly CivilDate[]>({
    default: [],
    description:
      "Days on which nobody works, beside Saturdays and Sundays, as `YYYY-MM-DD`: waits roll past them.",
    schema: { type: "array", items: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" } },
    takes: "a list of dates, YYYY-MM-DD",
    read: (value) => (isListOf(value, isDate) ? value : undefined),
  }),
  midMorning: setting<string>({
    default: "10:00-11:30",
    description: "When to call about a promise that has lapsed for the first time, as `HH:MM-HH:MM`.",
    schema: { type: "string", pattern: "^\\d{2}:\\d{2}-\\d{2}:\\d{2}$" },
    takes: "two times of day, HH:MM-HH:MM",
    read: (value) => (isTimeSpan(value) ? value : undefined),
  }),
  midAfternoon: setting<string>({
    default: "14:00-16:00",
    description: "When to call about a promise that has lapsed again, as `HH:MM-HH:MM`.",
    schema: { type: "string", pattern: "^\\d{2}:\\d{2}-\\d{2}:\\d{2}$" },
    takes: "two times of day, HH:MM-HH:MM",
    read: (value) => (isTimeSpan(value) ? value : undefined),
  }),
};

export type SettingKey = keyof typeof SETTINGS;
export type SettingValues = { readonly [K in SettingKey]: (typeof SETTINGS)[K]["default"] };

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isDate(value: unknown): value is CivilDate {
  return isText(value) && parseCivilDate(value) !== undefined;
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRuleTable(value: unknown): value is Record<string, Severity | "off"> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const known = new Set(RULES.map(({ id }) => id));
  const levels: ReadonlySet<unknown> = new Set([...SEVERITIES, "off"]);
  return Object.entries(value).every(([id, level]) => known.has(id) && levels.has(level));
}

function isTimeSpan(value: unknown): value is string {
  if (!isText(value)) return false;
  const [from, to, more] = value.split("-");
  return (
    more === undefined &&
    !!parseClockTime(from ?? "") &&
    !!parseClockTime(to ?? "") &&
    (from ?? "") < (to ?? "")
  );
}
