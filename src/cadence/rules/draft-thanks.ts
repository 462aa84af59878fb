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
    const known = keywords(spokenOf(context), names);
    // A note that says nothing of the meeting gives nothing to go by.
    if (known.size === 0) return;
    for (const { heading, text } of drafts) {
      const named = [...keywords([text], names)].some((word) => known.has(word));
      if (!named && !hasPlaceholder(text)) yield { span: heading, message: message("draft-thanks") };
    }
  },
};

/** What the note says of the meetings: their text in the log, what was to be mentioned, and where they work. */
function spokenOf({ contact, entries }: RuleContext): string[] {
  const meetings = entries.filter(({ touch }) => isLive(touch)).map(({ touch }) => touch.text);
  return [...meetings, ...contact.mention.map(({ value }) => value), ...contact.organization];
}

/** That they are named is good manners, and nothing from the meeting. */
function namesIn({ contact, entries }: RuleContext): string[] {
  const people = ({ with: present, to }: Touch) => [...present, ...to];
  return [contact.name, ...entries.flatMap(({ touch }) => people(touch))];
}
