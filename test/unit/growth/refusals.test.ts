import assert from "node:assert/strict";
import { BODY, FRONT, type Shape } from "../../../scripts/evidence/growth/shapes";
import { analyze } from "../../../src/cadence/analyze";
import { resolveConfig } from "../../../src/config/resolve";
import { readContact } from "../../../src/note/contact";
import { entryCount } from "../../../src/note/noteBounds";
import { planAction } from "../../../src/service/actions";
import { planLog } from "../../../src/service/logTouch/planLog";
import { civilDate } from "../../../src/time/civilDate";
import { en } from "../../../src/words/en";
import { germanWords } from "../../../src/words/languages/germanWords";
import type { MessageKey } from "../../../src/words/message";
import { message } from "../../../src/words/message";
import { render } from "../../../src/words/render";
import { IN_BRIEF } from "../support/arbitraries";

const today = civilDate("2026-11-24");
const config = resolveConfig([]);
const KB = 1024;
const everyEighth = (shapes: readonly Shape[]) => shapes.filter((_, place) => place % 8 === 0);

/** Why a command refuses a note for its size. */
const REASONS = [
  "edit.long-note",
  "edit.many-entries",
  "edit.many-lines",
  "edit.slow-yaml",
  "edit.long-log",
] as const;
const SENTENCES = new Map<string, MessageKey>(REASONS.map((key) => [render(message(key)), key]));

/** The findings of a note that is not read whole. */
const CUTS: ReadonlySet<MessageKey> = new Set<MessageKey>([
  "touch-syntax.list-too-long",
  "touch-syntax.log-too-long",
  "frontmatter-yaml.too-long",
  "frontmatter-yaml.too-many",
  "frontmatter-yaml.long-note",
]);

/** Commands by their planners: an entry, a key, and every fix of the note. */
const COMMANDS: Readonly<Record<string, (text: string) => { ok: boolean; reason?: string }>> = {
  log: (text) => planLog(text, { fileName: "dana", input: "call voicemail", today, config }),
  status: (text) => planAction("touchbase.setStatus", { text, fileName: "dana", today, config }, ["paused"]),
  "fix all": (text) => planAction("touchbase.fixAll", { text, fileName: "dana", today, config }),
};

/** Returns the commands that refuse a note for its size, each with the key of its sentence. */
function refusals(text: string): string[] {
  return Object.entries(COMMANDS).flatMap(([command, run]) => {
    const outcome = run(text);
    const key = outcome.ok ? undefined : SENTENCES.get(outcome.reason ?? "");
    return key ? [`${command}: ${key}`] : [];
  });
}

const all = (key: MessageKey) => Object.keys(COMMANDS).map((command) => `${command}: ${key}`);
const shape = (name: string) => {
  const [, textOf] = [...FRONT, ...BODY].find(([known]) => known === name) ?? assert.fail(name);
  return textOf;
};
/** A note with as many touches, in order. */
const touches = (count: number, text = "call no-answer - asked for the day of the fair") => {
  const lines = Array.from({ length: count }, (_, at) => {
    const date = new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10);
    return `  - ${date} ${text}\n`;
  });
  return `---\nname: Dana\nplaybook: job-ad\ntouches:\n${lines.join("")}---\n`;
};

/** More than 12,000 entries fit into 64 KB only if each has about one letter, which is too short for a touch. */
const TINY_ENTRIES: ReadonlySet<string> = new Set(["items of a letter", "items in brackets"]);

describe("a command about a long note", function () {
  this.timeout(0);

  for (const [shapes, size, what] of [
    [FRONT, 63 * KB, "64 KB of frontmatter"],
    [BODY, 1000 * KB, "1 MB of body"],
  ] as const) {
    for (const [name, textOf] of IN_BRIEF ? everyEighth(shapes) : shapes) {
      // A log in the body has a limit of its own, which is far below.
      if (name.includes("prose log") || name === "log with headings") continue;
      if (TINY_ENTRIES.has(name)) continue;
      it(`is not refused for its size with ${what}: ${name}`, () => {
        assert.deepEqual(refusals(textOf(size)), []);
      });
    }
  }

  it("is planned for 5,000 touches with a sentence each", () => {
    const text = touches(5000);
    assert.ok(text.length > 290_000);
    assert.deepEqual([refusals(text), COMMANDS.log?.(text).ok], [[], true]);
  });

  it("is refused with the reason beyond 6,000 touches, and nothing is written", () => {
    assert.deepEqual(refusals(touches(6001, "call")), all("edit.many-entries"));
  });

  it("is refused beyond as many problems, and for half as many touches with fields", () => {
    assert.deepEqual(refusals(shape("unknown words")(200 * KB)), all("edit.many-entries"));
    assert.deepEqual(refusals(shape("touches as flow maps")(150 * KB)), all("edit.many-entries"));
  });

  it("is refused beyond 12,000 items in 64 KB, which are too short for a date", () => {
    for (const name of TINY_ENTRIES)
      assert.deepEqual(refusals(shape(name)(63 * KB)), all("edit.many-entries"));
  });

  it("is refused beyond 3,000 touches with several dates each, and 6,000 things to mention", () => {
    const dates = "call, next 2026-12-01, reply by 2026-12-02";
    assert.deepEqual(refusals(touches(3001, dates)), all("edit.many-entries"));
    assert.deepEqual(refusals(touches(2900, dates)), []);
    assert.deepEqual(refusals(shape("many mentions")(120 * KB)), all("edit.many-entries"));
  });

  it("is refused beyond 60,000 lines of more than 1 MB, but not for a long picture", () => {
    assert.deepEqual(refusals(shape("many headings")(1500 * KB)), all("edit.long-note"));
    const picture = `![](data:image/png;base64,${"QUJD".repeat(1_500_000)})\n`;
    assert.deepEqual(refusals(`${touches(5)}# Dana\n\n${picture}`), []);
  });

  it("is refused beyond 12,000 lines of frontmatter, and not for 2,900 touches with four lines each", () => {
    assert.deepEqual(refusals(shape("near misses of keys")(319 * KB)), all("edit.many-lines"));
    const fields = "{}    channel: call\n    outcome: voicemail\n    note: asked for the day of the fair\n";
    const maps = Array.from({ length: 2900 }, (_, at) => {
      const date = new Date(Date.UTC(2010, 0, 1 + at)).toISOString().slice(0, 10);
      return fields.replace("{}", `  - date: ${date}\n`);
    });
    assert.deepEqual(refusals(`---\nname: Dana\nplaybook: job-ad\ntouches:\n${maps.join("")}---\n`), []);
  });

  it("has a message of its own about the refusal in both languages", () => {
    for (const key of REASONS) assert.match(render(message(key)), /: .*\. The note is unchanged\.$/);
  });
});

describe("what every request about a note has to read and show", function () {
  this.timeout(0);

  /** One request reports a few findings about the whole note, besides those of its entries. */
  const ABOUT_THE_NOTE = 130;

  // The time of each request grows linearly with these, which test/unit/growth/growth.test.ts shows.
  for (const [shapes, sizes] of [
    // The limits are 64 KB and 320 KB.
    [FRONT, [64 * KB, 319 * KB, 321 * KB]],
    // The limits are 1.2 MB, or 150,000 lines, and 8 MB.
    [BODY, [1000 * KB, 2000 * KB, 8191 * KB, 8193 * KB]],
  ] as const) {
    for (const [name, textOf] of IN_BRIEF ? everyEighth(shapes) : shapes) {
      it(`is bounded below and beyond each limit: ${name}`, () => {
        for (const size of sizes) {
          const contact =
            readContact(textOf(size), { fileName: "dana", declared: true }) ?? assert.fail(name);
          const { findings } = analyze(contact, today, config.cadence);
          const { touches, problems, drafts, failsClosed, readable } = contact;
          const limit = (size > 64 * KB ? 6000 : 12_000) + ABOUT_THE_NOTE;
          const counts = {
            entries: entryCount(touches, problems),
            findings: findings.length,
            drafts: drafts.length,
          };
          const text = `${name}, ${size}: ${JSON.stringify(counts)}`;
          assert.ok(counts.entries <= limit && counts.findings <= 2.2 * limit && counts.drafts <= 20, text);
          // What is cut or not read has a reason, and nothing is proposed.
          const isCut = problems.some(({ message: { key } }) => CUTS.has(key));
          assert.ok(!isCut || !readable || failsClosed !== undefined, text);
        }
      });
    }
  }
});

describe("a list of touches that is too long to be read whole", function () {
  this.timeout(0);

  /** Returns what is read of a note, and whether a step is proposed. */
  function read(text: string) {
    const contact = readContact(text, { fileName: "dana" }) ?? assert.fail("not a contact");
    const { standing } = analyze(contact, today, config.cadence);
    return {
      touches: contact.touches.length,
      problems: contact.problems.map(({ message: said, span }) => [
        said.key,
        text.slice(span.start, span.end),
      ]),
      failsClosed: contact.failsClosed?.key,
      isProposed: standing !== undefined,
    };
  }

  it("is read whole up to 6,000 touches", () => {
    assert.deepEqual(read(touches(6000, "call no-answer")), {
      touches: 6000,
      problems: [],
      failsClosed: undefined,
      isProposed: true,
    });
  });

  it("is read up to there beyond, with one finding at its key, and proposes nothing", () => {
    for (const last of ["call", "call stop"])
      assert.deepEqual(
        read(touches(6000, "call no-answer").replace(/---\n$/, `  - 2026-11-20 ${last}\n---\n`)),
        {
          touches: 6000,
          problems: [["touch-syntax.list-too-long", "touches"]],
          failsClosed: "fails-closed.long-list",
          isProposed: false,
        },
      );
  });

  it("may have twice as many entries in 64 KB, which dated ones cannot exceed", () => {
    const letters = (count: number) => `---\nname: Dana\ntouches: [${"x, ".repeat(count)}x]\n---\n`;
    const isCut = (text: string) => read(text).problems.at(0)?.[0] === "touch-syntax.list-too-long";
    assert.deepEqual([11_999, 12_000, 20_000].map(letters).map(isCut), [false, true, true]);
    assert.ok(!isCut(touches(4000, "")));
  });

  it("reports 100 problems of one line, whose rest may forbid contact", () => {
    for (const line of ["call email ".repeat(5000), "call, x y".repeat(5000), "foo ".repeat(5000)]) {
      const { problems, failsClosed, isProposed } = read(touches(1, line));
      assert.deepEqual([problems.length, failsClosed, isProposed], [100, "fails-closed.touch", false]);
    }
  });

  it("says so in a sentence of its own in both languages", () => {
    for (const words of [en, germanWords])
      for (const key of ["touch-syntax.list-too-long", "fails-closed.long-list"] as const)
        assert.match(words[key], /6[,.]000 .*\.$/);
  });
});

describe("a note that is too long to be read", function () {
  this.timeout(0);

  it("is a contact with one finding, proposes nothing and is not changed", () => {
    for (const [name, size, key] of [
      ["touches in order", 330 * KB, "frontmatter-yaml.too-long"],
      ["blank lines in the body", 1500 * KB, "frontmatter-yaml.long-note"],
      ["many headings", 3500 * KB, "frontmatter-yaml.long-note"],
      ["spaces in the body", 8200 * KB, "frontmatter-yaml.long-note"],
    ] as const) {
      const text = shape(name)(size);
      const contact = readContact(text, { fileName: "dana" });
      assert.deepEqual(
        [contact?.readable, contact?.problems.map(({ message: said }) => said.key)],
        [false, [key]],
      );
      for (const [command, run] of Object.entries(COMMANDS)) assert.ok(!run(text).ok, `${command}, ${name}`);
    }
  });
});
