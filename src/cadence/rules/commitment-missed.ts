import type { Appointment, Fix } from "../../note/model";
import { message } from "../../words/message";
import { logStep, putOff } from "../fixes";
import { isPinKept } from "../log";
import { isPursued, type Rule, type RuleContext } from "../rule";

export const commitmentMissed: Rule = {
  id: "commitment-missed",
  summary: "A date agreed on or pinned that has passed without a word",
  why: "If you say when you will be in touch and keep to it, you build trust. If you do not, they remember that.",
  source: ["S3", "S2"],
  severity: "warning",
  about: "cadence",
  *check(context) {
    const { contact, position, today, standing } = context;
    if (!isPursued(context) || standing.step?.moveOn) return;
    const { commitment } = position;
    if (commitment && commitment.appointment.date < today) {
      const place = commitment.touch.next?.span ?? commitment.touch.span;
      yield {
        span: place,
        message: message("commitment-missed.next", { date: commitment.appointment.date }),
        fixes: [...logStep(context, "row 4"), putOff(context, 1)],
      };
    }
    const pin = contact.followUp;
    if (pin && pin.value.date < today && !isPinKept(position, pin.value)) {
      yield {
        span: pin.span,
        message: message("commitment-missed.pinned", { date: pin.value.date }),
        fixes: [...logStep(context, "row 4"), ...movedOrCleared(context, pin.value)],
      };
    }
  },
};

function movedOrCleared({ days, today }: RuleContext, { time, channel }: Appointment): Fix[] {
  const { date } = days.workingDayAfter(today);
  const when = [date, time, channel].filter(Boolean).join(" ");
  return [
    { kind: "action", action: "touchbase.pin", args: [when], title: message("fix.move-pin", { date }) },
    { kind: "action", action: "touchbase.clear", args: ["follow_up"], title: message("fix.clear-pin") },
  ];
}
