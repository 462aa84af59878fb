import type { Analysis } from "../../cadence/analyze";
import { keywords } from "../../cadence/keywords";
import type { Position } from "../../cadence/model";
import { listOf } from "../../cadence/thanksOwed";
import { isLive } from "../../cadence/touchKind";
import type { Config } from "../../config/resolve";
import type { Contact, Touch } from "../../note/model";
import { linkText } from "../../note/names";
import { visibleText } from "../../note/visibleText";
import type { CivilDate } from "../../time/civilDate";
import { type Message, type MessageArgs, type MessageKey, message } from "../../words/message";
import { render } from "../../words/render";
import type { DraftKind } from "./table";

/** A section of the body: its heading without hashes, and its lines. */
export interface DraftText {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The most words of things to mention in a draft; the rest stays on the list. */
const MAX_MENTION_WORDS = 40;
/** The most words of a topic that a thank-you letter names. */
const MAX_TOPIC_WORDS = 25;

/**
 * Writes the skeleton of a draft by the advice: who speaks, the reason in one sentence, what to mention, and what comes
 * next. Brackets mark what only the user knows. `to` is the person who is thanked, if known by name.
 */
export function draftText(
  kind: DraftKind,
  to: string | undefined,
  analysis: Analysis,
  config: Config,
): DraftText {
  const { contact, today } = analysis;
  const { promise } = analysis.position;
  const [organization] = contact.organization;
  const put = (said: Message) => render(said, { today });
  const say = <Key extends MessageKey>(key: Key, ...args: MessageArgs<Key>) => put(message(key, ...args));
  const person = asProse(to ?? contact.name);
  const number = config.values.ownNumber.trim() || say("draft.your-number");
  const next = nextAttemptDay(analysis);
  const parts: Record<DraftKind, () => readonly (string | undefined)[]> = {
    voicemail: () => [
      say("draft.voicemail.hello", { person, number }),
      put(reasonFor(analysis)),
      ...itemsToMention(contact).map((item, nth) =>
        say(nth === 0 ? "draft.one-more" : "draft.also", { item }),
      ),
      next ? say("draft.voicemail.next", { date: next, number }) : say("draft.voicemail.end", { number }),
    ],
    call: () => [
      say("draft.call.hello", { person }),
      put(reasonFor(analysis)),
      ...itemsToMention(contact).map((item, nth) =>
        say(nth === 0 ? "draft.one-more" : "draft.also", { item }),
      ),
      say("draft.call.end", { number }),
    ],
    email: () => [
      say("draft.dear", { person }),
      put(reasonFor(analysis)),
      ...itemsToMention(contact).map((item, nth) =>
        say(nth === 0 ? "draft.one-more" : "draft.also", { item }),
      ),
      say("draft.email.end"),
      say("draft.regards"),
    ],
    thanks: () => [
      say("draft.dear", { person }),
      thanksFor(analysis),
      topicSentence(analysis),
      promise ? say("draft.thanks.promised", { date: promise.date }) : say("draft.thanks.end"),
      say("draft.regards"),
    ],
    introduction: () => [
      say("draft.dear", { person }),
      say("draft.introduction.who"),
      organization
        ? say("draft.introduction.why-at", { organization: asProse(organization) })
        : say("draft.introduction.why"),
      ...itemsToMention(contact).map((item, nth) =>
        say(nth === 0 ? "draft.one-more" : "draft.also", { item }),
      ),
      next ? say("draft.introduction.next", { date: next }) : say("draft.introduction.end"),
      say("draft.regards"),
    ],
  };
  const sentences = parts[kind]().filter((part) => part !== undefined);
  const paragraphs = [...lastWordsComment(analysis), ...sentences].flatMap((part) => ["", part]);
  return { heading: headingOf(kind, to, today), lines: paragraphs };
}

export function headingOf(kind: DraftKind, to: string | undefined, today: CivilDate): string {
  const person = to === undefined ? "" : asProse(to);
  const heading =
    kind === "thanks" && person !== ""
      ? message("draft.heading.thanks-to", { person })
      : message(`draft.heading.${kind}`);
  return render(heading, { today });
}

/**
 * Formats text of a note as prose for its body: on one line, and without active Markdown. It escapes less than hovers
 * do, because the text is the user's own and the escapes stay in the note.
 */
export function asProse(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const plain = line.replace(/\[\[[^[\]]+\]\]/g, linkText).replace(EMPHASIS, "$2");
  return plain.replace(/[\\`*_[\]<>&~$%]/g, "\\$&");
}

/** A few words between stars, underscores, or backticks. */
const EMPHASIS = /(?<![\p{L}\p{N}*_`\\])(\*\*|__|[*_`])(?=\S)([^*_`]{1,200})(?<=\S)\1(?![\p{L}\p{N}*_`])/gu;

/** Returns the day of the attempt after this one if it is a call, so that the message can announce it. */
function nextAttemptDay({ plan }: Analysis): CivilDate | undefined {
  const [step] = plan;
  return step && !step.moveOn && step.channels[0] === "call" ? step.from : undefined;
}

/** Returns the reason for the message, in a sentence that suits a call and a letter. */
function reasonFor({ position, contact }: Analysis): Message {
  const { promise, commitment, lastLive, lastResponse, application, introduction } = position;
  const employer = contact.organization[0];
  const organization = employer === undefined ? undefined : asProse(employer);
  if (promise) {
    return message("draft.why.promise", { ...ourTalk(promise.touch), promise: promise.date });
  }
  if (commitment) {
    const key = isLive(commitment.touch) ? "draft.why.agreed" : "draft.why.announced";
    return message(key, { date: commitment.touch.date });
  }
  switch (position.playbook?.method) {
    case "job-ad": {
      if (!application) {
        return organization ? message("draft.why.job-at", { organization }) : message("draft.why.job");
      }
      const { date } = application;
      return organization
        ? message("draft.why.job-at-applied", { organization, date })
        : message("draft.why.job-applied", { date });
    }
    case "informational":
      return introduction
        ? message("draft.why.introduced", { my: ownMessage(introduction), date: introduction.date })
        : organization
          ? message("draft.why.learn-at", { organization })
          : message("draft.why.learn");
    case "friend":
      return message("draft.why.friend");
    case "after-interview":
      if (lastLive) return message("draft.why.interview", ourTalk(lastLive));
      break;
  }
  return lastResponse ? message("draft.why.since", ourTalk(lastResponse)) : message("draft.why.in-touch");
}

/** The channels that both sides would call by name; the others become "talk". */
const NAMED_CHANNELS = ["interview", "meeting", "call", "email", "letter", "event"] as const;

function ourTalk({ channel, date }: Touch): { our: Message; date: CivilDate } {
  return { our: message(`our.${NAMED_CHANNELS.find((known) => known === channel) ?? "talk"}`), date };
}

function ownMessage({ channel }: Touch): Message {
  return message(channel === "letter" || channel === "email" ? `my.${channel}` : "my.message");
}

/** Returns what to mention, as much as fits in a short message. */
function itemsToMention({ mention }: Contact): string[] {
  const items: string[] = [];
  let words = 0;
  for (const { value } of mention) {
    const item = asProse(value).replace(/[.!\s]+$/, "");
    words += item.split(" ").length;
    if (words > MAX_MENTION_WORDS) break;
    if (item !== "") items.push(item);
  }
  return items;
}

function thanksFor({ position, today }: Analysis): string {
  const meeting = meetingOwedThanks(position);
  return render(
    meeting
      ? message("draft.thanks.for", {
          talk: message(`talk.${meeting.channel ?? "call"}`),
          date: meeting.date,
        })
      : message("draft.thanks.time"),
    {
      today,
    },
  );
}

/** Returns the meeting that thanks are owed for, or the last one. */
function meetingOwedThanks({ meetings, lastLive }: Position): Touch | undefined {
  return (
    listOf(meetings).find(({ thanked, allThanked }) => !allThanked && thanked.length === 0)?.touch ?? lastLive
  );
}

/**
 * Returns one topic of the conversation: from the note about the meeting, the things to mention, or the organization.
 */
function topicSentence({ contact, entries, position, today }: Analysis): string {
  const people = entries.flatMap(({ touch }) => [...touch.with, ...touch.to]);
  const names = keywords([contact.name, ...people]);
  const meetings = entries.filter(({ touch }) => isLive(touch)).map(({ touch }) => touch.text);
  const texts = [
    meetingOwedThanks(position)?.text ?? "",
    ...meetings.toReversed(),
    ...contact.mention.map(({ value }) => value),
    ...contact.organization,
  ];
  const knownWords = keywords(
    [...meetings, ...contact.mention.map(({ value }) => value), ...contact.organization],
    names,
  );
  for (const text of texts) {
    const words = asProse(text).split(" ");
    const firstKeyword = words.findIndex((word) => keywords([word], names).size > 0);
    const from = firstKeyword < MAX_TOPIC_WORDS ? 0 : firstKeyword;
    const item = words
      .slice(from, from + MAX_TOPIC_WORDS)
      .join(" ")
      .replace(/[.!\s]+$/, "");
    const line = render(message("draft.thanks.topic", { item }), { today });
    // Only the visible words count: the URL of a link is not visible.
    if ([...keywords([visibleText(line)], names)].some((word) => knownWords.has(word))) return line;
  }
  return render(message("draft.thanks.no-topic"), { today });
}

/** Returns the last words of the log as a comment for the writer, which is not part of the draft. */
function lastWordsComment({ entries, today }: Analysis): string[] {
  const last = entries.findLast(({ touch }) => touch.text !== "")?.touch;
  if (!last) return [];
  const text = last.text.replace(/[\s\p{Cc}]+/gu, " ").replace(/-{2,}|--?>|<!-*/g, "–");
  return [render(message("draft.last-word", { date: last.date, text }), { today })];
}
