import type { Side } from "../conflictMarkers";
import { cutFrontmatter } from "../frontmatter";
import type { Contact, Touch, WrittenKey } from "../model";
import { lineStart, type Span, span } from "../source";
import { blockKey, type LogBlock, logBlocks } from "./logBlocks";
import type { LogEntry } from "./mergeLogs";

/** One side of a conflict, with the facts that merging needs. */
export interface SideReading {
  readonly side: Side;
  readonly text: string;
  readonly contact: Contact;
  readonly blocks: readonly LogBlock[];
  /** The blocks by the offset of their beginning. */
  readonly blockAt: ReadonlyMap<number, LogBlock>;
  readonly keyAt: ReadonlyMap<number, WrittenKey>;
  /** The YAML of the frontmatter. */
  readonly yaml: Span;
  readonly body: Span;
}

/** Reads a side; undefined unless it is a contact whose parts are all clear. */
export function readSide(side: Side, read: (text: string) => Contact | undefined): SideReading | undefined {
  const { text } = side;
  const contact = read(text);
  const cut = cutFrontmatter(text);
  if (!contact?.readable || cut.kind === "unclosed") return undefined;
  const blocks = logBlocks(text, contact);
  const yaml = cut.kind === "yaml" ? cut.yaml : span(cut.body.start, cut.body.start);
  const blockAt = new Map(blocks?.map((block) => [block.span.start, block]));
  const keyAt = new Map(contact.keys.map((key) => [lineStart(text, key.nameSpan.start), key]));
  return blocks && { side, text, contact, blocks, blockAt, keyAt, yaml, body: cut.body };
}

/** Returns the entry of a block, with the lines above it that belong to it. */
export function entryOf({ text }: SideReading, block: LogBlock, above: string, moment: string): LogEntry {
  return {
    key: blockKey(text, block),
    moment: momentOf(block.touches[0]) ?? moment,
    above,
    text: text.slice(block.span.start, block.span.end),
  };
}

function momentOf(touch: Touch | undefined): string | undefined {
  return touch && `${touch.date} ${touch.time ?? ""}`.trim();
}

/** Returns the latest date and time of the log; empty if it has no touch. */
export function lastMoment({ contact }: SideReading): string {
  return contact.touches.reduce((last, touch) => {
    const moment = momentOf(touch) ?? "";
    return moment > last ? moment : last;
  }, "");
}

/** Returns the block that an offset is inside of, not at its beginning. */
export function blockAround({ blocks }: SideReading, offset: number): LogBlock | undefined {
  return blocks.find(({ span: { start, end } }) => start < offset && offset < end);
}

/** Whether a log is kept newest first; undefined if its dates do not show it. */
export function isNewestFirst({ blocks }: SideReading, log: number): boolean | undefined {
  const dates = blocks.filter((block) => block.log === log).flatMap(({ touches }) => touches[0]?.date ?? []);
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined || first === last ? undefined : first > last;
}
