import { type Heading, headingsIn } from "./headings";
import { type Span, span } from "./source";

/** What a heading of the body says that its section is. */
export type SectionKind = "log" | "mention" | "draft";

export interface Section {
  readonly kind: SectionKind;
  readonly heading: Heading;
  /** The heading's words, without marks of emphasis around them. */
  readonly title: string;
  /** What is below the heading, up to the next one of its level or above, without the sections within it. */
  readonly parts: readonly Span[];
}

const LOGS: ReadonlySet<string> = new Set(["touches", "touch log", "contact log", "interactions", "history"]);

/** What a heading's words make of its section; undefined for the headings of prose. */
export function sectionKind(title: string): SectionKind | undefined {
  const words = title.toLowerCase().replace(/\s+/g, " ");
  if (LOGS.has(words)) return "log";
  if (words === "mention") return "mention";
  return /^drafts?(?![\p{L}\p{N}])/u.test(words) ? "draft" : undefined;
}

/** A heading's words: `## **Touch log**:` and `## 📞 Touch log` are the words Touch log. */
export function titleOf(text: string, { title }: Heading): string {
  return text.slice(title.start, title.end).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

/**
 * The sections of a body that are read: logs, things to mention, and drafts. Nothing else of the body is looked at
 * beyond its headings, and a body without such a heading costs one linear scan.
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
    // All that is below the bare heading `Drafts` are drafts, each under its own.
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
