/** One step of a playbook for the docs. `{name}` is the playbook's number of that name. */
export interface StepText {
  readonly step: string;
  readonly when: string;
  readonly what: string;
}

/** The steps that each playbook proposes, by the labels that `explain` shows. Thanks and check-ins are rows. */
export const STEPS: Readonly<Record<string, readonly StepText[]>> = {
  "job-ad": [
    {
      step: "job-ad 1",
      when: "Nothing has been tried yet.",
      what: "Call today; after a resume, {afterApplication} days later.",
    },
    {
      step: "job-ad 2",
      when: "One or more tries went unanswered.",
      what: "Call again, {afterAttempt} days after the last; also send your resume if you have not.",
    },
    {
      step: "job-ad 3",
      when: "As many tries as are enough went unanswered.",
      what: "Move on, {afterAttempt} days after the last.",
    },
    {
      step: "job-ad 4",
      when: "They answered, and nothing was agreed on.",
      what: "Call {afterResponse} days later; if they said no, move on.",
    },
  ],
  "after-interview": [
    {
      step: "after-interview 3",
      when: "They gave no date, and nothing has been tried since.",
      what: "Call or email {afterResponse} days after the interview or their last word.",
    },
    {
      step: "after-interview 4",
      when: "One or more tries went unanswered.",
      what: "{afterAttempt} days after the last, the other of call and email; from the second on, an invitation to connect is also offered once, then something worth sharing once.",
    },
    {
      step: "after-interview 5",
      when: "As many tries as are enough went unanswered, or they said no.",
      what: "Move on, {afterAttempt} days after the last.",
    },
  ],
  informational: [
    {
      step: "informational 1",
      when: "They don't know you, and you have not introduced yourself.",
      what: "Write a letter today: who you are, and why you would like to talk.",
    },
    {
      step: "informational 2",
      when: "You called before you introduced yourself, and nobody answered.",
      what: "After one call, call again {afterAttempt} days later; after two, write the letter.",
    },
    {
      step: "informational 3",
      when: "The introduction is sent, and nothing has been tried since.",
      what: "Call {afterIntroduction} days after it.",
    },
    {
      step: "informational 4",
      when: "Calls went unanswered; or they know you; or they answered, and nothing was agreed on.",
      what: "Call {afterAttempt} days after the last try ({afterResponse} after their last word), or move on when that is enough.",
    },
  ],
  networking: [
    {
      step: "networking 2",
      when: "The last word was theirs, or nothing has been tried yet.",
      what: "Be in touch {afterResponse} to {afterResponseUntil} days after it, in another form than the last time.",
    },
    {
      step: "networking 3",
      when: "The last word was yours.",
      what: "Again {afterTouch} to {afterTouchUntil} days after it, in yet another form. A call or a meeting is offered only when the last talk is {betweenTalks} days ago.",
    },
  ],
  friend: [
    {
      step: "friend 1",
      when: "There is no date yet.",
      what: "Call {afterAttempt} days after the last try; today if there was none. Keep it up.",
    },
    {
      step: "friend 2",
      when: "They could not make it.",
      what: "Call {afterDeclined} days later.",
    },
  ],
};
