import type { Phrase } from "./phrase";

/** Phrases that open a list of names, and those that add nothing or are too vague. */
export const OTHERS: readonly Phrase[] = [
  { kind: "names", role: "with", forms: ["with"] },
  { kind: "names", role: "to", forms: ["to"] },
  { kind: "names", role: "from", forms: ["from"] },
  {
    kind: "text",
    forms: [
      "[about|regarding|re]",
      "to [ask|talk] about",
      "to [discuss|confirm|schedule|arrange|check on|ask for|ask if|ask whether|see if|find out|let them know|let her know|let him know]",
    ],
  },
  {
    kind: "text",
    words: "out",
    overridable: "channel",
    forms: ["asked [them|him|her] [for|about|if|whether]"],
  },
  { kind: "text", forms: ["for [the|a|an|my|your|his|her|their]"] },

  { kind: "unclear", why: "log.which-message", forms: ["left [them|him|her|] [a|] message"] },
  {
    kind: "unclear",
    why: "log.withdrew",
    forms: [
      "withdrew [my|the|] [application|]",
      "[pulled|dropped] out",
      "[turned|turning] [it|the offer|the job] down",
      "[turned|turning] down [it|the offer|their offer|the job|an offer]",
      "[declined|refused|rejected|accepted|took] [the|their|an] [offer|job|position]",
    ],
  },
  {
    kind: "silence",
    forms: [
      "[they|he|she|] ghosted [me|us|]",
      "[got|was|been|being|] ghosted",
      "[still|] no [reply|response|news|word] [yet|so far|]",
      "[still|] nothing [yet|so far|]",
      "still waiting [to hear back|to hear|for a reply|for an answer|for a response|]",
      "[haven't|have not|still haven't] heard [back|anything] [yet|]",
      "[haven't|have not] [got|gotten|received] [a|an] [reply|response|answer] [yet|]",
      "[radio silence|crickets]",
    ],
  },

  {
    kind: "filler",
    isKept: true,
    forms: [
      "[good|great|nice|lovely]",
      "at [the|my|their|his|her] [office|place|house|company]",
      "[it|that|] [went|was] [well|great|fine|good|okay|ok|badly|so so]",
    ],
  },

  // How long it took.
  {
    kind: "filler",
    isKept: true,
    forms: [
      "[for|] [5|10|15|20|25|30|40|45|50|60|90] [minutes|minute|min|mins]",
      "for [an|half an|about an|almost an|over an] hour",
      "for [two|2|three|3] hours",
      "for a while",
    ],
  },

  // Words without a meaning of their own.
  {
    kind: "filler",
    forms: [
      "[i|we|just|and|then|but|a|an|the|my|sent|gave|left|had|also|so|who|back]",
      "[them|him|her|me|us]",
      "[again|twice|a second time|a third time|once more]",
      "[2|3|4|5|6|two|three|four|five|six|a few|several|many|a couple of] times",
      "[first|second|third|fourth|both]",
      "[did|finished|completed]",
      "[briefly|quickly|finally|already|done]",
      "[on|] [the|my|their|his|her] [cell|cell phone|mobile|mobile phone|landline|direct line]",
      "at [work|home]",
    ],
  },
];
