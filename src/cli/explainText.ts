import type { Step } from "../cadence/model";
import { SOURCES, type Source } from "../cadence/sources";
import type { Contact } from "../note/model";
import { activeSettings } from "../service/followUps/activeSettings";
import { doubtsOf } from "../service/followUps/doubts";
import { dateExplanation, stepSentence } from "../service/followUps/explainStep";
import { locatedFindings } from "../service/followUps/vaultFindings";
import { adviseStanding } from "../service/followUps/wholeVault";
import type { ContactNote } from "../vault/contactNote";
import { term } from "../words/language";
import { type Message, message } from "../words/message";
import { touchRows } from "./explainTouches";
import { wrapped, wrappedTable } from "./layout";
import { painter, plainLine, SEVERITY_COLOR, type Terminal } from "./output";
import type { OthersAdvice } from "./readAdvice";
import { plainSentence, say as sayPlainly } from "./sentence";
import { plannedText } from "./stepText";

/** The indentation of a section. */
const INDENT = "  ";

/** Returns the lines of `touchbase explain`: state, step and plan of a contact, with the reasons. */
export function explanation(
  note: ContactNote,
  shown: string,
  others: OthersAdvice,
  terminal: Terminal,
): string[] {
  const paint = painter(terminal);
  const { analysis, today, config } = note;
  const say = (text: Message) => sayPlainly(text, { today });
  const name = paint(plainLine(analysis.contact.name), "bold");
  const title = wrapped("", `${name}  ${paint(plainLine(shown), "dim")}`, terminal.columns);
  const step = analysis.standing?.step;
  const { columns } = terminal;
  const plain = (texts: readonly string[]) => texts.flatMap((text) => wrapped(INDENT, text, columns));
  const sections: readonly (readonly [Message | undefined, readonly string[]])[] = [
    [undefined, plain(adviceLines(note, others, say))],
    [message("explain.say"), plain(step ? analysis.say.map(say) : [])],
    [message("explain.plan"), wrappedTable(planRows(note), columns)],
    [message("explain.dates"), plain(step ? dateLines(step, say) : [])],
    [message("explain.touches"), wrappedTable(touchRows(note), columns)],
    [message("explain.findings"), findingLines(note, terminal)],
    [message("explain.settings"), plain(activeSettings(analysis, config).map(say))],
  ];
  const lines = [...title];
  for (const [heading, content] of sections) {
    if (content.length === 0) continue;
    lines.push("", ...(heading ? [paint(say(heading), "bold")] : []), ...content);
  }
  return lines;
}

/** Returns the action and the day, followed by the reasons. */
function adviceLines(
  { analysis, today, lines: noteLines }: ContactNote,
  others: OthersAdvice,
  say: (text: Message) => string,
): string[] {
  const { position, contact } = analysis;
  const advice = others === "none" ? undefined : others;
  const standing = analysis.standing && adviseStanding(analysis.standing, advice?.day, today);
  if (!standing) return [say(contact.failsClosed ?? message("explain.unreadable"))];
  const { state, step } = standing;
  const { playbook, began } = position;
  if (!step) {
    const stopped = position.stop && message("explain.stopped", { date: position.stop.date });
    const reason = contact.statusReason;
    if (state === "paused") return [say(message("explain.paused"))];
    if (state !== "closed") return [say(noStep(contact))];
    const { status } = contact;
    const closed = reason
      ? message("explain.closed-because", { status, reason })
      : message("explain.closed", { status });
    return [say(stopped ?? closed)];
  }
  const lines = [plainSentence(stepSentence(step, state, today)), say(step.reason)];
  if (step.count) lines.push(say(message("explain.count", step.count)));
  lines.push(...step.extras.map(({ reason }) => say(reason)), ...(advice?.extras ?? []).map(say));
  lines.push(...doubtsOf(contact, () => noteLines).map(say));
  if (others === "none") lines.push(say(message("explain.only-this-note")));
  if (playbook) {
    const { title } = playbook;
    lines.push(
      say(began ? message("explain.turned", { title, date: began }) : message("explain.playbook", { title })),
    );
  }
  return [...lines, say(message("explain.source", { titles: step.source.map(quoted) }))];
}

/** Returns why there is nothing to do. A contact without a readable touch has no agreed date. */
function noStep({ touches, log }: Contact): Message {
  if (touches.length > 0) return message("explain.settled");
  return message(log.entries.length > 0 ? "explain.unread-log" : "explain.no-log");
}

function quoted(source: Source): string {
  return sayPlainly(message("quote.code", { text: term(SOURCES[source].title) }));
}

function planRows({ analysis, today }: ContactNote): (readonly [day: string, what: string])[] {
  return analysis.plan.map((step) => plannedText({ ...step, on: step.on }, today));
}

/** The derivation of the dates. A date that the note contains needs none. */
function dateLines({ how }: Step, say: (text: Message) => string): string[] {
  const derivations = how.filter(({ key }) => key !== "days.exactly").map(dateExplanation);
  const [earliest, latest, ...more] = derivations;
  // A window has two dates, followed by the reason for its postponement.
  const isWindow = earliest && latest && latest.key !== "days.not-before-hold";
  const labeled = !isWindow
    ? derivations
    : [message("explain.earliest", { how: earliest }), message("explain.latest", { how: latest }), ...more];
  return labeled.map((derivation) => sentence(say(derivation)));
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The maximum number of findings that are listed. `touchbase check` lists all. */
const MAX_FINDINGS = 500;

/** The findings, and those of their source articles that the advice does not name. */
function findingLines({ analysis, lines, today }: ContactNote, terminal: Terminal): string[] {
  const { columns } = terminal;
  const paint = painter(terminal);
  const shown = analysis.findings.slice(0, MAX_FINDINGS);
  const findings = locatedFindings("", { today, findings: shown }, lines);
  const count = analysis.findings.length - shown.length;
  const namedSources = new Set<Source>(analysis.standing?.step?.source);
  const otherSources = [...new Set(analysis.findings.flatMap(({ source }) => source))].filter(
    (source) => !namedSources.has(source),
  );
  const articles = message("explain.articles", { titles: otherSources.sort().map(quoted) });
  return [
    ...findings.flatMap(({ rule, severity, message: text, range }) => {
      const place = sayPlainly(message("cli.line", { line: range.start.line + 1 }));
      const head = `${INDENT}${paint(place, SEVERITY_COLOR[severity])}: `;
      return wrapped(head, `${plainSentence(text)} ${paint(`[${rule}]`, "dim")}`, columns);
    }),
    ...(count > 0 ? wrapped(INDENT, sayPlainly(message("explain.more-findings", { count })), columns) : []),
    ...(otherSources.length > 0
      ? wrapped(INDENT, paint(sayPlainly(articles, { today }), "dim"), columns)
      : []),
  ];
}
