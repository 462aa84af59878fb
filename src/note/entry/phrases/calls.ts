import type { Phrase } from "./phrase";

const MACHINE = "[voicemail|voice mail|vm|answering machine|machine]";
const NICE = "[good|great|nice|lovely|quick|short|brief|long|]";

/** Who answers a phone instead of the contact. */
const DESK =
  "[assistant|receptionist|reception|secretary|front desk|colleague|pa|gatekeeper|switchboard|office manager]";

/** Phrases about calls. */
export const CALLS: readonly Phrase[] = [
  {
    kind: "did",
    words: "call",
    forms: [
      "[called|phoned|rang|telephoned|dialed|dialled] [up|]",
      "[called|phoned|rang] [them|him|her|] back",
      "gave [them|him|her] a [call|ring]",
      "tried to [call|phone|ring|reach]",
      "tried [calling|phoning|ringing|reaching]",
      "phone call",
      "a ring",
      "returned [their|his|her] call",
      "called in response to [their|his|her] [email|message|call]",
    ],
  },
  {
    kind: "did",
    words: "call reached",
    forms: [
      `had a ${NICE} [call|phone call]`,
      "[spoke|talked] on the phone",
      "[had a chat|chatted] on the phone",
    ],
  },
  // A call that two people had is not a try.
  {
    kind: "names",
    role: "with",
    words: "call reached",
    overridable: "outcome",
    forms: [
      `${NICE} [call|phone call|phone chat|catch-up call|catch up call|catchup call] with`,
      "[was|] on the phone with",
    ],
  },
  {
    kind: "did",
    words: "reached",
    overridable: "outcome",
    forms: [
      "[spoke|talked|chatted]",
      `had a ${NICE} [chat|talk|conversation|catch-up|catch up|catchup]`,
      "[got hold of|got a hold of|got through to|managed to reach]",
      "picked up",
    ],
  },
  {
    kind: "names",
    role: "with",
    words: "reached",
    overridable: "outcome",
    forms: [`${NICE} [chat|talk|conversation|catch-up|catch up|catchup] with`],
  },
  {
    kind: "did",
    words: "call voicemail",
    forms: [
      `left [a|another|] [voicemail|voice mail|vm] [message|]`,
      `left [a|] message on [the|their|his|her] ${MACHINE}`,
      `left word on [the|their|his|her] ${MACHINE}`,
      `[got|reached|hit|went to|went straight to|straight to] [the|their|his|her|] ${MACHINE}`,
      "voice mail",
    ],
  },
  {
    kind: "did",
    words: "call left-message",
    forms: [
      `left [a|] [message|word] with [the|their|his|her|an|a|] ${DESK}`,
      `[spoke|talked|chatted] [with|to] [the|their|his|her|an|a] ${DESK}`,
      `[got|reached|got through to|got hold of] [the|their|his|her|an|a] ${DESK}`,
      `[the|their|his|her] ${DESK} [answered|picked up|took a message]`,
    ],
  },
  { kind: "names", role: "with", words: "call left-message", forms: ["left [a|] message with"] },
  {
    kind: "did",
    words: "call no-answer",
    overridable: "both",
    forms: [
      "[got|] no [answer|pickup|pick-up|pick up|luck]",
      "[nobody|no one|noone] [answered|picked up|there|home|in]",
      "[didn't|did not|doesn't|does not] [answer|pick up]",
      "rang out",
      "[the|their|his|her|] [voicemail|mailbox|voice mail|machine] [was|is] full",
      "[the|their|his|her|] [mailbox|voicemail] full",
      "[just|] rang and rang",
      "[couldn't|could not|can't|cannot|wasn't able to|unable to] [reach|get hold of|get through|get through to]",
      "[they|he|she] [weren't|wasn't] [there|in|available]",
    ],
  },
  {
    kind: "did",
    words: "call bounced",
    forms: [
      "[had|got|was|it was|] [the|a|] wrong number",
      "[the|their|his|her|] number [is|was|is not|isn't|was not|wasn't] [disconnected|out of service|in service|dead]",
    ],
  },
  {
    kind: "did",
    words: "call busy",
    overridable: "both",
    forms: ["[the|their|his|her|] line [was|is|] busy", "[was|] [engaged|busy]", "busy signal"],
  },
];
