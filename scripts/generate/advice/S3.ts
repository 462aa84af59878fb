import type { Advice } from "./advice";

export const S3: readonly Advice[] = [
  {
    says: "Thank each of the interviewers straight after the interview, by email or by hand.",
    quote: "each of the interviewers",
    by: ["rule thank-you", "row 3", "word with"],
    how: "Everyone named after `with` is owed thanks.",
  },
  {
    says: "A note written by hand might set you apart.",
    by: ["row 3", "word card"],
    how: "Offered next to email; an email is never a finding.",
  },
  {
    says: "Mention something specific that you talked about.",
    by: ["rule draft-thanks"],
  },
  {
    says: "Say that you would be glad to join them.",
    by: [],
    how: "No rule: these are your own words. A rule that looked for a phrase would make all letters alike.",
  },
  {
    says: "If you hear nothing, do not take it personally.",
    by: [],
    how: "No rule: a tone. No message of the product blames anybody for silence.",
  },
  {
    says: "At the end of the interview, set the stage for following up.",
    by: ["rule no-next-step"],
  },
  {
    says: "Ask whether they would rather have a call or an email, in a couple of weeks.",
    quote: "prefer that you call or email",
    by: ["key prefers", "rule channel-preference", "step after-interview 3"],
  },
  {
    says: "If they ask you not to follow up, do not.",
    quote: "heed their advice",
    by: ["rule do-not-contact", "word stop", "row 1"],
  },
  {
    says: "Some like initiative, others like to be the ones who call.",
    by: ["key prefers", "key every", "word reply by"],
    how: "Write down what they told you, and the plan keeps to it.",
  },
  {
    says: "If you said that you would follow up in a certain way, do it that way.",
    quote: "in a specific manner",
    by: ["rule commitment-channel", "rule before-agreed", "row 5"],
  },
  {
    says: "If you named a day, keep it.",
    quote: "make sure you do it",
    by: ["rule commitment-missed", "row 5", "key follow_up"],
  },
  {
    says: "Stay on their mind without being a pest.",
    by: ["playbook after-interview"],
  },
  {
    says: "After a few attempts without an answer, change your approach.",
    quote: "change your approach",
    by: ["rule change-approach"],
  },
  {
    says: "After a week, send an invitation to connect.",
    by: ["rule change-approach", "step after-interview 4", "word invite"],
    how: "It is offered with the step, once.",
  },
  {
    says: "Join the same groups, and talk there.",
    by: ["word social"],
    how: "No rule, because it happens elsewhere and is not a contact with one person. What you write to them there can be logged.",
  },
  {
    says: "Share articles that may interest them.",
    by: ["word share"],
    how: "A share is logged as such and is not an attempt that asks for an answer.",
  },
  {
    says: "Follow the company, and comment on what it writes.",
    by: [],
    how: "No rule, because it is not a contact with a person and leaves nothing in a log.",
  },
  {
    says: "There are no guarantees, but patience may pay.",
    by: [],
    how: "No rule: encouragement.",
  },
];
