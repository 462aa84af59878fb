import type { Analysis } from "../../cadence/analyze";
import type { Position } from "../../cadence/model";
import { listOf } from "../../cadence/thanksOwed";
import { isLive } from "../../cadence/touchKind";
import type { Config } from "../../config/resolve";
import type { Contact, Touch } from "../../note/model";
import { linkText } from "../../note/names";
import type { CivilDate } from "../../time/civilDate";
import { type Message, type MessageArgs, type MessageKey, message } from "../../words/message";
import { render } from "../../words/render";
import type { DraftKind } from "./table";

/** A section of the body: its heading without hashes, and its lines. */
export interface DraftText {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** The maximum number of words of things to mention in a draft. The rest stays on the list. */
const MAX_MENTION_WORDS = 40;

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
  const person = asProse(firstNameOf(to ?? contact.name, contact.organization));
  const name = config.values.ownName.trim() || say("draft.your-name");
  const number = config.values.ownNumber.trim() || say("draft.your-number");
  const next = nextAttemptDay(analysis);
  const parts: Record<DraftKind, () => readonly (string | undefined)[]> = {
    voicemail: () => [
      say("draft.voicemail.hello", { person, name, number }),
      put(reasonFor(analysis)),
      ...itemsToMention(contact).map((item, nth) =>
        say(nth === 0 ? "draft.one-more" : "draft.also", { item }),
      ),
      next ? say("draft.voicemail.next", { date: next, number }) : say("draft.voicemail.end", { number }),
    ],
    call: () => [
      say("draft.call.hello", { person, name }),
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
      say("draft.regards", { name }),
    ],
    thanks: () => [
      say("draft.dear", { person }),
      thanksFor(analysis),
      say("draft.thanks.topic"),
      promise && promise.date > today
        ? say("draft.thanks.promised", { date: promise.date })
        : say("draft.thanks.end"),
      say("draft.regards", { name }),
    ],
    introduction: () => [
      say("draft.dear", { person }),
      say("draft.introduction.who", { name }),
      organization
        ? say("draft.introduction.why-at", { organization: asProse(organization) })
        : say("draft.introduction.why"),
      ...itemsToMention(contact).map((item, nth) =>
        say(nth === 0 ? "draft.one-more" : "draft.also", { item }),
      ),
      next ? say("draft.introduction.next", { date: next }) : say("draft.introduction.end"),
      say("draft.regards", { name }),
    ],
  };
  const sentences = parts[kind]().filter((part) => part !== undefined);
  const paragraphs = sentences.flatMap((part) => ["", part]);
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
function asProse(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const plain = line.replace(/\[\[[^[\]]+\]\]/g, linkText).replace(EMPHASIS, "$2");
  return plain.replace(/[\\`*_[\]<>&~$%]/g, "\\$&");
}

/** A few words between stars, underscores, or backticks. */
const EMPHASIS = /(?<![\p{L}\p{N}*_`\\])(\*\*|__|[*_`])(?=\S)([^*_`]{1,200})(?<=\S)\1(?![\p{L}\p{N}*_`])/gu;

/** Returns the day of the attempt after this one if it is a call, so that the message can announce it. */
function nextAttemptDay({ plan, today }: Analysis): CivilDate | undefined {
  const [step] = plan;
  const isCall = step && !step.moveOn && step.channels[0] === "call";
  return isCall && step.from > today ? step.from : undefined;
}

/** Returns the reason for the message, in a sentence that suits a call and a letter. */
function reasonFor({ position, contact, today }: Analysis): Message {
  const { promise, commitment, lastLive, lastResponse, application, introduction } = position;
  const employer = contact.organization[0];
  const organization = employer === undefined ? undefined : asProse(employer);
  if (promise) {
    const talk = ourTalk(promise.touch);
    // A day that has passed reads as a reproach.
    return promise.date >= today
      ? message("draft.why.promise", { ...talk, promise: promise.date })
      : message("draft.why.promise-passed", talk);
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

/** Words before a name that are said with the last name. */
const TITLE = /^(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|dame|herr|frau|hr|fr|dipl)\b/i;
/** Matches the name of a company, and not that of a person. */
const COMPANY = /[\d&@/]|\b(?:inc|llc|ltd|gmbh|ag|kg|corp|co)\b\.?$/i;

/**
 * Returns the name to greet a person by: "Dana" of "Dana Whitfield" and of "Whitfield, Dana". A name with a title, or one
 * that may be a company or an initial, is kept whole.
 */
function firstNameOf(name: string, organizations: readonly string[]): string {
  const whole = linkText(name.trim());
  if (TITLE.test(whole) || COMPANY.test(whole) || organizations.includes(whole)) return name;
  const [last = "", given] = whole.split(/,\s+/);
  const [first = ""] = (given ?? last).split(/\s+/);
  return /^\p{Lu}\p{L}[\p{L}'’-]*$/u.test(first) ? first : name;
}

/** Returns the meeting that thanks are owed for, or the last one. */
function meetingOwedThanks({ meetings, lastLive }: Position): Touch | undefined {
  return (
    listOf(meetings).find(({ thanked, allThanked }) => !allThanked && thanked.length === 0)?.touch ?? lastLive
  );
}
