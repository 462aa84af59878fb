import type { Analysis } from "../../cadence/analyze";
import type { Step } from "../../cadence/model";
import { isLive, isResponse } from "../../cadence/touchKind";
import type { Config } from "../../config/resolve";
import type { Touch } from "../../note/model";
import {
  CHANNELS,
  type Channel,
  OUTCOMES,
  type Outcome,
  PURPOSES,
  type Purpose,
} from "../../note/vocabulary";
import { addDays, type CivilDate } from "../../time/civilDate";
import { shortDate } from "../../words/dates";
import { term } from "../../words/language";
import { message, type PlainKey } from "../../words/message";
import { render } from "../../words/render";
import { action, capitalized, spaced } from "../followUps/format";
import { formatDue } from "../followUps/when";
import { usualChannels } from "./channels";

/** One answer to a question. */
export interface LogChoice {
  readonly label: string;
  readonly description: string;
  /** The words that it adds to the entry; empty if none. */
  readonly adds: string;
}

/** One question of the step-by-step input. */
export interface LogChoiceStep {
  readonly id: "channel" | "outcome" | "who" | "when" | "next" | "promise" | "words";
  readonly title: string;
  /** True if the user can choose several; their words are joined by ` and `. */
  readonly many: boolean;
  /** The separator between the entry so far and the words of this step. */
  readonly join: " " | ", " | " - ";
  /** The text before the chosen or typed words, if there are any: `with `, `next `. */
  readonly prefix: string;
  readonly choices: readonly LogChoice[];
  /** The free input, such as another name or day; null if only the choices are allowed. */
  readonly free: { readonly prompt: string; readonly placeholder: string } | null;
}

/**
 * The questions of a step-by-step *Log Touch* with the possible answers, so that every front end shows the same. The
 * entry consists of the words of all answers, each after its `join` and `prefix`, and is logged as if it were typed.
 */
export interface LogChoices {
  readonly name: string;
  readonly steps: readonly LogChoiceStep[];
  /** The question about the day, which comes before the steps, and only if it was not today. */
  readonly otherDay: LogChoiceStep;
}

/** The touch of the entry so far, and the contact's analysis after it is logged. */
export interface PartialEntry {
  readonly touch: Touch;
  readonly after: Analysis;
}

/** Builds the choices for a contact. With a partial entry, the choices depend on it and on the plan after it. */
export function logChoices(analysis: Analysis, config: Config, partialEntry?: PartialEntry): LogChoices {
  const { contact, today } = analysis;
  const say = (key: PlainKey) => render(message(key), { today, plain: true });
  const title = (id: LogChoiceStep["id"]) => say(`choose.${id}`);
  const free = (id: "who" | "when" | "next" | "promise" | "words") => ({
    prompt: say(`choose.${id}-prompt`),
    placeholder: say(`choose.${id}-example`),
  });
  const channel = partialEntry?.touch.channel;
  const steps: LogChoiceStep[] = [
    {
      id: "channel",
      title: title("channel"),
      many: false,
      join: " ",
      prefix: "",
      choices: channelChoices(analysis),
      free: null,
    },
    {
      id: "outcome",
      title: title("outcome"),
      many: false,
      join: " ",
      prefix: "",
      choices: outcomeChoices(channel, today),
      free: null,
    },
    {
      id: "who",
      title: title("who"),
      many: true,
      join: ", ",
      prefix:
        partialEntry && !isLive(partialEntry.touch) && partialEntry.touch.direction === "out"
          ? "to "
          : "with ",
      choices: peopleChoices(analysis, say("choose.nobody")),
      free: free("who"),
    },
    {
      id: "next",
      title: title("next"),
      many: false,
      join: ", ",
      prefix: "next ",
      choices: nextChoices(partialEntry?.after ?? analysis, config, say("choose.no-next")),
      free: free("next"),
    },
    {
      id: "promise",
      title: title("promise"),
      many: false,
      join: ", ",
      prefix: "reply by ",
      choices: promiseChoices(today, config, say("choose.no-promise")),
      free: free("promise"),
    },
    {
      id: "words",
      title: title("words"),
      many: false,
      join: " - ",
      prefix: "",
      choices: [],
      free: free("words"),
    },
  ];
  return {
    name: contact.name,
    steps: steps.filter(({ id }) => isFitting(id, analysis, partialEntry?.touch)),
    otherDay: {
      id: "when",
      title: title("when"),
      many: false,
      join: " ",
      prefix: "",
      choices: dayChoices(today, config),
      free: free("when"),
    },
  };
}

/**
 * Whether a question fits the earlier answers. A voicemail contains no promise of theirs, and a call that reached no
 * person needs no name. A message may have gone to one of several people.
 */
function isFitting(id: LogChoiceStep["id"], { contact }: Analysis, touch: Touch | undefined): boolean {
  if (id !== "who" && id !== "promise") return true;
  if (touch && isResponse(touch)) return true;
  const hasPeople = contact.touches.some((earlier) => earlier.with.length + earlier.to.length > 0);
  return id === "who" && touch !== undefined && touch.channel !== "call" && hasPeople;
}

function channelChoices({ contact, standing, today }: Analysis): LogChoice[] {
  const proposed = standing?.step?.channels ?? [];
  return usualChannels(contact, standing).map((channel) => {
    const lastTouch = contact.touches.findLast((touch) => touch.channel === channel);
    const facts = [
      proposed.includes(channel) ? render(message("choose.proposed"), { today }) : "",
      contact.prefers?.value === channel ? render(message("choose.preferred"), { today }) : "",
      lastTouch ? render(message("choose.last-on", { date: lastTouch.date }), { today }) : "",
    ].filter(Boolean);
    return {
      label: capitalized(term(channel)),
      description: facts.length > 0 ? facts.join(" · ") : term(CHANNELS[channel].means),
      adds: channel,
    };
  });
}

const CALL_OUTCOMES: readonly Outcome[] = [
  "voicemail",
  "no-answer",
  "reached",
  "left-message",
  "busy",
  "scheduled",
];
const WRITTEN_OUTCOMES: readonly Outcome[] = ["bounced", "replied", "scheduled"];
const FINAL_OUTCOMES: readonly Outcome[] = ["declined", "stop"];

/** Returns the answers about a touch by a channel: outcomes, their direction, and purposes. */
function outcomeChoices(channel: Channel | undefined, today: CivilDate): LogChoice[] {
  const isLiveChannel = channel !== undefined && ["interview", "meeting", "video", "event"].includes(channel);
  const outcome = (word: Outcome): LogChoice => ({
    label: wordLabel(word),
    description: term(OUTCOMES[word].means),
    adds: word,
  });
  const purpose = (word: Purpose): LogChoice => ({
    label: wordLabel(word),
    description: term(PURPOSES[word].means),
    adds: word,
  });
  const plain: LogChoice = {
    label: render(
      message(
        isLiveChannel ? "choose.took-place" : channel === "call" ? "choose.just-called" : "choose.sent",
      ),
      { today },
    ),
    description: "",
    adds: "",
  };
  const incoming: LogChoice = {
    label: render(message("choose.theirs"), { today }),
    description: render(message("choose.theirs-means"), { today }),
    adds: "in",
  };
  const finalChoices = FINAL_OUTCOMES.map(outcome);
  if (isLiveChannel) return [plain, outcome("scheduled"), ...finalChoices];
  if (channel === "call") return [...CALL_OUTCOMES.map(outcome), incoming, plain, ...finalChoices];
  const purposes = (Object.keys(PURPOSES) as Purpose[]).map(purpose);
  return [plain, incoming, ...purposes, ...WRITTEN_OUTCOMES.map(outcome), ...finalChoices];
}

/** The maximum number of people of the log that are offered, the latest first. */
const MAX_PEOPLE = 12;

function peopleChoices({ contact }: Analysis, nobody: string): LogChoice[] {
  const names = [...contact.touches].reverse().flatMap((touch) => [...touch.with, ...touch.to]);
  const distinct = [...new Set(names)].slice(0, MAX_PEOPLE);
  return [
    { label: nobody, description: "", adds: "" },
    ...distinct.map((name) => ({ label: name, description: "", adds: name })),
  ];
}

/** Returns yesterday and the working days of the week before. */
function dayChoices(today: CivilDate, config: Config): LogChoice[] {
  const yesterday = addDays(today, -1);
  const days = Array.from({ length: 7 }, (_, ago) => addDays(yesterday, -ago));
  return days
    .filter((day) => day === yesterday || config.cadence.days.isWorkingDay(day))
    .map((day) => {
      const isYesterday = day === yesterday;
      return {
        label: isYesterday ? render(message("choose.yesterday"), { today }) : shortDate(day, today),
        description: isYesterday ? shortDate(day, today) : "",
        adds: day,
      };
    });
}

/** Returns the day that the plan proposes, then the next working days. */
function nextChoices({ standing, today }: Analysis, { cadence }: Config, none: string): LogChoice[] {
  const step = standing?.step;
  const planned = step && !step.moveOn && step.purpose === undefined ? [plannedChoice(step, today)] : [];
  const days = new Set<CivilDate>();
  for (let day = today; days.size < 3; ) {
    day = cadence.days.workingDayAfter(day).date;
    days.add(day);
  }
  for (const count of [7, 14]) days.add(cadence.days.wait(today, count).date);
  const otherDays = [...days].filter((day) => day !== step?.from).sort();
  return [
    ...planned,
    { label: none, description: "", adds: "" },
    ...otherDays.map((day) => ({ label: shortDate(day, today), description: "", adds: day })),
  ];
}

function plannedChoice(step: Step, today: CivilDate): LogChoice {
  const day = step.from < today ? today : step.from;
  return {
    label: `${action(step, today)} ${formatDue({ ...step, from: day, to: day }, "upcoming", today)}`,
    description: render(message("choose.planned"), { today }),
    adds: [step.channels[0], day].filter(Boolean).join(" "),
  };
}

function promiseChoices(today: CivilDate, { cadence }: Config, none: string): LogChoice[] {
  const days = [...new Set([3, 7, 14].map((count) => cadence.days.wait(today, count).date))];
  return [
    { label: none, description: "", adds: "" },
    ...days.map((day) => ({ label: shortDate(day, today), description: "", adds: day })),
  ];
}

function wordLabel(word: string): string {
  return capitalized(term(spaced(word)));
}
