/** A small vault with all kinds of notes, for the date 2026-11-25. */
export const TODAY = ["--today", "2026-11-25"] as const;

export const VAULT = {
  "People/Dana.md": `---
name: Dana Whitfield
playbook: job-ad
touches:
  - 2026-11-10 14:00 interview, with Dana, reply by 2026-11-24 - panel on site
  - 2026-11-10 email thanks, to Dana
---
`,
  "People/Robin.md": `---
name: Robin Ashe
playbook: job-ad
touches:
  - 2026-11-02 email resume
  - 2026-11-05 call voicemail
  - 2026-11-12 call no-answer
  - 2026-11-17 call no-answer
---
`,
  "People/Tom.md": `---
name: Tom
playbook: friend
touches:
  - 2026-11-24 call voicemal
---
`,
  "Ideas.md": "# Ideas\n",
} as const;

export const ROBIN_FINDING = {
  path: "People/Robin.md",
  rule: "move-on",
  severity: "warning",
  message:
    "3rd unanswered call: move on. One more would make you a pest; mark it, and look for another opportunity.",
  source: ["S0", "S1", "S4"],
  range: { start: { line: 7, character: 4 }, end: { line: 7, character: 29 } },
  fixes: ["Mark as moved on"],
};

export const TOM_FINDING = {
  path: "People/Tom.md",
  rule: "touch-syntax",
  severity: "error",
  message: "Unknown word “voicemal”. Did you mean “voicemail”?",
  source: [],
  range: { start: { line: 4, character: 20 }, end: { line: 4, character: 28 } },
  fixes: ["Change to “voicemail”"],
};

export const DANA_FINDING = {
  path: "People/Dana.md",
  rule: "promise-lapsed",
  severity: "warning",
  message:
    "They promised an answer by Tuesday 24 November, and it did not come: call from Wednesday 25 November on, mid-morning, in good spirits.",
  source: ["S4"],
  range: { start: { line: 4, character: 4 }, end: { line: 4, character: 78 } },
  fixes: ["Log “2026-11-25 call”"],
};

/** Robin's step is to move on, so that Dana is the only active contact of the job search. */
export const MOMENTUM_FINDING = {
  path: "",
  rule: "keep-momentum",
  severity: "information",
  message: "Only one contact in your search is active, and it may come to nothing: start another one.",
  source: ["S1", "S4"],
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
  fixes: [],
};

export const DANA_ITEM = {
  path: "People/Dana.md",
  name: "Dana Whitfield",
  playbook: "after-interview",
  state: "due",
  due: { from: "2026-11-25", to: "2026-11-25", time: "10:00-11:30" },
  channels: ["call"],
  purpose: null,
  step: { n: 1, of: 3 },
  moveOn: false,
  reason: "They promised an answer by Tuesday 24 November, and none has come: ask when they expect to know.",
  source: ["S4"],
  on: "2026-11-25",
  say: [
    "Say why you call: the answer that they promised by Tuesday 24 November.",
    "Be upbeat and assume the best.",
    "“May I ask when you expect to know?”",
    "Leave your number, twice.",
  ],
  extras: [],
  plan: [
    { from: "2026-12-02", to: "2026-12-02", time: null, channels: ["email"], purpose: null, moveOn: false },
    { from: "2026-12-09", to: "2026-12-09", time: null, channels: ["call"], purpose: null, moveOn: false },
    { from: "2026-12-16", to: "2026-12-16", time: null, channels: [], purpose: null, moveOn: true },
  ],
};

export const ROBIN_ITEM = {
  path: "People/Robin.md",
  name: "Robin Ashe",
  playbook: "job-ad",
  state: "overdue",
  due: { from: "2026-11-20", to: "2026-11-20", time: null },
  channels: [],
  purpose: null,
  step: null,
  moveOn: true,
  reason: "3 calls without an answer is enough: move on and look for another opportunity.",
  source: ["S0"],
  on: "2026-11-25",
  say: [],
  extras: [],
  plan: [],
};
