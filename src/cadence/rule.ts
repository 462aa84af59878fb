import type { Contact, Fix } from "../note/model";
import type { Span } from "../note/source";
import type { CivilDate } from "../time/civilDate";
import type { Message } from "../words/message";
import type { Days } from "./days";
import type { Entry, Position, Standing, Step } from "./model";
import type { Severity } from "./settings";
import type { Source } from "./sources";
import type { Colleague, StepDay } from "./vaultFacts";

/** What a rule found: where, and what there is to say. */
export interface RuleMatch {
  readonly span: Span;
  readonly message: Message;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** A finding as it is shown, with the severity that the user's settings give it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly source: readonly Source[];
  readonly span: Span;
  readonly message: Message;
  readonly fixes: readonly Fix[];
}

/** What a rule may look at: the note, its log as replayed, and the contact's situation today. */
export interface RuleContext {
  readonly contact: Contact;
  /** The touches up to today, in the order of their dates. */
  readonly entries: readonly Entry[];
  /** The touches since the last response: what came before it is settled. */
  readonly run: readonly Entry[];
  readonly position: Position;
  readonly standing: Standing;
  readonly plan: readonly Step[];
  /** Whether nothing more is tried: the contact is closed, or the step is to move on. */
  readonly isOver: boolean;
  readonly today: CivilDate;
  readonly days: Days;
  readonly playbookIds: readonly string[];
  readonly ruleIds: readonly string[];
}

/** The description of a rule. */
export interface RuleEntry {
  readonly id: string;
  /** What it finds, in one sentence without its full stop. */
  readonly summary: string;
  /** Why it matters, for the docs. */
  readonly why: string;
  /** The articles that it follows; none for those about form. */
  readonly source: readonly Source[];
  readonly severity: Severity;
}

/** One piece of advice, or one thing that can be wrong with a note. Each has a file of its own. */
export interface Rule extends RuleEntry {
  /** Rules about form hold for every note; advice only for one whose frontmatter can be read. */
  readonly about: "form" | "cadence";
  /** Whether it says how the next try should be made: then it is silent once no other is to be made. */
  readonly isAboutNextTry?: boolean;
  check(context: RuleContext): Iterable<RuleMatch>;
}

/** Advice about all contacts together. */
export interface VaultRule extends RuleEntry {
  check(standings: readonly VaultRuleInput[], today: CivilDate): Message | undefined;
}

/** What a rule of the whole vault may look at: the situation of one contact. */
export interface VaultRuleInput {
  /** Pursued: active, not said to stop or no, without an offer, and not due to be moved on from. */
  readonly active: boolean;
  /** The last touch of a contact that is closed or moved on from. */
  readonly closedSince?: CivilDate | undefined;
  /** The built-in playbook that the one in force is or is like. */
  readonly method: string | undefined;
  readonly lastOut: CivilDate | undefined;
  readonly colleague?: Colleague | undefined;
  readonly stepDay?: StepDay | undefined;
  /** The rules that the note ignores. */
  readonly ignored: readonly string[];
}

/** The touches after the last response. */
export function runOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(entries.findLastIndex(({ response }) => response) + 1);
}

/** Whether steps are proposed at all and in sight: advice about what is due is silent otherwise. */
export function isPursued({ contact, standing }: RuleContext): boolean {
  return contact.status === "active" && !["closed", "held", "snoozed"].includes(standing.state);
}
