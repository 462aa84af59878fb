import { decodeLossy } from "../files/decode";
import type { Head } from "../files/files";
import { hasOuterMarker } from "../note/conflictMarkers";
import { looksLikeContact } from "../note/contactDetection";
import { isFence, MAX_FRONTMATTER_LENGTH } from "../note/frontmatter";
import { firstCharacter, MAX_BLANK_LENGTH } from "../note/opening";
import { nextLine } from "../note/source";

/** `plain`: certainly not a contact. `maybe`: worth reading. `more`: the head is too short to tell. */
export type Verdict = "plain" | "maybe" | "more";

/**
 * Classifies a note by its first part, because most notes of a vault are not contacts, and reading them whole is slow.
 * Never returns `plain` for a note that `readContact` would parse as a contact, except for notes that the settings
 * declare as contacts; callers do not prefilter those. `isWhole` is true when the head is the whole note.
 */
export function classify(head: string, isWhole: boolean): Verdict {
  const start = firstCharacter(head);
  if (start === head.length && !isWhole) return start < MAX_BLANK_LENGTH ? "more" : "plain";
  const yamlStart = nextLine(head, start);
  const isFirstLineComplete = isWhole || head[yamlStart - 1] === "\n";
  if (head.startsWith(CONFLICT_MARKER, start)) return classifyConflict(head, isWhole);
  if (!isFirstLineComplete) return couldBeOpening(head.slice(start)) ? "more" : "plain";
  if (!isFence(head, start)) return "plain";
  const close = closingFence(head, yamlStart, isWhole);
  if (close !== undefined && close - yamlStart <= MAX_FRONTMATTER_LENGTH) {
    const yaml = head.slice(yamlStart, close);
    // The fence may be that of one version, and the words in the other.
    return hasContactWords(yaml) || hasOuterMarker(yaml) ? "maybe" : "plain";
  }
  if (!isWhole && head.length - yamlStart <= MAX_FRONTMATTER_LENGTH) return "more";
  // Frontmatter that is not closed or too long to be parsed: `readContact` decides by its lines, too.
  const yaml = head.slice(yamlStart, yamlStart + MAX_FRONTMATTER_LENGTH);
  return looksLikeContact(yaml) || hasOuterMarker(yaml) ? "maybe" : "plain";
}

const CONFLICT_MARKER = "<<<<<<<";

/** Does the same for a note that begins with a conflict: the frontmatter is in one of the versions. */
function classifyConflict(head: string, isWhole: boolean): Verdict {
  if (hasContactWords(head)) return "maybe";
  return !isWhole && head.length <= MAX_FRONTMATTER_LENGTH ? "more" : "plain";
}

/** Does the same for the bytes of a note; most notes need not be decoded for that. */
export function classifyHead(head: Head): Verdict {
  const { bytes, isWhole } = head;
  if ((bytes.length >= FENCE_BYTES || isWhole) && !couldHaveFrontmatter(bytes, bytes.length)) return "plain";
  const length = lengthThroughFence(bytes);
  const isAll = isWhole && length === bytes.length;
  return classify(head.text?.(length) ?? decodeLossy(bytes.subarray(0, length), isAll), isAll);
}

/** Returns where the line of the closing fence ends, because what comes after it is not decoded; or the end. */
function lengthThroughFence(bytes: Uint8Array): number {
  // Where blank lines or a conflict come first, it is unclear which fence closes.
  const start = hasByteOrderMark(bytes) ? 3 : 0;
  if (bytes[start] !== DASH) return bytes.length;
  for (let at = bytes.indexOf(LINE_FEED, start); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) {
    if (bytes[at + 1] !== DASH || bytes[at + 2] !== DASH || bytes[at + 3] !== DASH) continue;
    let end = at + 4;
    while (bytes[end] === SPACE || bytes[end] === TAB || bytes[end] === CARRIAGE_RETURN) end++;
    if (bytes[end] === LINE_FEED) return end + 1;
  }
  return bytes.length;
}

const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE] = [9, 10, 13, 32];
const DASH = 45;
const LESS_THAN = 60;
/** A byte order mark (three bytes) and three dashes. */
const FENCE_BYTES = 6;

/** Whether the first `length` bytes of a note may begin its frontmatter; with fewer than six it may stay open. */
export function couldHaveFrontmatter(bytes: Uint8Array, length: number): boolean {
  const start = hasByteOrderMark(bytes) ? 3 : 0;
  // Blank lines, another byte order mark, or a conflict marker before the fence are reported.
  if (start < length && isBeforeFence(bytes[start] ?? 0)) return true;
  for (let at = start; at < start + 3; at++) if (at < length && bytes[at] !== DASH) return false;
  return true;
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function isBeforeFence(byte: number): boolean {
  return (byte >= 9 && byte <= 13) || byte === 32 || byte === 0xef || byte === LESS_THAN;
}

/** The maximum length of an opening fence with trailing spaces, in UTF-16 units. */
const MAX_FENCE_LENGTH = MAX_FRONTMATTER_LENGTH;

function couldBeOpening(line: string): boolean {
  if (CONFLICT_MARKER.startsWith(line)) return true;
  if (line.length < 3) return "---".startsWith(line);
  return line.length <= MAX_FENCE_LENGTH && isFence(line, 0);
}

/** The offset of the closing fence. A line that the head cuts off does not count, because it may continue. */
function closingFence(head: string, from: number, isWhole: boolean): number | undefined {
  for (let at = from; at < head.length; ) {
    const next = nextLine(head, at);
    const isComplete = isWhole || head[next - 1] === "\n";
    if (isComplete && isFence(head, at)) return at;
    at = next;
  }
  return undefined;
}

const KEY = anySpelling("touches", "playbook");
const KIND = anySpelling("type", "kind", "tag");
const VALUE = /contact|person|people|relationship|customer/i;

/** Matches keys in every spelling that is read as the same key: `Play-Book`. */
function anySpelling(...keys: readonly string[]): RegExp {
  return new RegExp(keys.map((key) => [...key].join("[-_\\s]*")).join("|"), "i");
}

/**
 * Whether the words that mark a contact occur in the frontmatter. YAML can escape them (`"to\u0075ches"`), so a
 * backslash counts as well.
 */
function hasContactWords(yaml: string): boolean {
  if (KEY.test(yaml) || yaml.includes("\\")) return true;
  return KIND.test(yaml) && VALUE.test(yaml);
}
