import { AWAY, DAY_OFF, WEEKEND } from "../../src/cadence/days";
import { PLAYBOOKS } from "../../src/cadence/playbooks";
import { RULE_ENTRIES } from "../../src/cadence/rules";
import { SEVERITIES } from "../../src/cadence/settings";
import { SOURCES } from "../../src/cadence/sources";
import { NOTHING_TO_DO } from "../../src/cli/due";
import { helpTexts } from "../../src/cli/help";
import { KEYS } from "../../src/note/keys";
import { TOUCH_FIELDS } from "../../src/note/touchMap";
import { CHANNELS, OUTCOMES, PURPOSES, STATUSES, TOUCH_WORDS } from "../../src/note/vocabulary";
import { ACTION_TABLE, type ActionEntry } from "../../src/service/actions/table";
import { GROUP_TITLES } from "../../src/service/followUps/followUps";
import { spaced } from "../../src/service/followUps/format";

/**
 * Returns every text in data that the server shows in the user's language (`term`), each once. The German catalogue has
 * exactly these.
 */
export function termsSpoken(): string[] {
  const actions: ActionEntry[] = Object.values(ACTION_TABLE);
  const means = (list: Readonly<Record<string, { readonly means: string }>>) =>
    Object.values(list).map((entry) => entry.means);
  return [
    ...new Set([
      ...Object.keys(CHANNELS),
      ...Object.keys(OUTCOMES).map(spaced),
      ...Object.keys(PURPOSES).map(spaced),
      ...Object.keys(TOUCH_WORDS),
      ...Object.values(TOUCH_WORDS).flatMap(means),
      ...means(STATUSES),
      ...means(KEYS),
      ...Object.values(TOUCH_FIELDS),
      ...Object.values(SOURCES).map(({ title }) => title),
      ...PLAYBOOKS.flatMap(({ title, summary }) => [title, summary]),
      ...RULE_ENTRIES.flatMap(({ summary, why }) => [summary, why]),
      ...actions.flatMap(({ title, params }) => [title, ...params.map(({ name }) => name)]),
      ...helpTexts(),
      ...Object.values(GROUP_TITLES),
      NOTHING_TO_DO,
      ...SEVERITIES,
      ...IN_CODE,
    ]),
  ];
}

/** Texts in code. */
const IN_CODE = [
  "try",
  "status",
  "name",
  "unlimited",
  "setting",
  "playbook",
  "region",
  "time zone",
  "rule",
  "number",
  "wait",
  "key",
  "number or text of a playbook",
  WEEKEND,
  DAY_OFF,
  AWAY,
];
