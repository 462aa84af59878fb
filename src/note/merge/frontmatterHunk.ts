import { isSameKey, keyForm, knownKey } from "../keys";
import { lineEnd } from "../source";
import {
  type FrontmatterVersion,
  frontmatterVersion,
  type KeyBlock,
  keyBefore,
  type ListItem,
} from "./frontmatterVersion";
import { compareText, mergeLogs } from "./mergeLogs";
import { leftOpen, type MergedPart, type Version } from "./mergeResult";
import { mergeSequences } from "./mergeSequences";
import { decideValue, type Sides } from "./values";

/** Merges a hunk in the frontmatter: the lists entry by entry, and the rest key by key. */
export function mergeFrontmatterHunk(sides: Sides, left: Version, right: Version): MergedPart[] {
  const { ours, theirs, isNewestFirst } = sides;
  const [a, b] = [frontmatterVersion(ours, left), frontmatterVersion(theirs, right)];
  if (!a || !b || !endsAlike(a, b, left, right) || isNewestFirst === "unclear") return leftOpen(left, right);
  const below = either(a.below, b.below);
  const hasLead = a.lead.length + b.lead.length > 0;
  if (below === undefined || (hasLead && !isInList(sides, left, right))) return leftOpen(left, right);
  const lead = mergeItems(a.lead, b.lead, isNewestFirst);
  if (lead === undefined) return leftOpen(left, right);
  const parts: MergedPart[] = lead === "" ? [] : [{ kind: "merged", text: lead, isShared: !hasLead }];
  const pairs = mergeSequences<KeyPair>(
    a.keys.map((key) => ({ ours: key, theirs: undefined })),
    b.keys.map((key) => ({ ours: undefined, theirs: key })),
    {
      keyOf: ({ ours: one, theirs: other }) => nameOf(one ?? other),
      compare: (one, other) =>
        compareText(nameOf(one.ours ?? one.theirs), nameOf(other.ours ?? other.theirs)),
      combine: (one, other) => ({ ours: one.ours ?? other.ours, theirs: one.theirs ?? other.theirs }),
    },
  );
  parts.push(...pairs.map((pair) => mergePair(sides, pair)));
  return below === "" ? parts : [...parts, { kind: "merged", text: below, isShared: true }];
}

interface KeyPair {
  readonly ours: KeyBlock | undefined;
  readonly theirs: KeyBlock | undefined;
}

function nameOf(block: KeyBlock | undefined): string {
  const name = block?.key.name ?? "";
  return knownKey(name) ? keyForm(name) : name;
}

/** Whether the lines below the hunk continue both versions in the same way. */
function endsAlike(a: FrontmatterVersion, b: FrontmatterVersion, left: Version, right: Version): boolean {
  const [last, other] = [a.keys.at(-1), b.keys.at(-1)];
  if (!last && !other) return true;
  const goesOn = [left, right].some(({ text, end }) =>
    /^(?:[ \t]+[^\s#]|-[ \t])/.test(text.slice(end, lineEnd(text, end))),
  );
  return (
    !goesOn ||
    (!!last &&
      !!other &&
      isSameKey(last.key.name, other.key.name) &&
      isListHead(last.head) &&
      isListHead(other.head))
  );
}

/** Whether the hunk begins in a list, and not in a text that looks like one. */
function isInList({ ours, theirs }: Sides, left: Version, right: Version): boolean {
  const heads = [keyBefore(ours, left.start), keyBefore(theirs, right.start)].map(
    (key, at) => key && lineAt(at === 0 ? ours.text : theirs.text, key.nameSpan.start),
  );
  return heads.every((head) => head !== undefined && isListHead(head)) && heads[0] === heads[1];
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start));
}

/** Whether a line is a key whose value is below. */
function isListHead(head: string): boolean {
  return /:[ \t]*(?:#.*)?$/.test(head);
}

/** Whether a key has no value or an empty list. */
function isEmptyList(block: KeyBlock): boolean {
  return (
    block.items.length === 0 && !block.isOther && /:[ \t]*(?:\[[ \t]*\]|~|null)?[ \t]*$/.test(block.head)
  );
}

/** Returns one of two texts if they are equal or one is empty. */
function either(a: string, b: string): string | undefined {
  return a === b || b === "" ? a : a === "" ? b : undefined;
}

/** Merges the items of two lists: all entries of the log, or all texts. */
function mergeItems(
  a: readonly ListItem[],
  b: readonly ListItem[],
  isNewestFirst: boolean,
): string | undefined {
  const all = [...a, ...b];
  const indents = new Set(all.map(({ text }) => /^[ \t]*/.exec(text)?.[0]));
  if (indents.size > 1 || new Set(all.map(({ isTouch }) => isTouch)).size > 1) return undefined;
  const merged = mergeLogs(a, b, isNewestFirst);
  return merged?.map(({ above, text }) => above + text).join("");
}

function mergePair(sides: Sides, { ours, theirs }: KeyPair): MergedPart {
  const [a, b] = [ours, theirs];
  if (!a || !b) {
    const only = a ?? b;
    // A value of only one version was added there or removed here. It is kept, because it may forbid contact.
    return { kind: "merged", text: only ? only.above + only.text : "", isChoice: true };
  }
  const open: MergedPart = { kind: "open", ours: a.above + a.text, theirs: b.above + b.text };
  const above = either(a.above, b.above);
  if (above === undefined) return open;
  if (a.text === b.text) return { kind: "merged", text: above + a.text, isShared: true };
  const list = mergeLists(a, b, sides.isNewestFirst === true);
  if (list !== undefined) return { kind: "merged", text: above + list };
  const chosen = a.key.key === "touches" ? undefined : decideValue(sides, a, b);
  return chosen ? { kind: "merged", text: above + chosen.text, isChoice: true } : open;
}

/** Merges two lists below a key, or in brackets; undefined if the values are no lists, or written differently. */
function mergeLists(a: KeyBlock, b: KeyBlock, isNewestFirst: boolean): string | undefined {
  const isBlock = (block: KeyBlock) => isListHead(block.head) && block.items.length > 0 && !block.isOther;
  if (isEmptyList(a) && isBlock(b)) return b.text;
  if (isEmptyList(b) && isBlock(a)) return a.text;
  if (isBlock(a) && isBlock(b) && a.head === b.head) {
    const items = mergeItems(a.items, b.items, isNewestFirst);
    return items && a.text.slice(0, a.text.indexOf("\n") + 1) + items;
  }
  const [left, right] = [flowItems(a), flowItems(b)];
  if (!left || !right || left.start !== right.start || a.key.key === "touches") return undefined;
  const items = mergeSequences(left.items, right.items, {
    keyOf: (item) => item,
    compare: compareText,
    combine: (item) => item,
  });
  return `${left.start}[${items.join(", ")}]${a.text.slice(a.head.length)}`;
}

/** Returns the items of a list in brackets on one line; undefined if they are more than plain texts. */
function flowItems(block: KeyBlock): { start: string; items: string[] } | undefined {
  const match = /^([^[\]{}"'#&*!|>]*:[ \t]+)\[([^[\]{}"'#&*!|>]*)\][ \t]*$/.exec(block.head);
  if (!match || block.isOther || block.items.length > 0) return undefined;
  const items = (match[2] ?? "").split(",").map((item) => item.trim());
  return { start: match[1] ?? "", items: items.filter((item) => item !== "") };
}
