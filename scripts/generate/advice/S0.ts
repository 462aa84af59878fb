import type { Advice } from "./advice";

export const S0: readonly Advice[] = [
  {
    says: "There is no single right way to stay in touch without becoming a pest.",
    by: ["setting playbooks", "setting rules", "key ignore"],
    how: "Every number is a default, and every rule can be made quieter or switched off.",
  },
  {
    says: "You may have sent a resume and wonder how to follow it up.",
    by: ["step job-ad 1", "word resume"],
    how: "A resume in the log starts the wait for the first call.",
  },
  {
    says: "For a one-time exchange, three calls are enough.",
    quote: "the magic number",
    by: ["playbook job-ad", "rule move-on"],
  },
  {
    says: "Where you know that there is a job, a call does more than an email.",
    by: ["step job-ad 1", "rule too-passive"],
  },
  {
    says: "Email asks for less, and gets less.",
    quote: "more easily ignored",
    by: ["rule too-passive"],
  },
  {
    says: "A phone call carries more weight today than it used to.",
    quote: "When you call now, it means something.",
    by: ["step job-ad 1"],
    how: "The reason that is given for the step says so.",
  },
  {
    says: "If you do not get through, leave a message: on the machine or with the person who answers.",
    by: ["word voicemail", "word left-message"],
    how: "Both are words of the log, and both count as a try.",
  },
  {
    says: "Say exactly why you are calling.",
    by: ["rule draft-voicemail"],
  },
  {
    says: "Say where you can best be reached.",
    by: ["rule draft-voicemail"],
  },
  {
    says: "Give them three days, then call again.",
    quote: "Wait three days.",
    by: ["step job-ad 2", "rule too-soon"],
  },
  {
    says: "Someone who is really interested has also written and sent a resume before the second call.",
    by: ["rule resume-by-second-call", "step job-ad 2"],
    how: "The resume is offered with the second call.",
  },
  {
    says: "Then you can say that you are following up on the call or letter before.",
    by: ["step job-ad 2"],
    how: "The reason that is given for the step says so.",
  },
  {
    says: "If it is about a lunch, say that again, too.",
    by: ["rule draft-voicemail"],
    how: "A log does not tell what was said; a draft of the message does.",
  },
  {
    says: "After another three days, call about the job one more time, and that is the last.",
    by: ["step job-ad 2", "step job-ad 3", "rule move-on"],
  },
  {
    says: "Three calls do not make you a pest: you want to be sure that the message arrived.",
    by: [],
    how: "No rule: it is encouragement. Three calls, three days apart, get no finding but that it was the last.",
  },
  {
    says: "With a friend, for a lunch, or in a game of phone tag, keep calling until there is a date.",
    quote: "keep it up until you get the date",
    by: ["playbook friend", "step friend 1", "word scheduled"],
  },
  {
    says: "To someone you don't know, write first who you are and why you would like to talk.",
    by: ["step informational 1", "rule letter-first", "key known"],
  },
  {
    says: "Give the letter time to arrive and to work.",
    quote: "have some time to sink in",
    by: ["step informational 3", "rule letter-first"],
  },
  {
    says: "Then go on with the calls.",
    by: ["step informational 2", "step informational 4"],
  },
  {
    says: "Too little contact, and they forget you.",
    quote: "Not enough contact and you will be forgotten.",
    by: ["rule going-cold", "rule never-arrived"],
  },
  {
    says: "Too much, and they want to forget you.",
    by: ["rule move-on", "rule too-soon", "rule same-organization"],
    how: "The same goes for a company: several of its people on one day are too much for it.",
  },
  {
    says: "Trust your instincts, and when in doubt ask someone with more experience.",
    by: ["key ignore", "setting rules"],
    how: "No rule can weigh that. Your instinct wins: `ignore` takes a reason. `touchbase explain` is the friend to ask.",
  },
];
