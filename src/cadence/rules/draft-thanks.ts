import type { Touch } from "../../note/model";
import { message } from "../../words/message";
import { draftsToSend, hasPlaceholder } from "../drafts";
import { keywords } from "../keywords";
import type { Rule, RuleContext } from "../rule";
import { isLive } from "../touchKind";

export const draftThanks: Rule = {
  id: "draft-thanks",
  summary: "A draft of thanks that names nothing from the meeting",
  why: "Thanks that could go to anyone read that way. One thing that you talked about shows that you listened.",
  source: ["S1", "S3"],
  severity: "hint",
  about: "cadence",
  *check(context) {
    const drafts = draftsToSend(context).filter(({ thanks }) => thanks);
    if (drafts.length === 0) return;
    const names = keywords(namesIn(context));
    const topics = keywords(spokenOf(context), names);
    // Without words about the meeting in the note, there is nothing to compare with.
    if (topics.size === 0) return;
    for (const { heading, text } of drafts) {
      const named = [...keywords([text], names)].some((word) => topics.has(word));
      if (!named && !hasPlaceholder(text)) yield { span: heading, message: message("draft-thanks") };
    }
  },
};

/** Returns what the note says about the meetings: their text in the log, what to mention, and the organization. */
function spokenOf({ contact, entries }: RuleContext): string[] {
  const meetings = entries.filter(({ touch }) => isLive(touch)).map(({ touch }) => touch.text);
  return [...meetings, ...contact.mention.map(({ value }) => value), ...contact.organization];
}

/** Returns the words of names. A name in a thank-you is not something from the meeting. */
function namesIn({ contact, entries }: RuleContext): string[] {
  const people = ({ with: present, to }: Touch) => [...present, ...to];
  return [contact.name, ...entries.flatMap(({ touch }) => people(touch))];
}
