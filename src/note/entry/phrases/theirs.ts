import type { Phrase } from "./phrase";

const JOB = "[the job|the role|the position|a job|a role|a position|it]";

/** Phrases about what the contact did. */
export const THEIRS: readonly Phrase[] = [
  { kind: "did", words: "in", forms: ["[got|received]", "heard"] },
  {
    kind: "did",
    words: "in replied",
    overridable: "outcome",
    forms: ["heard back", "[got|received|had] [a|an|the|their|] [reply|response|answer] [back|]"],
  },
  {
    kind: "did",
    words: "call in",
    forms: [
      "[missed|got|had|received] [a|their|his|her] call from",
      "missed call from",
      "missed [a|their|his|her] call",
      "missed call",
      "called [me|us] [back|]",
    ],
  },
  { kind: "did", words: "email in", forms: ["[emailed|e-mailed] [me|us] [back|]"] },
  {
    kind: "did",
    words: "email in ack",
    forms: [
      "[got|received|] [a|the|their|] [confirmation|acknowledgment|acknowledgement] [email|mail|e-mail]",
      "[got|received] [an|the|their] [out-of-office|out of office]",
      "[got|received|] [an|the|their|] [ooo|out of office|out-of-office|automatic|auto] [reply|message|response|email]",
    ],
  },
  {
    kind: "did",
    words: "in ack",
    forms: [
      "[my|the|] application received",
      "[they|] confirmed [receipt|my application|my cv|my resume] [of my application|of my cv|of my resume|]",
    ],
  },
  { kind: "did", words: "text in", forms: ["texted [me|us] [back|]"] },
  {
    kind: "did",
    words: "in replied",
    overridable: "outcome",
    forms: ["[got back to|wrote back to|replied to|came back to] [me|us]"],
  },
  { kind: "did", words: "in", forms: ["reached out to [me|us]", "wrote to [me|us]", "contacted [me|us]"] },
  { kind: "did", words: "call in voicemail", forms: ["left [me|us] a [voicemail|voice mail|vm|message]"] },
  {
    kind: "theirs",
    words: "call in",
    forms: [
      "[called|phoned|rang|telephoned] [me|us|] [back|]",
      "returned my call",
      "tried to [call|phone|ring|reach] [me|us|]",
      "tried [calling|phoning|ringing|reaching] [me|us|]",
    ],
  },
  {
    kind: "theirs",
    words: "email in",
    forms: ["[emailed|e-mailed] [me|us|] [back|]", "[sent|wrote] [me|us|] an [email|e-mail]"],
  },
  { kind: "theirs", words: "text in", forms: ["texted [me|us|] [back|]", "sent [me|us|] a text"] },
  {
    kind: "theirs",
    words: "call in voicemail",
    forms: ["left [me|us|] [a|another|] [voicemail|voice mail|vm|message]"],
  },
  {
    kind: "theirs",
    words: "in",
    forms: [
      "wrote [to|] [me|us|]",
      "[sent|wrote] [me|us|] a [message|note]",
      "[got|was] in touch [with me|with us|]",
      "reached out [to me|to us|]",
      "[messaged|contacted|pinged] [me|us|]",
      "checked in [with me|with us|]",
      "followed up [with me|with us|]",
    ],
  },
  {
    kind: "theirs",
    words: "in replied",
    overridable: "outcome",
    forms: [
      "[replied|responded] [to me|to us|to my email|to my message|]",
      "[answered|responded to] my [email|message|text|letter|note]",
      "wrote back [to me|to us|]",
      "[got|came] back [to me|to us|]",
    ],
  },
  {
    kind: "did",
    words: "in",
    isKept: true,
    forms: [
      "[made it|advanced|moved on] to the [next|second|third|final|last] [round|stage|interview]",
      "[was|been|got|] shortlisted",
    ],
  },
  // Nothing that wants an answer.
  {
    kind: "theirs",
    words: "social in ack",
    forms: [
      "accepted my [connection request|connection|linkedin request|linkedin invite|invite|invitation|request]",
    ],
  },
  {
    kind: "theirs",
    words: "in",
    isKept: true,
    forms: [
      "asked [me|us|] for [references|my references|my availability|my cv|my resume|my portfolio|samples|work samples|more information|more details|my number|a quote]",
    ],
  },
  { kind: "theirs", words: "in thanks", forms: ["thanked [me|us]"] },
  { kind: "theirs", words: "reached", overridable: "outcome", forms: ["[answered|picked up]"] },
  { kind: "theirs", words: "call reached", forms: ["[answered|picked up] the phone"] },
  {
    kind: "theirs",
    words: "call no-answer",
    overridable: "both",
    forms: [
      "[didn't|did not] [answer|pick up]",
      "[wasn't|was not] [there|in|available]",
      "was [out|away|out of the office|in a meeting|not there|not in|unavailable]",
    ],
  },
  {
    kind: "theirs",
    words: "declined",
    forms: [
      "declined",
      "said no",
      "turned [me|us] down",
      "rejected [me|us|]",
      "passed [on me|on us|]",
      "[went|is going|are going] with [someone else|somebody else|another candidate|a different candidate]",
      "[chose|hired|picked] [someone else|somebody else|another candidate]",
      "decided to go with [someone else|somebody else|another candidate|a different candidate]",
      "[is|was|are] not interested",
      "[isn't|wasn't|aren't] interested",
    ],
  },
  {
    kind: "theirs",
    words: "offer",
    forms: [`offered [me|us] ${JOB}`, "[made|extended|gave] [me|us|] an offer", "sent [me|us] an offer"],
  },
  {
    kind: "theirs",
    words: "no-show",
    forms: [
      "[didn't|did not|never] [show|showed|show up|showed up|turn up|turned up|come|came]",
      "stood [me|us] up",
      "no-show",
    ],
  },
  {
    kind: "theirs",
    words: "cancelled",
    forms: ["[cancelled|canceled|had to cancel] [on me|it|]", "called it off"],
  },
  ...(["interview", "meeting", "call"] as const).flatMap((channel): Phrase[] => {
    const nouns = channel === "meeting" ? "[meeting|lunch|coffee]" : channel;
    return [
      {
        kind: "theirs",
        words: channel === "call" ? "cancelled" : `${channel} cancelled`,
        forms: [`[cancelled|canceled|called off|had to cancel] [the|our|my|] ${nouns}`],
      },
      { kind: "theirs", words: "moved", forms: [`[moved|rescheduled|postponed] [the|our|my|] ${nouns}`] },
    ];
  }),
  {
    kind: "theirs",
    words: "moved",
    forms: ["[moved|rescheduled|postponed] [it|]", "[wants|wanted|needs|needed|asked|had|has] to reschedule"],
  },
  {
    kind: "theirs",
    words: "stop",
    isResponse: true,
    forms: [
      "asked [me|us|] not to [be contacted|contact them|contact her|contact him|call|call again|write|write again|email]",
      "[asked|told] [me|us] to stop [calling|emailing|writing|]",
      "[asked|told] [me|us] never to [call|contact|write|email] [them|him|her|] [again|]",
      "[asked|told] [me|us] to leave [me|us|her|him|them] alone",
      "[asked|wants|wanted] to be left alone",
      "said [stop|to stop]",
      "blocked [me|us|my number]",
      "[doesn't|does not|didn't|did not|don't|do not] want to hear from [me|us] [again|anymore|any more|]",
      "[doesn't|don't|does not|do not] want to be contacted [again|anymore|any more|]",
      "[doesn't|don't|does not|do not] want [any|any more|more|further] [calls|emails|messages|contact]",
      "[wants|want] no [more|further] [calls|contact|emails]",
      "said [not to|don't|do not] [contact|call|write|email] [again|me again|them again|anymore|any more]",
    ],
  },
];
