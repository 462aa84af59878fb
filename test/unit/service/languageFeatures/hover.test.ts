import assert from "node:assert/strict";
import fc from "fast-check";
import { resolveConfig } from "../../../../src/config/resolve";
import { standingLine } from "../../../../src/service/followUps/standing";
import { contactText } from "../../../../src/service/languageFeatures/contactText";
import { diagnosticsOf } from "../../../../src/service/languageFeatures/diagnostics";
import { hoverAt } from "../../../../src/service/languageFeatures/hover";
import { type ContactNote, noteFrom } from "../../../../src/vault/contactNote";
import { createNoteVault } from "../../../../src/vault/noteVault";
import { day, judge, note } from "../../support/engine";

const TODAY = "2026-11-24";

function noteOf(text: string, today = TODAY): ContactNote {
  const config = resolveConfig([]);
  const contact = createNoteVault({ today: day(today), config }).set("Kim.md", text) ?? assert.fail();
  return noteFrom(text, contact, config);
}

/** Returns the hover over the first occurrence of a word. */
function hoverText(text: string, word: string, uri?: string): string {
  const found = noteOf(text);
  const hover = hoverAt(found, found.lines.positionAt(text.indexOf(word)), uri);
  return hover?.contents.value ?? assert.fail(`no hover over ${word}`);
}

const INTERVIEW = note(
  ["name: Kim Doe", "playbook: after-interview"],
  ["2026-11-12 interview, with Dana, reply by 2026-11-23", "2026-11-12 email thanks"],
);
const TWO_CALLS = note(
  ["name: Kim Doe", "playbook: job-ad", "mention:", "  - the fair in May", "  - her move, at last"],
  [
    "2026-11-12 call in - wants to see the portfolio",
    "2026-11-17 email resume",
    "2026-11-18 call voicemail",
    "2026-11-23 call no-answer - rang for long",
  ],
);

describe("standingLine", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      "a promise that has lapsed",
      INTERVIEW,
      "try 1 of 3 · last answered 12 days ago · next: Call today, mid-morning (10:00–11:30)",
    ],
    ["unanswered attempts", TWO_CALLS, "try 3 of 3 · last answered 12 days ago · next: Call Thu 26 Nov"],
    ["nothing yet", note(["playbook: job-ad"]), "try 1 of 3 · no touch yet · next: Call today"],
    [
      "a first try",
      note(["playbook: job-ad"], ["2026-11-23 call voicemail"]),
      "try 2 of 3 · no answer yet · next: Call Thu 26 Nov",
    ],
    [
      "an answer of yesterday",
      note(["playbook: networking"], ["2026-11-23 email in"]),
      "last answered yesterday · next: Email or call today",
    ],
    ["a closed one", note(["status: closed"], ["2026-11-24 email in"]), "last answered today"],
  ];
  for (const [what, text, expected] of cases) {
    it(`is one line: ${what}`, () => assert.equal(standingLine(judge(text, TODAY)), expected));
  }
});

describe("a hover", () => {
  it("returns the standing, the reason, what to say, and what follows", () => {
    assert.deepEqual(hoverText(TWO_CALLS, "name:").split("\n\n"), [
      "**Kim Doe** — **Call Thu 26 Nov** · try 3 of 3 · last answered 12 days ago",
      "2 tries without an answer, the last on Monday 23 November: call again, and mention it.",
      "What to say:",
      "- Say why you call: your application of Tuesday 17 November.\n- Say that you are following up on your call of Mon 23 Nov and your resume of Tue 17 Nov.\n- This is the last try: be brief, and leave the door open.",
      "To mention: the fair in May · her move\\, at last",
      "Last note, Mon 23 Nov: rang for long",
      "If they don't answer:",
      "- Mon 30 Nov: Move on",
      "Why this day? 3 days after Mon 23 Nov is Thu 26 Nov. Playbook: Answering a job ad. _Based on How to stay in touch without becoming a pest._",
    ]);
    const answered = note(["playbook: networking"], ["2026-10-01 email in thanks"]);
    assert.deepEqual(hoverText(answered, "---").split("\n\n"), [
      "**Kim** — **Reach out\\: email\\, card\\, social\\, text\\, call or meeting · 40 days late** · last answered 54 days ago",
      "You were last in touch on Thursday 1 October: get in touch again, in a different way. Something worth sharing is enough.",
      "If they don't answer:",
      "- Tue 8 Dec to Tue 22 Dec: Reach out\n- Tue 22 Dec to Tue 5 Jan 2027: Reach out\n- Tue 5 Jan 2027 to Tue 19 Jan 2027: Reach out",
      "Why this day? 7 days after Thu 1 Oct is Thu 8 Oct; 14 days after Thu 1 Oct is Thu 15 Oct. Playbook: Networking. _Based on Follow up\\, follow up\\, follow up._",
    ]);
  });

  it("explains the word under the pointer, and not the whole contact", () => {
    const text = note(
      [
        "name: Kim Doe",
        "company: Acme",
        "playbook: job-ad",
        "status: active - so far",
        "prefers: phone",
        "ignore:",
        "  - too-soon",
      ],
      [
        "2026-11-18 10:00 phone vm, with Dana, reply by 2026-11-23 - call me: voicemail",
        "{date: 2026-11-19, channel: email, note: call}",
      ],
    );
    const touch = "1st unanswered try of 3.";
    const cases: readonly (readonly [string, string])[] = [
      ["company", "**company**: Where they work; a string or a list."],
      ["playbook", "**playbook**: The playbook to follow."],
      ["job-ad", "**Answering a job ad**\n\n"],
      ["active", "**active**: in touch (the default)"],
      ["phone", "**phone**: a phone call"],
      ["too-soon", "**too\\-soon**: "],
      ["touches", "**touches**: The log, oldest first."],
      ["2026-11-18", touch],
      ["phone vm", `**phone**: a phone call\n\n${touch}`],
      ["vm,", `**vm**: you left a voicemail\n\n${touch}`],
      ["reply by", `**reply by**: the day by which they promised an answer\n\n${touch}`],
      ["call me", touch],
    ];
    for (const [word, expected] of cases) {
      const value = hoverText(text, word);
      assert.ok(
        expected.endsWith("\n\n")
          ? value.startsWith(expected)
          : expected.endsWith(": ")
            ? value.startsWith(expected)
            : value === expected,
        `${word}: ${value}`,
      );
      assert.ok(!value.includes("Kim Doe"), word);
    }
    assert.match(hoverText(text, "email, note"), /^\*\*email\*\*: an email\n\n/);
    assert.doesNotMatch(hoverText(text, "call}"), /\*\*call/);
  });

  it("shortens quoted text", () => {
    const long = "a very long story that goes on and on ".repeat(20).trim();
    const items = Array.from({ length: 9 }, (_, n) => `  - item ${n} ${long}`);
    const value = hoverText(
      note(["playbook: job-ad", "mention:", ...items], [`2026-11-23 call voicemail - ${long}`]),
      "---",
    );
    assert.match(value, /To mention: item 0 a very [^·]*… · item 1 [^·]*… · item 2 [^·]*… … and 6 more/);
    assert.match(value, /Last note, Mon 23 Nov: a very long .*…/);
    assert.ok(value.length < 1200, String(value.length));
  });

  it("links to commands for a client that has them", () => {
    const uri = "file:///notes/Kim%20(new)'s.md";
    const line = hoverText(TWO_CALLS, "name:", uri).split("\n\n")[1] ?? "";
    const links = [...line.matchAll(/\[([^\]]+)\]\(command:([\w.]+)\?([^)]*)\)/g)];
    assert.deepEqual(
      links.map(([, title, command]) => [title, command]),
      [
        ["Log Touch", "touchbase.logTouch"],
        ["Log as done", "touchbase.logNextStep"],
        ["Remind Me…", "touchbase.snoozeContact"],
        ["Draft…", "touchbase.draftMessage"],
      ],
    );
    for (const [, , , query = ""] of links) assert.deepEqual(JSON.parse(decodeURIComponent(query)), [uri]);
    assert.equal(links.map(([whole]) => whole).join(" · "), line);
    assert.ok(!hoverText(TWO_CALLS, "name:").includes("command:"));
  });

  it("links to moving on if that is the step, and only to logging if there is none", () => {
    const commands = (text: string) =>
      [...hoverText(text, "---", "file:///k.md").matchAll(/command:touchbase\.(\w+)/g)].map(([, id]) => id);
    const three = ["2026-11-10 call voicemail", "2026-11-13 call no-answer", "2026-11-17 call no-answer"];
    assert.deepEqual(commands(note(["playbook: job-ad"], three)), [
      "logTouch",
      "markMovedOn",
      "snoozeContact",
    ]);
    assert.deepEqual(commands(note(["playbook: job-ad", "status: closed"], three)), ["logTouch"]);
  });
});

describe("hoverAt, with text of a note", () => {
  const HOSTILE = [
    "[x](command:touchbase.logTouch)",
    "![x](https://evil.example/x.png)",
    "<img src=x onerror=alert(1)>",
    "<a href='command:workbench.action.quit'>x</a>",
    "https://evil.example",
    "www.evil.example",
    "mail@evil.example",
    "$(alert)",
    "`code` **bold** _it_ ~~no~~",
    "&#91;x&#93;(command:x)",
    "| a | b |",
    "# heading",
    "[x]: command:y",
    "\\[x\\](command:y)",
  ];

  /** Returns the active Markdown in an escaped text. */
  const live = (markdown: string) => {
    const unescaped = markdown.replace(/\\[\\`*_{}[\]<>#|~&:@.]/g, "");
    return /[<>[\]|]|https?:|command:|www\.|\w@\w/.test(unescaped);
  };

  for (const text of HOSTILE) {
    it(`stays plain text: ${text}`, () => {
      const quoted = JSON.stringify(text);
      const hostile = note(
        [`name: ${quoted}`, `organization: ${quoted}`, "playbook: job-ad", "mention:", `  - ${quoted}`],
        [`{date: 2026-11-20, channel: call, outcome: voicemail, note: ${quoted}}`],
      );
      for (const value of [hoverText(hostile, "name"), contactText(judge(hostile, TODAY)).join("\n\n")])
        assert.ok(!live(value), value);
    });
  }

  it("never creates a link", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.string({ maxLength: 40 }),
        (one, other) => {
          const hostile = note(
            [
              `name: ${JSON.stringify(`${one}](command:x)`)}`,
              "playbook: job-ad",
              "mention:",
              `  - ${JSON.stringify(`[${other}`)}`,
            ],
            [`{date: 2026-11-20, channel: call, note: ${JSON.stringify(`<${other}>${one}`)}}`],
          );
          const value = contactText(judge(hostile, TODAY)).join("\n\n");
          assert.ok(!live(value), value);
        },
      ),
    );
  });

  it("never creates a link from the URI of the note", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (path) => {
        const line = hoverText(TWO_CALLS, "name:", `file:///${path}`).split("\n\n")[1] ?? "";
        assert.match(line, /^(?:\[[\w …]+\]\(command:touchbase\.\w+\?[\w%.-]+\)(?: · )?){4}$/);
      }),
    );
  });
});

describe("diagnosticsOf, for a client without hovers", () => {
  it("adds the standing to advice, but not to formatting problems", () => {
    const text = note(
      ["playbook: job-ad", "orgnization: Acme"],
      ["2026-11-10 call voicemail", "2026-11-13 call no-answer", "2026-11-17 call no-answer"],
    );
    const found = diagnosticsOf(noteOf(text), { uri: "file:///Kim.md" });
    const standing = ["Where it stands: 3 tries · no answer yet · next: Move on"];
    assert.deepEqual(
      found.map(({ code, relatedInformation = [] }) => [code, relatedInformation.map((one) => one.message)]),
      [
        ["unknown-key", []],
        ["move-on", standing],
      ],
    );
    const without = diagnosticsOf(noteOf(text));
    assert.ok(without.every(({ relatedInformation }) => relatedInformation === undefined));
  });
});

describe("the hover over a name", () => {
  const who = (...keys: string[]) => {
    const lines = hoverText(note(["name: Kim Doe", "playbook: job-ad", ...keys]), "Kim").split("\n\n");
    return lines[1];
  };

  it("shows the organization, phone, email and birthday of a contact", () => {
    assert.equal(
      who(
        "role: Head of *Sales*",
        "company: '[[Acme]]'",
        "phone: [030 123, 030 456, 030 789]",
        "birthday: 1990-12-07",
      ),
      "Head of \\*Sales\\* · Acme · 030 123 · 030 456 · turns 36 on Mon 7 Dec, in 13 days",
    );
    assert.equal(who("birthday: 03-07"), "birthday Sun 7 Mar 2027");
    assert.equal(who("birthday: 1990-11-24"), "turns 36 today");
    assert.equal(who("birthday: 11-24", "email: kim@acme.example"), "kim\\@acme\\.example · birthday today");
    assert.equal(who("birthday: 1990-11-25"), "turns 36 on Wed 25 Nov, in 1 day");
  });

  it("shows them for a closed contact, too", () => {
    assert.equal(who("status: closed", "birthday: 12-07"), "birthday Mon 7 Dec");
  });
});

describe("diagnosticsOf, while the frontmatter is typed", () => {
  const severities = (text: string) =>
    diagnosticsOf(noteOf(text)).map(({ code, severity }) => [code, severity]);

  it("shows no error before the closing fence, and one when the body begins", () => {
    for (const typed of [
      "---\ntouches:",
      "---\nname: Kim\nplaybook: job-ad\n",
      "---\ntouches:\n  - 2026-11-20 call\n# so\npla",
    ]) {
      assert.deepEqual(severities(typed), [["frontmatter-yaml", 4]], typed);
    }
    assert.deepEqual(severities("---\nname: Kim\nplaybook: job-ad\n\nWe met at the fair.\n"), [
      ["frontmatter-yaml", 1],
    ]);
  });
});
