import type { Analysis } from "../../cadence/analyze";
import type { Entry } from "../../cadence/model";
import type { Finding } from "../../cadence/rule";
import { SEVERITIES } from "../../cadence/settings";
import { isMeetingChannel } from "../../cadence/touchKind";
import type { Touch } from "../../note/model";
import { touchKey } from "../../note/touchKey";
import { type Message, type MessageArg, message, type PlainKey } from "../../words/message";
import { render } from "../../words/render";
import { attemptCountOf } from "../followUps/attempts";

/** The meaning of a new line for the cadence, to show before it is written. */
export interface Meaning {
  /** What the touch counts as: "counts as your 2nd try without an answer (of 3)". */
  readonly sentence: string;
  /** The messages of the findings that the line would cause, the gravest first. */
  readonly findings: readonly CausedFinding[];
}

export interface CausedFinding {
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly message: string;
}

/** Compares the contact's analyses without and with a touch. `before` is undefined for a note without a contact. */
export function meaningOfTouch(touch: Touch, before: Analysis | undefined, after: Analysis): Meaning {
  const { today } = after;
  const key = touchKey(touch);
  const entry = after.entries.findLast((candidate) => touchKey(candidate.touch) === key);
  return {
    sentence: entry ? render(sentenceOf(entry, after), { today }) : "",
    findings: causedFindings(before, after),
  };
}

function sentenceOf(entry: Entry, analysis: Analysis): Message {
  const { touch, kind, before } = entry;
  const { position } = analysis;
  const say = (key: PlainKey) => message(key);
  const isRun = before.tries > 0;
  const isMeeting = isMeetingChannel(touch.channel);
  switch (kind) {
    case "stop":
      return say("means.stop");
    case "unreadable":
      return say("means.unreadable");
    case "never-arrived":
      return say("means.never-arrived");
    case "booked":
      return say(isRun ? "means.booked-starts-over" : "means.booked");
    case "fell-through":
      return say("means.fell-through");
    case "offer":
      return say("means.offer");
    case "live":
      if (isMeeting) return say(isRun ? "means.met-starts-over" : "means.met");
      return say(isRun ? "means.spoke-starts-over" : "means.spoke");
    case "acknowledgment":
      return say("means.acknowledgment");
    case "incoming": {
      if (touch.outcome === "declined") return say("means.declined");
      const isOwed = position.asks !== undefined && touchKey(position.asks) === touchKey(touch);
      if (isOwed) return say(touch.channel === "call" ? "means.called" : "means.wrote");
      return say(isRun ? "means.heard-starts-over" : "means.heard");
    }
    case "answer":
      return say("means.answer");
    case "attempt":
    case "no-show":
      return attemptSentence(entry, analysis);
    case "other":
      return touch.purpose === "thanks" ? say("means.thanks") : say("means.other");
  }
}

function attemptSentence(entry: Entry, analysis: Analysis): Message {
  const { n, of } = attemptCountOf(entry, analysis);
  if (entry.sameTry || n === entry.before.tries) return message("means.same-try");
  return of === undefined ? message("means.try", { n }) : message("means.try-of", { n, of });
}

/** Compares the findings as the user reads them. Renders only those that can differ, because a log can have thousands. */
function causedFindings(before: Analysis | undefined, after: Analysis): CausedFinding[] {
  const identityOf = ({ rule, message: { key, args } }: Finding) => `${rule} ${key} ${JSON.stringify(args)}`;
  const candidates = differingPart(after.findings, before?.findings ?? []);
  const candidateKeys = new Set(candidates.map(({ message: { key } }) => key));
  const alike = before?.findings.filter(({ message: { key } }) => candidateKeys.has(key)) ?? [];
  const identities = new Set(alike.map(identityOf));
  const changed = candidates.filter((finding) => !identities.has(identityOf(finding)));
  const keys = new Set(changed.map(({ message: { key } }) => key));
  const read = ({ rule, severity, message: said }: Finding, { today }: Analysis) => {
    return { rule, severity, message: render(said, { today }) };
  };
  const comparable = before?.findings.filter(({ message: { key } }) => keys.has(key)) ?? [];
  const earlier = new Set(
    comparable.map((finding) => {
      const { rule, message: said } = read(finding, before ?? after);
      return `${rule} ${said}`;
    }),
  );
  return changed
    .map((finding) => read(finding, after))
    .filter(({ rule, message: said }) => !earlier.has(`${rule} ${said}`))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** Returns what is between the common beginning and the common end of two lists of findings. */
function differingPart(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const shorter = Math.min(findings.length, others.length);
  let start = 0;
  while (start < shorter && isSame(findings[start], others[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(findings.at(-1 - end), others.at(-1 - end))) end++;
  return findings.slice(start, findings.length - end);
}

function isSame(a: Finding | undefined, b: Finding | undefined): boolean {
  return a !== undefined && b !== undefined && a.rule === b.rule && isSameMessage(a.message, b.message);
}

function isSameMessage(a: Message, b: Message): boolean {
  if (a.key !== b.key) return false;
  const names = Object.keys(a.args);
  return (
    names.length === Object.keys(b.args).length &&
    names.every((name) => isSameArg(a.args[name], b.args[name]))
  );
}

function isSameArg(a: MessageArg | undefined, b: MessageArg | undefined): boolean {
  if (typeof a !== "object" || typeof b !== "object") return a === b;
  if ("key" in a && "key" in b) return isSameMessage(a, b);
  return JSON.stringify(a) === JSON.stringify(b);
}
