import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../../../src/cadence/analyze";
import { readContact } from "../../../../src/note/contact";
import { planAction } from "../../../../src/service/actions";
import { type DraftMessage, draftMessage } from "../../../../src/service/actions/draftMessage";
import { DRAFT_KINDS, type DraftKind } from "../../../../src/service/actions/table";
import { noteOf, TODAY } from "./support";

function messageOf(text: string, kind: DraftKind | "" = "", settings = {}): DraftMessage {
  const { config, fileName } = noteOf(text, settings);
  const contact = readContact(text, { fileName, declared: true }) ?? assert.fail();
  return draftMessage(text, analyze(contact, TODAY, config.cadence), config, kind);
}

const noteWith = (...lines: string[]) =>
  ["---", "name: Dana Whitfield", ...lines, "---", "# Dana", ""].join("\n");
const JOB_AD = noteWith(
  "organization: R&D *Works*",
  "playbook: job-ad",
  "touches:",
  "  - 2026-11-20 call voicemail",
);
const INTERVIEW = noteWith(
  "playbook: after-interview",
  "touches:",
  "  - 2026-11-21 interview, with Luis and Dana",
);

describe("draftMessage", () => {
  it("is plain text, without the escapes of a note", () => {
    assert.deepEqual(messageOf(JOB_AD, "email", { ownName: "Ann Lee" }), {
      ok: true,
      kind: "email",
      subject: "Following up",
      body: [
        "Dear Dana,",
        "I am interested in the position at R&D Works that you advertised.",
        "When would be a good time to talk?",
        "Best regards, Ann Lee",
      ].join("\n\n"),
      isToContact: true,
      isFromNote: false,
    });
  });

  it("has no subject for a phone call, and is for the next step by default", () => {
    const message = messageOf(JOB_AD);
    assert.ok(message.ok);
    assert.deepEqual([message.kind, message.subject], ["voicemail", ""]);
  });

  it("is the draft of the note as the user left it, up to the next heading", () => {
    for (const end of ["", "\n# Later\n\nNot this.\n"]) {
      const own = `${JOB_AD}\n## Draft email\n\nDear Dana,\r\n\r\nR\\&D \\*is\\* #1.\n\n### P.S.\nBye.\n${end}`;
      const message = messageOf(own, "email");
      assert.ok(message.ok && message.isFromNote);
      assert.equal(message.body, "Dear Dana,\n\nR&D *is* #1.\n\n### P.S.\nBye.");
    }
    const empty = messageOf(`${JOB_AD}\n## Draft email\n\n## More\n`, "email");
    assert.ok(empty.ok && !empty.isFromNote && empty.body.startsWith("Dear Dana,"));
  });

  it("has no address for thanks to another person of the meeting", () => {
    const luis = messageOf(INTERVIEW, "thanks");
    assert.ok(luis.ok && !luis.isToContact && luis.body.startsWith("Dear Luis,"));
    const dana = messageOf(`${INTERVIEW}\n## Draft thanks to Dana\n\nDear Dana, thanks.\n`, "thanks");
    assert.ok(dana.ok && dana.isToContact && dana.body === "Dear Dana, thanks.");
  });

  it("is refused with the same reason as a draft in the note", () => {
    const stopped = noteWith("touches:", "  - 2026-11-20 email in stop");
    const sent = noteWith(
      "playbook: after-interview",
      "touches:",
      "  - 2026-11-20 interview",
      "  - 2026-11-21 email thanks",
    );
    for (const [text, kind] of [
      [stopped, "email"],
      [sent, "thanks"],
    ] as const) {
      const plan = planAction("touchbase.draft", noteOf(text), [kind]);
      assert.deepEqual(messageOf(text, kind), { ok: false, reason: plan.ok ? "" : plan.reason });
    }
  });

  it("has the same text as the draft that is added to any note", () => {
    const words = fc.string({ unit: fc.constantFrom(..."ab #*_`<>!-[]()\\&~|:.@'\"%$é"), maxLength: 40 });
    fc.assert(
      fc.property(words, words, fc.constantFrom(...DRAFT_KINDS), (name, mention, kind) => {
        const text = `---\nname: ${JSON.stringify(`x${name}`)}\nplaybook: job-ad\nmention: [${JSON.stringify(mention)}]\ntouches: []\n---\n`;
        const plan = planAction("touchbase.draft", { ...noteOf(text), declared: true }, [kind]);
        const before = messageOf(text, kind);
        const after = plan.ok ? messageOf(plan.newText, kind) : before;
        assert.ok(before.ok && after.ok && after.isFromNote === plan.ok);
        assert.equal(after.body, before.body);
      }),
      { numRuns: 100 },
    );
  });
});
