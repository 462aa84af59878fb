import { RULE_ENTRIES } from "../../cadence/rules";
import { KEYS, type Key } from "../../note/keys";
import type { Touch, WrittenKey } from "../../note/model";
import { SEPARATOR } from "../../note/separator";
import { type Span, span } from "../../note/source";
import { isTouchField, TOUCH_FIELDS } from "../../note/touchMap";
import { CHANNELS, knownWord, STATUSES, statusOf, TOUCH_WORDS, wordOf } from "../../note/vocabulary";
import type { CivilDate } from "../../time/civilDate";
import type { ContactNote } from "../../vault/contactNote";
import { term } from "../../words/language";
import { escapeMarkdown, renderMarkdown } from "../../words/markdown";
import { message } from "../../words/message";
import { clauseMeaning } from "./completion/touches";
import { CLAUSES, type Clause } from "./touchCursor";
import { touchText } from "./touchText";

/** The meaning of a word of a note, as Markdown, and its place. */
export interface WordMeaning {
  readonly text: string;
  readonly span: Span;
  /** Whether it is the last touch, or a word of it. */
  readonly isLastTouch: boolean;
}

/** Returns the meaning of the word of a touch, the touch, the key, or the value at an offset. */
export function meaningAt(note: ContactNote, offset: number): WordMeaning | undefined {
  const { contact } = note.analysis;
  const touch = contact.touches.find(({ span: place }) => contains(place, offset));
  if (touch) return touchMeaning(note, touch, offset);
  const key = contact.keys.find(
    ({ nameSpan, valueSpan }) => contains(nameSpan, offset) || contains(valueSpan, offset),
  );
  return key?.key ? keyMeaning(note, key, key.key, offset) : undefined;
}

function contains(place: Span, offset: number): boolean {
  return place.start <= offset && offset <= place.end;
}

/** Describes a touch, with the meaning of the word at the offset above it. */
function touchMeaning(note: ContactNote, touch: Touch, offset: number): WordMeaning {
  const { text, analysis } = note;
  const counts = touchText(analysis, touch);
  const word = wordAt(text, touch.span, offset);
  const written = text.slice(word.start, word.end);
  const isWord = touch.form === "map" ? isFieldOrValue(text, word) : !isInText(text, touch, offset);
  const means = isWord ? wordMeaning(written, touch, text.slice(word.end), note.today) : undefined;
  const isLastTouch = analysis.entries.at(-1)?.touch === touch;
  if (means === undefined) return { text: counts, span: touch.span, isLastTouch };
  return { text: `${means}\n\n${counts}`, span: word, isLastTouch };
}

/** Returns whether a place in a line of the log comes after its separator. */
function isInText(text: string, { dateSpan, time }: Touch, offset: number): boolean {
  // The colon of a time is not a separator.
  const from = dateSpan.end + (time === undefined ? 0 : time.length + 1);
  return SEPARATOR.test(text.slice(from, offset));
}

/** Returns whether a word of a touch in map form is the name of a field, or the value of a field with such words. */
function isFieldOrValue(text: string, word: Span): boolean {
  const before = text.slice(text.lastIndexOf("\n", word.start - 1) + 1, word.start);
  const field = /(?:^|[{,])[\s>*+-]*(\w+):\s*["']?$/.exec(before)?.[1];
  return field === undefined ? /(?:^|[{,])[\s>*+-]*$/.test(before) : Object.hasOwn(TOUCH_WORDS, field);
}

function wordMeaning(written: string, touch: Touch, after: string, today: CivilDate): string | undefined {
  if (touch.form === "map" && /^\s*:/.test(after) && isTouchField(written)) {
    return defined(written, term(TOUCH_FIELDS[written]));
  }
  const meaning = knownWord(written);
  const clause = clauseOf(written, after);
  if (clause) return defined(clause, renderMarkdown(message(clauseMeaning(clause)), today));
  if (!meaning) return undefined;
  const words: Readonly<Record<string, { readonly means: string }>> = TOUCH_WORDS[meaning.list];
  return defined(written, term(words[meaning.word]?.means ?? ""));
}

/** Returns the clause that a word begins. */
function clauseOf(written: string, after: string): Clause | undefined {
  const word = written.toLowerCase();
  return CLAUSES.find((clause) => {
    const [first, second] = clause.split(" ");
    return word === first && (second === undefined || new RegExp(`^\\s+${second}\\b`, "i").test(after));
  });
}

function keyMeaning(
  note: ContactNote,
  { name, nameSpan, valueSpan }: WrittenKey,
  key: Key,
  offset: number,
): WordMeaning {
  const isName = contains(nameSpan, offset);
  const word = isName ? nameSpan : wordAt(note.text, valueSpan, offset);
  const means = isName ? undefined : valueMeaning(note, key, note.text.slice(word.start, word.end));
  const isLastTouch = false;
  if (means) return { text: means, span: word, isLastTouch };
  return { text: defined(name, term(KEYS[key].means)), span: isName ? nameSpan : valueSpan, isLastTouch };
}

/** Returns the meaning of a value that is one of a list; undefined for dates, names and text. */
function valueMeaning({ config }: ContactNote, key: Key, written: string): string | undefined {
  if (key === "playbook") {
    const playbook = config.cadence.playbooks.get(written);
    return (
      playbook && `**${escapeMarkdown(term(playbook.title))}**\n\n${escapeMarkdown(term(playbook.summary))}`
    );
  }
  if (key === "status") {
    const status = statusOf(written);
    return status && defined(written, term(STATUSES[status].means));
  }
  if (key === "prefers") {
    const channel = wordOf(CHANNELS, written);
    return channel && defined(written, term(CHANNELS[channel].means));
  }
  const rule = key === "ignore" ? RULE_ENTRIES.find(({ id }) => id === written) : undefined;
  return rule && defined(written, term(rule.summary));
}

/** Formats a word and its meaning. The meanings are the product's own Markdown. */
function defined(word: string, means: string): string {
  return `**${escapeMarkdown(word)}**: ${means}`;
}

/** Returns the word at an offset, within a place: letters, digits, underscores and hyphens. */
function wordAt(text: string, place: Span, offset: number): Span {
  const isPart = (at: number) => /[\p{L}\p{N}_-]/u.test(text[at] ?? "");
  let start = offset;
  let end = offset;
  while (start > place.start && isPart(start - 1)) start--;
  while (end < place.end && isPart(end)) end++;
  return span(start, end);
}
