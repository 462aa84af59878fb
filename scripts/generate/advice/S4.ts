import type { Advice } from "./advice";

export const S4: readonly Advice[] = [
  {
    says: "They promise that you will hear from them by a day.",
    by: ["word reply by", "row 7"],
  },
  {
    says: "First of all, send thanks to each person you met; by hand is best.",
    quote: "to each person you met with",
    by: ["rule thank-you", "row 3"],
  },
  {
    says: "Then wait.",
    quote: "sit tight",
    by: ["row 7", "rule before-promise"],
  },
  {
    says: "However anxious you are the day before, wait.",
    by: ["rule before-promise"],
  },
  {
    says: "Give them until the day that they gave you.",
    quote: "or whatever day they gave you",
    by: ["rule before-promise", "rule before-agreed", "row 7"],
  },
  {
    says: "If the day passes, call the next morning, about the middle of it.",
    quote: "mid-morning Wednesday",
    by: ["row 7", "rule promise-lapsed", "setting midMorning"],
    how: "The next working day; the time of day is a setting.",
  },
  {
    says: "Be positive and upbeat, and assume the best.",
    by: [],
    how: "No rule: a tone. The reasons and messages take it (“in good spirits”), and no log shows how you sounded.",
  },
  {
    says: "If they tell you another day, make a note of it.",
    by: ["word reply by"],
  },
  {
    says: "If that day passes as well, call in the middle of the afternoon.",
    quote: "call mid afternoon",
    by: ["row 7", "rule promise-lapsed", "setting midAfternoon"],
  },
  {
    says: "If you do not get through, send a brief and upbeat email, too.",
    quote: "a brief upbeat email",
    by: ["rule also-email", "row 6"],
    how: "It is offered with the call.",
  },
  {
    says: "Do not call every day, whatever your friends say.",
    quote: "don't start calling everyday",
    by: ["rule too-soon"],
  },
  { says: "Do not email every day either.", by: ["rule too-soon"] },
  {
    says: "Too often, or against the days that they gave you, looks desperate and is rude.",
    quote: "too pushy",
    by: ["rule before-promise", "rule too-soon"],
  },
  {
    says: "Meanwhile, keep busy with other applications and interviews.",
    quote: "keep your momentum going",
    by: ["rule keep-momentum"],
  },
  {
    says: "If you hear nothing, call or email after a week.",
    by: ["step after-interview 3"],
  },
  {
    says: "Go on each week for another week or two.",
    by: ["step after-interview 4"],
    how: "One week by the one channel, the next by the other.",
  },
  {
    says: "Then file the contact and move on.",
    quote: "move on",
    by: ["step after-interview 5", "rule move-on"],
  },
  {
    says: "Let them know that you are interested.",
    by: [],
    how: "No rule: what you say is yours; the log only tells that you were in touch.",
  },
  {
    says: "Keep the right intervals, and they will respect you.",
    quote: "the right intervals",
    by: ["playbook after-interview", "rule too-soon"],
  },
];
