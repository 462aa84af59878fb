import assert from "node:assert/strict";
import fc from "fast-check";
import { planAction } from "../../../../src/service/actions";
import { DRAFT_KINDS } from "../../../../src/service/actions/table";
import { speak } from "../../../../src/words/language";
import { IN_BRIEF, runs } from "../../support/arbitraries";
import { fixturesIn } from "../../support/fixture";
import { noteAfter, noteOf } from "./support";

const NUMBER = "(555) 010-2030";

/** Returns the findings in the draft that an action adds; undefined if it is rejected. */
function foundIn(text: string, kind: string, settings: Record<string, unknown>): string[] | undefined {
  const outcome = planAction("touchbase.draft", { ...noteOf(text, settings), declared: true }, [kind]);
  if (!outcome.ok) return undefined;
  const start = Math.min(...outcome.edits.map(({ span }) => span.start));
  return outcome.after.findings
    .filter(({ span }) => span.end > start && span.start >= start)
    .map(({ message }) => message.key);
}

/** Returns the draft that an action adds; undefined if it is rejected. */
function draftOf(text: string, kind: string, settings: Record<string, unknown> = {}): string | undefined {
  const outcome = planAction("touchbase.draft", { ...noteOf(text, settings), declared: true }, [kind]);
  return outcome.ok ? outcome.edits.map(({ text }) => text).join("") : undefined;
}

describe("touchbase.draft", () => {
  afterEach(() => speak("en"));

  const DANA = [
    "---",
    "name: Dana Whitfield",
    "organization: Acme",
    "playbook: job-ad",
    "mention: [the article about warehouses]",
    "touches:",
    "  - 2026-11-20 interview, with Dana and Luis, reply by 2026-12-01 - the panel on *site*",
    "---",
    "# Dana",
  ].join("\n");

  it("drafts what the next step needs, with the facts of the note", () => {
    assert.equal(
      noteAfter(DANA, "touchbase.draft"),
      `${DANA}\n${[
        "",
        "## Draft thanks to Dana",
        "",
        "Dear Dana,",
        "",
        "Thank you for the interview on Friday 20 November.",
        "",
        "What we talked about has stayed with me: [one thing that was said].",
        "",
        "I look forward to hearing from you by Tuesday 1 December.",
        "",
        "Best regards, [your name]",
        "",
      ].join("\n")}`,
    );
  });

  it("drafts one letter for each person who is owed thanks", () => {
    const once = noteAfter(DANA, "touchbase.draft");
    const twice = noteAfter(once, "touchbase.draft", "thanks");
    assert.match(twice, /## Draft thanks to Luis\n/);
    assert.equal(
      noteAfter(twice, "touchbase.draft", "thanks"),
      "<The note already has a section *Draft thanks to Dana*.>",
    );
  });

  it("contains the reason, the things to mention, and the number twice", () => {
    const outcome = planAction("touchbase.draft", noteOf(DANA, { ownNumber: NUMBER }), ["voicemail"]);
    const text = outcome.ok ? outcome.newText.slice(DANA.length) : outcome.reason;
    assert.equal(
      text,
      `\n${[
        "",
        "## Draft voicemail",
        "",
        `Hello Dana, this is [your name]. My number is ${NUMBER}.`,
        "",
        "I am following up on our interview of Friday 20 November: you hoped to let me know by Tuesday 1 December.",
        "",
        "One more thing: the article about warehouses.",
        "",
        `If we don't reach each other, I will try again on Wednesday 2 December. Once more, slowly, my number: ${NUMBER}.`,
        "",
      ].join("\n")}`,
    );
  });

  it("is German in a German editor, below a heading in the note's language", () => {
    speak("de");
    assert.equal(
      noteAfter(DANA, "touchbase.draft").slice(DANA.length),
      `\n${[
        "",
        "## Draft thanks to Dana",
        "",
        "Guten Tag Dana!",
        "",
        "Vielen Dank für das Gespräch am Freitag, 20. November.",
        "",
        "Was wir besprochen haben, beschäftigt mich weiter: [eine Sache, die gesagt wurde].",
        "",
        "Ich freue mich auf die Antwort bis Dienstag, 1. Dezember.",
        "",
        "Viele Grüße, [dein Name]",
        "",
      ].join("\n")}`,
    );
  });

  it("writes links and emphasis as plain words", () => {
    const mention = 'mention: ["[[Riso|prints]] on **old** _paper_, 5 * 3 * 2 and a_b_c", "the `x` <b>"]';
    const spelled = DANA.replace(/mention: .*/, () => mention);
    const lines = noteAfter(spelled, "touchbase.draft", "email").split("\n");
    assert.deepEqual(
      lines.filter((line) => /^(?:One more|And)/.test(line)),
      ["One more thing: prints on old paper, 5 \\* 3 \\* 2 and a\\_b\\_c.", "And: the x \\<b\\>."],
    );
  });

  it("rejects a contact who asked not to be contacted", () => {
    const stopped = DANA.replace("interview,", "interview stop,");
    assert.match(noteAfter(stopped, "touchbase.draft"), /^<They asked not to be contacted/);
  });

  it("rejects a body in which a heading would not be recognized", () => {
    assert.match(
      noteAfter(`${DANA}\n\`\`\`\nopen`, "touchbase.draft"),
      /^<A heading cannot be added at the end of the note/,
    );
  });

  it("greets by the first name, and signs with the user's own name", () => {
    const greeted = (name: string, organization = "Acme") => {
      const text = DANA.replace("Dana Whitfield", () => name).replace(
        "organization: Acme",
        `organization: ${organization}`,
      );
      return /Hello (.*), this is (.*)\. My/
        .exec(draftOf(text, "voicemail", { ownName: "Ann Lee" }) ?? "")
        ?.slice(1);
    };
    assert.deepEqual(greeted("Dana Whitfield"), ["Dana", "Ann Lee"]);
    assert.deepEqual(greeted('"Whitfield, Dana"'), ["Dana", "Ann Lee"]);
    assert.deepEqual(greeted("Jean-Luc O'Brien"), ["Jean-Luc", "Ann Lee"]);
    assert.deepEqual(greeted("Dr. Dana Whitfield"), ["Dr. Dana Whitfield", "Ann Lee"]);
    assert.deepEqual(greeted("J. R. Whitfield"), ["J. R. Whitfield", "Ann Lee"]);
    assert.deepEqual(greeted("Acme Print", "Acme Print"), ["Acme Print", "Ann Lee"]);
    assert.deepEqual(
      greeted("Okafor & Daughters"),
      ["Okafor & Daughters", "Ann Lee"].map((one) => one.replace("&", "\\&")),
    );
    assert.match(draftOf(DANA, "email", { ownName: "Ann Lee" }) ?? "", /^Best regards, Ann Lee$/m);
  });

  it("names no promised day that has passed", () => {
    const late = DANA.replace("reply by 2026-12-01", "reply by 2026-11-21").replaceAll(
      "2026-11-20",
      "2026-11-13",
    );
    const kinds = DRAFT_KINDS.map((kind) => draftOf(late, kind) ?? "");
    for (const draft of kinds) assert.doesNotMatch(draft, /21 November/);
    assert.match(kinds[0] ?? "", /interview of Friday 13 November: you hoped to let me know by now\./);
    assert.match(kinds[3] ?? "", /I look forward to staying in touch\./);
  });

  it("omits the people who were thanked", () => {
    const sent = DANA.replace("\n---\n# Dana", "\n  - 2026-11-21 email thanks\n---\n# Dana");
    assert.equal(
      noteAfter(sent, "touchbase.draft", "thanks"),
      "<Thanks for the interview of Friday 20 November are in the log already: once is enough.>",
    );
    const toDana = sent.replace("email thanks", "email thanks, to Dana");
    assert.match(draftOf(toDana, "thanks") ?? "", /## Draft thanks to Luis\n/);
  });

  for (const [half, tag] of ["en", "de"].entries())
    it(`has no finding in an unchanged draft of any note (${tag})`, () => {
      speak(tag);
      let made = 0;
      // Neighbors differ in one point only, so a part of the notes is enough, and each language takes another part.
      const every = IN_BRIEF ? 48 : 16;
      const notes = [...fixturesIn("rules"), ...fixturesIn("steps")].filter(
        (_, nth) => nth % every === (half * every) / 2,
      );
      for (const { name, note: text } of notes) {
        for (const kind of DRAFT_KINDS) {
          for (const settings of [{ ownNumber: NUMBER, ownName: "Ann Lee" }, {}]) {
            const found = foundIn(text, kind, settings);
            if (!found) continue;
            made++;
            assert.deepEqual(found, [], `${name}: ${kind}`);
          }
        }
      }
      assert.ok(made > (IN_BRIEF ? 30 : 100), `only ${made} drafts were made`);
    });

  it("writes random text of a note as plain words", () => {
    const wild = fc.string({
      unit: fc.constantFrom(..."ab #*_`<>!-[]()\\&~|:.@'\"%$é\u00a0\u200b"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(wild, wild, wild, fc.constantFrom(...DRAFT_KINDS), (name, mention, said, kind) => {
        const quoted = (text: string) => JSON.stringify(text);
        const text = `---\nname: ${quoted(`x${name}`)}\norganization: ${quoted(mention)}\nplaybook: job-ad\nmention: [${quoted(mention)}]\ntouches:\n  - ${quoted(`2026-11-20 interview - ${said}`)}\n---\n`;
        for (const settings of [{ ownNumber: NUMBER }, {}]) {
          assert.deepEqual(foundIn(text, kind, settings) ?? [], [], text);
        }
        const words = said.replace(/[^a-bé]+/g, " ").trim();
        if (words.length > 3 && ![name, mention].some((one) => one.includes(words))) {
          assert.ok(!(draftOf(text, kind) ?? "").includes(words), text);
        }
      }),
      runs(100),
    );
  });
});
