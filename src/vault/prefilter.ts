import { decodeLossy } from "../files/decode";
import type { Head } from "../files/files";
import { looksLikeContact } from "../note/contactDetection";
import { isFence, MAX_FRONTMATTER_LENGTH } from "../note/frontmatter";
import { nextLine } from "../note/source";

/** `plain`: certainly no contact. `maybe`: worth reading. `more`: the head seen so far does not tell. */
export type Verdict = "plain" | "maybe" | "more";

const BOM = "\uFEFF";

/**
 * Tells cheaply, from the first part of a note, whether it can be a contact: most notes of a vault are none, and a
 * long one must not be read for that. It never says `plain` of a note of which `readContact` makes a contact (one
 * that the settings declare to be a contact aside: those are not to be sieved). `isWhole` says that the head is all
 * there is of the note.
 */
export function classify(head: string, isWhole: boolean): Verdict {
  const start = head.startsWith(BOM) ? 1 : 0;
  const yamlStart = nextLine(head, start);
  const firstLineSeen = isWhole || head[yamlStart - 1] === "\n";
  if (!firstLineSeen) return couldBeFence(head.slice(start)) ? "more" : "plain";
  if (!isFence(head, start)) return "plain";
  const close = closingFence(head, yamlStart, isWhole);
  if (close !== undefined && close - yamlStart <= MAX_FRONTMATTER_LENGTH) {
    return mayMarkContact(head.slice(yamlStart, close)) ? "maybe" : "plain";
  }
  if (!isWhole && head.length - yamlStart <= MAX_FRONTMATTER_LENGTH) return "more";
  // Never closed, or too long to be parsed: the look of its lines decides.
  return looksLikeContact(head.slice(yamlStart, yamlStart + MAX_FRONTMATTER_LENGTH)) ? "maybe" : "plain";
}

/** The same of the bytes of a note: most notes need not be decoded for it. */
export function classifyHead(head: Head): Verdict {
  const { bytes, isWhole } = head;
  if ((bytes.length >= SURE || isWhole) && !mayBegin(bytes, bytes.length)) return "plain";
  return classify(head.text?.() ?? decodeLossy(bytes, isWhole), isWhole);
}

const DASH = 45;
/** A byte order mark and three dashes. */
const SURE = 6;

/** Whether the first bytes of a note may be those of one with frontmatter; few of them leave it open. */
export function mayBegin(bytes: Uint8Array, length: number): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = start; at < start + 3; at++) if (at < length && bytes[at] !== DASH) return false;
  return true;
}

/** The longest run of blanks behind an opening fence that is waited for, in UTF-16 units. */
const LONGEST_FENCE = MAX_FRONTMATTER_LENGTH;

function couldBeFence(line: string): boolean {
  if (line.length < 3) return "---".startsWith(line);
  return line.length <= LONGEST_FENCE && isFence(line, 0);
}

/** Where the closing fence begins; a line that the head cuts off may go on and be none. */
function closingFence(head: string, from: number, isWhole: boolean): number | undefined {
  for (let at = from; at < head.length; ) {
    const next = nextLine(head, at);
    const complete = isWhole || head[next - 1] === "\n";
    if (complete && isFence(head, at)) return at;
    at = next;
  }
  return undefined;
}

const KEY = /touches|playbook/;
const KIND = /type|kind|tag/;
const VALUE = /contact|person|people|relationship|customer/i;

/**
 * Whether the words that mark a contact occur at all. YAML can write them with escapes (`"to\u0075ches"`), so a
 * backslash makes the note worth reading, too.
 */
function mayMarkContact(yaml: string): boolean {
  if (KEY.test(yaml) || yaml.includes("\\")) return true;
  return KIND.test(yaml) && VALUE.test(yaml);
}
