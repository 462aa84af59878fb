import { PLAYBOOKS } from "../cadence/playbooks";
import { RULE_ENTRIES } from "../cadence/rules";
import { SEVERITIES, type Severity } from "../cadence/settings";
import { type CivilDate, parseCivilDate, parseClockTime } from "../time/civilDate";
import { message } from "../words/message";
import { country } from "./countries";
import { dateRanges } from "./dateRanges";
import { PLAYBOOK_ID } from "./playbookParts";
import { type PlaybookChanges, playbooks } from "./playbooks";
import { described, flag, listOf, objectOf, oneOf, type SettingSchema, text, whole } from "./schema";

/** One setting: the table below is the only place that knows its key, its default and what it takes. */
export interface Setting<T> extends SettingSchema<T> {
  readonly default: T;
  /** Markdown, in whole sentences, the first of which says what it is for. */
  readonly description: string;
  readonly group: SettingGroup;
  /** What each word means, where it takes one of several. */
  readonly meanings?: readonly string[];
  /** A setting of the editor itself: it stands in no file beside the notes. */
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
  shape: SettingSchema<T>,
  extras: Extras = {},
): Setting<T> {
  return { ...shape, ...extras, default: byDefault, description, group };
}

/** How much is said behind the touches of a note: nothing, what is still open, or also the days between them. */
export const HINT_LEVELS = ["off", "open", "all"] as const;
export type HintLevel = (typeof HINT_LEVELS)[number];

const LEVELS = [...SEVERITIES, "off"] as const;
const level = oneOf<Severity | "off">(LEVELS);
const date = whole(
  message("takes.date"),
  {
    type: "string",
    pattern: "^\\d{4}-\\d{2}-\\d{2}$",
    patternErrorMessage: "Write a date as YYYY-MM-DD, such as 2026-12-24.",
  },
  (value): value is CivilDate => typeof value === "string" && parseCivilDate(value) !== undefined,
);
const timeSpan = whole(
  message("takes.times"),
  {
    type: "string",
    pattern: "^\\d{2}:\\d{2}-\\d{2}:\\d{2}$",
    patternErrorMessage: "Write two times of day as HH:MM-HH:MM, such as 10:00-11:30.",
  },
  isTimeSpan,
);

/** In the order of the settings page: what most people come for first. */
export const SETTINGS = {
  defaultPlaybook: setting<string>(
    "advice",
    "networking",
    "The playbook for a contact that names none, once its log has a touch and it has no `every`: `job-ad`, `after-interview`, `informational`, `networking`, `friend`, or one of your own.",
    // Which playbooks there are depends on the setting `playbooks`: whoever puts the settings together looks.
    whole(
      message("takes.playbook"),
      { type: "string", pattern: PLAYBOOK_ID, examples: PLAYBOOKS.map(({ id }) => id) },
      (value): value is string => typeof value === "string",
    ),
  ),
  rules: setting<Readonly<Record<string, Severity | "off">>>(
    "advice",
    {},
    "How much weight each rule has: `error`, `warning`, `information`, `hint`, or `off`. A rule that is not named has its own. For a single note, `ignore` in its frontmatter switches a rule off.",
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
    'Other waits and limits for a playbook, or a playbook of your own that is `like` one, by id: `{"job-ad": {"wait": {"afterAttempt": 5}}, "patient": {"like": "friend", "tooSoon": 3}}`.',
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
    "The country whose public holidays nobody works on, such as `US`, or with a region `DE-BY`: waits roll past them.",
    country,
  ),
  holidays: setting<readonly CivilDate[]>(
    "days",
    [],
    "Days on which nobody works, beside Saturdays, Sundays and the holidays of the country, as `YYYY-MM-DD`: waits roll past them.",
    listOf(date, message("takes.dates")),
  ),
  away: setting<readonly string[]>(
    "days",
    [],
    "When you are away yourself, as ranges `YYYY-MM-DD..YYYY-MM-DD`, both days included: steps that fall into them move to the first working days after, at most five a day. Dates agreed with others stay, and are marked.",
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
  dailyNotification: setting<boolean>(
    "editor",
    false,
    "Whether a notification says once a day how many follow-ups are due. The status bar says so all day.",
    flag,
    { editorOnly: true },
  ),
  codeLens: setting<boolean>(
    "editor",
    true,
    "Whether the next step stands above the log of a note, with *Log Touch* and more.",
    flag,
  ),
  inlayHints: setting<HintLevel>(
    "editor",
    "open",
    "What is said behind the touches of a note.",
    oneOf(HINT_LEVELS),
    {
      meanings: [
        "Nothing.",
        "Which try of how many, as long as nobody has answered, and when to ask about a promise.",
        "Also how many days lie between the touches.",
      ],
    },
  ),
  ownNumber: setting<string>(
    "editor",
    "",
    "Your own number, which the draft of a voicemail says twice, such as `(555) 123-4567`; without it, the draft holds a place to fill in.",
    whole(message("takes.text"), { type: "string" }, (value): value is string => typeof value === "string"),
  ),
  cache: setting<boolean>(
    "editor",
    true,
    "Whether what the list needs of a large folder of notes is remembered on this computer, so that only what has changed is read again. It is kept where only you can read it.",
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
