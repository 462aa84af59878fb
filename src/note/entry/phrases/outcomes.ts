import type { Phrase } from "./phrase";

const JOB = "[position|role|job|post|vacancy|spot|opening]";
const ASKED = "[asked|told] [me|us|]";
const WRITE_OR_CALL =
  "[call|call them|call again|call them again|call back|contact them|contact|write|write again|email]";

/** Phrases about the purpose and the outcome. */
export const OUTCOMES_AND_PURPOSES: readonly Phrase[] = [
  {
    kind: "did",
    words: "thanks",
    forms: [
      "to thank [them|him|her]",
      "to say [thanks|thank you]",
      "thanked",
      "said [thanks|thank you|thx]",
      "[thx|ty]",
      "[thank you|thank-you|thanks] [note|notes|message|messages]",
      "thank you",
    ],
  },
  { kind: "did", words: "email thanks", forms: ["[thank you|thank-you|thanks] [email|emails|mail|e-mail]"] },
  {
    kind: "did",
    words: "card thanks",
    forms: ["[thank you|thank-you|thanks] cards", "handwritten [thank you|thank-you|thanks] [note|notes]"],
  },
  { kind: "did", words: "letter thanks", forms: ["[thank you|thank-you|thanks] letters"] },
  // The topic of the message names another purpose.
  {
    kind: "did",
    words: "follow-up",
    isKept: true,
    forms: [
      "[followed up|following up|follow-up|follow up] [on|about|regarding] [my|the|our|] [application|resume|cv|interview|email|offer|voicemail|message|letter|conversation|meeting|chat|call]",
    ],
  },
  {
    kind: "did",
    words: "follow-up",
    forms: [
      "[followed|following] up [with|on|]",
      "[checked|checking] [in|back] [with|]",
      "to [follow up|check in]",
      "touched base [with|]",
      "sent [a|another|] [reminder|nudge]",
      "[reminder|nudge]",
      "chased",
    ],
  },
  { kind: "did", words: "intro", forms: ["introduced [myself|ourselves]"] },
  {
    kind: "did",
    words: "share",
    forms: [
      "[shared|forwarded] [them|him|her|] [a|an|the|] [interesting|good|useful|] [article|link]",
      "sent [them|him|her|] [a|an|the|] [interesting|good|useful|] [article|link]",
    ],
  },
  {
    kind: "did",
    words: "resume",
    forms: [
      "[sent|resent|re-sent] [them|him|her|] [my|the|a|] [resume|cv|application]",
      "applied",
      "[handed in|dropped off|submitted|sent off|sent in] [my|the|an|] [application|resume|cv]",
    ],
  },
  {
    kind: "did",
    words: "resume",
    isKept: true,
    forms: [
      "applied [online|in person]",
      "applied [on|via|through|using] [their|the|the company|] [website|site|portal|job board|careers page|career page|linkedin|indeed|xing|stepstone]",
    ],
  },
  { kind: "text", words: "resume", forms: ["applied for"] },
  // Things that they had asked for.
  {
    kind: "did",
    words: "answer",
    isKept: true,
    forms: [
      "sent [them|him|her|] [my|the|some|] [references|documents|portfolio|work samples|samples|writing samples|transcripts|availability|dates|details|forms|paperwork|answers]",
      "[sent|submitted|handed in] [them|him|her|] [my|the|] [take-home|take home|] [assignment|test|task]",
      "replied with my [availability|references|dates|details|answers|questions]",
    ],
  },
  {
    kind: "did",
    words: "email answer",
    isKept: true,
    forms: [
      "emailed [them|him|her|] [my|the|some|] [references|documents|portfolio|work samples|samples|availability]",
    ],
  },
  {
    kind: "did",
    words: "email answer",
    forms: ["[answered|replied to] [their|his|her] [email|e-mail|mail]"],
  },
  { kind: "did", words: "text answer", forms: ["[answered|replied to] [their|his|her] text"] },
  { kind: "did", words: "letter answer", forms: ["[answered|replied to] [their|his|her] letter"] },
  { kind: "did", words: "call in reached", forms: ["[answered|took] [their|his|her] call"] },
  {
    kind: "did",
    words: "answer",
    forms: [
      "[i|] [answered|replied to|responded to] [their|his|her] [message|note|question|questions|voicemail|request]",
      "[i|we] [replied|responded]",
      "[answered|replied to|responded to|got back to|wrote back to|came back to] [them|him|her]",
      "wrote back",
    ],
  },
  {
    kind: "names",
    role: "addressed",
    words: "answer",
    forms: ["[i|we|] [replied|responded] to", "[got|wrote|came] back to"],
  },
  {
    kind: "did",
    words: "scheduled",
    forms: [
      "[set|fixed|made|agreed on] a [date|time|day]",
      "made an appointment",
      "[found|picked] a [date|time|day]",
    ],
  },
  { kind: "did", words: "moved", forms: ["[wants|wanted|needs|needed|asked|had|has] to reschedule"] },
  {
    kind: "did",
    words: "declined",
    forms: [
      "said no",
      "turned [me|us] down",
      "[was|got|been] [rejected|turned down]",
      "[got|received|] [a|the|] rejection",
      "[went|going|gone] with [someone else|somebody else|another candidate|a different candidate|someone internal|an internal candidate]",
      "[chose|hired|picked] [someone else|somebody else|another candidate|an internal candidate]",
      `[the|] ${JOB} [was|is|has been|already|was already|is already|] [filled|taken|gone] [internally|]`,
      "passed on me",
      "not moving forward",
      "[got|received] a no",
      "[i'm|i am|i was|we're|] not a [good|right|] [fit|match]",
      "said [i'm|i am|i was] not a [good|right|] [fit|match]",
      "[they're|they are|they|] [not|no longer] hiring [right now|at the moment|anymore|]",
      "[said|] [they're|they are|she's|she is|he's|he is|] not interested",
      "[said they have|they have|there are|] no [openings|vacancies|positions|open positions] [right now|at the moment|]",
      "decided to go with [someone else|somebody else|another candidate|a different candidate]",
      "didn't get [it|the job|the role|the position]",
    ],
  },
  {
    kind: "did",
    words: "email in declined",
    forms: ["[got|received|] [a|the|] rejection [email|mail|e-mail]"],
  },
  { kind: "did", words: "letter in declined", forms: ["[got|received|] [a|the|] rejection letter"] },
  { kind: "did", words: "call in declined", forms: ["[got|received|] [a|the|] rejection call"] },
  {
    kind: "did",
    words: "offer",
    forms: [
      "[got|received|have|had] [an|the|a job|the job|a verbal|a written|] offer",
      "[verbal|written] offer",
      "[got|landed] [the|a] [job|position|role]",
      "[made|sent|gave] [me|us] an offer",
      "offered [me|us] [a job|the job|the role|the position|a position|a role]",
      "job offer",
    ],
  },
  {
    kind: "did",
    words: "no-show",
    forms: [
      "[didn't|did not|never] [show|showed|show up|showed up|turn up|turned up|come|came]",
      "stood [me|us] up",
      "[was|] [a|] no show",
    ],
  },
  ...(["interview", "meeting", "call", "video"] as const).flatMap((channel): Phrase[] => {
    const nouns = {
      interview: "interview",
      meeting: "[meeting|lunch|coffee]",
      call: "[call|phone call]",
      video: "[video call|zoom call|teams call]",
    }[channel];
    return [
      {
        kind: "did",
        words: channel === "call" ? "cancelled" : `${channel} cancelled`,
        forms: [
          `[cancelled|canceled|called off] [the|our|my|their|] ${nouns}`,
          `[the|our|my|] ${nouns} [was|is|got|has been|] [cancelled|canceled|called off]`,
          `[the|our|my|] ${nouns} fell through`,
          `had to cancel [the|our|my|] ${nouns}`,
        ],
      },
      {
        kind: "did",
        words: "moved",
        forms: [
          `[moved|rescheduled|postponed|pushed|pushed back] [the|our|my|] ${nouns}`,
          `[the|our|my|] ${nouns} [was|is|got|has been|] [moved|rescheduled|postponed|pushed back]`,
        ],
      },
    ];
  }),
  {
    kind: "did",
    words: "cancelled",
    forms: ["called [it|] off", "[cancelled|canceled|had to cancel] [it|]"],
  },
  {
    kind: "did",
    words: "stop",
    isResponse: true,
    forms: [
      `${ASKED} not to [be contacted|${WRITE_OR_CALL.slice(1, -1)}] [anymore|any more|]`,
      `${ASKED} to stop [calling|emailing|writing|contacting them|contacting her|contacting him|]`,
      `said [not to|don't|do not|to stop] [contact|call|write|email|calling|emailing|writing] [again|me again|them again|anymore|any more]`,
      `${ASKED} [never to] [be contacted|${WRITE_OR_CALL.slice(1, -1)}] [anymore|any more|]`,
      "[asked|told] [me|us|] to stop",
      "[asked|told] [me|us|] to leave [me|us|her|him|them] alone",
      "[asked|wants|wanted] to be left alone",
      "said [stop|to stop]",
      "[please|] never [call|contact|write|email] [me|us|them|him|her|] [again|]",
      "[please|] [don't|do not] [call|contact|write|email] [me|us|them|him|her|]",
      "[doesn't|does not|didn't|did not] want to hear from [me|us] [again|anymore|any more|]",
      "[please|] stop [calling|emailing|writing|contacting] [me|us]",
      "please stop [calling|emailing|writing|]",
      "no more [calls|emails|messages|contact] [please|]",
      "[please no|no] [calls|emails|messages|contact] please",
      "leave [me|us|her|him|them] alone",
      "[opted|opting] out",
      "[unsubscribe|unsubscribed] [me|us|]",
      "[please|] [take|remove] [me|us|her|him|them] [off|from] [your|my|the|our] [list|mailing list]",
      "[asked|wants|wanted] to be [removed from|taken off] [your|my|the|our] [list|mailing list]",
      "blocked [me|us|my number]",
      "[don't|do not] [call|contact|write|email] [again|me again|them again|anymore|any more]",
      "asked not to be contacted [again|]",
      "wants no [more|further] [calls|contact|emails]",
    ],
  },
];
