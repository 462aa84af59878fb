import { log, type Statement } from "./reading";

/** Section 2: how a touch is written. */
export const TOUCH: readonly Statement[] = [
  [
    "a date in another notation is understood",
    [
      [log("2026/11/10 call"), "2026-11-10 call; touch-syntax.date-form/1"],
      [log("10.11.2026 call"), "2026-11-10 call; touch-syntax.date-form/1"],
      [log("10 Nov 2026 call"), "2026-11-10 call; touch-syntax.date-form/1"],
      [log("Nov 10, 2026 call"), "2026-11-10 call; touch-syntax.date-form/1"],
      [log("2026-11-10, call"), "2026-11-10 call; touch-syntax.words-after-comma/1"],
    ],
  ],
  [
    "a date as a link is understood",
    [
      [log('"[[2026-11-10]] call"'), "2026-11-10 call; touch-syntax.date-form/1"],
      [
        log("[[2026-11-05]] call voicemail"),
        "2026-11-05 call voicemail; touch-syntax.date-form/1; touch-syntax.refused/1",
      ],
      [log('"[[2026-11-10|Tue]] call"'), "2026-11-10 call; touch-syntax.date-form/1"],
      [log('"[[daily/2026-11-10]] call"'), "2026-11-10 call; touch-syntax.date-form/1"],
    ],
  ],
  [
    "what YAML would lose is told",
    [
      [
        log("2026-11-10 call reached - see issue #12"),
        '2026-11-10 call reached, "see issue"; touch-syntax.cut-off/1',
      ],
      [log("2026-11-10 call - a: b"), '2026-11-10 call, "a: b"'],
      [log("2026-11-10 call: he said: no"), '2026-11-10 call, "he said: no"; touch-syntax.refused/1'],
      [log("2026-11-10 call: @dana knows"), '2026-11-10 call, "@dana knows"; touch-syntax.refused/1'],
      [log("2026-11-10 call: [[Bob]] joined"), '2026-11-10 call, "[[Bob]] joined"; touch-syntax.refused/1'],
    ],
  ],
  [
    "`moved` and its aliases",
    [
      [log("2026-11-10 moved"), "2026-11-10 moved"],
      [log("2026-11-10 rescheduled"), "2026-11-10 moved"],
      [log("2026-11-10 interview postponed"), "2026-11-10 interview moved"],
      [log("2026-11-10 call Moved, next call 2026-11-25"), "2026-11-10 call moved, next 2026-11-25"],
    ],
  ],
  [
    "`cancelled` and its aliases",
    [
      [log("2026-11-10 interview called-off"), "2026-11-10 interview cancelled"],
      [log("2026-11-10 canceled"), "2026-11-10 cancelled"],
      [log("2026-11-10 meeting cancelled"), "2026-11-10 meeting cancelled"],
      [log("2026-11-10 in canceled"), "2026-11-10 in cancelled"],
    ],
  ],
  [
    "`no-show` and its alias",
    [
      [log("2026-11-10 meeting noshow"), "2026-11-10 meeting no-show"],
      [log("2026-11-10 interview no-show"), "2026-11-10 interview no-show"],
      [log("2026-11-10 video no show"), "2026-11-10 video unread; touch-syntax.unknown-word-near/1"],
      [log("2026-11-10 NOSHOW"), "2026-11-10 no-show"],
    ],
  ],
  [
    "`offer` and its alias",
    [
      [log("2026-11-10 call offered"), "2026-11-10 call offer"],
      [log("2026-11-10 email in offer"), "2026-11-10 email in offer"],
      [log("2026-11-10 offer, reply by 2026-11-25"), "2026-11-10 offer, by 2026-11-25"],
      [log("2026-11-10 letter offer - by post"), '2026-11-10 letter offer, "by post"'],
    ],
  ],
  [
    "`answer` and its alias",
    [
      [log("2026-11-10 email sent-as-asked"), "2026-11-10 email answer"],
      [log("2026-11-10 answer"), "2026-11-10 answer"],
      [log("2026-11-10 text answer, to Bob"), "2026-11-10 text answer"],
      [log("2026-11-10 Answer email"), "2026-11-10 email answer"],
    ],
  ],
  [
    "`ack` and its aliases",
    [
      [log("2026-11-10 email in ooo"), "2026-11-10 email in ack"],
      [log("2026-11-10 email in receipt"), "2026-11-10 email in ack"],
      [log("2026-11-10 email in auto-reply"), "2026-11-10 email in ack"],
      [log("2026-11-10 in fyi"), "2026-11-10 in ack"],
    ],
  ],
  [
    "`interview` next to another channel is an interview held that way",
    [
      [log("2026-11-10 phone interview"), "2026-11-10 interview"],
      [log("2026-11-10 video interview"), "2026-11-10 interview"],
      [log("2026-11-10 zoom interview, with Ann"), "2026-11-10 interview"],
      [log("2026-11-10 interview phone"), "2026-11-10 interview"],
    ],
  ],
  [
    "`reached` next to another outcome is no contradiction",
    [
      [log("2026-11-10 call reached declined"), "2026-11-10 call declined"],
      [log("2026-11-10 call reached scheduled"), "2026-11-10 call scheduled"],
      [log("2026-11-10 call offer reached"), "2026-11-10 call offer"],
      [log("2026-11-10 call reached, stop"), "2026-11-10 call stop; touch-syntax.words-after-comma/1"],
    ],
  ],
  [
    "of two other outcomes the graver counts",
    [
      [log("2026-11-10 call voicemail declined"), "2026-11-10 call declined; touch-syntax.two-words/2"],
      [log("2026-11-10 call stop voicemail"), "2026-11-10 call stop; touch-syntax.two-words/2"],
      [log("2026-11-10 scheduled moved"), "2026-11-10 scheduled; touch-syntax.two-words/2"],
      [log("2026-11-10 call offer cancelled"), "2026-11-10 call cancelled; touch-syntax.two-words/2"],
    ],
  ],
  [
    "no suggestion of `in` or `na`",
    [
      [log("2026-11-10 text on"), "2026-11-10 text unread; touch-syntax.unknown-word/0"],
      [log("2026-11-10 call no"), "2026-11-10 call unread; touch-syntax.unknown-word/0"],
      [log("2026-11-10 call an"), "2026-11-10 call unread; touch-syntax.unknown-word/0"],
      [log("2026-11-10 email im"), "2026-11-10 email unread; touch-syntax.unknown-word/0"],
    ],
  ],
  [
    "no suggestion across a negation",
    [
      [log("2026-11-10 call unreached"), "2026-11-10 call unread; touch-syntax.unknown-word/0"],
      [
        log("2026-11-10 call not answerd"),
        "2026-11-10 call unread; touch-syntax.unknown-word/0; touch-syntax.unknown-word/0",
      ],
      [log("2026-11-10 email unreplied"), "2026-11-10 email unread; touch-syntax.unknown-word/0"],
      [
        log("2026-11-10 call never reachd"),
        "2026-11-10 call unread; touch-syntax.unknown-word/0; touch-syntax.unknown-word/0",
      ],
    ],
  ],
  [
    "a word is suggested only within one slip",
    [
      [log("2026-11-10 call voicemial"), "2026-11-10 call unread; touch-syntax.unknown-word-near/1"],
      [log("2026-11-10 cal voicemail"), "2026-11-10 call voicemail unread; touch-syntax.unknown-word-near/1"],
      [log("2026-11-10 call reachd"), "2026-11-10 call unread; touch-syntax.unknown-word-near/1"],
      [log("2026-11-10 call voycemeil"), "2026-11-10 call unread; touch-syntax.unknown-word/0"],
    ],
  ],
  [
    "a clause that lacks its second word is completed",
    [
      [log("2026-11-10 call, reply 2026-11-20"), "2026-11-10 call; touch-syntax.unknown-clause/1"],
      [
        log("2026-11-10 call, hold till 2026-12-05"),
        "2026-11-10 call; touch-syntax.unknown-clause/1; closed",
      ],
      [log("2026-11-10 call, hold 2026-12-05"), "2026-11-10 call; touch-syntax.unknown-clause/1; closed"],
      [log("2026-11-10 call, reply until 2026-11-20"), "2026-11-10 call; touch-syntax.unknown-clause/1"],
    ],
  ],
  [
    "a touch with a word that cannot be read is not readable",
    [
      [log("2026-11-10 call blah"), "2026-11-10 call unread; touch-syntax.unknown-word/0"],
      [log("2026-11-10 blah voicemail"), "2026-11-10 call voicemail unread; touch-syntax.unknown-word/0"],
      [log("2026-11-10 call, blah"), "2026-11-10 call unread; touch-syntax.unknown-clause/1"],
      [log("{date: 2026-11-10, channel: blah}"), "2026-11-10 unread; touch-syntax.unknown-word/0"],
    ],
  ],
  [
    "a clause in the text does not count until it is moved",
    [
      [
        log("2026-11-10 call - well, reply by 2026-12-02"),
        '2026-11-10 call, "well, reply by 2026-12-02"; touch-syntax.clause-in-text/1',
      ],
      [
        log("2026-11-10 call - next call 2026-11-16, with luck"),
        '2026-11-10 call, "next call 2026-11-16, with luck"; touch-syntax.clause-in-text/1',
      ],
      [
        log("2026-11-10 call: hold until 2026-12-05"),
        '2026-11-10 call, "hold until 2026-12-05"; touch-syntax.clause-in-text/1; closed',
      ],
      [
        log("2026-11-10 email in - away, hold until 2026-12-05, then January"),
        '2026-11-10 email in, "away, hold until 2026-12-05, then January"; touch-syntax.clause-in-text/1; closed',
      ],
      [log("2026-11-10 call - stop"), '2026-11-10 call, "stop"; touch-syntax.clause-in-text/1; closed'],
      [
        log("{date: 2026-11-10, channel: call, note: 'well, reply by 2026-12-02'}"),
        '2026-11-10 call, "well, reply by 2026-12-02"; touch-syntax.clause-in-note/1',
      ],
    ],
  ],
];
