import type { Appointment, Fix } from "../../note/model";
import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { logStep, putOff } from "../fixes";
import { isMeetingDate, isPinKept, lastContactDate } from "../log";
import { weekdaysCountFrom } from "../rows/rhythm";
import { isPursued, type Rule, type RuleContext, type RuleMatch } from "../rule";

export const commitmentMissed: Rule = {
  id: "commitment-missed",
  summary: "A date agreed on or pinned that has passed without a word",
  why: "If you say when you will be in touch and keep to it, you build trust. If you do not, they remember that.",
  source: ["S3", "S2"],
  severity: "warning",
  about: "cadence",
  *check(context) {
    const { contact, position, today, standing } = context;
    if (!isPursued(context)) return;
    yield* agreed(context);
    if (standing.step?.moveOn) return;
    const pin = contact.followUp;
    if (pin && pin.value.date < today && !isPinKept(position, pin.value)) {
      yield {
        span: pin.span,
        message: message("commitment-missed.pinned", { date: pin.value.date, day: dayToAct(context) }),
        fixes: [...logDated(context, false), ...movedOrCleared(context, pin.value)],
      };
    }
    yield* weekday(context);
  },
};

function* agreed(context: RuleContext): Iterable<RuleMatch> {
  const { position, today, standing } = context;
  const { commitment } = position;
  if (!commitment || commitment.appointment.date >= today) return;
  const isMeeting = isMeetingDate(commitment);
  if (standing.step?.moveOn && !isMeeting) return;
  const { date, channel } = commitment.appointment;
  const meeting = message(`talk.${channel ?? "call"}`);
  const key = commitment.theirs ? "commitment-missed.next" : "commitment-missed.announced";
  yield {
    span: commitment.touch.next?.span ?? commitment.touch.span,
    message: isMeeting
      ? message("commitment-missed.meeting", { date, meeting })
      : message(key, { date, day: dayToAct(context) }),
    fixes: [...logDated(context, isMeeting), ...(commitment.theirs ? [] : [putOff(context, 1)])],
  };
}

/** Logs the dated step if the finding is about it. Of a meeting and a pinned call, only one comes first. */
function logDated(context: RuleContext, isMeeting: boolean): Fix[] {
  return (context.standing.step?.logOn !== undefined) === isMeeting ? logStep(context, "row 5") : [];
}

/** Finds a missed weekday that they asked for, until the next contact. */
function* weekday({ contact, position, days, today, standing }: RuleContext): Iterable<RuleMatch> {
  const every = contact.every;
  const last = lastContactDate(position);
  // Another step that came first that day takes precedence.
  const isNext = standing.step?.step === "row 9" || standing.step?.step === "row 12";
  if (every?.value.kind !== "weekday" || !last || !isNext) return;
  const earliest = weekdaysCountFrom(position, today, contact);
  const { date } = days.weekdayFrom(earliest, every.value.weekday);
  if (date >= today) return;
  const args = { date, next: days.weekdayFrom(earliest, every.value.weekday, today).date };
  yield { span: every.span, message: message("commitment-missed.weekday", args) };
}

function dayToAct({ standing, today }: RuleContext): Message {
  const on: CivilDate = standing.step?.on ?? today;
  return on === today ? message("when.today") : message("when.on-day", { date: on });
}

function movedOrCleared({ days, today }: RuleContext, { time, channel }: Appointment): Fix[] {
  const { date } = days.workingDayAfter(today);
  const when = [date, time, channel].filter(Boolean).join(" ");
  return [
    { kind: "action", action: "touchbase.pin", args: [when], title: message("fix.move-pin", { date }) },
    { kind: "action", action: "touchbase.clear", args: ["follow_up"], title: message("fix.clear-pin") },
  ];
}
