import assert from "node:assert/strict";
import { PLAYBOOKS } from "../../../src/cadence/playbooks";
import { RULE_ENTRIES } from "../../../src/cadence/rules";
import { SEVERITIES } from "../../../src/cadence/settings";
import { SETTINGS } from "../../../src/config/settings";
import { KEY_NAMES } from "../../../src/note/keys";
import { TOUCH_FIELDS } from "../../../src/note/touchMap";
import { STATUSES, TOUCH_SPELLINGS } from "../../../src/note/vocabulary";
import { speak } from "../../../src/words/language";
import { IN_BRIEF } from "../support/arbitraries";
import { fixturesIn } from "../support/fixture";
import {
  answersIn,
  faultsIn,
  offeredIn,
  openNote,
  type VisibleText,
  visibleTextsOf,
} from "../support/visible";

/** Words that are the same in every language: those a note is written with, the names of days, and ids. */
const SHARED = new Set(
  [
    ...TOUCH_SPELLINGS,
    ...KEY_NAMES,
    ...Object.keys(TOUCH_FIELDS),
    ...Object.keys(STATUSES),
    ...Object.keys(SETTINGS),
    ...PLAYBOOKS.map(({ id }) => id),
    ...RULE_ENTRIES.map(({ id }) => id),
    // Typed words are English, and so are the names of days with accents.
    "next reply by hold until with to and",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun",
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
    ...SEVERITIES,
    "off",
    "DATE NAMES YYYY MM DD HH YAML JSON Quill Quark Somebody touchbase json",
  ].flatMap((text) => wordsIn(text).map((word) => word.toLowerCase())),
);

const leaks = new Map<string, readonly string[]>();

/** Returns the words in which a letter should have an accent and none has. Most texts are visible in many notes. */
function leaksIn(text: string): readonly string[] {
  const found = leaks.get(text) ?? findLeaks(text);
  leaks.set(text, found);
  return found;
}

function findLeaks(text: string): string[] {
  const spoken = text.replace(/`[^`]*`|⟦“[^”]*”⟧|\]\([^)]*\)|<!--|-->/g, " ");
  return wordsIn(spoken).filter(
    (word) => /^[A-Za-z]{3,}$/.test(word) && /[aeioucny]/i.test(word) && !SHARED.has(word.toLowerCase()),
  );
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}]+/gu) ?? [];
}

/** Plain English that is visible although it is not from the note. */
function plain(seen: Iterable<VisibleText>, note: string): string[] {
  const own = new Set(wordsIn(note).map((word) => word.toLowerCase()));
  const found = new Set<string>();
  for (const { where, text } of seen) {
    const strange = leaksIn(text).filter((word) => !own.has(word.toLowerCase()));
    if (strange.length === 0) continue;
    // Typed text is repeated unchanged.
    const asked = new Set(wordsIn(where).map((word) => word.toLowerCase()));
    const left = strange.filter((word) => !asked.has(word.toLowerCase()));
    if (left.length > 0) found.add(`${where}: ${left.join(" ")} <- ${text}`);
  }
  return [...found];
}

describe("in the pseudo-locale no sentence is in plain English", () => {
  before(() => speak("qps-ploc"));
  after(() => speak("en"));

  it("about a note", () => {
    const all = [...fixturesIn("rules"), ...fixturesIn("steps")];
    for (const { name, note: text, today, settings } of all.filter((_, nth) => !IN_BRIEF || nth % 8 === 0)) {
      const note = openNote(text, today, settings);
      if (note) assert.deepEqual(plain(visibleTextsOf(note), text + JSON.stringify(settings)), [], name);
    }
  });

  it("about a changed note", () => {
    for (const { name, note: text, today, settings } of fixturesIn("steps").filter(
      (_, nth) => nth % (IN_BRIEF ? 48 : 12) === 0,
    )) {
      const note = openNote(text, today, settings);
      if (note) assert.deepEqual(plain(answersIn(note), text + JSON.stringify(settings)), [], name);
    }
  });

  it("while a note is written", () => {
    const text = [
      "---",
      "playbook: job-ad",
      "status: active",
      "ignore: [too-soon]",
      "snooze: ",
      "touches:",
      "  - 2026-11-16 call voicemail, next call 2026-11-24, with Dana - asked",
      "  - date: 2026-11-17",
      "    channel: email",
      "    ",
      "  - ",
      "---",
      "",
    ].join("\n");
    assert.deepEqual(plain(offeredIn(text, "2026-11-22"), text), []);
    assert.deepEqual(plain(offeredIn("con", "2026-11-22"), ""), []);
  });

  it("about settings", () => {
    const files = {
      ".touchbase.json": JSON.stringify({
        contact: [],
        contacts: 3,
        defaultPlaybook: "frend",
        country: "XX",
        holidays: ["2026-99-01"],
        midMorning: "nine",
        codeLens: "maybe",
        rules: { "too-son": "hint", "too-soon": "loud" },
        playbooks: {
          mine: {},
          Mine: { like: "friend" },
          friend: { like: "x", wait: { afterAttempt: -1 }, limit: { calls: 1 }, tooSoon: 1.5 },
          networking: { wait: { afterTouch: 9, afterTouchUntil: 3 } },
          own: { like: "friend", becomes: { on: "live", playbook: "nope" } },
        },
      }),
      ".touchbase.yaml": "rules: [",
      "x/.touchbase.json": "{",
      "y/.touchbase.json": "{]",
      "z/.touchbase.json": "3",
    };
    const seen = [...faultsIn(files)];
    assert.ok(seen.length > 15);
    assert.deepEqual(plain(seen, Object.values(files).join(" ")), []);
  });

  it("except one that is not in a catalogue, which the test finds", () => {
    assert.deepEqual(plain([{ where: "lens", text: "Log something" }], ""), [
      "lens: Log something <- Log something",
    ]);
    assert.deepEqual(plain([{ where: "lens", text: "⟦Lóg until `Log`⟧" }], ""), []);
  });
});
