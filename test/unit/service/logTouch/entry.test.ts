import assert from "node:assert/strict";
import { inDanasNote, TODAY } from "./support";

const notUnderstood = (text: string) => `✗ Cannot understand \`${text}\`. Put free text after \` - \`.`;

/** The input for Dana's note on a Tuesday, and the written line, without the date if it is today. */
const ENTRIES: readonly (readonly [string, string])[] = [
  // The grammar and its shorthand.
  ["call", "call"],
  ["call voicemail, next friday - asked for Dana", "call voicemail, next 2026-11-27 - asked for Dana"],
  ["call vm, next friday - asked: who #1?", "call vm, next 2026-11-27 - asked: who #1?"],
  ["- call busy", "call busy"],
  ["EMAIL Thanks", "email thanks"],
  ["10:15 call", "10:15 call"],
  ["meeting with Dana and Luis", "meeting, with Dana and Luis"],
  ["email thanks, to Luis & Ann", "email thanks, to Luis and Ann"],
  [
    "interview, with Dana, Luis and Ann, reply by friday",
    "interview, with Dana and Luis and Ann, reply by 2026-11-27",
  ],
  ["interview with [[People/Luis Ortega|Luis]]", "interview, with Luis"],
  ["call: left my number", "call - left my number"],
  ["call – so", "call - so"],
  ["email in - Luis: decision slipped a week", "email in - Luis: decision slipped a week"],
  ["call,next friday", "call, next 2026-11-27"],
  ["call next call 2026-12-01 10:00", "call, next call 2026-12-01 10:00"],
  ["2026-11-03 interview with Dana", "✗2026-11-03 interview, with Dana"],

  // Free order, and common words.
  [
    "called Dana, voicemail, next call friday 10am - asked where they stand",
    "call voicemail, next call 2026-11-27 10:00 - asked where they stand",
  ],
  ["next friday, called, voicemail", "call voicemail, next 2026-11-27"],
  ["with Luis, interview", "interview, with Luis"],
  ["emailed", "email"],
  ["texted Dana", "text"],
  ["met for coffee", "meeting"],
  ["met Dana for coffee", "meeting"],
  ["met Luis for coffee", "meeting, with Luis"],
  ["met Dana on zoom", "video"],
  ["met Dana at the conference", "event"],
  ["spoke with Dana", "spoke, with Dana"],
  ["talked to Luis on the phone", "call reached, to Luis"],
  ["had a call with Luis", "call reached, with Luis"],
  ["left a voicemail", "call voicemail"],
  ["called Dana left a voicemail", "call voicemail"],
  ["Called Dana. Left a voicemail.", "call voicemail"],
  ["no answer", "no-answer"],
  ["called, nobody answered", "call no-answer"],
  ["no answer from Dana", "no-answer"],
  ["called, line was busy", "call busy"],
  ["left a message with the assistant", "call left-message"],
  ["left a message with Kim", "call left-message, with Kim"],
  ["they called", "call in"],
  ["they called back", "call in"],
  ["Dana called", "call in"],
  ["Dee called", "call in"],
  ["she called me", "call in"],
  ["got a call from Dana", "call in"],
  ["missed her call", "call in"],
  ["they left a voicemail", "call in voicemail"],
  ["Luis replied", "in replied, with Luis"],
  ["Dana replied by email", "email in replied"],
  ["got an email from Dana", "email in"],
  ["email from Luis", "email in, with Luis"],
  ["heard back from Dana", "in replied"],
  ["Dana picked up", "reached"],
  ["Dana said no", "declined"],
  ["they asked me not to call again", "stop"],
  ["sent thanks to Luis by email", "email thanks, to Luis"],
  ["sent Luis a thank-you card", "thank-you card, to Luis"],
  ["thanked Luis by email", "email thanks, to Luis"],
  ["sent my resume by email", "email resume"],
  ["connected on linkedin", "social invite"],
  ["shared an article by email", "email share"],
  ["called dana and luis", "call, to Dana and Luis"],
  ["emailed Ludwig van Beethoven", "email, to Ludwig van Beethoven"],
  ["Dr. Smith called", "call in, with Dr. Smith"],
  ["李雷 replied", "in replied, with 李雷"],
  ["call Dana at Acme", "call"],
  ["called Acme", "call"],
  ["meeting with ann lee", "meeting, with ann lee"],
  ["meeting with the hiring team", "meeting, with the hiring team"],

  // Clauses.
  ["called, try again in 3 days", "call, next 2026-11-27"],
  ["voicemail, will call back tomorrow at 10:15", "voicemail, next call 2026-11-25 10:15"],
  ["emailed, I'll call on friday", "email, next call 2026-11-27"],
  ["call, next friday, 10am", "call, next 2026-11-27 10:00"],
  ["call, next 15h30 call friday", "call, next call 2026-11-27 15:30"],
  ["call, next in a week by email", "call, next email 2026-12-01"],
  ["call, next sat noon", "call, next 2026-11-28 12:00"],
  ["Dana replied, scheduled a call for friday 10am", "in scheduled, next call 2026-11-27 10:00"],
  ["interview, they'll get back to me by tuesday", "interview, reply by 2026-12-01"],
  ["interview with Dana, she'll decide by end of month", "interview, with Dana, reply by 2026-11-30"],
  ["called, Dana will get back to me by friday", "call reached, reply by 2026-11-27"],
  ["email in, away until 2026-12-05", "email in, hold until 2026-12-05"],
  ["email in, they're on vacation till 5 dec", "email in, hold until 2026-12-05"],
  ["email in, she's back on 5 dec", "email in, hold until 2026-12-05"],

  // Rejected input with the reason.
  ["", "✗ Say what happened: `call voicemail, next friday - asked where they stand`."],
  [" - ", "✗ Say what happened: `call voicemail, next friday - asked where they stand`."],
  [
    "friday",
    "✗ Say how you were in touch: call, email, letter, card, text, social, video, meeting, interview or event.",
  ],
  [
    "with Dana",
    "✗ Say how you were in touch: call, email, letter, card, text, social, video, meeting, interview or event.",
  ],
  ["cal voicemail", "✗ Unknown word `cal`. Did you mean `call`?"],
  ["called Tomorow", "✗ Cannot understand `Tomorow`. Did you mean `tomorrow`?"],
  ["cal Luis", "✗ Unknown word `cal`. Did you mean `call`?"],
  ["call yestreday", "✗ Cannot understand `yestreday`. Did you mean `yesterday`?"],
  ["call, next firday 10am", "✗ Cannot understand `firday`. Did you mean `friday`?"],
  ["cal reachd", "✗ Cannot understand `cal` and `reachd`. Did you mean `call` and `reached`?"],
  ["cal Dana, reachd", "✗ Cannot understand `cal` and `reachd`. Did you mean `call` and `reached`?"],
  ["Cal and reachd", "✗ Cannot understand `Cal` and `reachd`. Did you mean `call` and `reached`?"],
  [
    "voicemial, cal yestreday, next firday - she is not there",
    "✗ Cannot understand `voicemial`, `cal`, `yestreday` and `firday`. Did you mean `voicemail`, `call`, `yesterday` and `friday`?",
  ],
  // Other problems are reported when the typos are fixed.
  ["cal nicely", notUnderstood("cal nicely")],
  ["cal, nicely", "✗ Unknown word `cal`. Did you mean `call`?"],
  ["cal emial", "✗ Cannot understand `cal` and `emial`. Did you mean `call` and `email`?"],
  ["called the office", notUnderstood("office")],
  ["interview with Dana went really well", notUnderstood("went really well")],
  ["sat with Dana", notUnderstood("sat")],
  ["call voicemail nicely", notUnderstood("nicely")],
  ["call email", "✗ `call` and `email`: a touch has one channel. Keep one, or log two touches."],
  [
    "called Dana and emailed Luis",
    "✗ `call` and `email`: a touch has one channel. Keep one, or log two touches.",
  ],
  [
    "left a message",
    "✗ `left a message`: on their voicemail, or with a person? Say `voicemail` or `left-message`.",
  ],
  ["called Dana and Luis replied", "✗ `Dana and Luis`: who did what? Put a comma before the next person."],
  [
    "called, Luis will decide by friday",
    "✗ `Luis`: Touchbase waits only for the contact's own answer. Put anything else after ` - `.",
  ],
  ["call yesterday monday", "✗ `yesterday` and `monday`: a touch has one day. Keep one, or log two touches."],
  ["call 10am 11am", "✗ `10am` and `11am`: a touch has one time of day. Keep one."],
  ["call, next", "✗ `next` needs a day: `friday`, `in 3 days`, `27 nov` or YYYY-MM-DD."],
  [
    "call, next time we meet",
    "✗ `next time` needs a day, and `we` is not one: `friday`, `in 3 days`, `27 nov` or YYYY-MM-DD.",
  ],
  ["call with", "✗ `call with` needs a name, or two joined by `and`."],
  ["email, reply by friday noon", "✗ `reply by` takes a day without a time: leave out `noon`."],
  [
    "email follow up friday",
    "✗ Is `friday` when you followed up, or when you will? Write `2026-11-20`, or `next friday`.",
  ],
  ["10 call", "✗ `10`: write a time as 10:00 or 10am."],
  [
    "2026-11-12 email, to Luis yesterday",
    "✗ `2026-11-12` and `yesterday`: a touch has one day. Keep one, or log two touches.",
  ],
];

describe("parseForContact", () => {
  for (const [input, written] of ENTRIES) {
    it(input === "" ? "nothing" : input, () => {
      const refused = written.startsWith("✗ ");
      const wanted = refused ? written : written.startsWith("✗") ? written.slice(1) : `${TODAY} ${written}`;
      assert.equal(inDanasNote(input), wanted);
    });
  }
});
