import type { Analysis } from "../../cadence/analyze";
import { AWAY, WEEKEND } from "../../cadence/days";
import type { Playbook } from "../../cadence/model";
import { PLAYBOOKS } from "../../cadence/playbooks";
import type { Config } from "../../config/resolve";
import { SETTINGS, type SettingKey } from "../../config/settings";
import { term } from "../../words/language";
import { type Message, message } from "../../words/message";

/**
 * Returns a sentence for each setting that differs from its default, with its origin. For the playbooks, only the
 * differences of the contact's playbook are listed, because the others do not affect its advice.
 */
export function activeSettings(analysis: Analysis, config: Config): Message[] {
  const keys = Object.keys(SETTINGS).filter((key): key is SettingKey => key in config.origins);
  return keys.flatMap((key) => {
    const origin = config.origins[key] ?? "";
    return key === "playbooks" ? playbookChanges(analysis, origin) : [settingMessage(key, config, origin)];
  });
}

/** Returns the settings that can affect the next step or its dates. */
export function relevantSettings(analysis: Analysis, config: Config): Message[] {
  const { standing, contact } = analysis;
  const { midMorning, midAfternoon, country, holidays, away, defaultPlaybook, playbooks } = config.origins;
  const step = standing?.step;
  const messages: Message[] = [];
  const add = (key: SettingKey, origin: string | undefined, isAtWork: boolean) => {
    if (origin !== undefined && isAtWork) messages.push(settingMessage(key, config, origin));
  };
  if (playbooks !== undefined) messages.push(...playbookChanges(analysis, playbooks));
  add("defaultPlaybook", defaultPlaybook, !contact.playbook && analysis.position.playbook !== undefined);
  add("midMorning", midMorning, step?.time === config.values.midMorning);
  add("midAfternoon", midAfternoon, step?.time === config.values.midAfternoon);
  const reasons = (step?.how ?? []).flatMap(({ args: { off } }) => (Array.isArray(off) ? off : []));
  const isMovedByHoliday = reasons.some((reason) => reason !== WEEKEND && reason !== AWAY);
  add("country", country, isMovedByHoliday);
  add("holidays", holidays, isMovedByHoliday);
  const isSetAway = (step?.extras ?? []).some(({ reason: { key } }) => key.startsWith("away."));
  add("away", away, isSetAway || reasons.includes(AWAY));
  return messages;
}

function settingMessage(key: SettingKey, { values }: Config, origin: string): Message {
  const value = values[key];
  return message("setting.value", {
    key,
    value: typeof value === "string" ? value : JSON.stringify(value),
    origin: originMessage(origin),
  });
}

/** "`wait.afterAttempt` of job-ad is 5, not 3 (.touchbase.json)". */
function playbookChanges({ position: { playbook } }: Analysis, origin: string): Message[] {
  if (!playbook) return [];
  const original = PLAYBOOKS.find(({ id }) => id === playbook.method);
  if (!original) return [];
  const place = originMessage(origin);
  const { id, method } = playbook;
  const derivation = id === method ? [] : [message("setting.own-playbook", { id, method, origin: place })];
  const before = numbersOf(original);
  const changed = Object.entries(numbersOf(playbook)).filter(([name, value]) => before[name] !== value);
  return [
    ...derivation,
    ...changed.map(([name, value]) =>
      message("setting.number", { name, id, value, instead: before[name] ?? "", origin: place }),
    ),
  ];
}

function numbersOf({ wait, limit, minGapDays }: Playbook): Record<string, string> {
  const waits = Object.entries(wait).map(([name, days]) => [`wait.${name}`, String(days)]);
  const limits = [
    ["limit.calls", limit ? String(limit.calls) : term("unlimited")],
    ["limit.attempts", limit ? String(limit.attempts) : term("unlimited")],
  ];
  return Object.fromEntries([...waits, ...limits, ["tooSoon", String(minGapDays)]]);
}

function originMessage(origin: string): Message {
  return origin === "settings" ? message("setting.editor") : message("setting.file", { file: origin });
}
