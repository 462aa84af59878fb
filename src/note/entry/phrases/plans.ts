import type { Phrase } from "./phrase";

const THEY_WOULD =
  "[they'll|they will|he'll|he will|she'll|she will|will|they'd|he'd|she'd|they would|he would|she would|would|they|should|she should|he should|they should|promised to|they promised to|they want to|he wants to|she wants to|wants to|is going to]";
/** The same without the words that could be mine. */
const THEY_CLEARLY =
  "[they'll|they will|he'll|he will|she'll|she will|they'd|he'd|she'd|they would|he would|she would|promised to]";
const I_WILL = "[i'll|i will|we'll|we will|will|i'm going to|to|]";
const THEM = "[them|him|her|]";
const DAY = "[for|on|to|]";

const LEAVE =
  "on vacation|on holiday|on a break|on leave|on parental leave|on maternity leave|on paternity leave|on sick leave|on medical leave|on family leave|on annual leave";

/** The meetings that can be booked, moved or still come, with their channel. */
const MEETING_NOUNS = {
  call: "[call|phone call]",
  meeting: "[meeting|lunch|coffee|dinner|breakfast|drinks]",
  interview:
    "[interview|phone interview|video interview|first interview|second interview|third interview|final interview|next interview|panel interview|phone screen|first round|second round|third round|final round|next round]",
  video: "[video call|zoom call|teams call|zoom|teams]",
} as const;

/** Phrases that open a clause: the next step, their promise, their absence. */
export const PLANS: readonly Phrase[] = [
  {
    kind: "clause",
    clause: "next",
    forms: [
      "next [step|time|try|contact|]",
      `${I_WILL} try ${THEM} again`,
      "trying again",
      `${I_WILL} [check in|follow up] again`,
      "[we'll|we will|let's] [talk|speak|catch up] [again|soon|]",
      "remind me",
      "[i'll|i will|we'll|we will|will] [follow up|check in|be in touch]",
    ],
  },
  {
    kind: "clause",
    clause: "next",
    channel: "call",
    forms: [
      `${I_WILL} [call|phone|ring] ${THEM} [again|back] [on|]`,
      "[i'll|i will|we'll|we will] [call|phone|ring] [them|him|her|] [on|]",
      "calling [again|back]",
    ],
  },
  ...(["email", "text"] as const).map(
    (channel): Phrase => ({
      kind: "clause",
      clause: "next",
      channel,
      forms: [
        `[i'll|i will|we'll|we will|will] ${channel} ${THEM} again`,
        `[i'll|i will|we'll|we will] ${channel} [them|him|her|]`,
      ],
    }),
  ),
  {
    kind: "clause",
    clause: "next",
    channel: "meeting",
    forms: ["[we'll|we will|we|let's] meet [again|]", "meet again", "meeting again"],
  },
  // They asked for it, so it is agreed.
  {
    kind: "clause",
    clause: "next",
    channel: "call",
    isResponse: true,
    forms: [
      "[asked|told] [me|us] to [call|phone|ring] [them|him|her|] [back|again|] [on|]",
      "said to [call|phone|ring] [them|him|her|] [back|again|] [on|]",
    ],
  },
  {
    kind: "clause",
    clause: "next",
    channel: "email",
    isResponse: true,
    forms: ["[asked|told] [me|us] to [email|write] [them|him|her|] [back|again|] [on|]"],
  },
  {
    kind: "clause",
    clause: "next",
    isResponse: true,
    forms: [
      "[asked|told] [me|us] to [try again|try back|check back|check in|check in again|get back|get in touch|get in touch again|follow up|come back|reach out|reach out again] [on|]",
      "said to [try again|try back|check back|check in|check in again|get in touch|get in touch again|follow up|come back|reach out|reach out again] [on|]",
    ],
  },
  {
    kind: "clause",
    clause: "next",
    words: "moved",
    isResponse: true,
    forms: ["[moved|rescheduled|postponed|pushed] [it|] [to|until]"],
  },
  ...(["call", "meeting", "interview", "video"] as const).flatMap((channel): Phrase[] => {
    const noun = MEETING_NOUNS[channel];
    return [
      {
        kind: "clause",
        clause: "next",
        channel,
        words: "scheduled",
        forms: [
          `[scheduled|booked|arranged|set up|agreed on|fixed|confirmed] [a|an|the|another|] ${noun} ${DAY}`,
          `[got|have|landed|was invited to|got invited to|invited to] [a|an|the|another] ${noun} ${DAY}`,
          `[the|our|my|] ${noun} is on ${DAY}`,
          `[a|an|the|] ${noun} [is|was|] [scheduled|booked|arranged|set|confirmed|fixed] ${DAY}`,
        ],
      },
      {
        kind: "clause",
        clause: "next",
        channel,
        words: "moved",
        forms: [
          `[a|an|the|our|my|] ${noun} [was|is|got|has been|] [moved|rescheduled|postponed|pushed|pushed back] [to|until]`,
          `[moved|rescheduled|postponed|pushed|pushed back] [the|our|my|] ${noun} [to|until]`,
        ],
      },
    ];
  }),

  {
    kind: "clause",
    clause: "next",
    channel: "meeting",
    words: "scheduled",
    forms: [
      "[agreed|arranged|planned] to meet [up|again|] [for coffee|for lunch|] [on|for|]",
      "[we're|we are] meeting [up|again|] [on|]",
    ],
  },
  {
    kind: "clause",
    clause: "next",
    words: "scheduled",
    forms: ["[agreed|arranged] to [talk|speak|catch up] [again|] [on|]"],
  },
  {
    kind: "clause",
    clause: "next",
    channel: "interview",
    words: "scheduled",
    forms: ["[was invited|got invited|invited] to interview [on|for|]"],
  },
  ...(["call", "meeting", "interview", "video"] as const).map(
    (channel): Phrase => ({
      kind: "clause",
      clause: "next",
      channel,
      words: "scheduled",
      isResponse: true,
      forms: [
        `[invited|asked] [me|us] [to|for] [a|an|the|another|] ${MEETING_NOUNS[channel]} ${DAY}`,
        `confirmed [the|our|my] ${MEETING_NOUNS[channel]} ${DAY}`,
      ],
    }),
  ),

  // Their promise.
  {
    kind: "clause",
    clause: "reply by",
    forms: [
      "reply by",
      `[said|says|] ${THEY_WOULD} [get back|come back] [to me|to us|] [by|on|]`,
      "[get back|come back] [to me|to us|] by",
      `[said|says|] ${THEY_WOULD} [reply|answer|respond|decide|let me know|let us know|be in touch|write] [by|on|]`,
      `[said|says|] ${THEY_CLEARLY} [call|call me|call back|call me back|email|email me|get in touch] [by|on|]`,
      "[the|their|] decision [is|was|] [postponed|delayed|pushed|pushed back|moved] [to|until]",
      "[postponed|delayed|moved] the decision [to|until]",
      "[i'll|i will|i should|should|will|i] hear [back|] [by|]",
      "[i'll|i will|i should|should|will] know [more|] [by|on]",
      "[should|i should|will] have [an answer|a decision|news] [by|on]",
      `[said|says|] ${THEY_WOULD} [have an answer|have a decision|have news|make a decision] [by|on|]`,
      "[the|] [results|news|next steps] [by|on]",
      "[an|the|their|a|] [answer|decision|reply|response|feedback] [is due|is expected|expected|due|promised|should come|] [by|on]",
      "[an|the|their|a|] [answer|reply|response|feedback] [is expected|expected|is due|due|promised]",
      "[the|their|a|] [decision|feedback] [is due|is expected|expected|due|promised|]",
      "[promised|expect|expecting] [an|a|] [answer|decision|reply|response] [by|]",
      "[deciding|decide] by",
    ],
  },

  // Absences, and a wish to be left alone until a day.
  {
    kind: "clause",
    clause: "hold until",
    forms: [
      `[they're|they are|he's|she's|is|are|] [on hold|hold|away|gone|out|ooo|out of office|out of the office|${LEAVE}|traveling|travelling] [until|till|til]`,
      "[they're|they are|he's|she's|is|are|] back [in the office|] on",
    ],
  },
  {
    kind: "clause",
    clause: "hold until",
    isResponse: true,
    forms: [
      "[don't|do not] [call|contact|email|write|follow up] [them|him|her|again|] [until|till|til|before]",
      "[asked|told] [me|us|] not to [call|contact|email|write|follow up] [them|him|her|again|back|] [until|till|til|before]",
      "said [not to|don't|do not] [call|contact|email|write|follow up] [them|him|her|me|again|back|] [until|till|til|before]",
      "[asked|told] [me|us] to wait [until|till|til]",
      "[please|] wait [until|till|til]",
      "not [until|till|til|before]",
      "[needs|need|wants|want|asked for] time [until|till|til]",
    ],
  },
];
