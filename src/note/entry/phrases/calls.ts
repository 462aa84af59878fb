import type { Phrase } from "./phrase";

const MACHINE = "[voicemail|voice mail|vm|answering machine|machine]";
const NICE = "[good|great|nice|lovely|quick|short|brief|long|]";

/** Who answers a phone instead of the contact. */
const DESK =
  "[assistant|receptionist|reception|secretary|front desk|colleague|pa|gatekeeper|switchboard|office manager]";

const ABSENT =
  "[out|out of the office|away|away from her desk|away from his desk|in a meeting|not in|not there|not available|unavailable]";

/** Phrases about calls. */
export const CALLS: readonly Phrase[] = [
  {
    kind: "did",
    words: "call",
    forms: [
      "[called|phoned|rang|telephoned|dialed|dialled|cold called|cold-called] [up|]",
      "[called|phoned|rang] [them|him|her|] back",
      "gave [them|him|her] a [quick|short|brief|] [call|ring]",
      "tried to [call|phone|ring|reach]",
      "tried [calling|phoning|ringing|reaching]",
      "tried [the|their|his|her] [cell|mobile|phone|landline|direct line]",
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
      "[spoke|talked|caught up] on the phone",
      "[had a chat|chatted] on the phone",
      "[answered|picked up] the phone",
    ],
  },
  // A call in which two people spoke is not a try.
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
      "[spoke|talked|chatted|caught up]",
      `had a ${NICE} [chat|talk|conversation|catch-up|catch up|catchup]`,
      "[got hold of|got a hold of|got through to|managed to reach]",
      "picked up",
    ],
  },
  // A talk to learn about their work, and not an interview for a job.
  { kind: "did", words: "reached", overridable: "outcome", isKept: true, forms: ["informational interview"] },
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
      `[left|had to leave] [them|him|her|] [a|another|] [voicemail|voice mail|vm] [message|]`,
      "left [them|him|her|] [two|three|several] [voicemails|voice mails|vms]",
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
      "[called|phoned|rang] their assistant",
    ],
  },
  { kind: "names", role: "with", words: "call left-message", forms: ["left [a|] message with"] },
  {
    kind: "did",
    words: "call no-answer",
    overridable: "both",
    forms: [
      "[got|] no [answer|pickup|pick-up|pick up|luck]",
      "[nobody|no one|noone] [answered|picked up|there|home|in] [the phone|]",
      "[didn't|did not|doesn't|does not] [answer|pick up]",
      "rang out",
      "[the|their|his|her|] [voicemail|mailbox|voice mail|machine] [was|is] full",
      "[the|their|his|her|] [mailbox|voicemail] full",
      "[just|] rang and rang",
      "[couldn't|could not|can't|cannot|wasn't able to|unable to] [reach|get hold of|get through|get through to]",
      "[they|he|she] [weren't|wasn't] [there|in|available]",
      `[they|he|she] [were|was] ${ABSENT}`,
      `[they're|he's|she's] ${ABSENT}`,
      "[the|their|his|her|] phone [is|was|] [off|switched off|turned off]",
    ],
  },
  {
    kind: "did",
    words: "call bounced",
    forms: [
      "[had|got|was|it was|] [the|a|] wrong number",
      "[the|their|his|her|] number [is|was|is not|isn't|was not|wasn't] [disconnected|out of service|in service|dead]",
      "[the|their|his|her|] number [is|] no longer in service",
    ],
  },
  {
    kind: "did",
    words: "call busy",
    overridable: "both",
    forms: ["[the|their|his|her|] line [was|is|] busy", "[was|] [engaged|busy]", "busy signal"],
  },
];
