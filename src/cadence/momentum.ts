import type { Message } from "../words/message";
import { stepDayOf } from "./absence";
import type { Analysis } from "./analyze";
import { isClosed } from "./nextStep";
import { colleagueOf } from "./organizations";
import type { VaultRuleInput } from "./rule";
import { VAULT_RULES } from "./rules";
import type { CadenceSettings, Severity } from "./settings";
import type { Source } from "./sources";

/** A finding about all contacts together: it has no place in any note. */
export interface VaultFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly source: readonly Source[];
  readonly message: Message;
}

/** Analyzes all contacts of a vault together. Pure, like the analysis of each. */
export function analyzeVault(
  analyses: Iterable<Analysis>,
  today: Analysis["today"],
  settings: CadenceSettings,
): VaultFinding[] {
  return checkVault([...analyses].map(vaultRuleInputOf), today, settings);
}

/** Like {@link analyzeVault}, for summaries, which have only what this needs of each contact. */
export function checkVault(
  standings: readonly VaultRuleInput[],
  today: Analysis["today"],
  settings: CadenceSettings,
): VaultFinding[] {
  return VAULT_RULES.flatMap((rule) => {
    const override = settings.rules[rule.id];
    const message = override === "off" ? undefined : rule.check(standings, today);
    if (!message) return [];
    const { id, source, severity } = rule;
    return [{ rule: id, severity: override === "off" ? severity : (override ?? severity), source, message }];
  });
}

/** A note that cannot be read has touches, but whether it is still pursued is unknown. */
export function vaultRuleInputOf(analysis: Analysis): VaultRuleInput {
  const { contact, position, standingWithoutCount: standing } = analysis;
  const { lastResponse, offer, lastTouch, playbook, lastOut } = position;
  const isFiled = contact.status === "closed" || contact.status === "moved-on";
  const isOpen = standing !== undefined && contact.status === "active" && !isClosed(contact, position);
  const saidNo = lastResponse?.outcome === "declined";
  const isOver = standing?.step?.moveOn === true || saidNo || offer !== undefined;
  const colleague = colleagueOf(analysis, isOpen && !saidNo);
  const stepDay = stepDayOf(analysis);
  return {
    active: isOpen && !isOver,
    closedSince: isFiled ? lastTouch?.date : undefined,
    method: playbook?.method,
    lastOut: lastOut?.date,
    ignored: contact.ignore.map(({ rule }) => rule),
    ...(colleague && { colleague }),
    ...(stepDay && { stepDay }),
  };
}
