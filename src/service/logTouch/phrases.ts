/**
 * The phrases that *Log Touch* understands in addition to the words of a touch line: one closed list, from which the
 * parser, its tests, and the docs are generated. An entry with anything else (not a word of a touch, a date, or a name)
 * is rejected, because a log must not contain guesses.
 *
 * The words of a form are separated by spaces; `[a|b|]` means one of them, or nothing. The longest form that fits
 * counts.
 */
export type Phrase = {
  readonly forms: readonly string[];
  /** The words of a touch that it means. */
  readonly words?: string;
  /** The list in which it gives way to another word of the entry: `met Dana on zoom` is a video call. */
  readonly overridable?: "channel" | "outcome";
} & (
  | { readonly kind: "did" }
  /** The contact did it: a name or `they` comes before it. */
  | { readonly kind: "theirs" }
  /** Opens a clause; `channel` is that of a next step. */
  | {
      readonly kind: "clause";
      readonly clause: "next" | "reply by" | "hold until";
      readonly channel?: string;
    }
  /** Opens a list of names. */
  | { readonly kind: "names"; readonly role: "with" | "to" | "from" }
  /** Adds nothing to a touch line. */
  | { readonly kind: "filler" }
  /** Ambiguous: the entry is rejected with this reason. */
  | { readonly kind: "unclear"; readonly why: "log.which-message" | "log.which-channel" }
);

const THEY_WILL =
  "[they'll|they will|he'll|he will|she'll|she will|will|they|should|they should|promised to|they promised to|they want to]";
const I_WILL = "[i'll|i will|we'll|we will|will|i'm going to|to|]";
const THEM = "[them|him|her|]";
const MACHINE = "[voicemail|voice mail|vm|answering machine|machine]";

export const PHRASES: readonly Phrase[] = [
  // Calls.
  {
    kind: "did",
    words: "call",
    forms: [
      "[called|phoned|rang|telephoned] [up|]",
      "tried to [call|phone|ring|reach]",
      "tried [calling|phoning|ringing|reaching]",
      "phone call",
      "a ring",
      "returned [their|his|her] call",
    ],
  },
  {
    kind: "did",
    words: "call reached",
    forms: ["had a [call|phone call]", "[spoke|talked] on the phone", "[had a chat|chatted] on the phone"],
  },
  {
    kind: "did",
    words: "reached",
    forms: ["[spoke|talked|chatted]", "had a [chat|talk]", "got [hold of|through to]", "picked up"],
  },
  {
    kind: "did",
    words: "call voicemail",
    forms: [
      `left [a|] [voicemail|voice mail|vm] [message|]`,
      `left [a|] message on [the|their|his|her] ${MACHINE}`,
      `[got|reached|went to|went straight to] [the|their|his|her|] ${MACHINE}`,
      "voice mail",
    ],
  },
  {
    kind: "did",
    words: "call left-message",
    forms: [
      "left [a|] message with [the|their|his|her|an|] [assistant|receptionist|reception|secretary|front desk|colleague]",
    ],
  },
  { kind: "names", role: "with", words: "call left-message", forms: ["left [a|] message with"] },
  {
    kind: "did",
    words: "call no-answer",
    overridable: "channel",
    forms: [
      "[got|] no [answer|pickup|pick-up]",
      "[nobody|no one|noone] [answered|picked up|there]",
      "[didn't|did not|doesn't|does not] [answer|pick up]",
      "rang out",
    ],
  },
  {
    kind: "did",
    words: "call busy",
    forms: ["[the|their|] line [was|is|] busy", "[was|] [engaged|busy]", "busy signal"],
  },

  // In writing.
  {
    kind: "did",
    words: "email",
    forms: ["[emailed|e-mailed|e-mail]", "wrote [an|] [email|e-mail]", "dropped [an|] [email|e-mail]"],
  },
  { kind: "did", words: "letter", forms: ["[wrote|posted|mailed] [a|] letter"] },
  {
    kind: "did",
    words: "card",
    forms: ["[wrote|posted|mailed] [a|] [handwritten|] card", "handwritten card"],
  },
  { kind: "did", words: "text", forms: ["[texted|whatsapped|text message|whatsapp message]"] },
  {
    kind: "did",
    words: "social",
    forms: [
      "[dmed|dm'd|dm'ed]",
      "[linkedin|twitter|facebook] message",
      "messaged on [linkedin|twitter|facebook]",
    ],
  },
  {
    kind: "did",
    words: "social invite",
    forms: [
      "[connected|connect] on linkedin",
      "[linkedin|] connection request",
      "[linkedin invite|linkedin invitation|invited on linkedin|invitation to connect]",
    ],
  },

  // In person.
  {
    kind: "did",
    words: "meeting",
    overridable: "channel",
    forms: ["[met|met up|saw|caught up]"],
  },
  {
    kind: "did",
    words: "meeting",
    forms: [
      "for [a|] [coffee|lunch|dinner|breakfast|drink|drinks|walk]",
      "had [a|] [coffee|lunch|dinner|breakfast|drink|drinks|meeting]",
      "in person",
      "visited",
    ],
  },
  {
    kind: "did",
    words: "event",
    forms: ["at [a|an|the] [event|conference|meetup|fair|job fair|trade fair]"],
  },
  {
    kind: "did",
    words: "video",
    forms: [
      "[zoom|teams|video] [call|chat|meeting]",
      "google meet",
      "zoomed",
      "had a [zoom|teams|video] [call|chat|]",
    ],
  },
  {
    kind: "did",
    words: "interview",
    forms: ["interviewed", "had [an|my|the] interview", "job interview", "was interviewed"],
  },

  // The channel.
  { kind: "did", words: "call", forms: ["[by|over the|on the|via] phone"] },
  { kind: "did", words: "email", forms: ["[by|via|over] [email|e-mail|mail]"] },
  { kind: "did", words: "letter", forms: ["by [letter|post]"] },
  { kind: "did", words: "card", forms: ["by card"] },
  { kind: "did", words: "text", forms: ["[by|via|over|on] [text|sms|whatsapp]"] },
  { kind: "did", words: "social", forms: ["[by|via|over|on] [linkedin|twitter|facebook]", "by dm"] },
  { kind: "did", words: "video", forms: ["[by|via|over|on] [video|zoom|teams]"] },

  // The purpose and the outcome.
  {
    kind: "did",
    words: "thanks",
    forms: ["thanked", "said [thanks|thank you]", "thank you [note|message|]", "thank-you [note|message]"],
  },
  { kind: "did", words: "follow-up", forms: ["followed up"] },
  { kind: "did", words: "intro", forms: ["introduced myself"] },
  { kind: "did", words: "share", forms: ["shared [an|] [article|link]", "sent an article"] },
  {
    kind: "did",
    words: "scheduled",
    forms: ["[set|fixed|made|agreed on] a [date|time]", "made an appointment"],
  },
  { kind: "did", words: "declined", forms: ["said no", "turned [me|us] down", "[was|got] rejected"] },
  {
    kind: "did",
    words: "stop",
    forms: [
      "asked [me|us|] not to [be contacted|contact them|call|call again|call them again]",
      "[asked|told] [me|us] to stop [calling|emailing|writing|contacting them|]",
    ],
  },

  // What the contact did.
  { kind: "did", words: "in", forms: ["[got|received]", "heard"] },
  { kind: "did", words: "in replied", overridable: "outcome", forms: ["heard back"] },
  {
    kind: "did",
    words: "call in",
    forms: [
      "[missed|got|had|received] [a|their|his|her] call from",
      "missed [a|their|his|her] call",
      "called [me|us] [back|]",
    ],
  },
  { kind: "did", words: "email in", forms: ["[emailed|e-mailed] [me|us] [back|]"] },
  { kind: "did", words: "text in", forms: ["texted [me|us] [back|]"] },
  {
    kind: "did",
    words: "in replied",
    overridable: "outcome",
    forms: ["[got back to|wrote back to|replied to] [me|us]"],
  },
  { kind: "did", words: "call in voicemail", forms: ["left [me|us] a [voicemail|voice mail|vm|message]"] },
  {
    kind: "theirs",
    words: "call in",
    forms: ["[called|phoned|rang|telephoned] [me|us|] [back|]", "returned my call"],
  },
  {
    kind: "theirs",
    words: "email in",
    forms: ["[emailed|e-mailed] [me|us|] [back|]", "sent [me|us|] an [email|e-mail]"],
  },
  { kind: "theirs", words: "text in", forms: ["texted [me|us|] [back|]", "sent [me|us|] a text"] },
  {
    kind: "theirs",
    words: "call in voicemail",
    forms: ["left [me|us|] a [voicemail|voice mail|vm|message]"],
  },
  { kind: "theirs", words: "in", forms: ["wrote [to|] [me|us|]", "[got|was] in touch"] },
  {
    kind: "theirs",
    words: "in replied",
    overridable: "outcome",
    forms: ["replied [to me|to us|]", "wrote back", "[got|came] back [to me|to us|]", "responded"],
  },
  { kind: "theirs", words: "reached", forms: ["[answered|picked up]"] },
  {
    kind: "theirs",
    words: "call no-answer",
    overridable: "channel",
    forms: ["[didn't|did not] [answer|pick up]"],
  },
  {
    kind: "theirs",
    words: "declined",
    forms: ["declined", "said no", "turned [me|us] down", "rejected [me|us|]"],
  },
  {
    kind: "theirs",
    words: "stop",
    forms: [
      "asked [me|us|] not to [be contacted|contact them|call|call again]",
      "[asked|told] [me|us] to stop [calling|emailing|writing|]",
    ],
  },

  // Names.
  { kind: "names", role: "with", forms: ["with"] },
  { kind: "names", role: "to", forms: ["to"] },
  { kind: "names", role: "from", forms: ["from"] },

  // The next step.
  {
    kind: "clause",
    clause: "next",
    forms: [
      "next [step|time|try|contact|]",
      `${I_WILL} try ${THEM} again`,
      "trying again",
      `${I_WILL} [check in|follow up] again`,
      "[i'll|i will|we'll|we will|will] [follow up|check in|be in touch]",
    ],
  },
  {
    kind: "clause",
    clause: "next",
    channel: "call",
    forms: [
      `${I_WILL} [call|phone|ring] ${THEM} [again|back]`,
      "[i'll|i will|we'll|we will] [call|phone|ring] [them|him|her|]",
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
    forms: ["[we'll|we will|we] meet [again|]", "meet again", "meeting again"],
  },
  ...(["call", "meeting", "interview", "video"] as const).map(
    (channel): Phrase => ({
      kind: "clause",
      clause: "next",
      channel,
      words: "scheduled",
      forms: [
        `[scheduled|booked|arranged|set up] [a|an|the|another] ${channel === "video" ? "[video|zoom|teams] call" : channel} [for|on|]`,
      ],
    }),
  ),

  // Their promise.
  {
    kind: "clause",
    clause: "reply by",
    forms: [
      "reply by",
      `${THEY_WILL} [get back|come back] [to me|to us|] [by|on]`,
      "[get back|come back] [to me|to us|] by",
      `${THEY_WILL} [reply|answer|respond|decide|let me know|let us know|be in touch|write] [by|on]`,
      "[they'll|they will|he'll|he will|she'll|she will] [call|call me|call back|call me back|email|email me] [by|on]",
      "[i'll|i will|i should|should|i] hear [back|] by",
      "[an|the|their|] [answer|decision|reply] [is due|] by",
      "[promised|expect] an answer by",
    ],
  },

  // Absences.
  {
    kind: "clause",
    clause: "hold until",
    forms: [
      "[they're|they are|he's|she's|is|are|] [on hold|hold|away|out|out of office|out of the office|on vacation|on holiday|on leave] [until|till|til]",
      "[they're|they are|he's|she's|is|are] back [in the office|] on",
    ],
  },

  // Too vague to log.
  { kind: "unclear", why: "log.which-message", forms: ["left [a|] message", "left message"] },
  {
    kind: "unclear",
    why: "log.which-channel",
    forms: ["[messaged|contacted|pinged|wrote]", "reached out to", "got in touch", "wrote to"],
  },

  // Words without a meaning of their own.
  {
    kind: "filler",
    forms: ["[i|we|just|and|then|but|a|an|the|my|sent|gave|left|had|also]", "[them|him|her|me|us]"],
  },
];

/** The pronouns that can precede a phrase of the kind `theirs`, in addition to a name. */
export const THIRD_PERSON: ReadonlySet<string> = new Set(["they", "he", "she"]);

/** Expands a pattern to all its forms, with the words separated by single spaces. */
export function formsOf(pattern: string): string[] {
  const choice = /\[([^\]]*)\]/.exec(pattern);
  if (!choice) return [pattern.replace(/\s+/g, " ").trim()];
  const [before, behind] = [pattern.slice(0, choice.index), pattern.slice(choice.index + choice[0].length)];
  const forms = (choice[1] ?? "").split("|").flatMap((word) => formsOf(before + word + behind));
  return [...new Set(forms)].filter(Boolean);
}
