import type { CivilDate } from "../time/civilDate";
import { type Message, message } from "../words/message";
import { blankTouch, inferChannel, setWord } from "./blankTouch";
import { isOneSlipOrNone, onlySlip } from "./closestMatch";
import { keyForm } from "./keys";
import { mayForbid } from "./mayForbid";
import type { Fix, Problem } from "./model";
import { namesIn } from "./names";
import { type LocatedValue, located, type Span } from "./source";
import { TextReader } from "./textReader";
import type { TouchReading } from "./touchLine";
import { readTouchNote } from "./touchNote";
import { graverOutcome, knownWord, spellingsOf, TOUCH_WORDS, type WordList, wordOf } from "./vocabulary";
import {
  isBlankValue,
  placedScalar,
  singleValue,
  textsOf,
  type YamlMap,
  type YamlPair,
  type YamlSource,
} from "./yaml";

/** The fields of a touch in map form, with their meaning. */
export const TOUCH_FIELDS = {
  date: "the day, `YYYY-MM-DD`",
  time: "the time, `HH:MM`",
  channel: "how",
  outcome: "what came of it",
  direction: "`out` or `in`",
  purpose: "what for",
  with: "who was there; a name or a list",
  to: "whom it was for; a name or a list",
  next: "the next contact agreed on: `call 2026-11-16`, or a map of channel, date and time",
  reply_by: "the day by which they promised an answer",
  hold_until: "the day until which they are away or deciding",
  note: "free text",
} as const;

type Field = keyof typeof TOUCH_FIELDS;

export function isTouchField(name: string): name is Field {
  return Object.hasOwn(TOUCH_FIELDS, name);
}

const fieldsByForm = new Map((Object.keys(TOUCH_FIELDS) as Field[]).map((field) => [keyForm(field), field]));

/** Returns the field that a name means in any spelling. Nearly all have the documented spelling. */
function fieldOf(name: string): Field | undefined {
  return isTouchField(name) ? name : fieldsByForm.get(keyForm(name));
}

/** Reads a touch in map form. Unknown fields belong to the user. */
export function readTouchMap(map: YamlMap, place: Span, yaml: YamlSource): TouchReading {
  const problems: Problem[] = [];
  const fields = new Map<Field, YamlPair>();
  let isForbiddingTwice = false;
  for (const pair of map.pairs) {
    const field = fieldOf(pair.name);
    if (!field) problems.push(...unknownField(pair));
    else if (!isBlankValue(pair.value)) {
      if (fields.has(field)) {
        problems.push(fieldTwice(pair));
        if (field === "outcome" || field === "hold_until") isForbiddingTwice = true;
      }
      const value = field === "with" || field === "to" ? pair.value : singleValue(pair.value);
      fields.set(field, value === pair.value ? pair : { ...pair, value });
    }
  }
  const read = <T>(field: Field, how: (reader: TextReader) => T): T | undefined => {
    const pair = fields.get(field);
    if (!pair) return undefined;
    const text = placedScalar(pair.value);
    if (!text) {
      problems.push(problem(message("touch-syntax.field-text", { field }), pair.valueSpan));
      return undefined;
    }
    const reader = new TextReader(text);
    const result = how(reader);
    for (const problem of reader.problems) problems.push(problem);
    return result;
  };
  const locatedIn = <T>(field: Field, value: T | undefined): LocatedValue<T> | undefined =>
    value === undefined ? undefined : located(value, (fields.get(field) as YamlPair).valueSpan);

  const dateIn = (field: Field) =>
    locatedIn(
      field,
      read(field, (r) => r.dateIn(0, r.text.length, field, date?.value)),
    );
  const outcome = fields.get("outcome")?.value;
  const texts = [...textsOf(outcome), ...mistypedOutcomes(map)];
  const isShapeless = outcome?.kind === "map" || outcome?.kind === "other";
  const mayBeForbidden = isForbiddingTwice || isShapeless || texts.some(({ value }) => mayForbid(value));
  const moment = read("date", (r) => r.moment("date"));
  const date = locatedIn("date", moment?.date);
  if (!date) {
    if (problems.length === 0) problems.push(problem(message("touch-syntax.no-date-field"), place));
    const written = yaml.source.slice(place.start - yaml.base, place.end - yaml.base);
    return { touch: undefined, problems, mayForbid: mayBeForbidden || mayForbid(written) };
  }
  const touch = blankTouch(date, place, "map");
  touch.time = read("time", (reader) => reader.time(whole(reader))) ?? moment?.time;
  const outcomes = fields.get("outcome");
  if (outcomes?.value?.kind === "list") readOutcomes(outcomes);
  for (const list of ["channel", "outcome", "direction", "purpose"] as const) {
    if (list === "outcome" && outcomes?.value?.kind === "list") continue;
    const word = read(list, (reader) => wordIn(list, reader));
    const pair = fields.get(list);
    if (word) setWord(touch, { list, word }, (pair as YamlPair).valueSpan);
    else if (pair) touch.unread = true;
  }
  for (const field of ["with", "to"] as const) {
    touch[field] = textsOf(fields.get(field)?.value).flatMap(({ value }) => namesIn(value));
  }
  const nextValue = fields.get("next")?.value;
  touch.next = locatedIn(
    "next",
    nextValue?.kind === "map" ? nextMap(nextValue.pairs) : read("next", (r) => appointment(r, date.value)),
  );
  touch.replyBy = dateIn("reply_by");
  touch.holdUntil = dateIn("hold_until");
  touch.text = textsOf(fields.get("note")?.value)[0]?.value ?? "";
  inferChannel(touch);
  const note = fields.get("note");
  const noteReading = note && readTouchNote(note, touch, yaml);
  if (noteReading) problems.push(noteReading.problem);
  const isHoldUnread = fields.has("hold_until") && !touch.holdUntil;
  const forbids = isHoldUnread || noteReading?.mayForbid === true;
  return { touch, problems, mayForbid: forbids || (mayBeForbidden && touch.outcome !== "stop") };

  /** Of several outcomes the gravest counts, as in a line. */
  function readOutcomes(pair: YamlPair): void {
    const texts = textsOf(pair.value);
    const words = texts.map(({ value }) => wordOf(TOUCH_WORDS.outcome, value.trim()));
    for (const word of words) {
      if (!word) touch.unread = true;
      else touch.outcome = touch.outcome ? graverOutcome(touch.outcome, word) : word;
    }
    if (touch.outcome) touch.outcomeSpan = pair.valueSpan;
    const contradicting = new Set(words.filter((word) => word !== "reached"));
    if (!touch.unread && contradicting.size < 2) return;
    problems.push(problem(message("touch-syntax.field-text", { field: "outcome" }), pair.valueSpan));
  }

  function nextMap(parts: readonly YamlPair[]) {
    const pair = fields.get("next") as YamlPair;
    const words = ["channel", "date", "time"].map((name) => {
      const part = parts.find((candidate) => candidate.name === name);
      return part ? (textsOf(part.value)[0]?.value ?? "") : "";
    });
    const text = words.filter(Boolean).join(" ");
    const reader = new TextReader({ text, literal: false, place: () => pair.valueSpan });
    const next = appointment(reader, date?.value);
    for (const problem of reader.problems) problems.push(problem);
    return next;
  }
}

function appointment(reader: TextReader, after: CivilDate | undefined) {
  return reader.appointment(0, reader.text.length, "next", after);
}

function whole(reader: TextReader) {
  const start = reader.text.length - reader.text.trimStart().length;
  return { text: reader.text.trim(), start, end: reader.text.trimEnd().length };
}

function wordIn(list: WordList, reader: TextReader): string | undefined {
  const text = reader.text.trim();
  const elsewhere = knownWord(text);
  // Nearly always; a search in the list takes longer.
  if (elsewhere?.list === list) return elsewhere.word;
  const word = wordOf<string>(TOUCH_WORDS[list], text);
  if (word) return word;
  const near = elsewhere
    ? undefined
    : onlySlip(text, spellingsOf(TOUCH_WORDS[list]), (it) => knownWord(it)?.word ?? it);
  const fixes = near ? [reader.replace(0, reader.text.length, near)] : [];
  const sentence = elsewhere
    ? message("touch-syntax.wrong-list", { word: text, list, field: elsewhere.list })
    : near
      ? message("touch-syntax.unknown-word-near", { word: text, near })
      : message("touch-syntax.unknown-word", { word: text });
  reader.report(sentence, 0, reader.text.length, fixes);
  return undefined;
}

/** Returns the texts of fields that may be a mistyped `outcome` or `hold_until`. */
function mistypedOutcomes(map: YamlMap) {
  const unknown = map.pairs.filter(({ name }) => fieldOf(name) === undefined);
  return unknown.flatMap(({ name, value }) => {
    const form = keyForm(name);
    return isOneSlipOrNone(form, "outcome") || isOneSlipOrNone(form, "holduntil")
      ? textsOf(value).map((text) => ({ ...text, value: form.startsWith("o") ? text.value : "hold" }))
      : [];
  });
}

function fieldTwice({ name, nameSpan }: YamlPair): Problem {
  return problem(message("frontmatter-yaml.key-twice", { key: name }), nameSpan);
}

function unknownField({ name, nameSpan }: YamlPair): Problem[] {
  const near =
    name.length > 2
      ? Object.keys(TOUCH_FIELDS).find((field) => isOneSlipOrNone(keyForm(name), keyForm(field)))
      : undefined;
  if (!near) return [];
  const title = message("fix.change-to", { text: near });
  const fixes: Fix[] = [{ kind: "replace", span: nameSpan, text: near, title }];
  return [
    {
      rule: "unknown-key",
      span: nameSpan,
      message: message("unknown-key.field", { key: name, near }),
      fixes,
    },
  ];
}

function problem(said: Message, place: Span): Problem {
  return { rule: "touch-syntax", span: place, message: said, fixes: [] };
}
