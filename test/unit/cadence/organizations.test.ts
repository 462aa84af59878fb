import assert from "node:assert/strict";
import { analyzeVault } from "../../../src/cadence/momentum";
import { organizationKey } from "../../../src/cadence/organizations";
import { render } from "../../../src/words/render";
import { cadence, day, judge, note } from "../support/engine";

const TODAY = "2026-11-20";

describe("the name of an organization", () => {
  const groups: readonly (readonly string[])[] = [
    [
      "Acme",
      "ACME",
      "acme.",
      " Acme  Inc. ",
      "Acme, Inc",
      "The Acme Company",
      "Acme L.L.C.",
      "Acme Co., Ltd.",
    ],
    ["Müller & Söhne GmbH & Co. KG", "Muller and Söhne", "müller & söhne gmbh"],
    ["Deutsche Bahn AG", "Deutsche Bahn"],
    ["Café Noir S.A.", "Cafe Noir"],
    ["O'Reilly", "O’Reilly Ltd", "oreilly"],
    ["日本電気", "日本電気 K.K."],
    ["T-Mobile", "T Mobile"],
  ];
  for (const names of groups) {
    it(`is the same for ${names.join(" · ")}`, () => {
      assert.equal(new Set(names.map(organizationKey)).size, 1, names.map(organizationKey).join(" | "));
    });
  }

  it("differs between organizations", () => {
    const names = groups.flatMap(([first = ""]) => organizationKey(first));
    assert.equal(new Set(names).size, groups.length);
    assert.notEqual(organizationKey("Acme North"), organizationKey("Acme South"));
  });

  it("keeps a legal form that is the whole name, and is empty where there are no letters", () => {
    const keys = ["Co", "The Company", "AG", "& Co.", " - ", ""].map(organizationKey);
    assert.deepEqual(keys, ["co", "the", "ag", "and", "", ""]);
  });
});

const person = (name: string, organization: string, touches: readonly string[], ...keys: readonly string[]) =>
  note([`name: ${name}`, `organization: ${organization}`, "playbook: job-ad", ...keys], touches);

function findingsOf(notes: readonly string[], settings: Record<string, unknown> = {}): string[] {
  const analyses = notes.map((text) => judge(text, TODAY, settings));
  return analyzeVault(analyses, day(TODAY), cadence(settings))
    .filter(({ rule }) => rule === "same-organization")
    .map(({ severity, message }) => `${severity} ${render(message, { today: day(TODAY) })}`);
}

describe("same-organization", () => {
  const ann = (...touches: string[]) => person("Ann", "Acme Inc.", touches);
  const ben = (...touches: string[]) => person("Ben", "ACME", touches);

  const found: readonly (readonly [string, readonly string[], string])[] = [
    [
      "two people of it were called on one day",
      [ann("2026-11-18 call no-answer"), ben("2026-11-18 call voicemail")],
      "information You tried Ann and Ben of Acme Inc. on one day, Wednesday 18 November:",
    ],
    [
      "three were tried on one day by different channels",
      [ann("2026-11-20 email"), ben("2026-11-20 call busy"), person("Cleo", "acme llc", ["2026-11-20 text"])],
      "information You tried Ann, Ben and Cleo of Acme Inc. on one day, Friday 20 November:",
    ],
    [
      "four tries with two of them fell within a week",
      [
        ann("2026-11-14 call no-answer", "2026-11-17 call no-answer"),
        ben("2026-11-16 call no-answer", "2026-11-19 call no-answer"),
      ],
      "information 4 tries with Ann and Ben of Acme Inc. within a week:",
    ],
    [
      "one of several organizations is the same",
      [
        ann("2026-11-18 call"),
        note(["name: Dan", "organization: [Beta, Acme]", "playbook: job-ad"], ["2026-11-18 call no-answer"]),
      ],
      "information You tried Ann and Dan of Acme Inc. on one day, Wednesday 18 November:",
    ],
  ];
  for (const [when, notes, expected] of found) {
    it(`reports when ${when}`, () => {
      assert.deepEqual(
        findingsOf(notes).map((text) => text.slice(0, expected.length)),
        [expected],
      );
    });
  }

  const silent: readonly (readonly [string, readonly string[]])[] = [
    ["they were tried on different days", [ann("2026-11-18 call"), ben("2026-11-19 call")]],
    ["it was more than a week ago", [ann("2026-11-13 call"), ben("2026-11-13 call")]],
    [
      "they are of different organizations",
      [ann("2026-11-18 call"), person("Ben", "Beta", ["2026-11-18 call"])],
    ],
    ["one of them called", [ann("2026-11-18 call"), ben("2026-11-18 call in")]],
    ["one of them was thanked", [ann("2026-11-18 call"), ben("2026-11-18 email thanks")]],
    [
      "four tries were with one of them",
      [
        ann("2026-11-14 call", "2026-11-16 call", "2026-11-18 call", "2026-11-20 call"),
        ben("2026-11-03 call"),
      ],
    ],
    [
      "a note leaves the rule",
      [
        ann("2026-11-18 call"),
        person("Ben", "Acme", ["2026-11-18 call"], "ignore: same-organization - one family"),
      ],
    ],
    [
      "neither says where they work",
      [
        note(["name: Ann", "playbook: job-ad"], ["2026-11-18 call"]),
        note(["name: Ben", "playbook: job-ad"], ["2026-11-18 call"]),
      ],
    ],
  ];
  for (const [when, notes] of silent) {
    it(`is silent when ${when}`, () => assert.deepEqual(findingsOf(notes), []));
  }

  it("is one finding for any number of organizations", () => {
    const notes = ["Acme", "Beta", "Gamma"].flatMap((organization, i) =>
      ["Ann", "Ben"].map((name) =>
        person(`${name} ${i}`, organization, [`2026-11-1${7 + i} call no-answer`]),
      ),
    );
    assert.deepEqual(findingsOf(notes), [
      "information You tried Ann 2 and Ben 2 of Gamma on one day, Thursday 19 November: for the company, that is pestering. Leave at least a day between colleagues. The same goes for Beta and Acme.",
    ]);
  });

  it("follows the settings, which switch it off or raise its severity", () => {
    const notes = [ann("2026-11-18 call"), ben("2026-11-18 call")];
    assert.deepEqual(findingsOf(notes, { rules: { "same-organization": "off" } }), []);
    assert.match(findingsOf(notes, { rules: { "same-organization": "warning" } })[0] ?? "", /^warning /);
  });
});
