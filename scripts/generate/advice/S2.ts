import type { Advice } from "./advice";

/** The last ones, from "Follow-up is part of" on, are from the comments under the article. */
export const S2: readonly Advice[] = [
  {
    says: "A week after the interview and no word? Follow up.",
    by: ["playbook after-interview", "step after-interview 3"],
  },
  {
    says: "An informational interview, and nothing since? Follow up.",
    by: ["playbook informational", "playbook networking"],
    how: "Once you have met, the one turns into the other.",
  },
  {
    says: "A good talk by phone, someone you met at an event, a hundred people in your network? Follow up.",
    by: ["playbook networking", "word event", "setting defaultPlaybook"],
    how: "Networking is the playbook of every contact that names none.",
  },
  {
    says: "You feel annoying long before they feel annoyed.",
    by: [],
    how: "No rule: encouragement. The plan proposes the step, so that you need not ask yourself.",
  },
  {
    says: "Follow up professionally, pleasantly, and in time.",
    by: ["rule going-cold"],
    how: "The time is what can be counted; the rest is a tone.",
  },
  {
    says: "Most people send no thanks, even after an interview, so yours set you apart.",
    by: ["rule thank-you"],
  },
  {
    says: "You have more to lose by not following up than by doing it.",
    by: ["rule going-cold"],
  },
  {
    says: "If they never hear from you again, they have no reason to think of you.",
    by: ["playbook networking", "rule going-cold"],
  },
  {
    says: "A follow-up is a chance to mention what you forgot.",
    quote: "mention something you may have forgotten",
    by: ["key mention", "rule mention-left"],
  },
  {
    says: "A sentence that adds something new is enough for that.",
    by: ["rule mention-left", "rule draft-too-long"],
  },
  {
    says: "Keep it brief: after a minute, patience runs out.",
    quote: "Keep it brief!",
    by: ["rule draft-too-long"],
  },
  {
    says: "One line of thanks does more than ten minutes of detail.",
    by: ["rule draft-too-long"],
  },
  {
    says: "Plan what you want to say, and say it in as few words as you can.",
    by: ["rule draft-too-long", "key mention"],
    how: "A section under a heading that begins with *Draft* is read and measured.",
  },
  {
    says: "Stay professional, however friendly the talk was.",
    by: [],
    how: "No rule: a tone, and yours.",
  },
  {
    says: "A stream of calls every other day is annoying.",
    quote: "every other day",
    by: ["rule too-soon", "rule switch-it-up"],
  },
  {
    says: "Be in contact regularly, in some form.",
    by: ["playbook networking"],
  },
  {
    says: "Thank them within a day, whatever it was that you had together.",
    quote: "Within a day",
    by: ["rule thank-you", "row 3"],
  },
  {
    says: "A card, an email, a voicemail or a call: any of them will do for thanks.",
    by: ["word thanks", "rule thank-you"],
    how: "Thanks by any channel count.",
  },
  {
    says: "In a week or two, be in touch again, in another form.",
    quote: "in another form",
    by: ["step networking 2", "rule switch-it-up"],
  },
  {
    says: "In two to four weeks again, in yet another form.",
    quote: "yet another form",
    by: ["step networking 3", "rule switch-it-up"],
  },
  {
    says: "Talk with them directly only every couple of months.",
    quote: "only every couple of months",
    by: ["rule talk-too-often", "step networking 3"],
  },
  {
    says: "Regular, various and unobtrusive is a relationship; the same again and again is haranguing.",
    quote: "not haranguing them",
    by: ["rule switch-it-up", "playbook networking"],
  },
  {
    says: "They judge you by your persistence and by whether you do what you said.",
    quote: "your follow through",
    by: ["rule commitment-missed"],
  },
  {
    says: "Follow-up is part of every business, not only of the search for a job.",
    by: ["setting playbooks"],
    how: "A playbook of your own takes any cadence: a client, a boss, a project.",
  },
  {
    says: "Agree on when to follow up, simply by asking.",
    quote: "gain agreement",
    by: ["rule no-next-step", "word next"],
  },
  {
    says: "Ask for the time of day, too, and pin down a date and a time.",
    quote: "nail down a specific date and time",
    by: ["word next", "row 5", "rule commitment-missed"],
    how: "`next call 2026-11-16 10:15` is kept with its time.",
  },
  {
    says: "Ask which number to call.",
    by: ["key phone"],
    how: "No rule: a place to keep it.",
  },
  {
    says: "What was agreed on is not pushy.",
    by: ["rule too-soon", "row 5", "rule answer-owed", "row 4"],
    how: "A try on an agreed day is never too soon.",
  },
  {
    says: "The real follow-up is a talk, not an email.",
    by: ["row 5", "row 7"],
    how: "Both propose a call where no channel was named. It is not a rule, because S3 and S4 allow an email.",
  },
  {
    says: "Email is for thanks, and for what they asked you to send.",
    by: ["word thanks", "word share", "word resume"],
    how: "None of them counts as an attempt.",
  },
  {
    says: "On a voicemail, say when you will try again.",
    quote: "keep control",
    by: ["rule voicemail-next"],
  },
  {
    says: "Then they expect your next call, and you do not wait for theirs.",
    by: ["rule voicemail-next", "row 5"],
  },
  {
    says: "When they have gone completely silent, other strategies are needed.",
    by: [],
    how: "The comment leaves them to another day; `change-approach` takes them from S3.",
  },
  {
    says: "Be gracious, tenacious, upbeat, and think of the other.",
    by: [],
    how: "No rule: a tone, and the wording of the messages tries to keep it.",
  },
  {
    says: "How do you follow up on a resume for an advertised job?",
    by: ["playbook job-ad"],
    how: "The comment only asks; S0 answers.",
  },
];
