import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../src/cadence/analyze";
import { readContact } from "../../../src/note/contact";
import { runs } from "../support/arbitraries";
import { assertQuick } from "../support/assertQuick";
import { cadence, contactIn, day, judge, note } from "../support/engine";
import { fixturesIn } from "../support/fixture";
import { contactOf, problemsIn } from "../support/problems";

const isContact = (text: string) => readContact(text, { fileName: "X" }) !== undefined;
const fm = (...lines: string[]) => ["---", ...lines, "---", ""].join("\n");

describe("readContact", () => {
  for (const [what, text] of Object.entries({
    touches: fm("touches:"),
    "a playbook": fm("playbook: job-ad"),
    "a type": fm("type: Person"),
    "a kind": fm("kind: crm-contact"),
    "a list of types": fm("type: [note, customer]"),
    "a tag": fm("tags: contact"),
    "a tag with a hash": fm('tags: "#people"'),
    "a list of tags": fm("tags: [note, contacts]"),
    "tags in one text": fm("tags: note, person"),
    "a byte order mark": `\uFEFF${fm("type: contact")}`,
    CRLF: fm("type: contact").replaceAll("\n", "\r\n"),
    "blanks behind the fence": "---  \ntype: contact\n---\t\n",
  })) {
    it(`is one by ${what}`, () => assert.ok(isContact(text)));
  }

  for (const [what, text] of Object.entries({
    "an empty file": "",
    prose: "Dear Dana,\n\ntouches: none\n",
    "a note of another type": fm("type: meeting", "title: Contact"),
    "frontmatter without keys": fm("- a", "- b"),
    "an empty frontmatter": "---\n---\n",
    JavaScript: "---js\n{ touches: [process.exit(1)] }\n---\n",
    "JavaScript with a blank": "--- js\nmodule.exports = process.exit(1)\n---\n",
    JSON: '---json\n{ "touches": [] }\n---\n',
    TOML: "---toml\ntouches = []\n---\n",
    "four dashes": "----\ntouches:\n----\n",
    "a blank line before the frontmatter of another note": "\n---\ntitle: x\n---\n",
    "a template by its name": fm("type: contact", 'name: "{{title}}"'),
    "a template by its heading": `${fm("type: contact")}# <% tp.file.title %>\n`,
    "a template by its playbook": fm("playbook: {{playbook}}"),
    "a template by its date": fm("type: contact", "follow_up: {{date}}"),
    "a template by the form of a date": fm("type: contact", "snooze: YYYY-MM-DD"),
    "a template by its touches": fm("touches:", "  - {{date}} call", "  - YYYY-MM-DD email"),
    "broken YAML of another note": "---\ntitle: a: b: c\n---\n",
    "a heading with a rule": "Title\n---\ntouches: x\n---\n",
    "tags that only sound like it": fm("tags: [contactless, personal]"),
  })) {
    it(`is not ${what}`, () => assert.equal(isContact(text), false));
  }

  it("returns a contact if the settings declare the note", () => {
    const contact = readContact("# Dana\n", { fileName: "dana", declared: true });
    assert.deepEqual([contact?.name, contact?.problems, contact?.readable], ["Dana", [], true]);
  });

  it("takes the name from the key, an alias, a heading, or the file", () => {
    const name = (text: string) => readContact(text, { fileName: "dana-w" })?.name;
    assert.equal(name(fm("type: contact", "name: Dana Whitfield", "aliases: [D]")), "Dana Whitfield");
    assert.equal(name(fm("type: contact", "aliases: [Dana W, D]")), "Dana W");
    assert.equal(name(`${fm("type: contact")}\n\`\`\`\n# no\n\`\`\`\n## Dana of Acme ##\n`), "Dana of Acme");
    assert.equal(name(fm("type: contact")), "dana-w");
  });

  it("reads the common forms of each key", () => {
    const contact = contactOf(
      fm(
        "type: contact",
        "company: [[Acme]]",
        "phone: +49123",
        "email: [a@b.c, d@e.f]",
        "role: '[[Head|Head of IT]]'",
      ),
    );
    const { organization, phone, email, role } = contact;
    assert.deepEqual(
      { organization, phone, email, role },
      {
        organization: ["Acme"],
        phone: ["+49123"],
        email: ["a@b.c", "d@e.f"],
        role: ["Head of IT"],
      },
    );
    assert.deepEqual(contactOf(fm("type: contact", "phone: 0049151")).phone, ["0049151"]);
    assert.deepEqual(contactOf(fm("type: contact", 'company: "[[Acme]]"')).organization, ["Acme"]);
  });

  it("reads the tags other than those that make it a contact", () => {
    const tagsOf = (...lines: string[]) => contactOf(fm("type: contact", ...lines)).tags;
    assert.deepEqual(tagsOf("tags: [person, '#friends', design]"), ["friends", "design"]);
    assert.deepEqual(tagsOf("tags: contact/work, Person travel"), ["work", "travel"]);
    assert.deepEqual(tagsOf("tags: people"), []);
    assert.deepEqual(tagsOf(), []);
  });

  const every: [string, unknown][] = [
    ["every: 3 weeks", [21, "day"]],
    ["every: 2 months", [2, "month"]],
    ["every: 10 days", [10, "day"]],
    ["frequency: weekly", [7, "day"]],
    ["contact_frequency: biweekly", [14, "day"]],
    ["cadence: monthly", [1, "month"]],
    ["follow_up_cadence: quarterly", [3, "month"]],
    ["contact_cadence: biannually", [6, "month"]],
    ["cadence: yearly", [12, "month"]],
    ["frequency: 30", [30, "day"]],
    ["every: Friday", 5],
  ];
  for (const [line, expected] of every) {
    it(`reads "${line}"`, () => {
      const rhythm = contactOf(fm("type: contact", line)).every?.value ?? assert.fail();
      assert.deepEqual(rhythm.kind === "interval" ? [rhythm.count, rhythm.unit] : rhythm.weekday, expected);
    });
  }

  for (const key of [
    "next_follow_up",
    "next_followup",
    "next_contact",
    "next_contact_due",
    "followUpDate",
    "next_action_date",
  ]) {
    it(`reads ${key} as follow_up`, () => {
      assert.equal(contactOf(fm("type: contact", `${key}: 2026-11-25`)).followUp?.value.date, "2026-11-25");
    });
  }

  for (const key of ["last_contacted", "last_contact", "lastContact", "last-contacted"]) {
    it(`reads ${key} as a touch, unless the log reaches that date`, () => {
      const dates = (...lines: string[]) =>
        contactOf(note([`${key}: 2026-11-10`, "type: person"], lines)).touches.map(({ date }) => date);
      assert.deepEqual(dates(), ["2026-11-10"]);
      assert.deepEqual(dates("2026-11-02 email"), ["2026-11-02", "2026-11-10"]);
      assert.deepEqual(dates("2026-11-10 email"), ["2026-11-10"]);
      assert.deepEqual(dates("2026-11-12 email"), ["2026-11-12"]);
      const behind = problemsIn(note([`${key}: 2026-11-10`, "type: person"], ["2026-11-12 email"]));
      assert.deepEqual(behind, ["unknown-key.alias-behind: 2026-11-10"]);
    });
  }

  it("prefers the canonical name of a key to an alias", () => {
    const contact = contactOf(fm("snooze_until: 2026-11-01", "snooze: 2026-12-01", "type: contact"));
    assert.equal(contact.snooze?.value, "2026-12-01");
  });
});

describe("readContact, with hard notes", () => {
  const quick = (what: string, text: string, check: (text: string) => void = (it) => judgeAny(it)) =>
    it(what, () => assertQuick(5000, () => check(text)));

  function judgeAny(text: string): string[] {
    const contact = readContact(text, { fileName: "X", declared: true }) ?? assert.fail();
    const { findings } = analyze(contact, day("2026-11-20"), cadence());
    for (const { span } of findings)
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
    return findings.map(({ rule }) => rule);
  }

  quick("50 KB of blank lines", fm("type: contact", "\n".repeat(50_000)));
  quick("1 MB of blank lines, unclosed", `---\ntype: contact\n${"\n".repeat(1_000_000)}`);
  quick("10 MB of prose", `${fm("type: contact")}${"All work and no play. _a*_a*\n".repeat(350_000)}`);
  quick("10 MB without a line break", `${fm("type: contact")}${"a".repeat(10_000_000)}`);
  quick("20,000 keys", fm("type: contact", ...Array.from({ length: 20_000 }, (_, i) => `k${i}: v`)));
  quick("20,000 times one key", fm("type: contact", ...Array.from({ length: 20_000 }, () => "k: v")));
  quick("nested lists", fm("type: contact", `x: ${"[".repeat(5_000)}${"]".repeat(5_000)}`));
  quick("nested maps", fm("type: contact", `x: ${"{a: ".repeat(3_000)}${"}".repeat(3_000)}`));
  quick("nested block lists", fm("type: contact", `x:\n ${"- ".repeat(3_000)}a`));
  quick(
    "nested aliases",
    fm(
      "type: contact",
      "a: &a [x]",
      ...Array.from({ length: 26 }, (_, i) => {
        const [last, name] = [String.fromCharCode(97 + i), `z${String.fromCharCode(97 + i)}`];
        return `${name}: &${String.fromCharCode(98 + i)} [*${last}, *${last}, *${last}, *${last}]`;
      }),
    ),
  );
  quick("merge keys", fm("type: contact", "a: &a {x: 1}", ...Array.from({ length: 2000 }, () => "<<: *a")));
  quick(
    "an alias in the log",
    fm("a: &a 2026-11-10 call", "touches:", "  - *a", "  - &b 2026-11-11 email", "  - *b"),
  );
  quick("a frontmatter of 2 MB", fm("type: contact", `x: ${"y".repeat(2_000_000)}`), (text) => {
    assert.deepEqual(judgeAny(text), ["frontmatter-yaml"]);
  });
  quick("2,000 broken lines", fm("type: contact", ...Array.from({ length: 2_000 }, () => "x: [a: b: c")));
  quick(
    "2,000 broken touches",
    note(
      ["type: contact"],
      Array.from({ length: 2_000 }, () => '2026-11-10 call: "a" b: c'),
    ),
  );
  quick(
    "5,000 touches",
    note(
      ["playbook: networking"],
      Array.from({ length: 5_000 }, (_, i) => {
        return `20${10 + Math.floor(i / 360)}-${String(1 + (Math.floor(i / 30) % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")} call no-answer - ${i}`;
      }),
    ),
    (text) => assert.equal(contactIn(text).touches.length, 5_000),
  );

  for (const [what, text, problems] of [
    [
      "an unclosed fence",
      "---\ntype: contact\ntouches:\n  - 2026-11-10 call\n\nText\n",
      ["frontmatter-yaml.unclosed: ---"],
    ],
    ["a fence with a tail", "---\ntype: contact\n---foo\nx: y\n---\n", ["frontmatter-yaml.fault: ---foo"]],
    ["dots for a fence", "---\ntype: contact\n...\nText\n", ["frontmatter-yaml.dots: ..."]],
    [
      "a placeholder that is left in a log",
      fm("touches:", "  - 2026-11-10 call", "  - {{date}} email"),
      ["touch-syntax.no-date: {{date}} email", "frontmatter-yaml.value-braces: {{date}} email"],
    ],
    ["%YAML 1.1", "---\n%YAML 1.1\ntype: contact\n---\n", undefined],
    ["a tab", fm("type: contact", "mention:", "\t- x"), undefined],
    ["a control character", fm("type: contact", "x: a\u0000b"), undefined],
    [
      "a map below a line, at another indent",
      fm("touches:", "  - 2026-11-10 call", "    - date: 2026-11-12", "      channel: email"),
      ["frontmatter-yaml.misplaced: - date: 2026-11-12"],
    ],
    [
      "maps at three indents, with a list in one",
      fm(
        "touches:",
        "  - date: 2026-11-10",
        "    with:",
        "      - Ann",
        "    - date: 2026-11-12",
        "      channel: call",
        " - date: 2026-11-13",
        "   channel: email",
      ),
      ["frontmatter-yaml.misplaced: - date: 2026-11-12"],
    ],
    [
      "a line too far left",
      fm("touches:", "  - 2026-11-10 call", " - 2026-11-12 email", "status: active"),
      ["frontmatter-yaml.misplaced: - 2026-11-12 email"],
    ],
    [
      "an entry at another indent and another fault",
      fm("touches:", "  - 2026-11-10 call", " - 2026-11-12 email", "no key"),
      [
        "frontmatter-yaml.fault:  ",
        "frontmatter-yaml.fault: -",
        "frontmatter-yaml.fault: - 2026-11-12 email",
      ],
    ],
    ["a lone surrogate", fm("type: contact", "touches:", "  - 2026-11-10 call - \uD800"), []],
  ] as const) {
    it(`reads ${what}`, () => {
      assert.doesNotThrow(() => judge(text, "2026-11-20"));
      if (problems) assert.deepEqual(problemsIn(text), problems);
    });
  }
});

describe("readContact, with random notes", () => {
  const notes = [...fixturesIn("rules"), ...fixturesIn("steps")].map((fixture) => fixture.note);
  const bits = [
    "---\n",
    "\n",
    "\r\n",
    "- ",
    ": ",
    " #",
    '"',
    "'",
    "[[",
    "]]",
    "{",
    "}",
    "\t",
    "&a ",
    "*a",
    "!x ",
    "|\n",
    ">\n",
    "@",
    "%",
    "touches:\n",
    "2026-11-10",
    "2026-02-31",
    "\uFEFF",
    "\u0000",
    "\u2028",
    "😀",
    "next ",
    ", ",
    "call",
  ];
  const splice = fc.tuple(
    fc.nat(),
    fc.nat({ max: 6 }),
    fc.oneof(fc.constantFrom(...bits), fc.string({ maxLength: 5 })),
  );
  const spoiled = fc
    .tuple(fc.constantFrom(...notes), fc.array(splice, { maxLength: 8 }))
    .map(([text, splices]) =>
      splices.reduce((it, [at, cut, put]) => {
        const place = at % (it.length + 1);
        return it.slice(0, place) + put + it.slice(place + cut);
      }, text),
    );
  const anything = fc.oneof(
    { weight: 4, arbitrary: spoiled },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom(...bits), { maxLength: 40 })
        .map((all) => `---\ntype: contact\n${all.join("")}\n---\n`),
    },
  );

  it("never throws and gives every finding a position inside the note", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const declared of [false, true]) {
          const contact = readContact(text, { fileName: "X", declared });
          if (!contact) continue;
          const { findings } = analyze(contact, day("2026-11-20"), cadence());
          for (const { span, fixes } of findings) {
            for (const place of [
              span,
              ...fixes.flatMap((fix) => (fix.kind === "replace" ? [fix.span] : [])),
            ]) {
              assert.ok(place.start >= 0 && place.start <= place.end && place.end <= text.length);
            }
          }
        }
      }),
      runs(400),
    );
  });
});
