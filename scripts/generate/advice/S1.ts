import type { Advice } from "./advice";

export const S1: readonly Advice[] = [
  {
    says: "Between interested and annoying there is a fine line.",
    by: ["playbook after-interview"],
    how: "The playbook draws it: a wait, a few tries, an end.",
  },
  {
    says: "With some employers, one letter of thanks is all that is welcome.",
    by: ["rule thank-you"],
    how: "A second thanks for the same meeting gets a hint.",
  },
  {
    says: "Others like people who hang on and call several times.",
    by: ["setting playbooks", "key ignore"],
    how: "No rule knows which kind yours is. You do: raise the limit, or ignore `move-on` in that note.",
  },
  {
    says: "Some tell you how often to call; then do as they say.",
    quote: "Call us back every Friday",
    by: ["key every", "row 9"],
    how: "A weekday in `every` also lifts the limit of calls.",
  },
  {
    says: "The best moment for ground rules is the end of the interview.",
    by: ["rule no-next-step"],
  },
  {
    says: "Ask whom to call, and when.",
    quote: "when should I call that person?",
    by: ["rule no-next-step", "word next"],
  },
  { says: "Thanks to the interviewer are always right.", by: ["rule thank-you", "row 3"] },
  {
    says: "Send them at once.",
    quote: "done right away",
    by: ["rule thank-you", "row 3"],
  },
  {
    says: "Email is enough; a letter is not better.",
    by: ["row 3", "word thanks"],
    how: "Email, card and letter are offered, and thanks by any channel count.",
  },
  {
    says: "Few people send thanks, so they set you apart.",
    by: ["rule thank-you"],
  },
  {
    says: "In the note, say what you appreciated, and how well the job fits what you can do.",
    by: ["rule draft-thanks"],
    how: "It asks for something from the meeting. Whether the praise is well put, no rule can judge.",
  },
  {
    says: "If they do not call back, stop after three calls.",
    quote: "no more than three times",
    by: ["playbook after-interview", "rule move-on"],
  },
  {
    says: "Desperation is not attractive.",
    by: ["rule move-on"],
    how: "It shows in how often you call, and that is what the rule counts.",
  },
  {
    says: "Seem interested, and as though you would find something just as good.",
    by: [],
    how: "No rule: a tone. The messages of the product take it, and never tell you to plead.",
  },
  {
    says: "Sometimes it takes longer, because they are traveling or have more people to meet.",
    by: ["key hold", "word hold until", "rule came-back"],
  },
  {
    says: "After the third try without an answer it is over.",
    quote: "you're done",
    by: ["step after-interview 5", "rule move-on"],
  },
  {
    says: "Then look for another opportunity.",
    by: ["rule move-on", "step after-interview 5"],
    how: "Message and step say so, and *Mark as moved on* files the note.",
  },
  {
    says: "A good interview is not yet the job.",
    by: ["rule keep-momentum"],
  },
  {
    says: "Go on searching while you wait, so that you lose no momentum.",
    by: ["rule keep-momentum"],
  },
];
