import type { Contact, Fix } from "../../note/model";
import type { Channel } from "../../note/vocabulary";
import { message } from "../../words/message";
import type { Entry, Position } from "../model";
import type { Rule } from "../rule";

export const channelPreference: Rule = {
  id: "channel-preference",
  summary: "An attempt on another channel than the one they asked for",
  why: "You asked which they would rather have, and they told you.",
  source: ["S3"],
  severity: "information",
  about: "cadence",
  isAboutNextTry: true,
  *check({ contact, run, position }) {
    const prefers = contact.prefers?.value;
    if (!prefers) return;
    for (const { touch, attempt, agreed, sameTry, before } of run) {
      const { channel } = touch;
      // Introductions go by letter, and an agreed channel takes precedence over a preferred one.
      if (!attempt || !channel || channel === prefers || touch.purpose === "intro") continue;
      if (before.commitment?.appointment.channel === channel) continue;
      if (agreed && contact.followUp?.value.channel === channel) continue;
      // The short email after a call belongs to it.
      if (channel === "email" && sameTry && prefers === "call") continue;
      yield {
        span: touch.channelSpan ?? touch.span,
        message: message("channel-preference", {
          channel: message(`noun.${channel}`),
          prefers: message(`noun.${prefers}`),
        }),
        fixes: isPastLimit(channel, run, position) ? [] : preferNow(contact, channel),
      };
    }
  },
};

/** Whether a try exceeds the limit when the tries by the preferred channel are the ones that count. */
function isPastLimit(channel: Channel, run: readonly Entry[], { playbook }: Position): boolean {
  const dates = new Set(
    run.flatMap(({ touch, attempt }) => (attempt && touch.channel === channel ? touch.date : [])),
  );
  const limit = playbook?.limit;
  return limit !== undefined && dates.size >= limit.calls;
}

/** Offers to change the preference, because the note may not say yet that they prefer another channel. */
function preferNow({ prefers }: Contact, channel: Channel): Fix[] {
  if (!prefers) return [];
  const title = message("fix.prefers", { channel });
  return [{ kind: "replace", span: prefers.span, text: channel, title }];
}
