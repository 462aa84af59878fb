import { PLAYBOOKS } from "../cadence/playbooks";
import { RULE_ENTRIES } from "../cadence/rules";
import { SEVERITIES, type Severity } from "../cadence/settings";
import { type CivilDate, parseCivilDate, parseClockTime } from "../time/civilDate";
import { message } from "../words/message";
import { country } from "./countries";
import { PLAYBOOK_ID } from "./playbookParts";
import { type PlaybookChanges, playbooks } from "./playbooks";
import { described, flag, listOf, objectOf, oneOf, type SettingSchema, text, wholeValue } from "./schema";

/** A setting. Only the table below defines its key, its default and its valid values. */
export interface Setting<T> extends SettingSchema<T> {
  readonly default: T;
  /** Markdown in whole sentences. The first one states the purpose. */
  readonly description: string;
  readonly group: SettingGroup;
  /** The meaning of each word of an enumeration. */
  readonly meanings?: readonly string[];
  /** Whether only the editor's settings may contain it, and no settings file. */
  readonly editorOnly?: boolean;
}

/** The parts of the settings page, in its order. */
export const SETTING_GROUPS = {
  advice: "Contacts and Advice",
  days: "Days and Times",
  editor: "In the Editor",
} as const;
export type SettingGroup = keyof typeof SETTING_GROUPS;

type Extras = Pick<Setting<unknown>, "meanings" | "editorOnly">;

function setting<T>(
  group: SettingGroup,
  byDefault: T,
  description: string,
  schema: SettingSchema<T>,
  extras: Extras = {},
): Setting<T> {
  return { ...schema, ...extras, default: byDefault, description, group };
}

/** The hints after the touches of a note: none, only what is open, or also the days between them. */
export const HINT_LEVELS = ["off", "open", "all"] as const;
export type HintLevel = (typeof HINT_LEVELS)[number];

const LEVELS = [...SEVERITIES, "off"] as const;
const level = oneOf<Severity | "off">(LEVELS);
const date = wholeValue(
  message("takes.date"),
  {
    type: "string",
    pattern: "^\\d{4}-\\d{2}-\\d{2}$",
    patternErrorMessage: "Write a date as YYYY-MM-DD, such as 2026-12-24.",
  },
  (value): value is CivilDate => typeof value === "string" && parseCivilDate(value) !== undefined,
);
const timeSpan = wholeValue(
  message("takes.times"),
  {
    type: "string",
    pattern: "^\\d{2}:\\d{2}-\\d{2}:\\d{2}$",
    patternErrorMessage: "Write two times of day as HH:MM-HH:MM, such as 10:00-11:30.",
  },
  isTimeSpan,
);

/** In the order of the settings page, the most used ones first. */
export const SETTINGS = {
  defaultPlaybook: setting<string>(
    "advice",
    "networking",
    "The playbook for a contact that names none, as soon as its log has a touch and it has no `every`: `job-ad`, `after-interview`, `informational`, `networking`, `friend`, or one of your own.",
    // `resolveConfig` checks the id, because the playbooks depend on the setting `playbooks`.
    wholeValue(
      message("takes.playbook"),
      { type: "string", pattern: PLAYBOOK_ID, examples: PLAYBOOKS.map(({ id }) => id) },
      (value): value is string => typeof value === "string",
    ),
  ),
  rules: setting<Readonly<Record<string, Severity | "off">>>(
    "advice",
    {},
    "The severity of each rule: `error`, `warning`, `information`, `hint`, or `off`. A rule that is not listed keeps its default. For a single note, list the rule under `ignore` in its frontmatter.",
    objectOf(
      "rule",
      Object.fromEntries(
        RULE_ENTRIES.map(({ id, severity, summary }) => [
          id,
          described(level, { default: severity, description: `${summary}.` }),
        ]),
      ),
      message("takes.rules"),
    ),
  ),
  playbooks: setting<PlaybookChanges>(
    "advice",
    {},
    'Different waits and limits for a playbook, or a playbook of your own that is `like` another one, by id: `{"job-ad": {"wait": {"afterAttempt": 5}}, "patient": {"like": "friend", "tooSoon": 3}}`.',
    playbooks,
  ),
  contacts: setting<readonly string[]>(
    "advice",
    [],
    "Notes that are contacts even when their frontmatter does not say so, as globs relative to the workspace folder, such as `People/**/*.md`.",
    listOf(text, message("takes.globs")),
  ),
  country: setting<string>(
    "days",
    "",
    "The country whose public holidays are days off, such as `US`, or with a region `DE-BY`. Waits skip them.",
    country,
  ),
  holidays: setting<readonly CivilDate[]>(
    "days",
    [],
    "Days off in addition to Saturdays, Sundays and the holidays of the country, as `YYYY-MM-DD`. Waits skip them.",
    listOf(date, message("takes.dates")),
  ),
  midMorning: setting<string>(
    "days",
    "10:00-11:30",
    "When to call about a promise that has lapsed for the first time, as `HH:MM-HH:MM`.",
    timeSpan,
  ),
  midAfternoon: setting<string>(
    "days",
    "14:00-16:00",
    "When to call about a promise that has lapsed again, as `HH:MM-HH:MM`.",
    timeSpan,
  ),
  dailyNotification: setting<boolean>(
    "editor",
    false,
    "Shows a notification once a day with the number of follow-ups that are due. The status bar shows it all day.",
    flag,
    { editorOnly: true },
  ),
  codeLens: setting<boolean>(
    "editor",
    true,
    "Shows the next step above the log of a note, with *Log Touch* and more.",
    flag,
  ),
  inlayHints: setting<HintLevel>(
    "editor",
    "open",
    "The hints to show after the touches of a note.",
    oneOf(HINT_LEVELS),
    {
      meanings: [
        "Nothing.",
        "The number of each unanswered try, and when to ask about a promise.",
        "Also how many days lie between the touches.",
      ],
    },
  ),
  ownNumber: setting<string>(
    "editor",
    "",
    "Your own number, which the draft of a voicemail gives twice, such as `(555) 123-4567`. Without it, the draft has a placeholder.",
    wholeValue(
      message("takes.text"),
      { type: "string" },
      (value): value is string => typeof value === "string",
    ),
  ),
  cache: setting<boolean>(
    "editor",
    true,
    "Remembers on this computer what the list needs from a large folder of notes, so that only changed notes are read again. Only you can read that cache.",
    flag,
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
