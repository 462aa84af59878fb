import type { PhraseSections } from "./table";

/** Free text, and refused entries. */
export const TEXTS: PhraseSections = {
  "The text": [
    ["called Dana about the role", 'attempt: call, "about the role"'],
    ["emailed about the role", 'attempt: email, "about the role"'],
    [
      "emailed Dana about my application, next friday",
      'attempt: email, next 2026-11-27, "about my application"',
    ],
    ["called regarding the offer", 'attempt: call, "regarding the offer"'],
    [
      "called about the role left a voicemail",
      "✗ Does `about the role` end before `left`? Put a comma there, or put the text after ` - `.",
    ],
    ["called about", "✗ `about` needs words after it."],
    ["called to discuss the offer", 'attempt: call, "to discuss the offer"'],
    [
      "called Dana - she'll decide by friday",
      "✗ `she'll decide by friday` means `reply by 2026-11-27`: take it, or keep it as text?\ntaken: 2026-11-24 call reached, reply by 2026-11-27\ntext: 2026-11-24 call - she'll decide by friday",
    ],
    [
      "called Dana: she'll decide by friday",
      "✗ `she'll decide by friday` means `reply by 2026-11-27`: take it, or keep it as text?\ntaken: 2026-11-24 call reached, reply by 2026-11-27\ntext: 2026-11-24 call - she'll decide by friday",
    ],
    [
      "called - no answer",
      "✗ `no answer` means `no-answer`: take it, or keep it as text?\ntaken: 2026-11-24 call no-answer\ntext: 2026-11-24 call - no answer",
    ],
    [
      "called: voicemail",
      "✗ `voicemail` means `voicemail`: take it, or keep it as text?\ntaken: 2026-11-24 call voicemail\ntext: 2026-11-24 call - voicemail",
    ],
    ["call voicemail - left a voicemail", 'attempt: call voicemail, "left a voicemail"'],
    ["call voicemail - left my number", 'attempt: call voicemail, "left my number"'],
    [
      "called Dana - asked me not to call again",
      "✗ `asked me not to call again` means `stop`: take it, or keep it as text?\ntaken: 2026-11-24 call stop\ntext: 2026-11-24 call - asked me not to call again",
    ],
    [
      "called Dana – she said no",
      "✗ `she said no` means `declined`: take it, or keep it as text?\ntaken: 2026-11-24 call declined\ntext: 2026-11-24 call - she said no",
    ],
    ["email in - Luis: decision slipped a week", 'incoming: email in, "Luis: decision slipped a week"'],
    ["emailed - thanks", 'attempt: email, "thanks"'],
    [
      "emailed - next call friday",
      "✗ `next call friday` means `next call 2026-11-27`: take it, or keep it as text?\ntaken: 2026-11-24 email, next call 2026-11-27\ntext: 2026-11-24 email - next call friday",
    ],
    ["interview - went well", 'live: interview, "went well"'],
    ["interview - second interview", 'live: interview, "second interview"'],
    [
      "call reached - no answer",
      "✗ `no answer` means `no-answer`: take it, or keep it as text?\ntaken: 2026-11-24 call reached no-answer\ntext: 2026-11-24 call reached - no answer",
    ],
    [
      "2026-11-20 call - no answer",
      "✗ `no answer` means `no-answer`: take it, or keep it as text?\ntaken: 2026-11-20 call no-answer\ntext: 2026-11-20 call - no answer",
    ],
    ["2026-11-20 call - left my number", 'attempt: call, on 2026-11-20, "left my number"'],
    [
      "call - don't call until January 4",
      "✗ `don't call until January 4` means `hold until 2027-01-04`: take it, or keep it as text?\ntaken: 2026-11-24 call reached, hold until 2027-01-04\ntext: 2026-11-24 call - don't call until January 4",
    ],
    [
      "call - got an offer",
      "✗ `got an offer` means `offer`: take it, or keep it as text?\ntaken: 2026-11-24 call offer\ntext: 2026-11-24 call - got an offer",
    ],
  ],
  "What is not understood": [
    [
      "called Dana, he was nice",
      "✗ Cannot understand `he was nice`. Put free text after ` - `.\ntext: 2026-11-24 call - he was nice",
    ],
    [
      "called, reached, he was nice",
      "✗ Cannot understand `he was nice`. Put free text after ` - `.\ntext: 2026-11-24 call reached - he was nice",
    ],
    [
      "called the office",
      "✗ Cannot understand `office`. Put free text after ` - `.\ntext: 2026-11-24 call - the office",
    ],
    [
      "called the office, no answer",
      "✗ Cannot understand `office`. Put free text after ` - `.\ntext: 2026-11-24 call no-answer - the office",
    ],
    [
      "interview with Dana went really well",
      "✗ Cannot understand `went really well`. Put free text after ` - `.\ntext: 2026-11-24 interview, with Dana - went really well",
    ],
    [
      "interview with Dana went really well, they'll decide by friday",
      "✗ Cannot understand `went really well`. Put free text after ` - `.\ntext: 2026-11-24 interview, with Dana, reply by 2026-11-27 - went really well",
    ],
    [
      "called Dana, hopeful, next friday - asked about the role",
      "✗ Cannot understand `hopeful`. Put free text after ` - `.\ntext: 2026-11-24 call, next 2026-11-27 - hopeful; asked about the role",
    ],
    [
      "called Bob's place",
      "✗ Cannot understand `Bob's place`. Put free text after ` - `.\ntext: 2026-11-24 call - Bob's place",
    ],
    [
      "voicemail, lovely weather, next friday, sunny - so",
      "✗ Cannot understand `weather`. Put free text after ` - `.\ntext: 2026-11-24 voicemail, next 2026-11-27 - lovely weather, sunny; so",
    ],
    ["lorem ipsum", "✗ Cannot understand `lorem ipsum`. Put free text after ` - `."],
    ["call ASAP", "✗ Cannot understand `ASAP`. Put free text after ` - `.\ntext: 2026-11-24 call - ASAP"],
    ["call TBC", "✗ Cannot understand `TBC`. Put free text after ` - `.\ntext: 2026-11-24 call - TBC"],
    ["interview friday TBC", "✗ Cannot understand `TBC`. Put free text after ` - `."],
    ["called at 10am EST", "✗ `EST`: times are in your own time zone. Convert it and leave this out."],
    ["met at 3pm PT yesterday", "✗ `PT`: times are in your own time zone. Convert it and leave this out."],
    [
      "call, next friday ASAP",
      "✗ Cannot understand `ASAP`. Put free text after ` - `.\ntext: 2026-11-24 call, next 2026-11-27 - ASAP",
    ],
    ["called, voicemial", "✗ Unknown word `voicemial`. Did you mean `voicemail`?"],
    ["sat with Dana", "✗ Cannot understand `sat`. Put free text after ` - `."],
    [
      "left a message",
      "✗ `left a message`: on their voicemail, or with a person? Say `voicemail` or `left-message`.",
    ],
    [
      "left a message for Dana",
      "✗ `left a message`: on their voicemail, or with a person? Say `voicemail` or `left-message`.",
    ],
    [
      "withdrew",
      "✗ `withdrew` closes this contact: set the status to `closed`. To log how you told them, put this after ` - `.",
    ],
    [
      "withdrew my application",
      "✗ `withdrew my application` closes this contact: set the status to `closed`. To log how you told them, put this after ` - `.",
    ],
    [
      "turned down the offer",
      "✗ `turned down the offer` closes this contact: set the status to `closed`. To log how you told them, put this after ` - `.",
    ],
    ["ghosted", "✗ `ghosted` is not a touch: the plan continues."],
    ["Dana ghosted me", "✗ `ghosted me` is not a touch: the plan continues."],
    ["they ghosted me", "✗ `they ghosted me` is not a touch: the plan continues."],
    ["no reply yet", "✗ `no reply yet` is not a touch: the plan continues."],
    ["emailed, no reply yet", "attempt: email"],
    ["still nothing", "✗ `still nothing` is not a touch: the plan continues."],
    ["haven't heard back", "✗ `haven't heard back` is not a touch: the plan continues."],
    [
      "called, offer made up",
      "✗ Cannot understand `made up`. Put free text after ` - `.\ntext: 2026-11-24 call offer - made up",
    ],
    [
      "called Dana and she wants to meet friday",
      "✗ Cannot understand `she wants`. Put free text after ` - `.\ntext: 2026-11-24 call - she wants to meet friday",
    ],
    ["called and emailed", "✗ `call` and `email`: a touch has one channel. Keep one, or log two touches."],
    [
      "called Dana and emailed Luis",
      "✗ `call` and `email`: a touch has one channel. Keep one, or log two touches.",
    ],
    ["email, reply by friday noon", "✗ `reply by` takes a day without a time: leave out `noon`."],
    [
      "called, Luis will decide by friday",
      "✗ `Luis`: Touchbase waits only for the contact's own answer. Put anything else after ` - `.",
    ],
    [
      "tomorrow",
      "✗ tomorrow is Wednesday 25 November, in the future, but a log is about the past. Put `next` before a planned day.",
    ],
    [
      "Dana",
      "✗ Say how you were in touch: call, email, letter, card, text, social, video, meeting, interview or event.",
    ],
    [
      "friday",
      "✗ Say how you were in touch: call, email, letter, card, text, social, video, meeting, interview or event.",
    ],
    ["call next week", "✗ next week is not a specific day. Name one; `in a week` is Tuesday 1 December."],
    ["called this weekend", "✗ this weekend has two days: say Saturday or Sunday."],
    ["called at 3", "✗ at 3 could be 03:00 or 15:00: write that, or say am or pm."],
    ["call 9", "✗ `9`: write a time as 10:00 or 10am."],
    [
      "call, next friday midnight",
      "✗ midnight could be the start or the end of the day: write the day with 00:00 or 23:59.",
    ],
    ["call, next friday evening", "✗ friday evening: say the time, such as 10:00, or leave out `evening`."],
    ["call, next in 3 hours", "✗ in 3 hours: hours are not counted. Name the day, with a time if you like."],
    [
      "call, next soon",
      "✗ `next` needs a day, and `soon` is not one: `friday`, `in 3 days`, `27 nov` or YYYY-MM-DD.",
    ],
    ["interview with", "✗ `with` needs a name, or two joined by `and`."],
  ],
  "Topics and places": [
    [
      "phone interview Amazon",
      "✗ Cannot understand `Amazon`. Put free text after ` - `.\ntext: 2026-11-24 interview - Amazon, phone interview",
    ],
    [
      "meeting Berlin",
      "✗ Cannot understand `Berlin`. Put free text after ` - `.\ntext: 2026-11-24 meeting - Berlin",
    ],
    ["met in Berlin", 'live: meeting, "in Berlin"'],
    ["met Dana in Berlin yesterday", 'live: meeting, on 2026-11-23, "in Berlin"'],
    [
      "emailed Dana, Kubernetes",
      "✗ Cannot understand `Kubernetes`. Put free text after ` - `.\ntext: 2026-11-24 email - Kubernetes",
    ],
    [
      "zoom Python meetup",
      "✗ Cannot understand `Python`. Put free text after ` - `.\ntext: 2026-11-24 zoom - Python meetup",
    ],
    ["interview UX", "✗ Cannot understand `UX`. Put free text after ` - `.\ntext: 2026-11-24 interview - UX"],
    [
      "coffee Starbucks, went well",
      "✗ Cannot understand `Starbucks`. Put free text after ` - `.\ntext: 2026-11-24 coffee - Starbucks, went well",
    ],
    ["Christmas card", 'attempt: card, "Christmas card"'],
    ["called HR", "attempt: call, to HR"],
    ["called Bob", "attempt: call, to Bob"],
    ["lunch with Bob", "live: meeting, with Bob"],
    ["coffee [[Bob]]", "live: meeting, with Bob"],
    ["in Berlin", "✗ Cannot understand `Berlin`. Put free text after ` - `.\ntext: 2026-11-24 in - Berlin"],
    ["interview at Acme", 'live: interview, "at Acme"'],
    ["lunch at Luigi's", 'live: meeting, "at Luigi\'s"'],
    ["coffee at Starbucks with Bob", 'live: meeting, with Bob, "at Starbucks"'],
    ["interviewed at Google on friday", 'live: interview, on 2026-11-20, "at Google"'],
    [
      "email in Bob",
      "✗ Cannot understand `in Bob`. Put free text after ` - `.\ntext: 2026-11-24 email - in Bob",
    ],
    ["emailed in Spanish", 'attempt: email, "in Spanish"'],
    ["had lunch with Bob in Berlin", 'live: meeting, with Bob, "in Berlin"'],
  ],
};
