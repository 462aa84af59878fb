import assert from "node:assert/strict";
import { analyze } from "../../../../src/cadence/analyze";
import { readContact } from "../../../../src/note/contact";
import type { Contact, Touch } from "../../../../src/note/model";
import { cadence, day } from "../../support/engine";

/** A statement of the specification of notes: notes that it is about, each with what is read of it. */
export type Statement = readonly [says: string, cases: readonly (readonly [note: string, read: string])[]];

export const front = (...lines: string[]) => `---\n${lines.join("\n")}\n---\n`;

/** A contact with some keys. */
export const keys = (...lines: string[]) => front("type: person", ...lines);

/** A contact with some touches. */
export const log = (...entries: string[]) =>
  front("playbook: job-ad", "touches:", ...entries.map((entry) => `  - ${entry}`));

/** A contact with a log in the body. */
export const body = (...lines: string[]) => below("## Log", ...lines);

/** A contact with lines below a heading. */
export const below = (heading: string, ...lines: string[]) =>
  `${front("type: contact")}\n${heading}\n\n${lines.join("\n")}\n`;

/** Returns what is read of a note: its keys that matter, each touch, each problem, and whether nothing is proposed. */
export function readingOf(text: string): string {
  const contact = readContact(text, { fileName: "Kim" });
  if (!contact) return "not a contact";
  const problems = contact.problems.map(({ message, fixes }) => `${message.key}/${fixes.length}`);
  const { standing } = analyze(contact, day("2026-11-20"), cadence({}));
  const isClosed = contact.failsClosed !== undefined || !contact.readable;
  assert.ok(!isClosed || standing === undefined, text);
  const parts = [...keysOf(contact), ...contact.touches.map(touchText), ...problems, isClosed && "closed"];
  return parts.filter(Boolean).join("; ");
}

function keysOf(contact: Contact): (string | false | undefined)[] {
  const { status, statusReason, hold, snooze, followUp, every, prefers, birthday, organization } = contact;
  const pin = followUp && [followUp.value.channel, followUp.value.date, followUp.value.time];
  return [
    status !== "active" && [status, statusReason].filter(Boolean).join(" - "),
    hold && `hold ${hold.value}`,
    snooze && `snooze ${snooze.value}`,
    pin && `pin ${pin.filter(Boolean).join(" ")}`,
    every && "every",
    prefers && `prefers ${prefers.value}`,
    birthday && `birthday ${birthday.month}-${birthday.day}`,
    organization.length > 0 && `at ${organization.join("+")}`,
  ];
}

function touchText(touch: Touch): string {
  const { date, time, channel, outcome, direction, purpose, unread, next, replyBy, holdUntil, text } = touch;
  const words = [date, time, channel, direction === "in" && "in", outcome, purpose, unread && "unread"];
  const clauses = [
    next && `next ${next.value.date}`,
    replyBy && `by ${replyBy.value}`,
    holdUntil && `until ${holdUntil.value}`,
    text && `"${text}"`,
  ];
  return [words.filter(Boolean).join(" "), ...clauses.filter(Boolean)].join(", ");
}
