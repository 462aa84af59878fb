import assert from "node:assert/strict";
import { analyze } from "../../../src/cadence/analyze";
import { RULES } from "../../../src/cadence/rules";
import { en } from "../../../src/words/en";
import { english } from "../../../src/words/languages/english";
import { type Message, message } from "../../../src/words/message";
import { render } from "../../../src/words/render";
import { cadence, contactIn, day } from "../support/engine";
import { fixturesIn } from "../support/fixture";

const today = day("2026-11-20");

/** Every message that the fixtures lead to, with the keys of those within it. */
const said = [...fixturesIn("rules"), ...fixturesIn("steps")].flatMap((fixture) => {
  const { findings, standing, plan, say } = analyze(
    contactIn(fixture.note),
    day(fixture.today),
    cadence(fixture.settings),
  );
  const steps = [standing?.step, ...plan].filter((step) => step !== undefined);
  return [
    ...findings.map((finding) => finding.message),
    ...findings.flatMap(({ fixes }) => fixes.map(({ title }) => title)),
    ...(standing?.reason ? [standing.reason] : []),
    ...say,
    ...steps.flatMap((step) => [step.reason, ...step.how, ...step.extras.map(({ reason }) => reason)]),
  ];
});

describe("the words", () => {
  it("have no empty placeholder", () => {
    for (const it of said) {
      const words = render(it, { today });
      assert.ok(!/[{}]|undefined|NaN|null| {2}|^\s|\s$|``| [.,:;]|\(\)/.test(words), `${it.key}: ${words}`);
    }
  });

  it("use every placeholder that a message fills, and fill every one", () => {
    for (const it of said) {
      for (const [, name] of en[it.key].matchAll(/\{(\w+)/g)) {
        const value = it.args[name ?? ""];
        assert.ok(value !== undefined && value !== "" && String(value) !== "", `${it.key} lacks ${name}`);
      }
    }
  });

  it("are rejected by the compiler if a placeholder is missing or wrong", () => {
    const { length } = [
      message("step.pinned", { date: "2026-11-23" }),
      // @ts-expect-error The placeholder is missing.
      message("step.pinned", {}),
      // @ts-expect-error All placeholders are missing.
      message("step.pinned"),
      // @ts-expect-error There is no such placeholder.
      message("step.pinned", { date: "2026-11-23", day: "2026-11-23" }),
      // @ts-expect-error A date is a text.
      message("step.pinned", { date: 2026 }),
      // @ts-expect-error What is counted is a number.
      message("count.call", { count: "one" }),
      // @ts-expect-error The sentence has no placeholders.
      message("list.and", { date: "2026-11-23" }),
      // @ts-expect-error One of the two sentences needs a date.
      message("list.and" as "list.and" | "step.pinned"),
    ];
    assert.equal(length, 8);
  });

  it("appear in the fixtures, if they are about rules and steps", () => {
    const keys = new Set<string>(said.flatMap(keysOf));
    const ids = new Set(RULES.filter(({ about }) => about === "cadence").map(({ id }) => id));
    const advice = Object.keys(en).filter(
      (key) => ids.has(key.split(".")[0] ?? "") || key.startsWith("step."),
    );
    assert.deepEqual(
      advice.filter((key) => !keys.has(key)),
      [],
    );
  });

  it("are one or two short sentences", () => {
    const findings = Object.entries(en).filter(([key]) => RULES.some(({ id }) => id === key.split(".")[0]));
    for (const [key, words] of findings) {
      const plain = words.replaceAll(/\{[^}]*\}/g, "x").replaceAll(/`[^`]*`/g, "x");
      const sentences = plain.split(/[.?!](?:\s|$)/).filter(Boolean).length;
      assert.ok(sentences <= 2 && plain.length <= 160, `${key}: ${words}`);
    }
  });

  it("count, order and list", () => {
    assert.deepEqual(
      [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(english.ordinal).join(" "),
      "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 101st 111th",
    );
    const people = (...names: string[]) =>
      render(
        message("step.thanks", { people: names, meeting: message("talk.interview"), date: "2026-11-19" }),
        { today },
      );
    assert.match(people("Dana"), /^Thank Dana for the interview on Thursday 19 November: /);
    assert.match(people("Dana", "Luis"), /^Thank Dana and Luis for /);
    assert.match(people("Dana", "Luis", "Ann"), /^Thank Dana, Luis and Ann for /);
    assert.equal(render(message("count.call", { count: 1 }), { today }), "1 call");
    assert.equal(render(message("count.try", { count: 3 }), { today }), "3 tries");
  });
});

function keysOf({ key, args }: Message): string[] {
  const within = Object.values(args).flatMap((arg) =>
    typeof arg === "object" && "key" in arg ? keysOf(arg) : [],
  );
  return [key, ...within];
}
