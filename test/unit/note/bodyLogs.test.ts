import assert from "node:assert/strict";
import { analyze } from "../../../src/cadence/analyze";
import { readContact } from "../../../src/note/contact";
import { planFix } from "../../../src/note/edits/fixes";
import type { Touch } from "../../../src/note/model";
import { LOG_TITLES } from "../../../src/note/sections";
import { cadence, contactIn, day } from "../support/engine";
import { problemsIn, withFix } from "../support/problems";

const withBody = (body: string) => `---\ntype: contact\n---\n${body}`;
const log = (...lines: string[]) => withBody(["## Touch log", "", ...lines, ""].join("\n"));

/** Formats a touch as one line: date, words, clauses, and text. */
function formatTouch({
  date,
  time,
  channel,
  outcome,
  direction,
  purpose,
  next,
  replyBy,
  text,
  ...rest
}: Touch) {
  const words = [date, time, channel, outcome, direction === "in" ? "in" : undefined, purpose];
  const clauses = [
    rest.with.length > 0 && `with ${rest.with.join(" and ")}`,
    next && ["next", next.value.channel, next.value.date, next.value.time].filter(Boolean).join(" "),
    replyBy && `reply by ${replyBy.value}`,
  ].filter(Boolean);
  const head = [words.filter(Boolean).join(" "), ...clauses].join(", ");
  return head + (direction ? "" : " (unclear)") + (text ? ` - ${text}` : "");
}

const touchesIn = (text: string) => contactIn(text).touches.map(formatTouch);

describe("the heading of a log", () => {
  const entry = "\n\n- 2026-11-10 call\n";
  for (const title of LOG_TITLES) {
    it(title, () =>
      assert.deepEqual(touchesIn(withBody(`## ${title.toUpperCase()}${entry}`)), ["2026-11-10 call"]),
    );
  }
  for (const heading of [
    "## Log (2026)",
    "## Call log 2026",
    "## Contact log – 2025/26",
    "# Interactions [internal]",
    "### **Communication**",
    "## _History_:",
    "## 📞 Call log 📞",
    "## :telephone: Timeline",
    "## [[Contact history]]",
    "## [[logs/x|Conversation history]]",
    "## [Activity](activity.md)",
    "## Kontakte (seit der Messe)",
    "- ## Verlauf",
    "Log\n---",
  ]) {
    it(heading, () => assert.deepEqual(touchesIn(withBody(heading + entry)), ["2026-11-10 call"]));
  }
  for (const heading of ["## Log in", "## Logs of the server", "## Prehistory", "## 2026", "## (Log)book"]) {
    it(`is not ${heading}`, () => assert.deepEqual(touchesIn(withBody(heading + entry)), []));
  }
});

describe("an entry of a log in the body", () => {
  const entries: [string, string[]][] = [
    ["> - 2026-11-10 call", ["2026-11-10 call"]],
    [
      "> [!note]- Calls\n> - 2026-11-10 call voicemail\n>   my number\n> - 2026-11-12 email",
      ["2026-11-10 call voicemail - my number", "2026-11-12 email"],
    ],
    [">> * [x] 2026-11-10 call", ["2026-11-10 call"]],
    ["- 10.11.2026 call", ["2026-11-10 call"]],
    ["- 25/11/2026: call", ["2026-11-25 call"]],
    [
      "- Nov 10, 2026 - call voicemail, next call Nov 16",
      ["2026-11-10 call voicemail, next call 2026-11-16"],
    ],
    ["- **10 Nov 2026**: rang, nobody there", ["2026-11-10 call no-answer - rang, nobody there"]],
    ["- **2026-11-10 call voicemail**: my number", ["2026-11-10 call voicemail - my number"]],
    ["- [[Nov 10th, 2026]] email in - yes", ["2026-11-10 email in - yes"]],
    ["- 2026-11-10T10:00:00 call", ["2026-11-10 10:00 call"]],
    ["- 2026-11-10 2:30 PM call", ["2026-11-10 14:30 call"]],
    ["- 2026-11-10 9am lunch", ["2026-11-10 09:00 meeting"]],
    ["- 2026-11-10 10:00 CET call", ["2026-11-10 10:00 call"]],
    ["### Wednesday, Nov 25, 2026\n\nHad a chat.", ["2026-11-25 reached - Had a chat."]],
    ["### 10.11.2026 | call | left a note", ["2026-11-10 call - left a note"]],
    [
      "- [[Nov 10th, 2026]]\n\t- call voicemail - my number\n\t- nice person",
      ["2026-11-10 call voicemail - my number; nice person"],
    ],
    ["- 2026-11-10\n  - had a walk", ["2026-11-10 meeting - had a walk"]],
    ["### 2025\n- Nov 10 call\n### 2026\n- Jan 5 email", ["2025-11-10 call", "2026-01-05 email"]],
    ["- 2026-11-10 call reached, stop", ["2026-11-10 call stop"]],
    ["- 2026-11-10 call, voicemail, my number", ["2026-11-10 call voicemail - my number"]],
    ["- 2026-11-10 call voicemail stop - enough", ["2026-11-10 call stop - enough"]],
  ];
  for (const [lines, touches] of entries) {
    it(lines.replaceAll("\n", "⏎"), () => {
      assert.deepEqual(touchesIn(log(lines)), touches);
      assert.deepEqual(problemsIn(log(lines)), []);
    });
  }

  it("with the year of the log's heading", () => {
    assert.deepEqual(touchesIn(withBody("## Log 2025\n- Nov 12 call\n- 24.12. card\n")), [
      "2025-11-12 call",
      "2025-12-24 card",
    ]);
  });

  const unclear: [string, string, string[]][] = [
    ["- 11/10/2026 call", "date-two-meanings: 11/10/2026", ["- 2026-10-11 call", "- 2026-11-10 call"]],
    ["> - 1/2/26: call", "date-two-meanings: 1/2/26", ["> - 2026-02-01: call", "> - 2026-01-02: call"]],
    [
      "| Date | Type |\n|--|--|\n| 3/4/2026 | call |",
      "date-two-meanings: 3/4/2026",
      ["| 2026-04-03 | call |", "| 2026-03-04 | call |"],
    ],
    ["- Nov 12 call", "date-without-year: Nov 12", ["- 2026-11-12 call", "- 2025-11-12 call"]],
    ["### Dec 12 | call", "date-without-year: Dec 12", ["### 2025-12-12 | call", "### 2024-12-12 | call"]],
    ["- 2026-02-30 call", "impossible-date: 2026-02-30", []],
    ["- **31.11.2026**: call", "impossible-date: 31.11.2026", []],
  ];
  for (const [line, problem, fixed] of unclear) {
    it(`offers fixes for ${line.replaceAll("\n", "⏎")}`, () => {
      const text = log(line);
      assert.deepEqual([touchesIn(text), problemsIn(text)], [[], [`touch-syntax.${problem}`]]);
      const [finding] = analyze(contactIn(text), day("2026-11-20"), cadence()).findings.filter(
        ({ rule }) => rule === "touch-syntax",
      );
      const offered = finding?.fixes.map((_, n) => withFix(text, finding, n).trimEnd().split("\n").at(-1));
      assert.deepEqual([finding?.severity, offered], ["error", fixed]);
      for (const fix of finding?.fixes ?? []) {
        assert.ok(fix.kind === "replace");
        const plan = planFix(text, fix, { fileName: "x" });
        assert.ok(plan.ok);
        assert.equal(contactIn(plan.newText).touches.length, 1);
      }
    });
  }
});

describe("a table in a log", () => {
  const tables: [string, string, string[]][] = [
    [
      "columns that the header names",
      "| Date | Type | Outcome | Notes | Next |\n|---|---|---|---|---|\n| 2026-11-10 | Call | Voicemail | my number | call 2026-11-16 |\n| 2026-11-12 | Email | | thanks for the time | |",
      [
        "2026-11-10 call voicemail, next call 2026-11-16 - my number",
        "2026-11-12 email - thanks for the time",
      ],
    ],
    [
      "cells in order, as words and as text",
      "| When | A | B |\n| :-- | --- | --: |\n| Nov 10, 2026 | call | left my number |\n| 12.11.2026 2:30 PM | coffee | nice |",
      ["2026-11-10 call - left my number", "2026-11-12 14:30 meeting - nice"],
    ],
    [
      "a column of dates without a name",
      "|   | What |\n|---|---|\n| [[2026-11-10]] | no answer |\n|  | more |\n| 2026-11-12 | Phone |",
      ["2026-11-10 call no-answer", "2026-11-12 call"],
    ],
    [
      "without bars at the edges, in a callout",
      "> [!info] Calls\n> Date | Channel | With\n> --- | --- | ---\n> 2026-11-10 | zoom | Dana, Luis\n> 2026-11-12 | call | [[Ann Lee\\|Ann]]",
      ["2026-11-10 video, with Dana and Luis", "2026-11-12 call, with Ann"],
    ],
    [
      "escaped bars and emphasis",
      "| **Date** | Method | Result | Details |\n|-|-|-|-|\n| **2026-11-10** | _Call_ | **Left message** | a \\| b |",
      ["2026-11-10 call left-message - a | b"],
    ],
    [
      "a time and a direction",
      "| Date | Time | Channel | Direction |\n|-|-|-|-|\n| 2026-11-10 | 9am | email | in |\n| 2026-11-11 | - | email | out |",
      ["2026-11-10 09:00 email in", "2026-11-11 email"],
    ],
    [
      "a next step in words, and one without a year",
      "| Date | Type | Next step | Reply by |\n|-|-|-|-|\n| 2026-11-10 | call | send the portfolio | |\n| 2026-11-11 | interview | Nov 20 | 2026-11-25 |",
      ["2026-11-10 call - send the portfolio", "2026-11-11 interview, next 2026-11-20, reply by 2026-11-25"],
    ],
    [
      "a result in prose",
      "| Date | Type | Result |\n|-|-|-|\n| 2026-11-10 | Call | she was on holiday |\n| 2026-11-11 | chat at the fair | |",
      ["2026-11-10 call - she was on holiday", "2026-11-11 (unclear) - chat at the fair"],
    ],
    [
      "notes in the form of a touch line",
      "| Date | Notes |\n|-|-|\n| 2026-11-10 | call voicemail, next call 2026-11-16 - my number |\n| 2026-11-12 | nice chat |",
      ["2026-11-10 call voicemail, next call 2026-11-16 - my number", "2026-11-12 (unclear) - nice chat"],
    ],
    [
      "two outcomes, of which the graver counts",
      "| Date | Type | Outcome |\n|-|-|-|\n| 2026-11-10 | Call | voicemail, stop |",
      ["2026-11-10 call stop"],
    ],
  ];
  for (const [name, table, touches] of tables) {
    it(name, () => assert.deepEqual(touchesIn(log(...table.split("\n"))), touches));
  }

  for (const [name, table] of [
    ["without dates", "| Company | Role |\n|-|-|\n| Acme | Engineer |"],
    ["without a row of dashes", "| Date | Type |\n| 2026-11-10 | call |"],
    ["with one column", "| Date |\n|-|\n| 2026-11-10 |"],
    ["in code", "```\n| Date | Type |\n|-|-|\n| 2026-11-10 | call |\n```"],
  ] as const) {
    it(`is not one ${name}`, () => assert.deepEqual(touchesIn(log(table)), []));
  }

  it("below another heading is not read", () => {
    assert.deepEqual(
      touchesIn(withBody("## Applications\n\n| Date | Type |\n|-|-|\n| 2026-11-10 | call |\n")),
      [],
    );
  });
});

describe("a list that looks like a log", () => {
  const entries = ["- 2026-11-03 call voicemail", "- 2026-11-05 email", "- 2026-11-09 call busy"];
  const hint = (text: string) => problemsIn(text).filter((problem) => problem.includes("unnamed-log"));
  const lists: [string, string, string][] = [
    ["below another heading", `## Meetings\n\n${entries.join("\n")}\n`, "## Touches\n"],
    [
      "in a callout",
      `## Background\n\n> [!note] Calls\n${entries.map((line) => `> ${line}`).join("\n")}\n`,
      "## Touches\n",
    ],
    [
      "of headings",
      `# Dana\n\n## Talks\n\n${entries.map((line) => `###${line.slice(1)}`).join("\n\n")}\n`,
      "# Dana\n\n## Touches\n",
    ],
    [
      "as a table",
      "# Dana\n\n## Talks\n\n| Date | Type |\n|-|-|\n| 2026-11-03 | call |\n| 2026-11-05 | email |\n| 2026-11-09 | call |\n",
      "# Dana\n\n## Touches\n",
    ],
    [
      "below the only heading",
      `## Dana Whitfield\n\n${entries.join("\n")}\n`,
      "## Dana Whitfield\n\n## Touches\n",
    ],
    ["below the name", `# Dana Whitfield\n\n${entries.join("\n")}\n`, "# Dana Whitfield\n\n## Touches\n"],
    ["without a heading", `${entries.join("\n")}\n`, "## Touches\n"],
  ];
  for (const [name, body, begin] of lists) {
    it(`${name} gets one hint, whose fix names it`, () => {
      const text = withBody(body);
      assert.equal(hint(text).length, 1);
      const [problem] = contactIn(text).problems;
      assert.equal(problem?.severity, "hint");
      const fix = problem?.fixes[0];
      assert.ok(fix && fix.kind === "use-as-log");
      const plan = planFix(text, fix, { fileName: "Dana" });
      assert.ok(plan.ok);
      const fixed = plan.newText.slice(withBody("").length);
      assert.ok(fixed.startsWith(begin), fixed);
      assert.equal(contactIn(plan.newText).touches.length, 3);
      assert.deepEqual(hint(plan.newText), []);
    });
  }
  for (const [name, body] of [
    ["two entries", `## Meetings\n\n${entries.slice(1).join("\n")}\n`],
    ["dates of something else", "## Births\n\n- 2026-11-03 a girl\n- 2026-11-05 a boy\n- 2026-11-09 twins\n"],
    ["a log", `## Log\n\n${entries.join("\n")}\n`],
    ["code", `## Notes\n\n~~~\n${entries.join("\n")}\n~~~\n`],
  ] as const) {
    it(`gets no hint: ${name}`, () => assert.deepEqual(hint(withBody(body)), []));
  }
});

describe("logs of several people in one note", () => {
  const entry = "- 2026-11-03 call\n";
  const isClosed = (body: string) => {
    const contact = contactIn(withBody(body));
    const warned = contact.problems.some(({ message }) => message.key === "touch-syntax.several-people");
    assert.equal(contact.failsClosed !== undefined, warned);
    return warned;
  };
  for (const body of [
    `## Touch log\n### Dana\n${entry}### Luis\n${entry}`,
    `# Team\n## Dana Whitfield\n### Log\n${entry}## Luis Ortega\n### Log\n${entry}`,
    `## Dana\n### Log\n| Date | Type |\n|-|-|\n| 2026-11-03 | call |\n## Luis\n### History\n${entry}`,
    `## Log\n### [[Dana]]\n> ${entry}\n### [[Luis]]\n> ${entry}`,
    `## Log\n### Dana (recruiter)\n${entry}### Luis - Acme\n${entry}### Salary talks\n${entry}`,
    `## Log\n### Ana de la Vega\n${entry}### Jürgen O'Neill\n${entry}`,
    `## Log\n### 王小明\n${entry}### 李雷\n${entry}`,
  ]) {
    it(`closes ${JSON.stringify(body)}`, () => assert.equal(isClosed(body), true));
  }
  for (const body of [
    `## Log\n### 2025\n${entry}### 2026\n${entry}`,
    `## Log\n### November 2026\n${entry}### Week 47\n${entry}### 2026-11\n${entry}`,
    `## Log\n### Phone calls\n${entry}### Emails\n${entry}`,
    `## Log\n### Salary talks\n${entry}### Reference check\n${entry}`,
    `## Log\n### Salary Talks\n${entry}### Reference Check\n${entry}### Second Interview\n${entry}`,
    `## Verlauf\n### Bewerbung\n${entry}### Gehalt\n${entry}`,
    `## Log\n### Before the offer\n${entry}### After the offer\n${entry}`,
    `## Log\n### Dana\n${entry}### Negotiation about the start date\n${entry}`,
    `# The application\n## Log\n${entry}# Once I was there\n## Log\n${entry}`,
    `# Dana\n## Touch log\n${entry}## Background\n### History\n${entry}`,
    `## Log\n${entry}### Dana\n${entry}`,
    `## Log\n${entry}## Contact history\n${entry}`,
    `## Log\n### Dana\n${entry}### Luis\nno entries\n`,
  ]) {
    it(`reads ${JSON.stringify(body)}`, () => assert.equal(isClosed(body), false));
  }
});

describe("inline fields", () => {
  const fieldsOf = (body: string, keys = "type: contact") => {
    const { touches, every, followUp, snooze, status, prefers, organization } = contactIn(
      `---\n${keys}\n---\n${body}`,
    );
    const told = [
      touches[0] && `last ${touches[0].date}`,
      every?.value.kind === "interval" && `every ${every.value.count} ${every.value.unit}`,
      followUp && `pin ${followUp.value.date}`,
      snooze && `snooze ${snooze.value}`,
      status !== "active" && status,
      prefers && `prefers ${prefers.value}`,
      organization.length > 0 && `at ${organization.join()}`,
    ];
    return told.filter(Boolean).join(", ");
  };
  const fields: [string, string][] = [
    ["last_contacted:: 2026-11-03", "last 2026-11-03"],
    ["- last_contact:: [[2026-11-03]]", "last 2026-11-03"],
    ["frequency:: monthly", "every 1 month"],
    ["[frequency:: monthly]", "every 1 month"],
    ["(cadence:: 14) [company:: Acme]", "every 14 day, at Acme"],
    ["next_contact:: Nov 25, 2026", "pin 2026-11-25"],
    ["snooze_until:: 2026/12/01", "snooze 2026-12-01"],
    ["preferred_contact_method:: email", "prefers email"],
    ["do_not_contact:: true", "do-not-contact"],
    ["status:: do-not-contact", "do-not-contact"],
    ["status:: applied", ""],
    ["I like frequency:: monthly in prose", ""],
    ["`frequency:: monthly`", ""],
    ["```\nfrequency:: monthly\n```", ""],
    ["frequency: monthly", ""],
  ];
  for (const [line, meaning] of fields) it(line, () => assert.equal(fieldsOf(`${line}\n`), meaning));

  it("give way to the frontmatter, under any of its names", () => {
    assert.equal(fieldsOf("frequency:: monthly\n", "type: contact\nevery: 10 days"), "every 10 day");
    assert.equal(fieldsOf("frequency:: monthly\n", "type: contact\ncontact_cadence: weekly"), "every 7 day");
  });

  it("fail closed", () => {
    assert.ok(contactIn(withBody("snooze_until:: 11/10/2026\n")).failsClosed);
    assert.ok(contactIn(withBody("do_not_contact:: maybe\n")).failsClosed);
  });
});

describe("a nested tag", () => {
  for (const tags of [
    "person/friend",
    '"#people/work"',
    "[a, contact/x/y]",
    "\n  - Contacts/Old",
    '"a, #person/b"',
  ]) {
    it(tags, () => assert.ok(readContact(`---\ntags: ${tags}\n---\n`, { fileName: "x" })));
  }
  for (const tags of ["work/people", "personal/x", "person-x/y", "a/person"]) {
    it(`is not ${tags}`, () =>
      assert.equal(readContact(`---\ntags: ${tags}\n---\n`, { fileName: "x" }), undefined));
  }
});
