import type { Step } from "../cadence/model";
import { SOURCES, type Source } from "../cadence/sources";
import { activeSettings } from "../service/followUps/activeSettings";
import { dateExplanation, stepSentence } from "../service/followUps/explainStep";
import { action, formatDue } from "../service/followUps/format";
import { locatedFindings } from "../service/followUps/vaultFindings";
import type { ContactNote } from "../vault/contactNote";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import { touchLines } from "./explainTouches";
import { padded, painter, plainLine, SEVERITY_COLOR, type Terminal } from "./output";

/** Everything that is known of a contact and why, as one friend would tell another. */
export function explanation(note: ContactNote, shown: string, terminal: Terminal): string[] {
  const paint = painter(terminal);
  const { analysis, today, config } = note;
  const say = (said: Message) => plainLine(render(said, { today }));
  const title = `${paint(plainLine(analysis.contact.name), "bold")}  ${paint(plainLine(shown), "dim")}`;
  const step = analysis.standing?.step;
  const sections: readonly (readonly [Message | undefined, readonly string[]])[] = [
    [undefined, advice(note, say)],
    [message("explain.say"), analysis.standing?.step ? analysis.say.map(say) : []],
    [message("explain.plan"), plan(note)],
    [message("explain.dates"), step ? dates(step, say) : []],
    [message("explain.touches"), touchLines(note)],
    [message("explain.findings"), findings(note, terminal)],
    [message("explain.settings"), activeSettings(analysis, config).map(say)],
  ];
  const lines = [title];
  for (const [heading, content] of sections) {
    if (content.length === 0) continue;
    lines.push("", ...(heading ? [paint(say(heading), "bold")] : []), ...content.map((line) => `  ${line}`));
  }
  return lines;
}

/** What to do and when, then why. */
function advice({ analysis, today }: ContactNote, say: (said: Message) => string): string[] {
  const { standing, position, contact } = analysis;
  if (!standing) return [say(contact.failsClosed ?? message("explain.unreadable"))];
  const { state, step } = standing;
  const { playbook, began } = position;
  if (!step) {
    const stopped = position.stop && message("explain.stopped", { date: position.stop.date });
    const reason = contact.statusReason;
    if (state !== "closed") return [say(message(`explain.${state === "paused" ? "paused" : "settled"}`))];
    const { status } = contact;
    const closed = reason
      ? message("explain.closed-because", { status, reason })
      : message("explain.closed", { status });
    return [say(stopped ?? closed)];
  }
  const lines = [plainLine(stepSentence(step, state, today)), say(step.reason)];
  if (step.count) lines.push(say(message("explain.count", step.count)));
  lines.push(...step.extras.map(({ reason }) => say(reason)));
  if (playbook) {
    const { title } = playbook;
    lines.push(
      say(began ? message("explain.turned", { title, date: began }) : message("explain.playbook", { title })),
    );
  }
  return [...lines, say(message("explain.source", { titles: step.source.map(quoted) }))];
}

function quoted(source: Source): string {
  return `“${SOURCES[source].title}”`;
}

function plan({ analysis, today }: ContactNote): string[] {
  const rows = analysis.plan.map(
    (step) => [formatDue(step, "upcoming", today), action(step, today)] as const,
  );
  const width = Math.max(0, ...rows.map(([day]) => day.length));
  return rows.map(([day, what]) => `${padded(day, width)}  ${what}`);
}

/** A date that stands in the note as it is needs no reckoning. */
function dates({ how }: Step, say: (said: Message) => string): string[] {
  const reckoned = how.filter(({ key }) => key !== "days.exactly").map(dateExplanation);
  const [earliest, latest, ...more] = reckoned;
  // A window has two days, and what put it off comes behind them.
  const isWindow = earliest && latest && latest.key !== "days.not-before-hold";
  const named = !isWindow
    ? reckoned
    : [message("explain.earliest", { how: earliest }), message("explain.latest", { how: latest }), ...more];
  return named.map((one) => sentence(say(one)));
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** What was found, and the articles behind it that were not named before. */
function findings({ analysis, lines, today }: ContactNote, terminal: Terminal): string[] {
  const paint = painter(terminal);
  const found = locatedFindings("", analysis, lines);
  const named = new Set<Source>(analysis.standing?.step?.source);
  const rest = [...new Set(found.flatMap(({ source }) => source))].filter((source) => !named.has(source));
  const articles = message("explain.articles", { titles: rest.sort().map(quoted) });
  return [
    ...found.map(({ rule, severity, message: said, range }) => {
      const place = paint(`line ${range.start.line + 1}`, SEVERITY_COLOR[severity]);
      return `${place}: ${plainLine(said)} ${paint(`[${rule}]`, "dim")}`;
    }),
    ...(rest.length > 0 ? [paint(render(articles, { today }), "dim")] : []),
  ];
}
