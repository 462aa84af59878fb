import { countWords } from "../../note/drafts";
import { message } from "../../words/message";
import { draftsToSend } from "../drafts";
import type { Rule } from "../rule";

/** The number of words that take a minute to say. An email is read, so it may be longer. */
const MOST_WORDS = 150;
const MOST_WORDS_OF_AN_EMAIL = 200;

export const draftTooLong: Rule = {
  id: "draft-too-long",
  summary: "A draft that takes over a minute to say: more than 150 words (an email: 200)",
  why: "Keep it under a minute. A short message is heard to its end, and leaves them something to ask about.",
  source: ["S2"],
  severity: "information",
  about: "cadence",
  *check(context) {
    for (const { heading, channel, text } of draftsToSend(context)) {
      const words = countWords(text);
      const most = channel === "email" ? MOST_WORDS_OF_AN_EMAIL : MOST_WORDS;
      if (words <= most) continue;
      const key = channel === "email" ? "draft-too-long.email" : "draft-too-long";
      yield { span: heading, message: message(key, { words, most }) };
    }
  },
};
