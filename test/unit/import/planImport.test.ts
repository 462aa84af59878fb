import assert from "node:assert/strict";
import { message } from "../../../src/words/message";
import { contact, notesAfter, outcomes, plan, record, sourceOf } from "./source";

describe("planImport", () => {
  it("puts each record into exactly one bucket, and counts them", () => {
    const notes = [
      contact("People/Ann.md", "name: Ann Lee", "email: ann@x.example", "touches:"),
      contact("People/Bo.md", "name: Bo Berg", "touches:"),
    ];
    const refused = {
      kind: "refused",
      line: 6,
      raw: "a,b",
      reason: message("import.refused.nameless"),
    } as const;
    const result = plan(
      sourceOf([
        { name: "Cy Young", emails: ["cy@x.example"] },
        { name: "Ann Lee", emails: ["ann@x.example"], phones: ["+1 212 555 0100"] },
        { name: "Ann Lee", emails: ["ANN@x.example"] },
        { name: "Bo Berg", phones: ["+1 212 555 0101"] },
        {},
        refused,
      ]),
      notes,
    );
    assert.deepEqual(outcomes(result), [
      "Cy Young | new | People/Cy Young.md",
      "Ann Lee | merge | People/Ann.md",
      "Ann Lee | same | People/Ann.md",
      "Bo Berg | ambiguous",
      "{} | refused",
      "a,b | refused",
    ]);
    assert.deepEqual(result.counts, { new: 1, merge: 1, same: 1, ambiguous: 1, refused: 2 });
  });

  it("no longer treats an application as one without a role when a later record has its role", () => {
    const rows = [
      { uid: "1", organization: "Acme" },
      { uid: "2", emails: ["ann@x.example"] },
      { uid: "1", role: "Baker" },
      { uid: "2", organization: "Acme" },
      { uid: "3", organization: "Beta" },
      { organization: "Beta", role: "Cook" },
      { uid: "3", role: "Waiter" },
    ];
    const source = sourceOf(rows, "jobs");
    const first = plan(source);
    assert.deepEqual(outcomes(first), [
      "Acme | new | Acme.md",
      "ann@x.example | new | ann@x.example.md",
      "Baker | merge | Acme.md",
      "Acme | merge | ann@x.example.md",
      "Beta | new | Beta.md",
      "Beta, Cook | new | Beta, Cook.md",
      "Waiter | merge | Beta.md",
    ]);
    assert.deepEqual(plan(source, notesAfter(first)).notes, []);
  });

  it("plans nothing for a file without records", () => {
    const { records, notes, counts } = plan(sourceOf([]));
    assert.deepEqual(
      { records, notes, counts },
      {
        records: [],
        notes: [],
        counts: { new: 0, merge: 0, same: 0, ambiguous: 0, refused: 0 },
      },
    );
  });

  it("recognizes a contact by identity, email, number, profile, and name with organization, in this order", () => {
    const note = contact(
      "Ann.md",
      "name: Ann Lee",
      "organization: The Acme Corp.",
      "email: ann@x.example",
      "phone: (212) 555-0100",
      "linkedin: https://www.linkedin.com/in/ann-lee/",
      "uid: urn:1",
      "touches:",
    );
    const found = [
      { name: "Annabel Lee-Jones", uid: "urn:1" },
      { name: "A. Lee", emails: ["<Ann@X.example>"] },
      { name: "Ann Lee-Jones", phones: ["+1 212-555-0100"] },
      { name: "Somebody Else", links: ["linkedin.com/in/Ann-Lee"] },
      { name: "Lee, Ann", organization: "ACME" },
    ].map((fields) => outcomes(plan(sourceOf([fields]), [note])));
    assert.deepEqual(found.flat(), [
      "Annabel Lee-Jones | same | Ann.md",
      "A. Lee | same | Ann.md",
      "Ann Lee-Jones | same | Ann.md",
      "Somebody Else | same | Ann.md",
      "Lee, Ann | same | Ann.md",
    ]);
  });

  it("decides nothing by a name alone, a shared address, two notes, or a note that cannot be read", () => {
    const notes = [
      contact("Ann.md", "name: Ann Lee", "organization: Acme", "email: office@x.example", "touches:"),
      contact("Bo.md", "name: Bo Berg", "phone: +1 212 555 0100", "touches:"),
      contact("Bo again.md", "name: Bo Berg", "email: bo@x.example", "touches:"),
      contact("Cy.md", "type: contact", "email: cy@x.example", 'status: "do-not-con'),
    ];
    const result = plan(
      sourceOf([
        { name: "Ann Lee", organization: "Beta" },
        { name: "Zoe Quinn", emails: ["office@x.example"] },
        { name: "Bo Berg", phones: ["+1 212 555 0100"], emails: ["bo@x.example"] },
        { name: "Cyril", emails: ["cy@x.example"] },
      ]),
      notes,
    );
    assert.deepEqual(
      result.records.map(({ title, bucket, reason, candidates }) => [
        title,
        bucket,
        reason?.key,
        candidates?.length,
      ]),
      [
        ["Ann Lee", "ambiguous", "import.doubt.name-alone", 2],
        ["Zoe Quinn", "ambiguous", "import.doubt.other-name", 2],
        ["Bo Berg", "ambiguous", "import.doubt.several", 3],
        ["Cyril", "ambiguous", "import.doubt.unreadable", 1],
      ],
    );
    assert.deepEqual(result.notes, []);
  });

  it("distinguishes colleagues who share a line by an address of their own", () => {
    const phones = ["+1 212 555 0100"];
    const source = sourceOf([
      { name: "Ann Lee", phones, emails: ["ann@x.example"] },
      { name: "Bo Berg", phones, emails: ["bo@x.example"] },
      { name: "Cy Young", phones, links: ["https://www.linkedin.com/in/cy"] },
      { name: "Di Fox", phones },
    ]);
    const first = plan(source);
    assert.deepEqual(outcomes(first), [
      "Ann Lee | new | Ann Lee.md",
      "Bo Berg | new | Bo Berg.md",
      "Cy Young | new | Cy Young.md",
      "Di Fox | ambiguous",
    ]);
    const again = plan(source, notesAfter(first));
    assert.deepEqual([again.counts.same, again.counts.ambiguous, again.notes], [3, 1, []]);
  });

  it("fills only absent keys, keeps the user's values, and counts what has no place", () => {
    const note = {
      path: "Ann.md",
      text: "---\nname: Ann Lee # mine\nemail: ann@x.example\nrole:\nmine: [1, 2]\ntouches:\n  - 2026-11-03 call\n---\n\nMy text\n",
    };
    const fields = {
      name: "Ann Lee",
      emails: ["ann@x.example", "ann@home.example"],
      phones: ["+1 212 555 0100", "+1 212 555 0101"],
      role: "CTO: new",
      birthday: "1990-03-07",
      tags: ["no"],
      text: "Their text",
    };
    const result = plan(sourceOf([record(fields, 1, ["PHOTO"])]), [note]);
    const [merged] = result.records;
    assert.deepEqual(
      [merged?.bucket, merged?.added, merged?.kept, merged?.leftBehind],
      ["merge", ["role", "phone", "birthday", "tags"], ["email"], ["PHOTO", "text"]],
    );
    assert.equal(
      result.notes[0]?.after,
      '---\nname: Ann Lee # mine\nemail: ann@x.example\nrole: "CTO: new"\nmine: [1, 2]\nbirthday: 1990-03-07\ntags:\n  - "no"\nphone:\n  - +1 212 555 0100\n  - +1 212 555 0101\ntouches:\n  - 2026-11-03 call\n---\n\nMy text\n',
    );
  });

  it("makes one note from two records of one person, with the facts of both", () => {
    const result = plan(
      sourceOf([
        { name: "Ann Lee", emails: ["ann@x.example"], text: "Met in May" },
        {
          name: "Lee, Ann",
          emails: ["ann@x.example", "ann@home.example"],
          phones: ["2125550100"],
          text: "Likes tea",
        },
      ]),
    );
    assert.deepEqual(outcomes(result), ["Ann Lee | new | Ann Lee.md", "Lee, Ann | merge | Ann Lee.md"]);
    assert.equal(
      result.notes[0]?.after,
      '---\nname: Ann Lee\nemail:\n  - ann@x.example\n  - ann@home.example\nphone: "2125550100"\nplaybook: networking\nfollow_up: 2026-11-26\ntouches:\n---\n\n# Ann Lee\n\nMet in May\n\nLikes tea\n',
    );
  });

  it("never weakens a value that forbids contact, in a record or in a note", () => {
    const notes = [
      contact("Ann.md", "name: Ann", "email: ann@x.example", "status: do-not-contact - asked", "touches:"),
      contact("Bo.md", "name: Bo", "email: bo@x.example", "status: paused", "touches:"),
      contact("Cy.md", "name: Cy", "email: cy@x.example", "touches:", "  - 2026-11-03 email stop"),
    ];
    const result = plan(
      sourceOf([
        { name: "Ann", emails: ["ann@x.example"], phones: ["2125550100"] },
        { name: "Bo", emails: ["bo@x.example"], text: "Please do not contact me again." },
        { name: "Cy", emails: ["cy@x.example"], role: "CTO" },
        { name: "Di", tags: ["do-not-contact"] },
        { name: "Ed", status: "Do not contact" },
      ]),
      notes,
    );
    const status = new Map(
      result.notes.map(({ path, after }) => [path, /^(?:status|follow_up|snooze): .*$/gm.exec(after)?.[0]]),
    );
    assert.deepEqual(
      [...status],
      [
        ["Di.md", "status: do-not-contact"],
        ["Ed.md", "status: do-not-contact"],
        ["Ann.md", "status: do-not-contact - asked"],
        ["Bo.md", "status: do-not-contact - Please do not contact me again."],
        ["Cy.md", undefined],
      ],
    );
    assert.ok(result.notes.every(({ after }) => !/^(?:follow_up|snooze):/m.test(after)));
  });

  it("gives files names that are safe, available on every system, and not those of a copy", () => {
    const names = [
      "CON",
      "../../etc/passwd",
      "a/b",
      "Ann.",
      "...",
      "ANN",
      "Ann",
      "x".repeat(300),
      "NUL.txt",
      "Zoë",
    ];
    const result = plan(
      sourceOf(names.map((name, at) => ({ name, emails: [`a${at}@x.example`], organization: `Org ${at}` }))),
      [],
      { folder: "People", paths: ["People/zoë.md"] },
    );
    assert.deepEqual(
      result.records.map(
        ({ bucket, path, reason }) => path?.replace(/x{200}/, "x…") ?? [bucket, reason?.key],
      ),
      [
        "People/CON_.md",
        "People/etc-passwd.md",
        "People/a-b.md",
        "People/Ann.md",
        "People/Org 4.md",
        ["ambiguous", "import.doubt.name-alone"],
        ["ambiguous", "import.doubt.name-alone"],
        "People/x….md",
        "People/NUL_.txt.md",
        "People/Zoë, Org 9.md",
      ],
    );
    const twins = sourceOf(
      Array.from({ length: 3 }, (_, at) => ({ name: "Jo", uid: `urn:${at}`, role: `R${at}` })),
    );
    const chosen = plan(twins, [], { choices: new Map([1, 2].map((at) => [at, { kind: "new" }])) });
    assert.deepEqual(outcomes(chosen), ["Jo | new | Jo.md", "Jo | new | Jo, 2.md", "Jo | new | Jo, 3.md"]);
  });

  it("writes every value so that it is read back as the same text", () => {
    const values = [
      "no",
      "1e5",
      "- x",
      "a: b",
      "'a' \"b\"",
      "=1+1",
      "#x",
      "@x",
      "{a}",
      "null",
      "2026-11-03",
      "*x",
      "a #b",
    ];
    for (const value of values) {
      const fields = {
        name: value,
        organization: value,
        role: value,
        emails: [value],
        phones: [value],
        tags: [value],
      };
      const first = plan(sourceOf([fields]));
      assert.equal(first.records[0]?.bucket, "new", value);
      const again = plan(sourceOf([fields]), notesAfter(first));
      assert.deepEqual([again.records[0]?.bucket, again.notes], ["same", []], value);
    }
  });

  it("keeps a text that looks like a log, like keys or like code, and reads nothing from it", () => {
    const texts = [
      "## Log\n- 2026-11-03 call voicemail",
      "follow_up:: 2026-12-01",
      "# Mention\n- [ ] the grant",
      "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x",
      "---\nstatus: closed\n---",
      "```\n## Log\n- 2026-11-03 call\n```",
    ];
    for (const text of texts) {
      const first = plan(sourceOf([{ name: "Ann", text }]));
      assert.equal(first.records[0]?.bucket, "new", text);
      assert.ok(first.notes[0]?.after.includes(text), text);
      assert.equal(
        plan(sourceOf([{ name: "Ann", text }]), notesAfter(first)).records[0]?.bucket,
        "same",
        text,
      );
    }
  });

  it("plans nothing for the same file a second time, even if the user has added to the notes", () => {
    const source = sourceOf([
      {
        name: "Ann Lee",
        organization: "Acme",
        emails: ["ann@x.example"],
        birthday: "03-07",
        text: "Met in May",
      },
      { name: "Ann Lee", organization: "Beta" },
      { name: "Cy" },
      { name: "Cy" },
    ]);
    const first = plan(source, [], { choices: new Map([[1, { kind: "new" }]]) });
    assert.deepEqual(outcomes(first), [
      "Ann Lee | new | Ann Lee.md",
      "Ann Lee | new | Ann Lee, Beta.md",
      "Cy | new | Cy.md",
      "Cy | same | Cy.md",
    ]);
    const notes = notesAfter(first).map(({ path, text }) => ({ path, text: `${text}\nMine\n` }));
    const again = plan(source, notes);
    assert.deepEqual([again.counts.same, again.notes], [4, []]);
  });
});
