import type { Analysis } from "../../cadence/analyze";
import { type NextBirthday, nextBirthday } from "../../note/birthday";
import { escapeMarkdown, renderMarkdown } from "../../words/markdown";
import { type Message, message } from "../../words/message";
import { shorten } from "./shorten";

/** The number of days before a birthday on which its date is shown. */
const BIRTHDAY_DAYS = 30;

/** The maximum number of values of a key that are shown, and the maximum length in characters of each. */
const MAX_VALUES = 2;
const MAX_LENGTH = 80;

/**
 * Describes the person in a line: "CEO · Acme · 030 123 · kim@acme.example · Birthday: 7 Mar"; empty if nothing is
 * known.
 */
export function whoText({ contact, today }: Analysis): string {
  const { role, organization, phone, email, birthday } = contact;
  const values = [role, organization, phone, email].flatMap((texts) =>
    texts.slice(0, MAX_VALUES).map((text) => escapeMarkdown(shorten(text, MAX_LENGTH))),
  );
  const next = birthday && nextBirthday(birthday, today);
  if (next) values.push(renderMarkdown(birthdayMessage(next), today));
  return values.join(" · ");
}

function birthdayMessage({ date, inDays, age }: NextBirthday): Message {
  if (inDays === 0)
    return age === undefined ? message("hover.birthday-today") : message("hover.turns-today", { age });
  const args = { date, days: inDays };
  if (age === undefined || inDays > BIRTHDAY_DAYS) return message("hover.birthday", args);
  return message("hover.turns", { ...args, age });
}
