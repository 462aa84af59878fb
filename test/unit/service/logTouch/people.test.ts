import assert from "node:assert/strict";
import { PeopleIndex, type PersonWithNote } from "../../../../src/note/entry/contactNames";
import { findTargets } from "../../../../src/service/logTouch/resolveTargets";
import { civilDate } from "../../../../src/time/civilDate";
import { render } from "../../../../src/words/render";
import { assertQuick } from "../../support/assertQuick";

const TODAY = civilDate("2026-11-24");

const person = (id: string, name: string, organization = "", aliases: string[] = [], closed = false) => {
  return { id, name, aliases, organization: organization === "" ? [] : [organization], closed };
};

const PEOPLE: readonly PersonWithNote[] = [
  person("dana", "Dana Whitfield", "Acme"),
  person("luis", "Luis Ortega", "Acme", ["Lucho"]),
  person("kim-a", "Kim Lee", "Acme"),
  person("kim-g", "Kim Park", "[Globex] Inc.".replace(/[[\]]/g, "")),
  person("kim-old", "Kim Abel", "Acme", [], true),
  person("ann1", "Ann Lee", "Initech"),
  person("ann2", "Ann Lee", "Umbrella"),
  person("jose", "José Núñez"),
  person("zoe", "Zoë"),
  person("zoe-b", "Zoe Bell"),
  person("post", "Mark Post"),
  person("will", "Will Back"),
  person("of", "The Office of Joy"),
  person("sean", "Seán O’Neill"),
  person("li", "李雷"),
];

const index = new PeopleIndex(PEOPLE);

/** Returns the contacts in whose notes an entry belongs, with the other people in brackets, or why that is unclear. */
function whose(input: string): string {
  const { contacts, others, reason, pick, candidates } = findTargets(input, TODAY, index);
  if (reason) {
    const open = candidates.map(({ said, people }) => `${said}: ${people.map(({ id }) => id).join(" ")}`);
    return [`${pick ? "?" : "✗"} ${render(reason, { today: TODAY })}`, ...open].join(" | ");
  }
  const beside = others.length > 0 ? ` (${others.map(({ id }) => id).join(" ")})` : "";
  return contacts.map(({ id }) => id).join(" ") + beside;
}

const CASES: readonly (readonly [string, string])[] = [
  ["called Dana, voicemail", "dana"],
  ["called dana whitfield, voicemail", "dana"],
  ["called Whitfield", "dana"],
  ["DANA replied", "dana"],
  ["Dana, voicemail", "dana"],
  ["dana voicemail", "dana"],
  ["emailed Lucho", "luis"],
  ["got an email from Luis", "luis"],
  ["email thanks to Luis", "luis"],
  ["interview with Dana and Luis", "dana luis"],
  ["interview with Dana and Zed", "dana"],
  ["called Dana and Luis", "dana luis"],
  ["called Dana with Luis", "dana (luis)"],
  ["Dana replied, thanks to Luis", "dana (luis)"],
  ["2026-11-20 interview, with Dana and Luis", "dana luis"],
  ["called Jose", "jose"],
  ["called josé nunez", "jose"],
  ["called Sean O'Neill", "sean"],
  ["李雷 replied", "li"],
  // The whole name of one contact is part of another's.
  ["called Zoe", "zoe"],
  ["called Zoe Bell", "zoe-b"],
  // Ambiguous names.
  [
    "called Kim",
    "? Kim could be Kim Lee (Acme), Kim Park (Globex Inc.) or Kim Abel (Acme): give more of the name, or pick one. | Kim: kim-a kim-g kim-old",
  ],
  ["called Kim at Globex", "kim-g"],
  ["called Kim from globex inc", "kim-g"],
  ["called Kim Park", "kim-g"],
  [
    "emailed Ann Lee",
    "? Ann Lee could be Ann Lee (Initech) or Ann Lee (Umbrella): give more of the name, or pick one. | Ann Lee: ann1 ann2",
  ],
  ["emailed Ann Lee at Umbrella", "ann2"],
  [
    "called Acme",
    "? Acme could be Dana Whitfield (Acme), Kim Lee (Acme), Luis Ortega (Acme) or Kim Abel (Acme): give more of the name, or pick one. | Acme: dana kim-a luis kim-old",
  ],
  ["called Umbrella", "ann2"],
  [
    "interview with Dana and Kim",
    "? Kim could be Kim Lee (Acme), Kim Park (Globex Inc.) or Kim Abel (Acme): give more of the name, or pick one. | Kim: kim-a kim-g kim-old",
  ],
  // No name.
  ["voicemail", "? Whose note is it for? Name a contact, or pick one."],
  ["they called", "? Whose note is it for? Name a contact, or pick one."],
  ["called Zed", "? No contact is called Zed: say whose note it is."],
  ["called Zed and Zelda", "? No contact is called Zed or Zelda: say whose note it is."],
  ["called Dan", "? No contact is called Dan: say whose note it is."],
  ["called Dana Wellington", "? No contact is called Dana Wellington: say whose note it is."],
  ["called Dana at Globex", "? No contact is called Dana at Globex: say whose note it is."],
  // Words that are also names.
  ["called Mark Post", "post"],
  ["called Will", "will"],
  ["they called back", "? Whose note is it for? Name a contact, or pick one."],
  ["called the office", "✗ Cannot understand `office`. Put free text after ` - `."],
];

describe("findTargets", () => {
  for (const [input, expected] of CASES) it(input, () => assert.equal(whose(input), expected));

  it("finds changed and added people and not the removed ones", () => {
    const people = new PeopleIndex(PEOPLE);
    const named = (name: string) => people.find(name).map(({ id }) => id);
    people.update([
      ...PEOPLE.filter(({ id }) => id !== "dana" && id !== "luis"),
      person("luis", "Luisa Ortega"),
      person("new", "Dana Poe"),
    ]);
    assert.deepEqual(
      [named("Dana"), named("Luis"), named("Luisa"), named("Lucho")],
      [["new"], [], ["luis"], []],
    );
    people.update([]);
    assert.deepEqual(named("Dana"), []);
  });

  it("finds a contact among ten thousand quickly", () => {
    const many = Array.from({ length: 10_000 }, (_, n) =>
      person(`${n}`, `Given${n % 500} Family${n}`, `Firm ${n % 300}`),
    );
    const people = new PeopleIndex(many);
    const ask = () =>
      findTargets("called Given7 Family1007, voicemail, next call friday 10am - so", TODAY, people)
        .contacts[0]?.id;
    assert.equal(ask(), "1007");
    assertQuick(25, () => {
      people.update(many);
      ask();
    });
  });
});
