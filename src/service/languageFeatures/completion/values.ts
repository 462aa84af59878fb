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
import { channelCandidates, wordCandidate } from "./touches";

const RHYTHMS = ["1 week", "2 weeks", "3 weeks", "1 month", "2 months", "3 months", "6 months"];
const WORKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"];

/** Returns the candidates for the value of a key, or for an item of its list; undefined for free text. */
export function valueCandidates(
  key: Key,
  name: string,
  before: string,
  after: string,
  otherItems: readonly string[],
  context: CompletionContext,
): CandidateList | undefined {
  const rest = restOfWord(after);
  const word = (list: readonly Candidate[]): CandidateList | undefined =>
    /\s/.test(before)
      ? undefined
      : { candidates: list, typed: before, rest, isIncomplete: false, prefix: "" };
  const dated = (direction: "ahead" | "back", withTime: boolean): CandidateList => {
    const { today, config, analysis } = context;
    const days = direction === "ahead" ? daysAhead(today, config.cadence.days, analysis) : daysBack(today);
    const candidates = dateCandidates(days, before, today, direction, withTime);
    return { candidates: candidates, typed: before, rest, isIncomplete: true, prefix: "" };
  };
  switch (key) {
    case "playbook":
      return word(playbookCandidates(context));
    case "status":
      return word(Object.entries(STATUSES).map(([status, entry]) => wordCandidate("status", status, entry)));
    case "every": {
      const words = name === "every" ? [] : Object.keys(RHYTHM_WORDS);
      const list = [...words, ...RHYTHMS, ...WORKDAYS].map((label) => plainCandidate(label));
      return { candidates: list, typed: before, rest: after.trimEnd(), isIncomplete: false, prefix: "" };
    }
    case "prefers":
      return word(channelCandidates(context));
    case "known":
    case "do_not_contact":
      return word(["true", "false"].map((label) => plainCandidate(label)));
    case "type":
      return word(CONTACT_TYPES.map((label) => plainCandidate(label)));
    case "tags":
      return word(
        CONTACT_TAGS.filter((tag) => !otherItems.includes(tag)).map((label) => plainCandidate(label)),
      );
    case "ignore":
      return word(
        RULE_ENTRIES.filter(({ id }) => !otherItems.includes(id)).map(({ id, summary, why }) => {
          return { kind: "word", label: id, insert: id, detail: term(summary), doc: term(why) };
        }),
      );
    case "follow_up": {
      const written = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})? (\S*)$/.exec(before);
      if (!written) return dated("ahead", true);
      return {
        candidates: channelCandidates(context),
        typed: written[1] ?? "",
        rest,
        isIncomplete: false,
        prefix: "",
      };
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

function plainCandidate(label: string): Candidate {
  return { kind: "word", label, insert: label };
}

/** Returns the playbooks, including those of the settings. */
export function playbookCandidates({ config }: Pick<CompletionContext, "config">): Candidate[] {
  return [...config.cadence.playbooks.values()].map(({ id, title, summary }) => {
    return { kind: "word", label: id, insert: id, detail: term(title), doc: term(summary) };
  });
}

/** Returns the candidates for a field of a touch in map form; undefined for free text. */
export function fieldCandidates(
  field: string,
  before: string,
  after: string,
  context: CompletionContext,
): CandidateList | undefined {
  const { today, config, analysis } = context;
  const shape = { typed: before, rest: restOfWord(after), prefix: "" };
  const ahead = (typed: string, withTime: boolean) =>
    dateCandidates(daysAhead(today, config.cadence.days, analysis), typed, today, "ahead", withTime);
  switch (field) {
    case "date":
      return {
        ...shape,
        candidates: dateCandidates(daysBack(today), before, today, "back", false),
        isIncomplete: true,
      };
    case "channel":
      return { ...shape, candidates: channelCandidates(context), isIncomplete: false };
    case "outcome":
    case "direction":
    case "purpose":
      return { ...shape, candidates: vocabularyCandidates(field), isIncomplete: false };
    case "reply_by":
    case "hold_until":
      return { ...shape, candidates: ahead(before, false), isIncomplete: true };
    case "next": {
      const channel = /^[a-z]+ /i.exec(before)?.[0] ?? "";
      const typed = before.slice(channel.length);
      const candidates = [...ahead(typed, true), ...(channel ? [] : channelCandidates(context))];
      return { ...shape, typed, candidates: candidates, isIncomplete: true };
    }
    default:
      return undefined;
  }
}

function vocabularyCandidates(list: WordList): Candidate[] {
  return Object.entries(TOUCH_WORDS[list]).map(([word, entry]) => wordCandidate(list, word, entry));
}

/** Returns the fields that a touch in map form does not have yet. */
export function fieldNameCandidates(written: readonly string[], suffix: string): Candidate[] {
  return Object.entries(TOUCH_FIELDS)
    .filter(([field]) => !written.includes(field))
    .map(([field, means]) => {
      return {
        kind: "key",
        label: field,
        insert: field + suffix,
        detail: term(means),
        retrigger: suffix === ": ",
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
    retrigger: true,
  };
}
