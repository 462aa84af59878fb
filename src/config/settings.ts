import { PLAYBOOKS } from "../cadence/playbooks";
import { RULE_ENTRIES } from "../cadence/rules";
import { SEVERITIES, type Severity } from "../cadence/settings";
import { type CivilDate, parseCivilDate, parseClockTime } from "../time/civilDate";
import { message } from "../words/message";
import { country } from "./countries";
import { dateRanges } from "./dateRanges";
import { DEFAULT_INDICATORS, indicators } from "./indicators";
import { PLAYBOOK_ID } from "./playbookParts";
import { type PlaybookChanges, playbooks } from "./playbooks";
import { described, flag, glob, listOf, objectOf, oneOf, type SettingSchema, wholeValue } from "./schema";
import { timeZone } from "./timeZones";

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
  /** Whether the user's other computers do not share it, because it names a file on this one. */
  readonly perMachine?: boolean;
  /**
   * Whether the setting concerns the privacy or the person of the user. What the user has set wins over a settings file,
   * which may come with a foreign folder of notes; the file can only make it stricter, by `false`.
   */
  readonly personal?: boolean;
}

/** The parts of the settings page, in its order. */
export const SETTING_GROUPS = {
  advice: "Contacts and Advice",
  days: "Days and Times",
  editor: "In the Editor",
} as const;
export type SettingGroup = keyof typeof SETTING_GROUPS;

type Extras = Pick<Setting<unknown>, "meanings" | "editorOnly" | "perMachine" | "personal">;

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
const HINT_LEVELS = ["off", "open", "all"] as const;
export type HintLevel = (typeof HINT_LEVELS)[number];

/** No empty, absolute or hidden parts, and none that lead upward; with `/`. */
const RELATIVE_PATH = /^(?:[^\\/:.][^\\/:]*(?:\/[^\\/:.][^\\/:]*)*\/?)?$/;

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

/** A path within the folder of notes, because a settings file may come with a foreign folder. */
const relativePath = wholeValue(
  message("takes.path"),
  {
    type: "string",
    pattern: RELATIVE_PATH.source,
    patternErrorMessage: "Write a path within the folder of your notes, such as People.",
  },
  (value): value is string => typeof value === "string" && RELATIVE_PATH.test(value),
);

/** In the order of the settings page, the most used ones first. */
export const SETTINGS = {
  defaultPlaybook: setting<string>(
    "advice",
    "networking",
    "The playbook for contacts without `playbook` and `every`, once their log has a touch: `job-ad`, `after-interview`, `informational`, `networking`, `friend`, or one of your own.",
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
    "The severity of each rule: `error`, `warning`, `information`, `hint`, or `off`. Rules that are not listed keep their default. To turn off a rule in a single note, use `ignore` in its frontmatter.",
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
    'Changed waits and limits for a playbook, or your own playbook that is based on one with `like`, by id: `{"job-ad": {"wait": {"afterAttempt": 5}}, "patient": {"like": "friend", "tooSoon": 3}}`.',
    playbooks,
  ),
  contacts: setting<readonly string[]>(
    "advice",
    [],
    "Globs of notes that are contacts even if their frontmatter does not say so, relative to the workspace folder, such as `People/**/*.md`.",
    listOf(glob, message("takes.globs")),
  ),
  exclude: setting<readonly string[]>(
    "advice",
    ["**/{Templates,templates,_templates}/**"],
    "Globs of notes that are never contacts, relative to the workspace folder, such as `Archive/**`. They replace the default, which leaves out folders of templates.",
    listOf(glob, message("takes.globs")),
  ),
  newContactFolder: setting<string>(
    "advice",
    "",
    "The folder for the notes of new contacts, such as `People`, relative to the workspace folder. By default, the folder that has most of your contacts.",
    relativePath,
  ),
  newContactTemplate: setting<string>(
    "advice",
    "",
    "A note whose text new contacts begin with, such as `Templates/person.md`, relative to the workspace folder. It can contain `{{name}}`, `{{organization}}`, `{{playbook}}` and `{{date}}`. Keys that it lacks are added.",
    relativePath,
  ),
  country: setting<string>(
    "days",
    "",
    "The country whose public holidays are not working days, such as `US`, or `DE-BY` with a region. Waits skip them.",
    country,
  ),
  holidays: setting<readonly CivilDate[]>(
    "days",
    [],
    "More days that are not working days, in addition to weekends and the holidays of the country, as `YYYY-MM-DD`. Waits skip them.",
    listOf(date, message("takes.dates")),
  ),
  away: setting<readonly string[]>(
    "days",
    [],
    "The days on which you are away, as ranges `YYYY-MM-DD..YYYY-MM-DD` that include both days. Steps within them move to the next working days, at most five a day. Dates that you agreed on stay and are marked.",
    dateRanges,
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
  timeZone: setting<string>(
    "days",
    "",
    "The time zone of the times of day in your notes, such as `Europe/Berlin`, for agreed meetings in a calendar file. By default, that of this computer.",
    timeZone,
  ),
  dailyNotification: setting<boolean>(
    "editor",
    false,
    "Whether a notification shows once a day how many follow-ups are due. The status bar shows it all day.",
    flag,
    { editorOnly: true },
  ),
  dailyNotificationTime: setting<string>(
    "editor",
    "",
    "The time of day from which that notification shows, as `HH:MM`. By default, when VS Code starts, or at midnight.",
    wholeValue(
      message("takes.time"),
      {
        type: "string",
        pattern: "^(?:(?:[01]\\d|2[0-3]):[0-5]\\d)?$",
        patternErrorMessage: "Write a time of day as HH:MM, such as 09:00.",
      },
      (value): value is string =>
        typeof value === "string" && (value === "" || parseClockTime(value) !== undefined),
    ),
    { editorOnly: true },
  ),
  indicators: setting<Readonly<Record<string, boolean>>>(
    "editor",
    DEFAULT_INDICATORS,
    "Where follow-ups are shown besides the list.",
    indicators,
    { editorOnly: true },
  ),
  saveChanges: setting<boolean>(
    "editor",
    true,
    "Whether a command saves the notes that it changes. A note with unsaved changes stays unsaved. *Undo Last Change* reverts the command in all of its notes.",
    flag,
    { editorOnly: true },
  ),
  codeLens: setting<boolean>(
    "editor",
    true,
    "Whether the next step is shown above the log of a note, with *Log Touch* and other commands.",
    flag,
  ),
  inlayHints: setting<HintLevel>(
    "editor",
    "open",
    "What is shown after the touches of a note.",
    oneOf(HINT_LEVELS),
    {
      meanings: [
        "Nothing.",
        "Which attempt it is of how many, until there is an answer, and when to ask about a promise.",
        "Also the number of days between the touches.",
      ],
    },
  ),
  calendarFile: setting<string>(
    "editor",
    "",
    "A calendar file, such as `~/touchbase.ics`, that is updated whenever your follow-ups change. *Export Calendar* makes it. By default, none is written. A workspace cannot set it, because it names a file of yours.",
    wholeValue(
      message("takes.text"),
      { type: "string" },
      (value): value is string => typeof value === "string",
    ),
    { editorOnly: true, perMachine: true },
  ),
  ownName: setting<string>(
    "editor",
    "",
    "Your own name, such as `Ann Lee`, which signs the drafts of messages. Without it, a draft has a placeholder.",
    wholeValue(
      message("takes.text"),
      { type: "string" },
      (value): value is string => typeof value === "string",
    ),
    { personal: true },
  ),
  ownNumber: setting<string>(
    "editor",
    "",
    "Your own phone number, such as `(555) 123-4567`, which the draft of a voicemail says twice. Without it, the draft has a placeholder.",
    wholeValue(
      message("takes.text"),
      { type: "string" },
      (value): value is string => typeof value === "string",
    ),
    { personal: true },
  ),
  cache: setting<boolean>(
    "editor",
    true,
    "Whether the list of a large folder of notes is cached on this computer, so that only changed notes are read again. Only you can read the cache. `false` removes it.",
    flag,
    { personal: true },
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
