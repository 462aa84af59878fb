import type { Step } from "../cadence/model";
import { action, capitalized, countText, shortAction } from "../service/followUps/format";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import { type CalendarOptions, PARTS_OF_DAY, type PartOfDay, type Privacy } from "./model";

/**
 * The texts of the items. They contain at most the name, the action and the channel. They never depend on today, because
 * an item that stays the same must not change from day to day.
 */

type TextOptions = Pick<CalendarOptions, "privacy" | "partsOfDay" | "today">;

/** Returns the name of a contact as far as the calendar may show it; undefined if it may not. */
function shownName(name: string, privacy: Privacy): string | undefined {
  const line = oneLine(name);
  if (privacy === "full") return line;
  return privacy === "none" ? undefined : initialsOf(line);
}

/** Returns the title of a step: "Dana Whitfield: Call, mid-morning". */
export function stepSummary(name: string, step: Step, options: TextOptions): string {
  const visibleName = shownName(name, options.privacy);
  const part = partOfDay(step, options);
  const what = visibleName === undefined ? text(message("calendar.follow-up")) : actionText(step, options);
  const words = part ? text(message("calendar.part", { what, part: text(partMessage(part)) })) : what;
  return oneLine(
    visibleName === undefined ? words : text(message("calendar.item", { name: visibleName, what: words })),
  );
}

/** Returns more facts about a step, one a line. */
export function stepDescription(
  step: Step,
  { isOverdue, isPlanned }: { readonly isOverdue: boolean; readonly isPlanned: boolean },
  options: TextOptions,
): string {
  const { from, to, time, moveOn, count } = step;
  const lines: string[] = [];
  const isAnonymous = options.privacy === "none";
  const visibleStep = withoutPeople(step, options);
  const whole = action(visibleStep, options.today);
  if (!isAnonymous && !step.logOn && whole !== shortAction(visibleStep, options.today))
    lines.push(withPeriod(whole));
  const part = partOfDay(step, options);
  const hours = time?.includes("-") ? time.replace("-", "–") : undefined;
  if (part && hours)
    lines.push(text(message("calendar.hours", { part: capitalized(text(partMessage(part))), hours })));
  else if (hours) lines.push(withPeriod(hours));
  // Moving on cannot be late.
  if (isOverdue && !moveOn) lines.push(text(message("calendar.since", { date: to })));
  else if (to > from) lines.push(text(message("calendar.until", { date: to })));
  if (!isAnonymous) lines.push(withPeriod(capitalized(countText(count, options.today))));
  if (isPlanned) lines.push(text(message("calendar.planned")));
  return lines.filter(Boolean).map(oneLine).join("\n");
}

export function birthdaySummary(name: string, { privacy }: TextOptions): string {
  const visibleName = shownName(name, privacy);
  return oneLine(
    text(
      visibleName === undefined
        ? message("calendar.birthday-none")
        : message("calendar.birthday", { name: visibleName }),
    ),
  );
}

export function overdueSummary(count: number): string {
  return text(message("calendar.overdue", { count }));
}

/** Returns the part of the day that the time of a step means; undefined for other times. */
function partOfDay({ time }: Step, { partsOfDay }: TextOptions): PartOfDay | undefined {
  return PARTS_OF_DAY.find((part) => partsOfDay[part] === time);
}

function partMessage(part: PartOfDay): Message {
  return message(`calendar.${part}`);
}

/** Returns what to do in a step: "Call", "How did the interview go?". */
function actionText(step: Step, options: TextOptions): string {
  const [channel] = step.channels;
  if (step.logOn !== undefined && channel !== undefined)
    return text(message("calendar.how-did-it-go", { meeting: message(`talk.${channel}`) }));
  return shortAction(withoutPeople(step, options), options.today);
}

/** Removes the names of interviewers where the calendar may not show names. */
function withoutPeople(step: Step, { privacy }: TextOptions): Step {
  return privacy === "full" ? step : { ...step, people: [] };
}

function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const firstLetters = words.map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? "");
  return firstLetters.length > 0 ? firstLetters.map((letter) => `${letter}.`).join(" ") : "?";
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced.
const CONTROLS = /[\0-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\s]+/g;

/** Puts a text on one line without characters that a calendar cannot contain or that reorder what follows them. */
function oneLine(line: string): string {
  return line
    .replace(CONTROLS, " ")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}

function withPeriod(line: string): string {
  return line === "" || /[.!?]$/.test(line) ? line : `${line}.`;
}

function text(said: Message): string {
  return render(said, { plain: true });
}
