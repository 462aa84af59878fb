import { type Heading, headingsIn } from "./headings";
import { type Span, span } from "./source";

/** The meaning of a section, by its heading. */
export type SectionKind = "log" | "mention" | "draft";

export interface Section {
  readonly kind: SectionKind;
  readonly heading: Heading;
  /** The words of the heading, without emphasis marks around them. */
  readonly title: string;
  /** The text below the heading, up to the next one of its level or above, without sections inside it. */
  readonly parts: readonly Span[];
}

const LOG_TITLES: ReadonlySet<string> = new Set([
  "touches",
  "touch log",
  "contact log",
  "interactions",
  "history",
]);

/** Returns the kind of a section by the words of its heading; undefined for prose. */
export function sectionKind(title: string): SectionKind | undefined {
  const words = title.toLowerCase().replace(/\s+/g, " ");
  if (LOG_TITLES.has(words)) return "log";
  if (words === "mention") return "mention";
  return /^drafts?(?![\p{L}\p{N}])/u.test(words) ? "draft" : undefined;
}

/** Returns the words of a heading: `## **Touch log**:` and `## 📞 Touch log` both result in Touch log. */
export function titleOf(text: string, { title }: Heading): string {
  return text.slice(title.start, title.end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

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
  for (const heading of headingsIn(text, body)) {
    const title = titleOf(text, heading);
    const parent = open.findLast((section) => section.heading.level < heading.level);
    // All sections below the heading `Drafts` are drafts, each with its own heading.
    const kind = /^drafts$/i.test(parent?.title ?? "") ? "draft" : sectionKind(title);
    if (!kind && parent === open.at(-1)) continue;
    endPart(heading.span.start);
    while (open.at(-1) !== parent) open.pop();
    partStart = heading.span.start;
    if (!kind) continue;
    const section = { kind, heading, title, parts: [] };
    sections.push(section);
    open.push(section);
    partStart = heading.below;
  }
  endPart(body.end);
  return sections;
}
