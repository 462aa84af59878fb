import type { Phrase } from "./phrase";

/** Phrases about what was written, and by which channel. */
export const WRITING: readonly Phrase[] = [
  {
    kind: "did",
    words: "email",
    forms: [
      "[emailed|e-mailed|e-mail|cold emailed|cold-emailed] [back|]",
      "[wrote|dropped|sent|shot] [an|another|] [email|e-mail]",
      "[wrote|dropped|sent|shot] [them|him|her] [an|another|] [email|e-mail]",
    ],
  },
  {
    kind: "did",
    words: "email bounced",
    forms: [
      "[the|my|] [email|e-mail] [came back|was returned|was undeliverable|undeliverable|was not delivered]",
    ],
  },
  { kind: "did", words: "letter", forms: ["[wrote|posted|mailed|sent] [a|] letter"] },
  {
    kind: "did",
    words: "card",
    forms: ["[wrote|posted|mailed|sent] [a|] [handwritten|] card", "handwritten card", "handwritten note"],
  },
  // Which card it was is worth keeping.
  {
    kind: "did",
    words: "card",
    isKept: true,
    forms: [
      "[wrote|posted|mailed|sent|] [them|him|her|] [a|] [birthday|christmas|easter|holiday|greeting|get-well|congratulations] card",
    ],
  },
  {
    kind: "did",
    words: "text",
    forms: [
      "[texted|whatsapped|text message|whatsapp message] [back|]",
      "[sent|shot] [them|him|her|] [a|] [text|whatsapp]",
    ],
  },
  {
    kind: "did",
    words: "social",
    forms: [
      "[dmed|dm'd|dm'ed]",
      "[linkedin|twitter|facebook] [message|dm|note]",
      "[messaged|pinged|wrote] on [linkedin|twitter|facebook]",
    ],
  },
  {
    kind: "did",
    words: "social invite",
    forms: [
      "[connected|connect] on linkedin",
      "[linkedin|] [connection request|connection invite]",
      "[linkedin invite|linkedin invitation|invited on linkedin|invitation to connect]",
      "[added|invited] [them|him|her] on linkedin",
    ],
  },
  {
    kind: "did",
    words: "social",
    isKept: true,
    forms: ["commented on [a|the|their|his|her] [linkedin|] [post|article|update|photo]"],
  },
  // A try, by a channel that another word can name.
  {
    kind: "did",
    words: "out",
    overridable: "channel",
    forms: [
      "[messaged|contacted|pinged|wrote|nudged]",
      "[wrote|messaged] to",
      "reached out [to|]",
      "got in touch [with|]",
      "[sent|dropped|wrote] [them|him|her|] [a|another|] [message|note|line]",
      "tried again",
    ],
  },
  {
    kind: "did",
    words: "out",
    overridable: "channel",
    isKept: true,
    forms: [
      "congratulated [them|him|her|]",
      "wished [them|him|her|] [a|] [happy birthday|merry christmas|happy new year|happy holidays]",
    ],
  },
  {
    kind: "text",
    words: "out",
    overridable: "channel",
    forms: ["congratulated [them|him|her] [on|for]", "wished [them|him|her] [good|] luck [with|for|in]"],
  },

  // The channel.
  { kind: "did", words: "call", isMeans: true, forms: ["[by|over the|on the|via|per] phone", "via call"] },
  { kind: "did", words: "email", isMeans: true, forms: ["[by|via|over|per] [email|e-mail|mail]"] },
  { kind: "did", words: "letter", isMeans: true, forms: ["by [letter|post]"] },
  { kind: "did", words: "card", isMeans: true, forms: ["by card"] },
  { kind: "did", words: "text", isMeans: true, forms: ["[by|via|over|on] [text|sms|whatsapp]"] },
  {
    kind: "did",
    words: "social",
    isMeans: true,
    forms: ["[by|via|over|on|through] [linkedin|twitter|facebook]", "[by|via] dm"],
  },
  { kind: "did", words: "video", isMeans: true, forms: ["[by|via|over|on] [video|zoom|teams]"] },
];
