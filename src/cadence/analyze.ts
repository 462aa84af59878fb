import type { Contact } from "../note/model";
import type { CivilDate } from "../time/civilDate";
import type { Message } from "../words/message";
import { positionAt, type ReplayContext, replayLog } from "./log";
import type { Entry, Playbook, Position, Standing } from "./model";
import { nextStep } from "./nextStep";
import { type Ahead, type Plan, planAhead } from "./plan";
import { type Finding, type RuleContext, runOf } from "./rule";
import { RULE_ENTRIES, RULES } from "./rules";
import { whatToSay } from "./say";
import type { CadenceSettings } from "./settings";

/** What Touchbase knows about a contact on a day. */
export interface Analysis {
  readonly contact: Contact;
  readonly today: CivilDate;
  readonly entries: readonly Entry[];
  readonly position: Position;
  /** Whether the log begins with the playbook of the settings, because the note names no known one. */
  readonly isByDefault: boolean;
  /** Undefined if nothing is proposed, because something that might forbid contact cannot be read. */
  readonly standing: Standing | undefined;
  /** The standing without the count of the tries in its step, because the count requires a plan. */
  readonly standingWithoutCount: Standing | undefined;
  readonly plan: Plan;
  /** What to say at the next step, in at most four short lines. */
  readonly say: readonly Message[];
  readonly findings: readonly Finding[];
}

/**
 * Analyzes a contact at `today`: state, next step, plan and findings. Pure: the same input gives the same output on any
 * machine, and it never throws.
 */
export function analyze(contact: Contact, today: CivilDate, settings: CadenceSettings): Analysis {
  const context = replayContextOf(contact, today, settings);
  const position = positionAt(contact.touches, today, context);
  const first = nextStep(position, today, context);
  const isOpen = contact.readable && contact.failsClosed === undefined;
  // Entries take more memory than touches, and few of thousands of contacts are looked at twice.
  let entries: WeakRef<readonly Entry[]> | undefined;
  let ahead: Ahead | undefined;
  let say: readonly Message[] | undefined;
  let findings: readonly Finding[] | undefined;
  const lookAhead = () => {
    ahead ??= planAhead(position, first, today, context);
    return ahead;
  };
  return {
    contact,
    today,
    position,
    isByDefault: context.playbook !== undefined && context.playbook.id !== contact.playbook?.value,
    // Computed on demand, because a list needs neither the count nor the plan of most contacts.
    get standing() {
      if (!isOpen) return undefined;
      return first.step?.count ? lookAhead().standing : first;
    },
    standingWithoutCount: isOpen ? first : undefined,
    get entries() {
      const known = entries?.deref();
      if (known) return known;
      const read = replayLog(contact.touches, today, context);
      entries = new WeakRef(read);
      return read;
    },
    get plan() {
      return isOpen ? lookAhead().plan : [];
    },
    get say() {
      say ??= isOpen ? whatToSay({ contact, position, plan: this.plan, today, standing: this.standing }) : [];
      return say;
    },
    get findings() {
      const standing = this.standing ?? first;
      findings ??= findingsOf(
        contextOf(contact, this.entries, position, standing, this.plan, today, settings),
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
  plan: Plan,
  today: CivilDate,
  settings: CadenceSettings,
): RuleContext {
  return {
    contact,
    entries,
    run: runOf(entries),
    position,
    standing,
    plan,
    isOver: standing.state === "closed" || standing.step?.moveOn === true,
    today,
    days: settings.days,
    playbookIds: [...settings.playbooks.keys()],
    ruleIds: RULE_ENTRIES.map(({ id }) => id),
  };
}

function replayContextOf(
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
 * The playbook that the note names; the default one if it names none, has a touch and no rhythm of its own. An unknown
 * name is reported, and the default is used instead.
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
  const isOpen = context.contact.readable && context.contact.failsClosed === undefined;
  // Where lines have two versions, many findings would be about neither version. A copy gets no advice, because its
  // note does.
  const isConflicted =
    context.contact.copyOf !== undefined ||
    context.contact.problems.some(({ rule, severity }) => rule === "conflict" && severity === undefined);
  for (const rule of RULES) {
    if (isConflicted && rule.id !== "conflict") continue;
    const override = settings.rules[rule.id];
    if (override === "off" || ignored.has(rule.id)) continue;
    if (rule.about === "cadence" && !isOpen) continue;
    // At the limit and after the end, only moving on is left, so advice on the next try is silent.
    if (rule.isAboutNextTry && context.isOver) continue;
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
