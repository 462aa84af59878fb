import type { Phrase } from "./phrase";

/** Phrases about what was written, and by which channel. */
export const WRITING: readonly Phrase[] = [
  {
    kind: "did",
    words: "email",
    forms: [
      "[emailed|e-mailed|e-mail] [back|]",
      "[wrote|dropped|sent|shot] [an|another|] [email|e-mail]",
      "[wrote|dropped|sent|shot] [them|him|her] [an|another|] [email|e-mail]",
    ],
  },
  { kind: "did", words: "letter", forms: ["[wrote|posted|mailed|sent] [a|] letter"] },
  {
    kind: "did",
    words: "card",
    forms: ["[wrote|posted|mailed|sent] [a|] [handwritten|] card", "handwritten card", "handwritten note"],
  },
  {
    kind: "did",
    words: "text",
    forms: [
      "[texted|whatsapped|text message|whatsapp message] [back|]",
      "[sent|shot] [them|him|her|] [a|] text",
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

  // The channel.
  { kind: "did", words: "call", forms: ["[by|over the|on the|via|per] phone", "via call"] },
  { kind: "did", words: "email", forms: ["[by|via|over|per] [email|e-mail|mail]"] },
  { kind: "did", words: "letter", forms: ["by [letter|post]"] },
  { kind: "did", words: "card", forms: ["by card"] },
  { kind: "did", words: "text", forms: ["[by|via|over|on] [text|sms|whatsapp]"] },
  { kind: "did", words: "social", forms: ["[by|via|over|on] [linkedin|twitter|facebook]", "[by|via] dm"] },
  { kind: "did", words: "video", forms: ["[by|via|over|on] [video|zoom|teams]"] },
];
