import assert from "node:assert/strict";
import fc from "fast-check";
import { planAction } from "../../../../src/service/actions";
import { DRAFT_KINDS } from "../../../../src/service/actions/table";
import { speak } from "../../../../src/words/language";
import { fixturesIn } from "../../support/fixture";
import { done, noteOf } from "./support";

const NUMBER = "(555) 010-2030";

/** Returns the draft findings after a draft is added; undefined if it is rejected. */
function foundAfter(text: string, kind: string, settings: Record<string, unknown>): string[] | undefined {
  const outcome = planAction("touchbase.draft", { ...noteOf(text, settings), declared: true }, [kind]);
  if (!outcome.ok) return undefined;
  return outcome.after.findings.map(({ message }) => message.key).filter((key) => key.startsWith("draft-"));
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
      done(DANA, "touchbase.draft"),
      `${DANA}\n${[
        "",
        "## Draft thanks to Dana",
        "",
        "<!-- Last, Fri 20 Nov: the panel on *site* -->",
        "",
        "Dear Dana,",
        "",
        "Thank you for the interview on Friday 20 November.",
        "",
        "What we talked about has stayed with me: the panel on site.",
        "",
        "I look forward to hearing from you by Tuesday 1 December.",
        "",
        "Best regards, [your name]",
        "",
      ].join("\n")}`,
    );
  });

  it("drafts one letter for each person who is owed thanks", () => {
    const once = done(DANA, "touchbase.draft");
    const twice = done(once, "touchbase.draft", "thanks");
    assert.match(twice, /## Draft thanks to Luis\n/);
    assert.equal(
      done(twice, "touchbase.draft", "thanks"),
      "<The note already has a section *Draft thanks to Dana*.>",
    );
  });

  it("contains the reason, the things to mention, and the number twice", () => {
    const outcome = planAction("touchbase.draft", noteOf(DANA, { ownNumber: NUMBER }), ["voicemail"]);
    const text = outcome.ok ? outcome.newText.slice(DANA.length) : outcome.reason;
    assert.equal(
      text.replace(/<!--.*-->\n\n/, ""),
      `\n${[
        "",
        "## Draft voicemail",
        "",
        `Hello Dana Whitfield, this is [your name]. My number is ${NUMBER}.`,
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
      done(DANA, "touchbase.draft").slice(DANA.length),
      `\n${[
        "",
        "## Draft thanks to Dana",
        "",
        "<!-- Zuletzt, Fr 20. Nov: the panel on *site* -->",
        "",
        "Guten Tag Dana!",
        "",
        "Vielen Dank für das Gespräch am Freitag, 20. November.",
        "",
        "Was wir besprochen haben, beschäftigt mich weiter: the panel on site.",
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
    const lines = done(spelled, "touchbase.draft", "email").split("\n");
    assert.deepEqual(
      lines.filter((line) => /^(?:One more|And)/.test(line)),
      ["One more thing: prints on old paper, 5 \\* 3 \\* 2 and a\\_b\\_c.", "And: the x \\<b\\>."],
    );
  });

  it("rejects a contact who asked not to be contacted", () => {
    const stopped = DANA.replace("interview,", "interview stop,");
    assert.match(done(stopped, "touchbase.draft"), /^<They asked not to be contacted/);
  });

  it("rejects a body in which a heading would not be recognized", () => {
    assert.match(
      done(`${DANA}\n\`\`\`\nopen`, "touchbase.draft"),
      /^<A heading cannot be added at the end of the note/,
    );
  });

  for (const tag of ["en", "de"])
    it(`obeys the rules about drafts, whatever the note says (${tag})`, () => {
      speak(tag);
      let made = 0;
      // A part of the notes is enough, because neighbors differ in one point only.
      const notes = [...fixturesIn("rules"), ...fixturesIn("steps")].filter((_, nth) => nth % 8 === 0);
      for (const { name, note: text } of notes) {
        const before = foundBefore(text);
        for (const kind of DRAFT_KINDS) {
          const found = foundAfter(text, kind, { ownNumber: NUMBER });
          if (!found) continue;
          made++;
          assert.deepEqual(found, before, `${name}: ${kind}`);
          // Without the user's number, the draft has a placeholder, and a finding reports it.
          if (kind !== "voicemail" && kind !== "call") continue;
          const without = foundAfter(text, kind, {})?.filter((key) => key !== "draft-voicemail.number");
          assert.deepEqual(
            without,
            before.filter((key) => key !== "draft-voicemail.number"),
            `${name}: ${kind}`,
          );
        }
      }
      assert.ok(made > 100, `only ${made} drafts were made`);
    });

  function foundBefore(text: string): string[] {
    const outcome = planAction("touchbase.pin", { ...noteOf(text), declared: true }, ["2030-01-01"]);
    if (!outcome.ok) return [];
    return outcome.after.findings.map(({ message }) => message.key).filter((key) => key.startsWith("draft-"));
  }

  it("writes random text of a note as plain words", () => {
    const wild = fc.string({
      unit: fc.constantFrom(..."ab #*_`<>!-[]()\\&~|:.@'\"%$é\u00a0\u200b"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(wild, wild, wild, fc.constantFrom(...DRAFT_KINDS), (name, mention, said, kind) => {
        const quoted = (text: string) => JSON.stringify(text);
        const text = `---\nname: ${quoted(`x${name}`)}\norganization: ${quoted(mention)}\nplaybook: job-ad\nmention: [${quoted(mention)}]\ntouches:\n  - ${quoted(`2026-11-20 interview - ${said}`)}\n---\n`;
        const found = foundAfter(text, kind, { ownNumber: NUMBER });
        assert.deepEqual(found, [], text);
      }),
      { numRuns: 100 },
    );
  });
});
