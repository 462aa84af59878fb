import type { Contact } from "../note/model";
import type { CivilDate } from "../time/civilDate";
import { positionAt, type ReplayContext, replayLog } from "./log";
import type { Entry, Playbook, Position } from "./model";
import { nextStep, type Standing } from "./nextStep";
import { type Plan, planAhead } from "./plan";
import { type Finding, type RuleContext, runOf } from "./rule";
import { RULE_ENTRIES, RULES } from "./rules";
import type { CadenceSettings } from "./settings";

/** All that is known of a contact at a day. */
export interface Analysis {
  readonly contact: Contact;
  readonly today: CivilDate;
  readonly entries: readonly Entry[];
  readonly position: Position;
  /** Undefined where the frontmatter cannot be read: then nothing is proposed. */
  readonly standing: Standing | undefined;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

/**
 * Judges a contact at `today`: state, next step, plan and findings. Pure: the same input gives the same output on
 * any machine, and it never throws.
 */
export function analyze(contact: Contact, today: CivilDate, settings: CadenceSettings): Analysis {
  const terms = replayContextOf(contact, today, settings);
  const position = positionAt(contact.touches, today, terms);
  const standing = nextStep(position, today, terms);
  // A log takes up much more as entries than as touches, and of thousands of contacts few are looked at twice.
  let entries: WeakRef<readonly Entry[]> | undefined;
  let plan: Plan | undefined;
  let findings: readonly Finding[] | undefined;
  return {
    contact,
    today,
    position,
    standing: contact.readable ? standing : undefined,
    // Reckoned when somebody asks: a list of thousands asks for none of these.
    get entries() {
      const known = entries?.deref();
      if (known) return known;
      const read = replayLog(contact.touches, today, terms);
      entries = new WeakRef(read);
      return read;
    },
    get plan() {
      plan ??= contact.readable ? planAhead(position, standing, today, terms) : [];
      return plan;
    },
    get findings() {
      findings ??= findingsOf(
        contextOf(contact, this.entries, position, standing, today, settings),
        settings,
      );
      return findings;
    },
  };
}

function contextOf(
  contact: Contact,
  entries: readonly Entry[],
  position: Position,
  standing: Standing,
  today: CivilDate,
  settings: CadenceSettings,
): RuleContext {
  return {
    contact,
    entries,
    run: runOf(entries),
    position,
    standing,
    today,
    days: settings.days,
    playbookIds: [...settings.playbooks.keys()],
    ruleIds: RULE_ENTRIES.map(({ id }) => id),
  };
}

export function replayContextOf(
  contact: Contact,
  today: CivilDate,
  settings: CadenceSettings,
): ReplayContext & { contact: Contact } {
  return {
    playbook: playbookFor(contact, today, settings),
    playbookNamed: (id) => settings.playbooks.get(id),
    days: settings.days,
    contact,
  };
}

/**
 * The playbook that the note names; the default one where it names none, has a touch and no rhythm of its own. An
 * unknown name is reported, and the default serves until it is mended.
 */
function playbookFor(contact: Contact, today: CivilDate, settings: CadenceSettings): Playbook | undefined {
  const byDefault = settings.playbooks.get(settings.defaultPlaybook);
  if (contact.playbook) return settings.playbooks.get(contact.playbook.value) ?? byDefault;
  const begun = contact.touches.some(({ date }) => date <= today);
  return begun && !contact.every ? byDefault : undefined;
}

function findingsOf(context: RuleContext, settings: CadenceSettings): Finding[] {
  const ignored = new Set(context.contact.ignore.map(({ rule }) => rule));
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const override = settings.rules[rule.id];
    if (override === "off" || ignored.has(rule.id)) continue;
    if (rule.about === "cadence" && !context.contact.readable) continue;
    for (const { span, message, severity, fixes } of rule.check(context)) {
      findings.push({
        rule: rule.id,
        severity: override ?? severity ?? rule.severity,
        source: rule.source,
        span,
        message,
        fixes: fixes ?? [],
      });
    }
  }
  return findings.sort(
    (a, b) =>
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
