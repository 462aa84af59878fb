import { message } from "../words/message";
import { ITEM, readBodyLog } from "./bodyLog";
import { readDraft } from "./drafts";
import type { ProseReader } from "./entry/prose";
import type { ForbiddingEntry } from "./forbiddingEntry";
import { inlineFields } from "./inlineFields";
import { proseLines, quoteMarks } from "./lines";
import { logOwners } from "./logOwners";
import type { BodyLog, Draft, Problem, Touch } from "./model";
import { linkText } from "./names";
import { type Section, sectionsIn } from "./sections";
import { type LocatedValue, located, nextLine, type Span, span } from "./source";
import { unnamedLogs } from "./unnamedLogs";
import type { YamlPair } from "./yaml";

/** The contents of a contact's body other than prose. */
export interface Body {
  readonly logs: readonly BodyLog[];
  readonly touches: readonly Touch[];
  readonly mention: readonly LocatedValue<string>[];
  readonly drafts: readonly Draft[];
  /** The keys that are written as inline fields. */
  readonly fields: readonly YamlPair[];
  /** Whether the logs are of several people. Then no step can be proposed. */
  readonly isOfSeveralPeople: boolean;
  /** Whether the logs are too long to be read whole. */
  readonly isLogCut: boolean;
  /** Entries that may forbid contact in words outside the grammar. */
  readonly forbidding: readonly ForbiddingEntry[];
  readonly problems: readonly Problem[];
}

export const NO_BODY: Body = {
  problems: [],
  logs: [],
  touches: [],
  fields: [],
  isOfSeveralPeople: false,
  isLogCut: false,
  forbidding: [],
  mention: [],
  drafts: [],
};

/**
/**
 * The maximum length of the logs of a body that is read, in UTF-16 units: about 1,500 entries. Prose takes far longer
 * to read than the frontmatter, and a command on a log of 1 MB took 3 s. Nothing is proposed or written for a longer
 * one.
 */
export const MAX_LOG_LENGTH = 64 * 1024;
/**
 * The length that a shorter entry counts as, in UTF-16 units, because it takes as long. At most about 2,000 lines are
 * read.
 */
export const MIN_LINE_LENGTH = 32;
/** The maximum number of drafts that are read in a note, because the Markdown parser is slow. */
const MAX_DRAFTS = 20;

/**
 * Reads the parts of a body that matter: logs, things to mention, and drafts, each below a heading of its own. The rest
 * is only scanned for headings.
 */
export function readBody(text: string, body: Span, prose: ProseReader): Body {
  const sections = sectionsIn(text, body);
  const ofKind = (kind: Section["kind"]) => sections.filter((section) => section.kind === kind);
  const { kept, problems } = limitLogs(text, ofKind("log"));
  const logs = kept.map((section) => ({ section, reading: readBodyLog(text, section, prose) }));
  const readings = logs.map(({ reading }) => reading);
  const severalPeople = logs.length > 0 ? logOwners(text, logs) : undefined;
  return {
    problems: [
      ...problems,
      ...readings.flatMap((reading) => reading.problems),
      ...(severalPeople ? [severalPeople] : []),
      ...unnamedLogs(text, body, sections),
    ],
    logs: readings.flatMap(({ log }) => log ?? []),
    touches: readings.flatMap(({ touches }) => touches),
    fields: inlineFields(text, body),
    isOfSeveralPeople: severalPeople !== undefined,
    isLogCut: problems.length > 0,
    forbidding: readings.flatMap(({ forbidding }) => forbidding),
    mention: ofKind("mention").flatMap((section) => openTasks(text, section)),
    drafts: ofKind("draft")
      .slice(0, MAX_DRAFTS)
      .map((section) => readDraft(text, section)),
  };
}

/**
 * Cuts the logs at a total length that can be read while the user types, and reports a problem at the heading of each
 * log that was cut.
 */
function limitLogs(text: string, logs: readonly Section[]): { kept: Section[]; problems: Problem[] } {
  let left = MAX_LOG_LENGTH;
  const problems: Problem[] = [];
  const sections = logs.map((section) => {
    const parts = section.parts.map(({ start, end }) => {
      const { cut, length } = cutLines(text, span(start, end), left);
      left -= length;
      return span(start, cut);
    });
    if (parts.some(({ end }, nth) => end !== section.parts[nth]?.end)) {
      const reason = message("touch-syntax.log-too-long");
      const place = section.heading.span;
      problems.push({ rule: "touch-syntax", severity: "warning", span: place, message: reason, fixes: [] });
    }
    return { ...section, parts: parts.filter(({ start, end }) => end > start) };
  });
  return { kept: sections, problems };
}

/** Returns the offset at which a part has to be cut to stay within a limit, and its length up to there. */
function cutLines(text: string, { start, end }: Span, limit: number): { cut: number; length: number } {
  let length = 0;
  for (let at = start; at < end; ) {
    const next = Math.min(end, nextLine(text, at));
    const isBlank = next - at <= 2 && text.slice(at, next).trim() === "";
    const counted = isBlank ? next - at : Math.max(next - at, MIN_LINE_LENGTH);
    if (length + counted > limit)
      return { cut: Math.min(next, at + Math.max(0, limit - length)), length: limit };
    length += counted;
    at = next;
  }
  return { cut: end, length };
}

/** Returns the open tasks: `- [ ] ask about the budget`. */
function openTasks(text: string, { parts }: Section): LocatedValue<string>[] {
  const tasks: LocatedValue<string>[] = [];
  for (const part of parts) {
    for (const { start, end } of proseLines(text, part)) {
      const line = text.slice(start, end);
      const quote = quoteMarks(line).length;
      const item = ITEM.exec(line.slice(quote));
      const at = start + quote + (item?.[0].length ?? 0);
      const task = text.slice(at, end).trim();
      if (item?.groups?.done === " " && task !== "")
        tasks.push(located(linkText(task), span(at, at + task.length)));
    }
  }
  return tasks;
}
