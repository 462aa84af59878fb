import assert from "node:assert/strict";
import { analyze } from "../../../src/cadence/analyze";
import { readContact } from "../../../src/note/contact";
import { planKey } from "../../../src/note/edits/key";
import { planTouch } from "../../../src/note/edits/touch";
import type { Touch } from "../../../src/note/model";
import { cadence, contactIn, day } from "../support/engine";

const withBody = (body: string) => `---\ntype: contact\n---\n${body}`;
const log = (...lines: string[]) => withBody(["## Touch log", "", ...lines, ""].join("\n"));

/** Formats a touch as one line: date, words, clauses, and text. */
function formatTouch({
  date,
  time,
  channel,
  outcome,
  direction,
  purpose,
  next,
  replyBy,
  text,
  ...rest
}: Touch) {
  const words = [date, time, channel, outcome, direction ?? "unclear", purpose].filter(Boolean).join(" ");
  const clauses = [
    rest.with.length > 0 && `with ${rest.with.join(" and ")}`,
    next && `next ${next.value.channel ?? ""} ${next.value.date}`,
    replyBy && `reply by ${replyBy.value}`,
  ].filter(Boolean);
  return `${[words, ...clauses].join(", ")} - ${text}`;
}

describe("readBodyLine", () => {
  const entries: [string, string][] = [
    ["- 2026-11-10 call voicemail - left my number", "2026-11-10 call voicemail out - left my number"],
    ["- **2026-11-10**: call voicemail", "2026-11-10 call voicemail out - "],
    ["- **2026-11-10:** rang Dana", "2026-11-10 call out - rang Dana"],
    ["* 2026-11-10 email in - yes", "2026-11-10 email in - yes"],
    ["1. 2026-11-10 14:00 lunch", "2026-11-10 14:00 meeting out - "],
    ["+ 2026-11-10 9:30 lunch", "2026-11-10 09:30 meeting out - "],
    ["- [x] 2026-11-10 card thanks", "2026-11-10 card out thanks - "],
    ["- [[2026-11-10]] email", "2026-11-10 email out - "],
    ["- [[days/2026-11-10|Tuesday]] email", "2026-11-10 email out - "],
    ["- [2026-11-10](days/2026-11-10.md) - email", "2026-11-10 email out - "],
    ["- _2026-11-10_ — Email: asked", "2026-11-10 email out - asked"],
    ["- 2026-11-10T14:00 call", "2026-11-10 14:00 call out - "],
    ["### 2026-11-10 | call | left a note", "2026-11-10 call out - left a note"],
    [
      "#### 2026-11-10 | 10:15 call | next call 2026-11-16 | a | b",
      "2026-11-10 10:15 call out, next call 2026-11-16 - a | b",
    ],
    [
      "### 2026-11-10 interview, with Ann and Luis, reply by 2026-11-20",
      "2026-11-10 interview out, with Ann and Luis, reply by 2026-11-20 - ",
    ],
    ["### 2026-11-10 | call ###", "2026-11-10 call out - "],
    ["### 2026-11-10 | interview\n\nThe panel was\nkind.", "2026-11-10 interview out - The panel was kind."],
    ["- 2026-11-10 call - asked\n  for Dana", "2026-11-10 call out - asked for Dana"],
    ["- 2026-11-10 call voicemail, asked for Dana", "2026-11-10 call voicemail out - asked for Dana"],
    ["- 2026-11-10 call about the job", "2026-11-10 call out - call about the job"],
    ["- 2026-11-10 met her, by chance", "2026-11-10 unclear - met her, by chance"],
    ["- 2026-11-10 | Tea | with Bob", "2026-11-10 unclear - Tea | with Bob"],
    ["- 2026-11-10", "2026-11-10 unclear - "],
    ["- November\n\t- 2026-11-10 email", "2026-11-10 email out - "],
  ];
  for (const [line, touch] of entries) {
    it(line.replaceAll("\n", "⏎"), () => {
      const contact = contactIn(log(line));
      assert.deepEqual(contact.touches.map(formatTouch), [touch]);
      assert.deepEqual(contact.problems, []);
      assert.equal(contact.log.layout, "body");
    });
  }

  for (const line of [
    "- [ ] 2026-11-10 call",
    "- [-] 2026-11-10 call",
    "- 2026-02-30 call",
    "- 2026-11-100 call",
    "- 2026-11-10th call",
    "- yesterday call",
    "2026-11-10 call",
    "```\n- 2026-11-10 call\n```",
    "- x\n  ~~~\n  - 2026-11-10 call\n  ~~~",
    "<!--\n- 2026-11-10 call\n-->",
    "## Notes\n- 2026-11-10 call",
  ]) {
    it(`is not ${line.replaceAll("\n", "⏎")}`, () => assert.deepEqual(contactIn(log(line)).touches, []));
  }

  it("returns the position of each part, with a byte order mark and CRLF", () => {
    const text =
      `\uFEFF${log("- one", "- **2026-11-10** call voicemail, next call 2026-11-16 - x")}`.replaceAll(
        "\n",
        "\r\n",
      );
    const [touch] = contactIn(text).touches;
    const at = (place?: { start: number; end: number }) => place && text.slice(place.start, place.end);
    assert.deepEqual(
      [touch?.span, touch?.dateSpan, touch?.channelSpan, touch?.outcomeSpan, touch?.next?.span].map(at),
      [
        "**2026-11-10** call voicemail, next call 2026-11-16 - x",
        "2026-11-10",
        "call",
        "voicemail",
        "next call 2026-11-16",
      ],
    );
  });
});

describe("readBodyLog", () => {
  const item = "- 2026-11-10 card";
  for (const heading of [
    "# Touches",
    "## touch log",
    "### **Contact Log**:",
    "###### INTERACTIONS ##",
    "History\n===",
    "Touch log:\n---",
    "## 📞 Touches",
  ]) {
    it(`is below ${heading.replaceAll("\n", "⏎")}`, () => {
      assert.equal(contactIn(withBody(`${heading}\n\n${item}\n`)).touches.length, 1);
    });
  }
  for (const heading of [
    "Touches",
    "#Touches",
    "## My history",
    "## Touches of grey",
    "    # Touches",
    "- Touches\n===",
    "####### Touches",
  ]) {
    it(`is not below ${heading.replaceAll("\n", "⏎")}`, () => {
      assert.equal(contactIn(withBody(`${heading}\n\n${item}\n`)).touches.length, 0);
    });
  }

  it("ends the log at the next heading of its level and continues it after a nested draft", () => {
    const text = withBody(
      "## History\n### 2026-11-01 | card\n### Draft\n- 2026-11-02 card\n### 2026-11-03 | card\n# Else\n- 2026-11-04 card\n",
    );
    assert.deepEqual(
      contactIn(text).touches.map(({ date }) => date),
      ["2026-11-01", "2026-11-03"],
    );
  });

  it("reverses a log that is kept newest first, which keeps the order of one day", () => {
    const text = log("- 2026-11-10 email in", "- 2026-11-10 call", "- 2026-11-01 card");
    assert.deepEqual(
      contactIn(text).touches.map(({ channel }) => channel),
      ["card", "call", "email"],
    );
    assert.equal(contactIn(text).bodyLogs[0]?.isNewestFirst, true);
  });

  it("puts the log after that of the frontmatter, which gets new touches", () => {
    const text = log("- 2026-11-01 card").replace("---\n#", "touches:\n  - 2026-11-05 call\n---\n#");
    const { touches, log: kept } = contactIn(text);
    assert.deepEqual(
      touches.map(({ form }) => form),
      ["line", "body"],
    );
    assert.equal(kept.layout, "block");
  });

  it("derives neither a contact nor a name from a log", () => {
    assert.equal(readContact("## Touches\n- 2026-11-10 call\n", { fileName: "x" }), undefined);
    assert.equal(contactIn(withBody("## Touches:\n### 2026-11-10 call\n# Dana Lee\n")).name, "Dana Lee");
  });

  it("reads a log up to its limit and reports the rest", () => {
    const { problems, touches } = contactIn(log("- 2026-11-10 call - x\n".repeat(60_000)));
    assert.deepEqual(
      problems.map(({ message }) => message.key),
      ["touch-syntax.log-too-long"],
    );
    assert.equal(touches.length, 2048);
    const isCut = (body: string) => {
      return contactIn(log(body)).problems.some(({ message }) => message.key === "touch-syntax.log-too-long");
    };
    assert.equal(isCut("- 2026-11-10 call\n\n".repeat(1900)), false);
    assert.equal(isCut("- 2026-11-10 call\n".repeat(2200)), true);
  });

  it("proposes and writes nothing where a log is longer than its limit", () => {
    const entries = (length: number) => {
      const line = "- 2026-11-10 call voicemail - left my number\n";
      return withBody(`## Touches\n${line.repeat(length / line.length)}`);
    };
    const [limit, date] = [64 * 1024, day("2026-11-20")];
    for (const [length, isRead] of [
      [limit - 1000, true],
      [limit + 1000, false],
    ] as const) {
      const text = entries(length);
      const { failsClosed } = contactIn(text);
      assert.equal(failsClosed?.key, isRead ? undefined : "fails-closed.long-log");
      assert.equal(analyze(contactIn(text), date, cadence({})).standing?.step !== undefined, isRead);
      const touch = planTouch(text, "2026-11-12 email", { fileName: "x" });
      assert.deepEqual(touch.ok ? "" : touch.reason.key, isRead ? "" : "edit.long-log");
      const status = planKey(text, "status", "paused", { fileName: "x" });
      assert.deepEqual(status.ok ? "" : status.reason.key, isRead ? "" : "edit.long-log");
    }
  });

  it("counts the logs of a note together, and no other section", () => {
    const half = "- 2026-11-10 call - x\n".repeat(1_800);
    const prose = "Lorem ipsum dolor sit amet.\n".repeat(20_000);
    const text = (part: string) => withBody(`## Touches\n${half}## Notes\n${prose}## Log\n${part}`);
    assert.equal(contactIn(text("- 2026-11-10 call\n")).failsClosed, undefined);
    assert.equal(contactIn(text(half)).failsClosed?.key, "fails-closed.long-log");
  });
});

describe("readDraft", () => {
  const kinds: [string, string | undefined, boolean][] = [
    ["Draft: voicemail", "call", false],
    ["DRAFT email to Dana", "email", false],
    ["Draft thank-you card", "card", true],
    ["Draft thank you", undefined, true],
    ["Draft (text)", "text", false],
    ["Drafts", undefined, false],
  ];
  for (const [title, channel, thanks] of kinds) {
    it(`${title}`, () => {
      const [draft] = contactIn(withBody(`## ${title}\nHi\n`)).drafts;
      assert.deepEqual([draft?.channel, draft?.thanks, draft?.text], [channel, thanks, "Hi"]);
    });
  }

  it("reads each section below Drafts as a draft", () => {
    const { drafts } = contactIn(
      withBody("## Drafts\nfirst\n### Card\na\n### Email\nb\n#### Part\nc\n## Else\nd\n"),
    );
    assert.deepEqual(
      drafts.map(({ channel, text }) => [channel, text]),
      [
        [undefined, "first"],
        ["card", "a"],
        ["email", "b c"],
      ],
    );
  });

  it("ignores the headings Drafting and A draft", () => {
    assert.deepEqual(contactIn(withBody("## Drafting\nx\n## A draft\ny\n")).drafts, []);
  });

  it("returns the visible text", () => {
    const body =
      "## Draft\n*Hi* **Dana**, see [this\npage](https://e.org/x) <!-- not me --> `code` <b>now</b>\n\n- ring\n- [[Ann Lee|Ann]]\n\n```\nno\n```\n### Part\n> end https://e.org/y %%hush%%\n";
    const [draft] = contactIn(withBody(body)).drafts;
    assert.equal(draft?.text, "*Hi* **Dana**, see this page now ring Ann end");
  });
});

it("readContact returns the key mention, then the open tasks below Mention", () => {
  const text = "---\ntype: contact\nmention: a\n---\n## Mention\n- [ ] b c \n- [x] d\n- e\n* [ ] [[F]]\r\n";
  const { mention } = contactIn(text);
  assert.deepEqual(
    mention.map(({ value }) => value),
    ["a", "b c", "F"],
  );
  assert.deepEqual(
    mention.map(({ span }) => text.slice(span.start, span.end)),
    ["a", "b c", "[[F]]"],
  );
});
