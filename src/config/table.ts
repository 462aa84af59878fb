import { PLAYBOOKS } from "../cadence/playbooks";
import { RULE_ENTRIES } from "../cadence/rules";
import { SEVERITIES, type Severity } from "../cadence/settings";
import { type CivilDate, parseCivilDate, parseClockTime } from "../time/civilDate";
import { country } from "./countries";
import { PLAYBOOK_ID } from "./playbookParts";
import { type PlaybookChanges, playbooks } from "./playbooks";
import { described, listOf, objectOf, oneOf, type Shape, text, whole } from "./shape";

/** One setting: the table below is the only place that knows its key, its default and what it takes. */
export interface Setting<T> extends Shape<T> {
  readonly default: T;
  readonly description: string;
}

function setting<T>(byDefault: T, description: string, shape: Shape<T>): Setting<T> {
  return { ...shape, default: byDefault, description };
}

const LEVELS = [...SEVERITIES, "off"] as const;
const level = oneOf<Severity | "off">(LEVELS);
const date = whole(
  "a date, YYYY-MM-DD",
  { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
  (value): value is CivilDate => typeof value === "string" && parseCivilDate(value) !== undefined,
);
const timeSpan = whole(
  "two times of day, HH:MM-HH:MM",
  { type: "string", pattern: "^\\d{2}:\\d{2}-\\d{2}:\\d{2}$" },
  isTimeSpan,
);

export const SETTINGS = {
  contacts: setting<readonly string[]>(
    [],
    "Globs of notes that are contacts even when their frontmatter does not say so, such as `People/**/*.md`, relative to the workspace folder.",
    listOf(text, "a list of globs"),
  ),
  defaultPlaybook: setting<string>(
    "networking",
    "The playbook for a contact that names none, once its log has a touch and it has no `every`.",
    // Which playbooks there are depends on the setting `playbooks`: whoever puts the settings together looks.
    whole(
      "the id of a playbook",
      { type: "string", pattern: PLAYBOOK_ID, examples: PLAYBOOKS.map(({ id }) => id) },
      (value): value is string => typeof value === "string",
    ),
  ),
  playbooks: setting<PlaybookChanges>(
    {},
    "Playbooks by id: other numbers for one that there is, or a playbook of your own that is `like` one.",
    playbooks,
  ),
  rules: setting<Readonly<Record<string, Severity | "off">>>(
    {},
    "The severity of each rule: `error`, `warning`, `information`, `hint` or `off`.",
    objectOf(
      "rule",
      Object.fromEntries(
        RULE_ENTRIES.map(({ id, severity, summary }) => [
          id,
          described(level, { default: severity, description: `${summary}.` }),
        ]),
      ),
      "an object of rule ids, each with `error`, `warning`, `information`, `hint` or `off`",
    ),
  ),
  country: setting<string>(
    "",
    "The country whose public holidays nobody works on, such as `US`, or with a region `DE-BY`: waits roll past them.",
    country,
  ),
  holidays: setting<readonly CivilDate[]>(
    [],
    "Days on which nobody works, beside Saturdays, Sundays and the holidays of the country, as `YYYY-MM-DD`: waits roll past them.",
    listOf(date, "a list of dates, YYYY-MM-DD"),
  ),
  midMorning: setting<string>(
    "10:00-11:30",
    "When to call about a promise that has lapsed for the first time, as `HH:MM-HH:MM`.",
    timeSpan,
  ),
  midAfternoon: setting<string>(
    "14:00-16:00",
    "When to call about a promise that has lapsed again, as `HH:MM-HH:MM`.",
    timeSpan,
  ),
};

export type SettingKey = keyof typeof SETTINGS;
export type SettingValues = { readonly [K in SettingKey]: (typeof SETTINGS)[K]["default"] };

function isTimeSpan(value: unknown): value is string {
  if (typeof value !== "string") return false;
  const [from, to, more] = value.split("-");
  return (
    more === undefined &&
    !!parseClockTime(from ?? "") &&
    !!parseClockTime(to ?? "") &&
    (from ?? "") < (to ?? "")
  );
}
