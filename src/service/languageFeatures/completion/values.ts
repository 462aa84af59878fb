import { RULE_ENTRIES } from "../../../cadence/rules";
import { CONTACT_TAGS, CONTACT_TYPES, type Key, RHYTHM_WORDS } from "../../../note/keys";
import { TOUCH_FIELDS } from "../../../note/touchMap";
import { STATUSES, TOUCH_WORDS, type WordList } from "../../../note/vocabulary";
import { term } from "../../../words/language";
import { message } from "../../../words/message";
import { render } from "../../../words/render";
import { type Candidate, type CandidateList, restOfWord } from "./candidate";
import type { CompletionContext } from "./context";
import { dateCandidates, daysAhead, daysBack } from "./dates";
import { channelWords, wordCandidate } from "./touches";

const RHYTHMS = ["1 week", "2 weeks", "3 weeks", "1 month", "2 months", "3 months", "6 months"];
const WORKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"];

/** Returns the candidates for the value of a key, or for an item of its list; undefined for free text. */
export function valueCandidates(
  key: Key,
  name: string,
  before: string,
  after: string,
  others: readonly string[],
  terms: CompletionContext,
): CandidateList | undefined {
  const rest = restOfWord(after);
  const word = (list: readonly Candidate[]): CandidateList | undefined =>
    /\s/.test(before) ? undefined : { offers: list, typed: before, rest, again: false, gap: "" };
  const dated = (direction: "ahead" | "back", withTime: boolean): CandidateList => {
    const { today, config, analysis } = terms;
    const known = direction === "ahead" ? daysAhead(today, config.cadence.days, analysis) : daysBack(today);
    const offers = dateCandidates(known, before, today, direction, withTime);
    return { offers, typed: before, rest, again: true, gap: "" };
  };
  switch (key) {
    case "playbook":
      return word(playbooks(terms));
    case "status":
      return word(Object.entries(STATUSES).map(([status, entry]) => wordCandidate("status", status, entry)));
    case "every": {
      const words = name === "every" ? [] : Object.keys(RHYTHM_WORDS);
      const list = [...words, ...RHYTHMS, ...WORKDAYS].map((label) => plain(label));
      return { offers: list, typed: before, rest: after.trimEnd(), again: false, gap: "" };
    }
    case "prefers":
      return word(channelWords(terms));
    case "known":
    case "do_not_contact":
      return word(["true", "false"].map((label) => plain(label)));
    case "type":
      return word(CONTACT_TYPES.map((label) => plain(label)));
    case "tags":
      return word(CONTACT_TAGS.filter((tag) => !others.includes(tag)).map((label) => plain(label)));
    case "ignore":
      return word(
        RULE_ENTRIES.filter(({ id }) => !others.includes(id)).map(({ id, summary, why }) => {
          return { kind: "word", label: id, insert: id, detail: term(summary), doc: term(why) };
        }),
      );
    case "follow_up": {
      const written = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})? (\S*)$/.exec(before);
      if (!written) return dated("ahead", true);
      return { offers: channelWords(terms), typed: written[1] ?? "", rest, again: false, gap: "" };
    }
    case "snooze":
    case "hold":
      return dated("ahead", false);
    case "last_contacted":
      return dated("back", false);
    default:
      return undefined;
  }
}

function plain(label: string): Candidate {
  return { kind: "word", label, insert: label };
}

/** Returns the playbooks, including those of the settings. */
export function playbooks({ config }: Pick<CompletionContext, "config">): Candidate[] {
  return [...config.cadence.playbooks.values()].map(({ id, title, summary }) => {
    return { kind: "word", label: id, insert: id, detail: term(title), doc: term(summary) };
  });
}

/** Returns the candidates for a field of a touch in map form; undefined for free text. */
export function fieldCandidates(
  field: string,
  before: string,
  after: string,
  terms: CompletionContext,
): CandidateList | undefined {
  const { today, config, analysis } = terms;
  const shape = { typed: before, rest: restOfWord(after), gap: "" };
  const ahead = (typed: string, withTime: boolean) =>
    dateCandidates(daysAhead(today, config.cadence.days, analysis), typed, today, "ahead", withTime);
  switch (field) {
    case "date":
      return { ...shape, offers: dateCandidates(daysBack(today), before, today, "back", false), again: true };
    case "channel":
      return { ...shape, offers: channelWords(terms), again: false };
    case "outcome":
    case "direction":
    case "purpose":
      return { ...shape, offers: wordsOf(field), again: false };
    case "reply_by":
    case "hold_until":
      return { ...shape, offers: ahead(before, false), again: true };
    case "next": {
      const channel = /^[a-z]+ /i.exec(before)?.[0] ?? "";
      const typed = before.slice(channel.length);
      const offers = [...ahead(typed, true), ...(channel ? [] : channelWords(terms))];
      return { ...shape, typed, offers, again: true };
    }
    default:
      return undefined;
  }
}

function wordsOf(list: WordList): Candidate[] {
  return Object.entries(TOUCH_WORDS[list]).map(([word, entry]) => wordCandidate(list, word, entry));
}

/** Returns the fields that a touch in map form does not have yet. */
export function fieldNames(written: readonly string[], behind: string): Candidate[] {
  return Object.entries(TOUCH_FIELDS)
    .filter(([field]) => !written.includes(field))
    .map(([field, means]) => {
      return {
        kind: "key",
        label: field,
        insert: field + behind,
        detail: term(means),
        goesOn: behind === ": ",
      };
    });
}

/** Returns a touch of today on a line of its own. */
export function todayItem({ today }: CompletionContext, indent = ""): Candidate {
  return {
    kind: "date",
    label: render(message("typing.touch-today"), { today }),
    insert: `${indent}- ${today} `,
    detail: today,
    filter: "-",
    goesOn: true,
  };
}
