import { type Heading, headingsIn } from "./headings";
import { type Span, span } from "./source";

/** The meaning of a section, by its heading. */
export type SectionKind = "log" | "mention" | "draft";

export interface Section {
  readonly kind: SectionKind;
  readonly heading: Heading;
  /** The words of the heading, without emphasis marks around them. */
  readonly title: string;
  /** The text below the heading, up to the next one of its level or a higher one, without sections inside it. */
  readonly parts: readonly Span[];
  /** The headings that it is below, from the outermost on; none for a draft. */
  readonly above: readonly Heading[];
}

/** The headings of a log (notes.md section 3). */
export const LOG_TITLES: ReadonlySet<string> = new Set([
  "touches",
  "touch log",
  "contact log",
  "log",
  "interactions",
  "interaction log",
  "history",
  "contact history",
  "conversations",
  "conversation history",
  "communication",
  "communication log",
  "call log",
  "activity",
  "timeline",
  "verlauf",
  "kontakte",
]);

const FIRST_WORDS: ReadonlySet<string> = new Set(
  [...LOG_TITLES].map((title) => title.split(" ")[0] ?? title),
);

/** Returns the kind of a section by the words of its heading; undefined for prose. */
export function sectionKind(title: string): SectionKind | undefined {
  const lower = title.toLowerCase();
  // Nearly all headings need no more than their first word. Brackets before it may be an addition.
  const firstWord = /^\p{L}+/u.exec(lower)?.[0] ?? "";
  if (firstWord === "" || FIRST_WORDS.has(firstWord)) {
    const words = lower.replace(/\s+/g, " ");
    return LOG_TITLES.has(words) || LOG_TITLES.has(withoutAddition(words)) ? "log" : undefined;
  }
  if (firstWord === "mention") return lower === "mention" ? "mention" : undefined;
  return /^drafts?(?![\p{L}\p{N}])/u.test(lower) ? "draft" : undefined;
}

/** Removes what may follow the name of a log: a year, or text in brackets. */
function withoutAddition(words: string): string {
  return words
    .replace(/\s*(?:\([^()]*\)?|\[[^[\]]*\]?)\s*/g, " ")
    .replace(/[\s:,–—-]+(?:19|20)\d{2}(?:\s*[-–/]\s*(?:(?:19|20)\d{2}|\d{2}|today|now))?$/, "")
    .replace(/[^\p{L}\p{N}]+$/u, "")
    .trim();
}

/** Returns the year that a heading names, for dates below it that have none: `## Log 2026`, `### November 2026`. */
export function yearIn(title: string): string | undefined {
  const years = title.match(/(?<![\p{N}-])(?:19|20)\d{2}(?!\p{N})/gu) ?? [];
  return years.length === 1 ? years[0] : undefined;
}

/**
 * Returns the words of a heading: `## **Touch log**:`, `## 📞 Touch log`, `## [[Touch log]]` and `## [Touch log](x.md)`
 * all result in Touch log.
 */
export function titleOf(text: string, { title }: Heading): string {
  const written = text.slice(title.start, title.end);
  return PLAIN_TITLE.test(written) ? written : withoutMarks(written);
}

/** Words without marks, which {@link withoutMarks} would not change. */
const PLAIN_TITLE = /^[\p{L}\p{N}](?:[\p{L}\p{N} ,.-]*(?::[\p{L}\p{N} ,.-]*)?[\p{L}\p{N}])?$/u;

function withoutMarks(title: string): string {
  return title
    .replace(
      /\[\[([^\]|]{1,200})(?:\|([^\]]{1,200}))?\]\]/g,
      (_, target: string, alias?: string) => alias ?? target,
    )
    .replace(/\[([^\]]{1,200})\]\([^)]{0,300}\)/g, "$1")
    .replace(/[*_~`]{1,3}|(?<![\p{L}\p{N}]):[a-z0-9_+-]{1,40}:(?![\p{L}\p{N}])/giu, (mark) =>
      /^[*~`]/.test(mark) || mark.startsWith(":") ? "" : mark,
    )
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})\]]+$/gu, "");
}

const NONE: readonly Heading[] = [];

/** The maximum number of drafts: more than fit into the part of a body that is searched for logs without a name. */
const MAX_DRAFTS = 8192;

/**
 * Returns the sections of a body that are read: logs, things to mention, and drafts. A body without such a heading
 * costs one linear scan.
 */
export function sectionsIn(text: string, body: Span): Section[] {
  const sections: (Section & { parts: Span[] })[] = [];
  const open: (Section & { parts: Span[] })[] = [];
  let partStart = body.start;
  const endPart = (at: number) => {
    if (at > partStart) open.at(-1)?.parts.push(span(partStart, at));
  };
  let drafts = 0;
  /** The headings that the current line is below, each of a deeper level than the one before. */
  const above: Heading[] = [];
  for (const heading of headingsIn(text, body)) {
    while (heading.level <= (above.at(-1)?.level ?? 0)) above.pop();
    above.push(heading);
    const title = titleOf(text, heading);
    const parent = open.findLast((section) => section.heading.level < heading.level);
    // All sections below the heading `Drafts` are drafts, each with its own heading.
    const kind = /^drafts$/i.test(parent?.title ?? "") ? "draft" : sectionKind(title);
    if (!kind && parent === open.at(-1)) continue;
    endPart(heading.span.start);
    while (open.at(-1) !== parent) open.pop();
    partStart = heading.span.start;
    if (!kind) continue;
    // A draft has no owner, and only the first ones of many are read.
    const section = { kind, heading, title, parts: [], above: kind === "draft" ? NONE : above.slice(0, -1) };
    if (kind !== "draft" || drafts++ < MAX_DRAFTS) sections.push(section);
    open.push(section);
    partStart = heading.below;
  }
  endPart(body.end);
  return sections;
}
