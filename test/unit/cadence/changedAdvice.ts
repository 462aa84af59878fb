/**
 * The evidence for a statement: fixtures by their paths, and tests by file and title (`unit/time/absences › has no …`).
 */
export type Evidence = readonly [statement: string, ...shownBy: string[]];

/**
 * Every statement that version 2 of the cadence changed or added, in its order, with the tests that would fail without
 * it. `fixtures.test.ts` checks the kinds of touches, the rows, the steps and the rules themselves.
 */
export const CHANGED_ADVICE: readonly Evidence[] = [
  // 1. Days
  [
    "a call to an office waits for a working day, and the plan counts from the day to act",
    "steps/11-weekend/an-overdue-call-on-a-saturday",
    "steps/11-weekend/a-holiday",
    "steps/11-weekend/a-friend-may-be-called",
    "steps/11-weekend/a-first-call-on-a-sunday",
  ],
  ["own absences are no working days", "steps/days/away-is-rolled-over"],

  // 2. Touches and the state of a contact
  [
    "a stop counts next to any word",
    "steps/touch-kinds/stop",
    "steps/fails-closed/stop-among-three-outcomes",
  ],
  ["an unreadable touch is neither try nor answer", "steps/touch-kinds/unreadable"],
  ["a bounced message counts as nothing", "steps/touch-kinds/never-arrived", "logging/an-email-that-bounced"],
  [
    "a date that was made is no meeting",
    "steps/touch-kinds/booked",
    "steps/03-a-meeting-that-did-not-take-place/booked",
    "steps/03-a-meeting-that-did-not-take-place/moved",
    "steps/job-ad/an-interview-ahead-does-not-turn-it",
  ],
  [
    "neither is one that was called off",
    "steps/touch-kinds/fell-through",
    "steps/03-a-meeting-that-did-not-take-place/canceled",
    "steps/03-a-meeting-that-did-not-take-place/canceled-leaves-the-playbook",
  ],
  [
    "one that they missed is a try",
    "steps/touch-kinds/no-show",
    "steps/03-a-meeting-that-did-not-take-place/a-no-show",
    "steps/07-counts-agree/a-call-after-a-no-show",
  ],
  ["an offer is a response", "steps/touch-kinds/offer"],
  [
    "an acknowledgment counts as nothing, but its hold does",
    "steps/touch-kinds/acknowledgment",
    "steps/01-a-small-word-leaves-a-promise/you-are-welcome",
    "steps/holds/an-out-of-office-reply",
  ],
  [
    "an answer is not counted for two weeks after they asked",
    "steps/touch-kinds/answer",
    "steps/touch-kinds/an-answer-after-more-than-two-weeks",
    "steps/07-counts-agree/an-answer-is-not-counted",
    "logging/an-answer-before-the-promised-day",
  ],
  ["`reached` next to another outcome is no problem", "rules/touch-syntax/reached-next-to-another-outcome"],
  ["of two outcomes the graver counts", "rules/touch-syntax/two-outcomes"],
  [
    "attempts on one date are one try, redials too",
    "steps/07-counts-agree/redials-of-a-busy-line",
    "rules/move-on/voicemail-and-email-are-one-try",
    "logging/a-redial-of-a-busy-line",
  ],
  [
    "two messages on one date are too soon",
    "rules/12-at-the-moment-of-logging/a-second-message-on-one-day",
    "rules/too-soon/twice-on-one-day",
    "logging/a-second-message-on-one-day",
  ],
  [
    "a word before the day leaves a promise, or an agreed date, open",
    "steps/01-a-small-word-leaves-a-promise/a-friendly-word-without-a-question",
    "steps/01-a-small-word-leaves-a-promise/a-chat-on-the-phone-before-the-day",
    "steps/01-a-small-word-leaves-a-promise/a-request-for-references",
    "steps/01-a-small-word-leaves-a-promise/an-out-of-office-reply",
    "steps/01-a-small-word-leaves-a-promise/an-agreed-call",
  ],
  [
    "what settles it",
    "steps/01-a-small-word-leaves-a-promise/settled-by-a-later-promise",
    "steps/01-a-small-word-leaves-a-promise/two-promises-the-later-one-counts",
    "steps/01-a-small-word-leaves-a-promise/settled-by-a-no",
    "steps/01-a-small-word-leaves-a-promise/settled-by-an-offer",
    "steps/01-a-small-word-leaves-a-promise/settled-by-a-date-that-was-made",
    "steps/01-a-small-word-leaves-a-promise/settled-by-a-canceled-meeting",
    "steps/01-a-small-word-leaves-a-promise/settled-by-another-interview",
    "steps/01-a-small-word-leaves-a-promise/settled-by-a-response-on-its-day-or-after",
    "steps/row-5/closed-by-an-attempt",
  ],
  [
    "a promise that was kept, or replaced in time, makes no second chance",
    "steps/06-advice-in-time/a-kept-promise-is-no-second-chance",
    "steps/06-advice-in-time/a-promise-replaced-in-time-is-no-second-chance",
  ],

  // 3. The next step
  [
    "row 1: thanks after a stop in a meeting",
    "steps/row-1/stop-in-an-interview",
    "steps/row-1/stop-in-an-interview-two-days-ago",
    "rules/do-not-contact/thanks-for-the-meeting",
    "logging/thanks-after-a-stop-in-a-meeting",
  ],
  [
    "row 4: they ask, so answer them",
    "steps/02-they-ask/a-first-message-of-a-recruiter",
    "steps/02-they-ask/a-voicemail-please-call-me-back",
    "steps/02-they-ask/a-missed-call",
    "steps/02-they-ask/free-on-friday",
    "steps/02-they-ask/the-number-of-their-boss",
    "steps/02-they-ask/answered",
    "steps/row-4/fifteen-days-ago",
  ],
  [
    "row 4: next to a promise only a question comes first",
    "steps/02-they-ask/a-question-in-spite-of-a-promise",
    "steps/02-they-ask/a-word-next-to-a-promise",
  ],
  [
    "row 5: after its day, a meeting is logged on its own date",
    "steps/04-the-day-after-a-meeting/the-day-after",
    "steps/04-the-day-after-a-meeting/three-days-after",
    "steps/04-the-day-after-a-meeting/a-call-with-a-time",
    "steps/04-the-day-after-a-meeting/a-coffee-in-networking",
    "steps/04-the-day-after-a-meeting/a-pin-of-today",
  ],
  [
    "row 6: the email on the day of the call, or the working day after",
    "steps/06-advice-in-time/the-email-on-the-day-of-the-call",
    "steps/06-advice-in-time/the-email-on-the-working-day-after",
    "steps/06-advice-in-time/the-email-is-not-too-soon",
    "steps/06-advice-in-time/no-email-two-days-after",
    "steps/row-6/the-email-is-sent",
  ],
  [
    "row 8: an offer is answered, by the date that they named or in three days",
    "steps/row-8/an-offer",
    "steps/row-8/by-the-day-they-named",
    "steps/row-8/answered",
    "steps/10-playbooks-follow-their-article/an-offer-without-a-day",
  ],
  [
    "row 9: a missed weekday is found once, and the next one counts",
    "steps/09-no-nagging/a-missed-friday-once",
    "rules/commitment-missed/a-weekday-after-a-hold",
  ],
  [
    "row 10: an interval replaces the waits of a playbook without a limit",
    "steps/10-playbooks-follow-their-article/an-interval-replaces-the-waits",
    "steps/networking/3-no-talk-by-a-short-interval",
    "steps/networking/3-a-talk-by-a-long-interval",
  ],
  ["row 11: an interval without a playbook stands alone", "steps/row-11/interval-alone"],
  [
    "row 12: late thanks hide nothing that is due",
    "steps/05-late-thanks/alone-where-nothing-is-due",
    "steps/05-late-thanks/beside-an-agreed-call",
    "steps/05-late-thanks/beside-the-check-in",
    "steps/05-late-thanks/beside-a-weekly-call",
    "steps/row-12/older-than-two-weeks",
  ],
  [
    "the words follow the preferred channel",
    "steps/08-words-follow-the-step/prefers-email-after-a-promise",
    "steps/08-words-follow-the-step/prefers-email-at-the-second-try",
    "unit/properties/advice › 7: no sentence names another channel than the step",
  ],
  ["a hold is the reason", "steps/holds/hold", "steps/holds/hold-in-a-touch"],
  ["a snooze does not hide an agreed date", "steps/holds/snooze-does-not-hide-an-agreed-date"],
  [
    "what to say on a call, with the next date",
    "steps/say/a-second-call-with-dates",
    "steps/say/after-a-no-show",
    "steps/say/the-last-call",
    "steps/say/an-agreed-call",
  ],
  [
    "what to ask before you part",
    "steps/06-advice-in-time/the-eve-of-an-interview",
    "steps/say/the-day-of-an-interview",
  ],
  ["what to say in thanks", "steps/say/thanks-with-something-specific"],
  ["what to say at a check-in", "steps/say/a-check-in"],
  ["what is to be mentioned, by name", "steps/say/what-is-to-be-mentioned"],
  [
    "n of m counts what the plan holds",
    "steps/07-counts-agree/emails-first-then-calls",
    "steps/07-counts-agree/after-an-interview-a-call-and-an-email",
    "unit/properties/advice › 7: m - n is the number of tries that are left in the plan",
  ],
  ["the entries of the plan carry what a step does", "cli/json › has the documented form for due --all"],

  // 4. Playbooks
  [
    "an interview turns any built-in playbook",
    "steps/job-ad/interview-turns-it",
    "steps/10-playbooks-follow-their-article/an-interview-turns-networking",
    "steps/10-playbooks-follow-their-article/an-interview-turns-informational",
    "steps/10-playbooks-follow-their-article/an-interview-turns-a-friend",
  ],
  [
    "after-interview: a share follows the invitation, also at the limit",
    "steps/after-interview/6-then-share",
    "steps/after-interview/6-invitation-sent-already",
  ],
  [
    "informational: the letter comes after two calls, and then the count begins",
    "steps/10-playbooks-follow-their-article/one-call-before-the-letter",
    "steps/10-playbooks-follow-their-article/two-calls-before-the-letter",
    "steps/informational/2-a-card-introduces-too",
    "steps/10-playbooks-follow-their-article/a-bounced-introduction-is-none",
  ],
  [
    "friend: settled by a date or a meeting alone, and no thanks",
    "steps/10-playbooks-follow-their-article/a-friend-is-not-thanked",
    "steps/10-playbooks-follow-their-article/a-friend-who-was-reached-without-a-date",
    "steps/10-playbooks-follow-their-article/a-friend-who-declined",
    "steps/friend/2-scheduled",
    "steps/friend/2-met",
  ],
  [
    "a search without any touch for 60 days is stale",
    "steps/09-no-nagging/a-search-of-last-may",
    "steps/job-ad/stale",
    "steps/job-ad/not-stale-with-a-date-ahead",
    "steps/after-interview/stale",
  ],
  [
    "a date without its day settles for 14 days",
    "steps/03-a-meeting-that-did-not-take-place/booked-without-a-day",
    "steps/03-a-meeting-that-did-not-take-place/booked-without-a-day-two-weeks-ago",
  ],

  // 5. Rules
  [
    "at the limit there is one voice",
    "steps/08-words-follow-the-step/one-voice-at-the-limit",
    "steps/08-words-follow-the-step/one-voice-at-the-limit-of-a-job-ad",
    "unit/properties/advice › 7: at the limit no rule speaks of a next try",
  ],
  [
    "before-promise names the channel and the way out",
    "logging/an-email-before-the-promised-day",
    "logging/a-call-before-the-promised-day",
  ],
  [
    "before-agreed: only what they agreed to",
    "rules/before-agreed/too-early",
    "rules/before-agreed/announced-by-myself",
    "logging/a-call-before-the-agreed-day",
  ],
  [
    "commitment-missed: of a meeting, log how it went; going-cold is silent",
    "rules/commitment-missed/a-meeting",
    "rules/commitment-missed/instead-of-going-cold",
    "steps/09-no-nagging/one-finding-for-one-missed-date",
  ],
  [
    "answer-owed",
    "rules/answer-owed/overdue",
    "rules/answer-owed/until-the-next-working-day",
    "rules/answer-owed/no-answer-needed",
  ],
  [
    "thank-you: the first call that reached them, never a friend, and second thanks are a hint",
    "rules/thank-you/first-call-that-reached",
    "rules/thank-you/second-call-that-reached",
    "rules/thank-you/twice",
    "rules/thank-you/a-meeting-long-ago",
    "steps/09-no-nagging/thanks-for-a-later-favor",
    "logging/second-thanks",
    "logging/late-thanks",
  ],
  ["came-back", "rules/came-back/after-moving-on", "rules/came-back/before-it-was-closed"],
  ["never-arrived", "rules/never-arrived/came-back-unread", "rules/never-arrived/another-way-was-found"],
  [
    "no-next-step: for a week, and silent where it is taken care of",
    "rules/no-next-step/seven-days-later",
    "rules/no-next-step/eight-days-later",
    "rules/no-next-step/an-offer",
    "rules/no-next-step/declined",
    "steps/09-no-nagging/beside-a-pin",
    "steps/09-no-nagging/beside-a-hold",
    "steps/09-no-nagging/beside-every-friday",
    "steps/09-no-nagging/weeks-later",
  ],
  [
    "voicemail-next: for two days, and not of thanks",
    "rules/voicemail-next/three-days-later",
    "rules/voicemail-next/thanks-on-voicemail",
  ],
  [
    "also-email: silent once it cannot be followed",
    "rules/also-email/missing-the-next-day",
    "rules/also-email/written",
  ],
  ["letter-first: a hint at the second call", "rules/letter-first/cold-call", "rules/letter-first/known"],
  ["switch-it-up: before the limit", "rules/switch-it-up/after-an-interview-the-second"],
  ["talk-too-often: interviews aside", "rules/talk-too-often/an-interview"],
  ["keep-momentum: who is active", "unit/cadence/momentum › "],
  [
    "conflict: markers are an error, a copy is a warning at both notes",
    "rules/conflict/in-the-log",
    "copies/syncthing",
    "copies/dropbox",
    "copies/another-person-of-the-same-name",
  ],
  [
    "touch-syntax: what was understood is an information, a clause in the text has a fix",
    "rules/touch-syntax/notations-of-dates-and-times",
    "rules/touch-syntax/clauses-in-the-text",
  ],
  ["what could not be read is named where the advice is", "unit/service/followUps/doubts › the place"],
  [
    "what may forbid contact is never guessed away",
    "steps/fails-closed/a-status-with-a-slip",
    "steps/fails-closed/a-hold-that-is-no-date",
    "steps/fails-closed/a-snooze-that-is-no-date-beside-an-alias",
    "steps/fails-closed/flag-that-cannot-be-read",
    "steps/fails-closed/a-key-that-is-there-twice",
    "steps/fails-closed/conflict-markers",
    "copies/a-copy-that-says-stop",
  ],

  // 6. What must always hold
  ["7: a fix makes no new warning", "unit/properties/advice › 7: a fix that is applied makes no new warning"],
  [
    "8: fails closed",
    "unit/properties/advice › 8: what might forbid contact and cannot be read lets no step appear",
    "unit/properties/advice › 8: a second outcome next to `stop` lets no step appear",
  ],
  ["9: in time", "unit/properties/advice › 9: what should have been done on a day was proposed on that day"],

  // 7. The whole vault
  [
    "own absence: what falls into it is spread over the days after it",
    "unit/service/followUps/wholeVault › move to the first working days after it, at most five a day",
    "steps/days/agreed-for-a-day-away",
    "unit/config/settings › reports the position of an invalid range of days",
  ],
  [
    "same organization: who answered is asked first",
    "unit/service/followUps/wholeVault › are asked first when they answered after the last try",
  ],
  ["same organization: several people on a day", "unit/cadence/organizations › "],
];
