import { front, keys, log, type Statement } from "./reading";

/** Section 1: what makes a note a contact, and how its keys and values are read. */
export const CONTACT_NOTE: readonly Statement[] = [
  [
    "tags may be nested, a list or a string, with or without #",
    [
      [front("tags: [person/friend]"), ""],
      [front("tags: '#people/work'"), ""],
      [front("tags: work, contact/old"), ""],
      [front("tags:", "  - '#contacts/2026'"), ""],
      [front("tags: [personal/friend]"), "not a contact"],
    ],
  ],
  [
    "a note of placeholders is not a contact",
    [
      [keys('name: "{{title}}"'), "not a contact"],
      [keys('name: "<% tp.file.title %>"'), "not a contact"],
      [keys("follow_up: YYYY-MM-DD"), "not a contact"],
      [front('playbook: "{{playbook}}"'), "not a contact"],
      [front("type: person", "touches:", "  - YYYY-MM-DD call"), "not a contact"],
      [front("type: person", "touches:", "  - <% tp.date.now() %> call"), "not a contact"],
    ],
  ],
  [
    "only YAML is read",
    [
      [`---js\n{ type: "contact" }\n---\n`, "not a contact"],
      [`---json\n{ "type": "contact" }\n---\n`, "not a contact"],
      [`---toml\ntype = "contact"\n---\n`, "not a contact"],
      [`+++\ntype = "contact"\n+++\n`, "not a contact"],
    ],
  ],
  [
    "a birthday with or without its year",
    [
      [keys("birthday: 1990-03-07"), "birthday 3-7"],
      [keys("birthday: 03-07"), "birthday 3-7"],
      [keys('Birthday: "1990-03-07"'), "birthday 3-7"],
      [keys("birthday: 02-29"), "birthday 2-29"],
      [keys("birthday: soon"), "unknown-key.value/0"],
    ],
  ],
  [
    "keys compare without case, -, _ and spaces",
    [
      [keys("Do Not Contact: true"), "do-not-contact"],
      [keys("doNotContact: true"), "do-not-contact"],
      [keys("DO_NOT_CONTACT: true"), "do-not-contact"],
      [keys("Follow-Up: 2026-11-25"), "pin 2026-11-25"],
      [keys("last contacted: 2026-11-03"), "2026-11-03"],
    ],
  ],
  [
    "a list of one value is that value",
    [
      [keys("status: [paused]"), "paused"],
      [keys("status:", "  - closed"), "closed"],
      [keys("hold: [2026-11-25]"), "hold 2026-11-25"],
      [keys("do_not_contact: [true]"), "do-not-contact"],
      [keys("status: [paused, '']"), "paused"],
    ],
  ],
  [
    "an empty value is absent",
    [
      [keys('hold: ""', "status:"), ""],
      [keys("status: ~"), ""],
      [keys("snooze: []"), ""],
      [keys("follow_up: null"), ""],
    ],
  ],
  [
    "status words compare without case, - and spaces",
    [
      [keys("status: Do Not Contact"), "do-not-contact"],
      [keys("status: MOVED ON"), "moved-on"],
      [keys("status: movedOn"), "moved-on"],
      [keys("status: do_not_contact"), "do-not-contact"],
    ],
  ],
  [
    "the reason follows ` - `, `:` or is in brackets",
    [
      [keys("status: closed - by mail"), "closed - by mail"],
      [keys('"status": "closed: by mail"'), "closed - by mail"],
      [keys("status: paused (until spring)"), "paused - until spring"],
      [keys("status: moved-on – three calls"), "moved-on - three calls"],
      [keys("status: 'do-not-contact: asked by mail'"), "do-not-contact - asked by mail"],
    ],
  ],
  [
    "a date may have a time, which counts for a pin",
    [
      [keys("follow_up: 2026-11-25T10:00:00"), "pin 2026-11-25 10:00"],
      [keys("follow_up: 2026-11-25 10:00"), "pin 2026-11-25 10:00"],
      [keys("hold: 2026-11-25T10:00"), "hold 2026-11-25"],
      [keys("next_contact: '2026-11-25T23:30'"), "pin 2026-11-25 23:30"],
    ],
  ],
  [
    "a date may be a link",
    [
      [keys('hold: "[[2026-11-25|Wed]]"'), "hold 2026-11-25"],
      [keys("hold: [[2026-11-25]]"), "hold 2026-11-25"],
      [keys('follow_up: "[[2026-11-25]]"'), "pin 2026-11-25"],
      [keys('snooze: "[[daily/2026-11-25]]"'), "snooze 2026-11-25"],
    ],
  ],
  [
    "other notations of one meaning",
    [
      [keys("hold: 2026/11/25"), "hold 2026-11-25"],
      [keys("hold: 2026.11.25"), "hold 2026-11-25"],
      [keys("hold: 25.11.2026"), "hold 2026-11-25"],
      [keys("hold: 25 Nov 2026"), "hold 2026-11-25"],
      [keys("hold: Nov 25, 2026"), "hold 2026-11-25"],
      [keys("hold: 25/11/2026"), "hold 2026-11-25"],
    ],
  ],
  [
    "a date with two meanings gets both fixes",
    [
      [keys("hold: 11/10/2026"), "touch-syntax.date-two-meanings/2; closed"],
      [keys("snooze: 12/11/2026"), "touch-syntax.date-two-meanings/2; closed"],
      [keys("follow_up: 1/2/2027"), "touch-syntax.date-two-meanings/2"],
      [log("10/11/2026 call"), "touch-syntax.date-two-meanings/2"],
    ],
  ],
  [
    "a time in another notation",
    [
      [log("2026-11-10 2:30 PM call"), "2026-11-10 14:30 call; touch-syntax.time-form/1"],
      [log("2026-11-10 9am call"), "2026-11-10 09:00 call; touch-syntax.time-form/1"],
      [log("2026-11-10 10h call"), "2026-11-10 10:00 call; touch-syntax.time-form/1"],
      [log("2026-11-10 10.30 call"), "2026-11-10 10:30 call; touch-syntax.time-form/1"],
    ],
  ],
  [
    "a time zone is a finding",
    [
      [log("2026-11-10 14:30 CET call"), "2026-11-10 14:30 call; touch-syntax.time-zone/2"],
      [log("2026-11-10 14:30Z call"), "2026-11-10 14:30 call; touch-syntax.time-zone/2"],
      [log("2026-11-10 14:30 UTC call"), "2026-11-10 14:30 call; touch-syntax.time-zone/2"],
      [log("2026-11-10T14:30:00+01:00 call"), "2026-11-10 14:30 call; touch-syntax.time-zone/2"],
    ],
  ],
  [
    "a key that stands twice is an error, and nothing is proposed",
    [
      [
        keys("status: closed", "status: active"),
        "frontmatter-yaml.key-twice/0; frontmatter-yaml.key-twice/0; closed",
      ],
      [
        keys("hold: 2027-01-04", "hold: 2026-11-01"),
        "hold 2026-11-01; frontmatter-yaml.key-twice/0; frontmatter-yaml.key-twice/0; closed",
      ],
      [
        keys("Status: closed", "status: active"),
        "frontmatter-yaml.key-twice/0; frontmatter-yaml.key-twice/0; closed",
      ],
      [
        front("touches: []", "touches:", "  - 2026-11-10 call stop"),
        "2026-11-10 call stop; frontmatter-yaml.key-twice/0; frontmatter-yaml.key-twice/0; closed",
      ],
    ],
  ],
  [
    "every alias of the last contact counts",
    [
      [keys("last_contact: 2026-11-03", "last_contacted: 2026-11-05"), "2026-11-03; 2026-11-05"],
      [keys("last-contact: 2026-11-03", "lastContacted: 2026-11-05"), "2026-11-03; 2026-11-05"],
      [keys("last_contact: 2026-11-03", "last_contacted: 2026-11-03"), "2026-11-03"],
      [
        front("last_contact: 2026-11-03", "last_contacted: 2026-11-12", "touches:", "  - 2026-11-10 call"),
        "2026-11-10 call; 2026-11-12; unknown-key.alias-behind/0",
      ],
    ],
  ],
  [
    "of several pins the earliest that is not kept counts",
    [
      [keys("next_contact: 2026-12-05", "next_follow_up: 2026-12-01"), "pin 2026-12-01"],
      [keys("followUpDate: 2026-12-05", "next_contact_due: 2026-12-03"), "pin 2026-12-03"],
      [
        front("next_contact: 2026-12-05", "next_followup: 2026-11-05", "touches:", "  - 2026-11-10 call"),
        "pin 2026-12-05; 2026-11-10 call",
      ],
      [keys("next_action_date: 2026-12-05"), "pin 2026-12-05"],
    ],
  ],
  [
    "inline fields are read where the frontmatter has no such key",
    [
      [`${keys()}\nlast_contacted:: 2026-11-03\n\n[frequency:: monthly]\n`, "every; 2026-11-03"],
      [`${keys()}\n(next_contact:: 2026-12-01)\n`, "pin 2026-12-01"],
      [`${keys("every: 3 weeks")}\nfrequency:: monthly\n`, "every"],
      [`${keys()}\nHold:: 2027-01-04\n`, "hold 2027-01-04"],
      [`${keys()}\n**hold**:: 2027-01-04\n`, "hold 2027-01-04"],
      [`${keys()}\nstatus:: Do Not Contact: by mail\n`, "do-not-contact - by mail"],
      [`${keys()}\nstatus:: applied\n`, ""],
    ],
  ],
  [
    "links name an organization",
    [
      [keys("company: [[Acme]]"), "at Acme"],
      [keys('company: "[[Acme]]"'), "at Acme"],
      [keys('organization: "[[orgs/Acme|Acme Inc]]"'), "at Acme Inc"],
      [keys("organization:", '  - "[[Acme]]"', "  - Beta"), "at Acme+Beta"],
    ],
  ],
  [
    "one bad line in somebody else's key leaves the contact readable",
    [
      [keys("aliases:", "  - @handle", "status: paused"), "paused; frontmatter-yaml.value-start/1"],
      [keys("title: a: b", "status: paused"), "paused; frontmatter-yaml.value-colon/1"],
      [keys("title: `x` y", "status: paused"), "paused; frontmatter-yaml.value-start/1"],
      [keys("link: %20a", "status: paused"), "paused; frontmatter-yaml.value-start/1"],
    ],
  ],
];
