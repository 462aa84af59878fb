import assert from "node:assert/strict";
import { completionsAt } from "../../../../../src/service/languageFeatures/completion";
import { accepted, asked, completions, labelsAt, marked, type Typing } from "../../../support/typing";

const CHANNELS = [
  "call",
  "email",
  "letter",
  "card",
  "text",
  "social",
  "video",
  "meeting",
  "interview",
  "event",
];
const PURPOSES = ["thanks", "resume", "intro", "invite", "share", "follow-up", "answer", "ack"];
const PLAYBOOKS = ["job-ad", "after-interview", "informational", "networking", "friend"];
const KEYS = [
  "name",
  "aliases",
  "organization",
  "role",
  "phone",
  "email",
  "status",
  "every",
  "prefers",
  "follow_up",
  "snooze",
  "hold",
  "known",
  "mention",
  "ignore",
  "birthday",
  "tags",
  "type",
];
const BACK = [
  "Sun 22 Nov · today",
  "Sat 21 Nov · yesterday",
  "Fri 20 Nov · 2 days ago",
  "Thu 19 Nov · 3 days ago",
  "Wed 18 Nov · 4 days ago",
  "Tue 17 Nov · 5 days ago",
  "Mon 16 Nov · 6 days ago",
];
const CLAUSES = ["next", "reply by", "hold until", "with", "to"];

/** A contact who did not answer on Friday, with a cursor as `|`. */
const note = (line: string, ...more: string[]): string =>
  [
    "---",
    "playbook: job-ad",
    "touches:",
    "  - 2026-11-20 call voicemail",
    line,
    ...more,
    "---",
    "Body",
    "",
  ].join("\n");

/** The candidates at the cursor, and its line after the first one is accepted. */
const CASES: readonly [
  what: string,
  note: string,
  labels: readonly string[],
  line?: string,
  typing?: Typing,
][] = [
  ["keys that are not there yet", note("|"), KEYS, "name: |"],
  ["keys that begin so", note("st|"), ["status"], "status: |"],
  ["a key with its colon there", note("na|: Dana"), ["name"], "name|: Dana"],
  ["a key in front of a value", note("na| Dana"), ["name"], "name:| Dana"],
  ["no key between the items of a list", note("|", "  - 2026-11-21 email"), []],
  ["what makes a note a contact", "---\ntitle: A post\n|\n---\n", ["name", "touches", "playbook"], "name: |"],
  ["the same, half typed", "---\ntouc|\n---\n", ["touches"], "touches:\n  - 2026-11-22 |"],
  ["the same, with the frontmatter still open", "---\ntouc|", ["touches"], "touches:\n  - 2026-11-22 |"],
  [
    "a first item below touches",
    "---\nplaybook: friend\ntouches:\n|\n---\n",
    ["a touch of today", ...KEYS],
    "  - 2026-11-22 |",
  ],
  ["playbooks", "---\nplaybook: |\n---\n", PLAYBOOKS, "playbook: job-ad|"],
  ["playbooks behind a bare colon", "---\nplaybook:|\n---\n", PLAYBOOKS, "playbook: job-ad|"],
  [
    "playbooks of one's own",
    "---\nplaybook: pa|\n---\n",
    ["patient"],
    "playbook: patient|",
    { settings: { playbooks: { patient: { like: "job-ad" } } } },
  ],
  [
    "the whole word under the cursor",
    "---\nplaybook: after-|interview # so\n---\n",
    ["after-interview"],
    "playbook: after-interview| # so",
  ],
  ["statuses", note("status: mo|"), ["moved-on"], "status: moved-on|"],
  [
    "a status in front of its reason",
    note("status: mo| - three calls"),
    ["moved-on"],
    "status: moved-on| - three calls",
  ],
  ["nothing in a reason", note("status: moved-on - thr|"), []],
  ["a status in quotes", note('status: "cl|'), ["closed"], 'status: "closed|'],
  ["nothing behind a quote", note('status: "closed" |'), []],
  ["rhythms", note("every: 3|"), ["3 weeks", "3 months"], "every: 3 weeks|"],
  ["rhythms in the words of other vaults", note("frequency: qu|"), ["quarterly"], "frequency: quarterly|"],
  ["channels they may prefer", note("prefers: ph|"), ["call"], "prefers: call|"],
  ["known", note("known: |"), ["true", "false"], "known: true|"],
  ["types", note("type: per|"), ["person"], "type: person|"],
  ["tags in brackets", note("tags: [friend, con|]"), ["contact", "contacts"], "tags: [friend, contact|]"],
  [
    "tags that are not there yet",
    note("tags: [contact, |]"),
    ["contacts", "person", "people"],
    "tags: [contact, contacts|]",
  ],
  ["tags in a list", note("tags:", "  - person", "  - pe|"), ["people"], "  - people|"],
  [
    "rules to ignore",
    note("ignore:", "  - too-soon - she said so", "  - too-|"),
    ["too-passive"],
    "  - too-passive|",
  ],
  [
    "a follow-up",
    note("follow_up: |"),
    [
      "Mon 23 Nov · next step · tomorrow",
      "Thu 26 Nov · if they don't answer",
      "Wed 25 Nov · in 3 days",
      "Mon 30 Nov · in 8 days",
      "Mon 7 Dec · in 15 days",
    ],
    "follow_up: 2026-11-23|",
  ],
  [
    "a channel behind the day of a follow-up",
    note("follow_up: 2026-11-25 em|"),
    ["email"],
    "follow_up: 2026-11-25 email|",
  ],
  ["a day said in words", note("snooze: in 10 days|"), ["Wed 2 Dec · in 10 days"], "snooze: 2026-12-02|"],
  ["a weekday", note("hold: thu|"), ["Thu 26 Nov · in 4 days"], "hold: 2026-11-26|"],
  ["nothing for a name", note("name: |"), []],
  ["nothing for keys of others", note("weather: |"), []],

  ["the day of a touch", note("  - |"), [...BACK, "date"], "  - 2026-11-22 |"],
  ["the day of a touch behind a bare dash", note("  -|"), [...BACK, "date"], "  - 2026-11-22 |"],
  ["the day of a touch in an open quote", note('  - "|'), BACK, '  - "2026-11-22 |'],
  [
    "a day in digits",
    note("  - 2026-11-1|"),
    [
      "Thu 19 Nov · 3 days ago",
      "Wed 18 Nov · 4 days ago",
      "Tue 17 Nov · 5 days ago",
      "Mon 16 Nov · 6 days ago",
    ],
    "  - 2026-11-19 |",
  ],
  [
    "a day that is there, as a whole",
    note("  - 2026-11-2|0 call"),
    ["Sun 22 Nov · today", "Sat 21 Nov · yesterday", "Fri 20 Nov · 2 days ago"],
    "  - 2026-11-22| call",
  ],
  ["yesterday", note("  - yes|"), ["Sat 21 Nov · yesterday"], "  - 2026-11-21 |"],
  ["last Tuesday", note("  - last tuesday|"), ["Tue 17 Nov · 5 days ago"], "  - 2026-11-17 |"],
  [
    "words",
    note("  - 2026-11-22 |"),
    [...CHANNELS, "voicemail", "no-answer", "busy", "in", ...PURPOSES],
    "  - 2026-11-22 call|",
  ],
  ["words behind a time", note("  - 2026-11-22 10:15 ca|"), ["call", "card"], "  - 2026-11-22 10:15 call|"],
  ["nothing for a time", note("  - 2026-11-22 10:|"), []],
  [
    "outcomes of a call",
    note("  - 2026-11-22 call |"),
    [
      "reached",
      "voicemail",
      "no-answer",
      "left-message",
      "busy",
      "scheduled",
      "declined",
      "stop",
      "in",
      ...PURPOSES,
    ],
    "  - 2026-11-22 call reached|",
  ],
  [
    "outcomes of an email",
    note("  - 2026-11-22 email |"),
    ["replied", "bounced", "scheduled", "declined", "stop", "in", ...PURPOSES],
    "  - 2026-11-22 email replied|",
  ],
  [
    "what may stand behind a word from them",
    note("  - 2026-11-22 text in |"),
    ["replied", "scheduled", "declined", "stop"],
    "  - 2026-11-22 text in replied|",
  ],
  [
    "words that the rest of the line does not have",
    note("  - 2026-11-22 | voicemail, with Dana - so"),
    [...CHANNELS, "in", ...PURPOSES],
    "  - 2026-11-22 call| voicemail, with Dana - so",
  ],
  [
    "hyphenated words, as a whole",
    note("  - 2026-11-22 call no-|ans"),
    ["no-answer"],
    "  - 2026-11-22 call no-answer|",
  ],
  ["other spellings", note("  - 2026-11-22 call vm|"), ["voicemail"], "  - 2026-11-22 call voicemail|"],
  ["clauses", note("  - 2026-11-22 call, |"), CLAUSES, "  - 2026-11-22 call, next |"],
  ["clauses behind a bare comma", note("  - 2026-11-22 call,|"), CLAUSES, "  - 2026-11-22 call, next |"],
  [
    "clauses that are not there yet",
    note("  - 2026-11-22 call, next 2026-11-25, |, with Dana"),
    ["reply by", "hold until", "to"],
    "  - 2026-11-22 call, next 2026-11-25, reply by |, with Dana",
  ],
  [
    "a clause of two words",
    note("  - 2026-11-22 call, reply b|"),
    ["reply by"],
    "  - 2026-11-22 call, reply by |",
  ],
  [
    "what comes next",
    note("  - 2026-11-22 call voicemail, next |"),
    [
      "Wed 25 Nov · next step · in 3 days",
      "Mon 23 Nov · tomorrow",
      "Mon 30 Nov · in 8 days",
      "Mon 7 Dec · in 15 days",
      ...CHANNELS,
    ],
    "  - 2026-11-22 call voicemail, next 2026-11-25|",
  ],
  [
    "the day behind a channel",
    note("  - 2026-11-22 call voicemail, next email tom|"),
    ["Mon 23 Nov · tomorrow"],
    "  - 2026-11-22 call voicemail, next email 2026-11-23|",
  ],
  [
    "a day and a time in words",
    note("  - 2026-11-22 call, next call friday 10am|"),
    ["Fri 27 Nov · in 5 days · 10:00"],
    "  - 2026-11-22 call, next call 2026-11-27 10:00|",
  ],
  ["nothing behind the day", note("  - 2026-11-22 call, next call 2026-11-27 |"), []],
  [
    "the day of a promise in an open quote",
    note('  - "2026-11-22 interview, reply by tom|'),
    ["Mon 23 Nov · next step · tomorrow"],
    '  - "2026-11-22 interview, reply by 2026-11-23|',
  ],
  [
    "names, those of the note first",
    note("  - 2026-11-21 meeting, with Luis", "  - 2026-11-22 email thanks, to |"),
    ["Luis", "Ann Lee", "Dana Whitfield"],
    "  - 2026-11-22 email thanks, to Luis|",
    { names: ["Dana Whitfield", "Ann Lee", "Okafor & Daughters", "Ann: the second"] },
  ],
  [
    "a name by any of its words",
    note("  - 2026-11-22 meeting, with Ann Lee and whit|"),
    ["Dana Whitfield"],
    "  - 2026-11-22 meeting, with Ann Lee and Dana Whitfield|",
    { names: ["Dana Whitfield", "Ann Lee"] },
  ],
  [
    "nobody twice",
    note("  - 2026-11-22 meeting, with Ann Lee and |"),
    ["Dana Whitfield"],
    "  - 2026-11-22 meeting, with Ann Lee and Dana Whitfield|",
    { names: ["Dana Whitfield", "Ann Lee"] },
  ],
  ["nothing in the text of a touch", note("  - 2026-11-22 call - spoke with |"), []],
  ["nothing in a comment", note("  - 2026-11-22 call # with |"), []],
  ["another item of the list", note("  |"), ["a touch of today"], "  - 2026-11-22 |"],
  [
    "fields of a touch",
    note("  - date: 2026-11-22", "    channel: call", "    |"),
    ["time", "outcome", "direction", "purpose", "with", "to", "next", "reply_by", "hold_until", "note"],
    "    time: |",
  ],
  ["fields that begin so", note("  - date: 2026-11-22", "    ch|"), ["channel"], "    channel: |"],
  ["a touch as a map", note("  - da|"), ["date"], "  - date: |"],
  ["the day of a map", note("  - date: yes|"), ["Sat 21 Nov · yesterday"], "  - date: 2026-11-21|"],
  [
    "the channel of a map",
    note("  - date: 2026-11-22", "    channel: m|"),
    ["email", "video", "meeting", "event"],
    "    channel: email|",
  ],
  [
    "the next step of a map",
    note("  - date: 2026-11-22", "    next: call tom|"),
    ["Mon 23 Nov · tomorrow"],
    "    next: call 2026-11-23|",
  ],
  [
    "the channel of a map in a map",
    note("  - date: 2026-11-22", "    next:", "      channel: ca|"),
    ["call", "card"],
    "      channel: call|",
  ],
  ["nothing in a note of a map", note("  - date: 2026-11-22", "    note: |"), []],
  ["nothing in a text of several lines", note("mention: >", "  playb|"), []],

  // The YAML is broken, as it is while the user types.
  [
    "words below a quote that is open",
    note('  - "2026-11-21 call', "  - 2026-11-22 em|"),
    ["email"],
    "  - 2026-11-22 email|",
  ],
  ["keys below a key without its colon", note("stat", "pre|"), ["prefers"], "prefers: |"],
  ["values beside a list that is open", note("tags: [a, b", "status: pau|"), ["paused"], "status: paused|"],
  [
    "words in an item that YAML refuses",
    note('  - 2026-11-22 ema|: "ok" he said'),
    ["email"],
    '  - 2026-11-22 email|: "ok" he said',
  ],
  ["words where a tab is in the way above", note("\t- x", "  - 2026-11-22 em|"), []],
  [
    "words in a frontmatter that is not closed",
    "---\nplaybook: friend\ntouches:\n  - 2026-11-22 te|\n\n# Body\n",
    ["text", "video"],
    "  - 2026-11-22 text|",
  ],

  ["nothing in the body", `${note("").replace("Body", "- 2026-11-22 |")}`, []],
  ["nothing on a fence", "---|\ntouches:\n---\n", []],
  ["nothing below a frontmatter that is not closed", "---\nplaybook: friend\n\nplay|", []],
  ["nothing in other languages", "---toml\n|\n---\n", []],
];

describe("completion", () => {
  for (const [what, text, labels, line, typing] of CASES) {
    it(`offers ${what}`, () => {
      assert.deepEqual(labelsAt(text, typing), labels);
      const [first] = labels;
      if (first === undefined || line === undefined) return;
      const after = accepted(text, first, typing);
      assert.ok(`${after}\n`.includes(`\n${line}\n`), after);
    });
  }

  it("lists the proposed, preferred, and usual channels first", () => {
    const text = note(
      "  - 2026-11-21 email",
      "  - 2026-11-20 social",
      "  - 2026-11-20 social",
      "  - 2026-11-22 |",
      "prefers: text",
    );
    assert.deepEqual(labelsAt(text).slice(0, 5), ["text", "social", "email", "call", "letter"]);
  });

  it("offers a whole note in an empty one on an explicit request", () => {
    for (const text of ["|", "con|", "Con|"]) {
      assert.deepEqual(labelsAt(text), ["contact"], text);
      assert.deepEqual(labelsAt(text, { byCharacter: true }), []);
    }
    for (const text of ["Hello con|", "con|\nmore", "x\ncon|", "\n|", " |"])
      assert.deepEqual(labelsAt(text), [], text);
    for (const text of ["---\n|", "---\nco|"]) {
      assert.equal(labelsAt(text)[0], "contact", text);
      assert.deepEqual(labelsAt(text, { byCharacter: true }), [], text);
    }
    assert.deepEqual(labelsAt("---\nn|").includes("name"), true);
    assert.equal(
      accepted("---\nco|", "contact"),
      "---\nname: Somebody\nplaybook: networking\ntouches:\n---\n|",
    );
    const plain = "---\nname: Dana Whitfield\nplaybook: networking\ntouches:\n---\n|";
    assert.equal(accepted("con|", "contact", { fileName: "Dana Whitfield" }), plain);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it would be a placeholder of a snippet.
    const fileName = "A: ${b}";
    assert.equal(
      accepted("|", "contact", { fileName, snippets: true }),
      // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a snippet.
      '---\nname: ${1:"A: \\${b\\}"}\nplaybook: ${2|networking,job-ad,after-interview,informational,friend|}\ntouches:\n---\n\n$0|',
    );
  });

  it("does not offer the word that is typed already, so that Enter begins a new line", () => {
    for (const line of [
      "  - 2026-11-20 call|",
      "  - 2026-11-20 call voicemail|",
      "  - 2026-11-20 call, with|",
    ]) {
      const typed = /(\w+)\|$/.exec(line)?.[1] ?? "";
      assert.ok(!labelsAt(note(line)).includes(typed), line);
    }
    assert.ok(labelsAt(note("  - 2026-11-20 cal|")).includes("call"));
  });

  it("offers nothing in other notes when a character triggers it", () => {
    for (const text of ["---\ntags: |\n---\n", "---\nstatus: |\n---\n", "---\n|\n---\n"]) {
      assert.deepEqual(labelsAt(text, { byCharacter: true }), [], text);
      assert.ok(labelsAt(text).length > 0);
    }
    assert.deepEqual(labelsAt("---\nplaybook: |\n---\n", { byCharacter: true }), PLAYBOOKS);
    assert.deepEqual(labelsAt(note("status: cl|"), { byCharacter: true }), ["closed"]);
  });

  it("keeps the line endings of the note", () => {
    const text = "---\r\ntitle: x\r\n|\r\n---\r\n";
    assert.equal(accepted(text, "touches"), "---\r\ntitle: x\r\ntouches:\r\n  - 2026-11-22 |\r\n---\r\n");
  });

  it("returns an incomplete list if further typing can bring other candidates", () => {
    for (const [line, again] of [
      ["  - |", true],
      ["  - 2026-11-22 call, next |", true],
      ["  - 2026-11-22 call, with |", true],
      ["  - 2026-11-22 |", false],
      ["status: |", false],
    ] as const) {
      const { text, offset } = marked(note(line));
      assert.equal(completions(text, offset).isIncomplete, again, line);
    }
  });

  it("requests completions again where more has to follow", () => {
    const retriggerCommand = "again";
    for (const [line, label, again] of [
      ["|", "aliases", true],
      ["  - |", "Sun 22 Nov · today", true],
      ["  - 2026-11-22 |", "call", false],
      ["  - 2026-11-22 call, next |", "call", true],
      ["  - 2026-11-22 call, |", "next", true],
      ["status: |", "active", false],
    ] as const) {
      const { text, offset } = marked(note(line));
      const { items } = completionsAt({ ...asked(text, offset), retriggerCommand });
      const item = items.find((candidate) => candidate.label === label) ?? assert.fail(line);
      assert.equal(item.command?.command, again ? retriggerCommand : undefined, line);
    }
  });

  it("takes less than 20 ms with 20,000 contacts and a long log", () => {
    const names = Array.from({ length: 20_000 }, (_, n) => `Person ${n} of Somewhere`);
    const log = Array.from({ length: 2_000 }, (_, n) => `  - 20${10 + (n % 15)}-01-01 call voicemail`);
    const { text, offset } = marked(note([...log, "  - 2026-11-22 call, with Person 1|"].join("\n")));
    const question = asked(text, offset, { names });
    // The names are sorted once per array.
    completionsAt(question);
    const rounds = 40;
    const began = process.cpuUsage();
    for (let i = 0; i < rounds; i++) completionsAt(question);
    const { user, system } = process.cpuUsage(began);
    // In CPU time, because other processes make any of them slow; about 2 ms each.
    const ms = (user + system) / 1000 / rounds;
    assert.ok(ms < 20, `${ms} ms`);
  });
});
