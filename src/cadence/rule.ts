import type { Contact, Fix } from "../note/model";
import type { Span } from "../note/source";
import type { CivilDate } from "../time/civilDate";
import type { Message } from "../words/message";
import type { Days } from "./days";
import type { Entry, Position, Standing, Step } from "./model";
import type { Severity } from "./settings";
import type { Source } from "./sources";
import type { Colleague, StepDay } from "./vaultFacts";

/** A match of a rule: its place and its message. */
export interface RuleMatch {
  readonly span: Span;
  readonly message: Message;
  /** The severity, if it differs from the rule's own. */
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

/** The input of a rule: the note, its replayed log, and the contact's situation today. */
export interface RuleContext {
  readonly contact: Contact;
  /** The touches up to today, in the order of their dates. */
  readonly entries: readonly Entry[];
  /** The touches since the last response. Those before it are settled. */
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
  /** What it finds, in one sentence without its period. */
  readonly summary: string;
  /** Why it matters, for the docs. */
  readonly why: string;
  /** The articles that it follows; none for a rule about form. */
  readonly source: readonly Source[];
  readonly severity: Severity;
}

/** A rule: one piece of advice, or one possible problem of a note. Each has a file of its own. */
export interface Rule extends RuleEntry {
  /** Rules about form hold for every note; advice only for one whose frontmatter can be read. */
  readonly about: "form" | "cadence";
  /** Whether it advises on the next try. It is silent when no more tries are proposed. */
  readonly isAboutNextTry?: boolean;
  /** Whether it finds nothing in a note that is read without the others of its folder. */
  readonly isAboutSeveralNotes?: boolean;
  check(context: RuleContext): Iterable<RuleMatch>;
}

/** Advice about all contacts together. */
export interface VaultRule extends RuleEntry {
  check(standings: readonly VaultRuleInput[], today: CivilDate): Message | undefined;
}

/** The input of a rule about the whole vault, for one contact. */
export interface VaultRuleInput {
  /** Whether it is pursued: active, without a stop, refusal or offer, and not due for moving on. */
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

/** Returns the touches after the last response. */
export function runOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.slice(entries.findLastIndex(({ response }) => response) + 1);
}

/** Whether steps are proposed and not snoozed. Otherwise, advice about what is due is silent. */
export function isPursued({ contact, standing }: RuleContext): boolean {
  return contact.status === "active" && !["closed", "held", "snoozed"].includes(standing.state);
}
