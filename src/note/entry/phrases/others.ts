import type { Phrase } from "./phrase";

/** Phrases that open a list of names, and those that add nothing or are too vague. */
export const OTHERS: readonly Phrase[] = [
  { kind: "names", role: "with", forms: ["with"] },
  { kind: "names", role: "to", forms: ["to"] },
  { kind: "names", role: "from", forms: ["from"] },
  { kind: "text", forms: ["[about|regarding|re]", "to [ask|talk] about", "to discuss"] },

  { kind: "unclear", why: "log.which-message", forms: ["left [a|] message", "left message"] },
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
      "[radio silence|crickets]",
    ],
  },

  {
    kind: "filler",
    isKept: true,
    forms: ["[it|that|] [went|was] [well|great|fine|good|okay|ok|badly|so so]"],
  },

  // Words without a meaning of their own.
  {
    kind: "filler",
    forms: [
      "[i|we|just|and|then|but|a|an|the|my|sent|gave|left|had|also|so|who|back]",
      "[them|him|her|me|us]",
      "[again|twice|three times|a few times|several times|once more]",
      "[briefly|quickly|finally|already|done]",
    ],
  },
];
