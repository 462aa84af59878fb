import { message } from "../../words/message";
import { isPinKept } from "../log";
import type { Rule } from "../rule";
import { isOut } from "../touchKind";

export const commitmentChannel: Rule = {
  id: "commitment-channel",
  summary: "A date that was agreed on for one channel and kept on another",
  why: "If you said that you would call, call: what was agreed on is half the follow-up.",
  source: ["S3"],
  severity: "information",
  about: "cadence",
  isAboutNextTry: true,
  *check({ contact, run }) {
    const pin = contact.followUp?.value;
    for (const { touch, attempt, before, after } of run) {
      const channel = before.commitment?.appointment.channel;
      if (after.commitment === before.commitment) continue;
      // A pinned follow-up has a channel of its own and does not keep this one.
      if (pin && pin.date <= touch.date && !isPinKept(before, pin)) continue;
      if (!attempt || !isOut(touch) || !channel || !touch.channel || touch.channel === channel) continue;
      const args = { channel: message(`noun.${channel}`), used: message(`noun.${touch.channel}`) };
      yield { span: touch.channelSpan ?? touch.span, message: message("commitment-channel", args) };
    }
  },
};
