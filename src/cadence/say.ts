import type { Contact, Touch } from "../note/model";
import { addDays, type CivilDate } from "../time/civilDate";
import { type Message, message } from "../words/message";
import type { Position, Standing, Step } from "./model";
import { listOf } from "./thanksOwed";
import { isMeetingChannel } from "./touchKind";

/** The maximum number of lines. */
const MOST_LINES = 4;
/** The maximum length of a text of the note, so that a line can be read at a glance. Longer ones are cut. */
const LONGEST_TEXT = 60;

/** Returns what to say at the next step: short, concrete lines taken from the note. */
export function whatToSay({ position, plan, today, standing, contact }: WhatToSayInput): readonly Message[] {
  const step = standing?.step;
  if (!step || step.moveOn) return [];
  const lines = linesFor(step, position, plan[0]);
  const isMeeting = step.logOn === undefined && isMeetingChannel(step.channels[0]);
  if (isMeeting && today >= addDays(step.from, -1)) lines.push(message("say.ask-next"));
  const mention = mentionLine(contact);
  if (mention && step.purpose !== "thanks" && step.logOn === undefined) lines.unshift(mention);
  return lines.slice(0, MOST_LINES);
}

export interface WhatToSayInput {
  readonly contact: Contact;
  readonly position: Position;
  readonly standing: Standing | undefined;
  readonly plan: readonly Step[];
  readonly today: CivilDate;
}

function linesFor(step: Step, position: Position, then: Step | undefined): Message[] {
  if (step.logOn !== undefined) return [];
  switch (step.purpose) {
    case "thanks":
      return forThanks(position);
    case "answer":
      return forAnswer(position.asks ?? position.offer);
    case "intro":
      return [];
    default:
      break;
  }
  if (step.step === "row 7") return [...forCheckIn(position), ...forVoicemail(step, then)];
  if (step.channels[0] === "call") {
    return [...reasonToCall(step, position), ...followsUp(position), ...forVoicemail(step, then)];
  }
  return followsUp(position);
}

function forThanks({ meetings }: Position): Message[] {
  const text = listOf(meetings).find(({ owed }) => owed.length > 0)?.touch.text ?? "";
  const specific =
    text === "" ? message("say.thanks-specific") : message("say.thanks-text", { text: shortened(text) });
  return [specific, message("say.thanks-interest")];
}

function forAnswer(asked: Touch | undefined): Message[] {
  return asked && asked.text !== "" ? [message("say.answer", { text: shortened(asked.text) })] : [];
}

function forCheckIn({ promise }: Position): Message[] {
  const why = promise ? [message("say.why-promise", { date: promise.date })] : [];
  return [...why, message("say.check-in"), message("say.when-know")];
}

/** Returns what to leave on a voicemail: the number, and the day on which the plan has the next call. */
function forVoicemail({ channels }: Step, then: Step | undefined): Message[] {
  if (channels[0] !== "call") return [];
  if (!then || then.moveOn) return then?.moveOn ? [message("say.follows-up-last")] : [message("say.number")];
  if (then.channels[0] !== "call" || then.purpose !== undefined) return [message("say.number")];
  return [message("say.number"), message("say.try-again", { date: then.on })];
}

function reasonToCall({ step }: Step, position: Position): Message[] {
  const { commitment, application, introduction, lastLive, playbook } = position;
  if (step === "row 5" && commitment?.theirs) {
    return [message("say.why-agreed", { date: commitment.touch.date })];
  }
  switch (playbook?.method) {
    case "job-ad":
      if (application) return [message("say.why-applied", { date: application.date })];
      break;
    case "informational":
      if (introduction) return [message("say.why-introduced", { date: introduction.date })];
      break;
    case "after-interview":
      if (lastLive?.channel === "interview") return [message("say.why-interview", { date: lastLive.date })];
      break;
    case "friend":
      return [message("say.why-friend")];
    default:
      break;
  }
  return [message("say.why")];
}

/** Returns what a second or later try follows up on, with dates. */
function followsUp({ lastAttempt, application, tries }: Position): Message[] {
  if (tries === 0 || !lastAttempt) return [];
  const what: Message[] = [pastTouch(lastAttempt)];
  if (application && application !== lastAttempt) {
    const key = application.purpose === "resume" ? "say.past.resume" : "say.past.letter";
    what.push(message(key, { date: application.date }));
  }
  return [message("say.follows-up", { what: joined(what) })];
}

function joined(parts: readonly Message[]): Message {
  const [first, second] = parts as [Message, Message | undefined];
  return second ? message("say.both", { first, second }) : first;
}

function pastTouch({ channel, outcome, date }: Touch): Message {
  if (isMeetingChannel(channel)) return message("say.past.missed", { date });
  if (outcome === "voicemail" || outcome === "left-message") return message("say.past.voicemail", { date });
  if (channel === "call" || channel === "email" || channel === "letter") {
    return message(`say.past.${channel}`, { date });
  }
  return message("say.past.message", { date });
}

function mentionLine({ mention }: Contact): Message | undefined {
  const items = mention.map(({ value }) => value.trim()).filter((item) => item !== "");
  return items.length > 0 ? message("say.mention", { items: shortened(items.join("; ")) }) : undefined;
}

function shortened(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (line.length <= LONGEST_TEXT) return line.replace(/[.!\s]+$/, "");
  return `${line.slice(0, line.lastIndexOf(" ", LONGEST_TEXT) || LONGEST_TEXT)} …`;
}
