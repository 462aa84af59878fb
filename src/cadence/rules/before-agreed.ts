import { message } from "../../words/message";
import type { Rule } from "../rule";
import { isPressing } from "../touchKind";

export const beforeAgreed: Rule = {
  id: "before-agreed",
  summary: "A call, email or text before a date that they agreed to",
  why: "The two of you named a day. Being in touch before it says that you did not listen; on the day you are expected.",
  source: ["S3", "S4"],
  severity: "warning",
  about: "cadence",
  *check({ run }) {
    for (const { touch, attempt, agreed, before } of run) {
      const { commitment, promise } = before;
      if (!attempt || agreed || !isPressing(touch) || !commitment?.theirs) continue;
      if (touch.date >= commitment.appointment.date) continue;
      // A call before an open promise is reported once, by the rule about promises.
      if (promise && touch.date < promise.checkIn.date) continue;
      const channel = message(`noun.${touch.channel ?? "try"}`);
      const args = { date: commitment.appointment.date, channel };
      yield { span: touch.span, message: message("before-agreed", args) };
    }
  },
};
