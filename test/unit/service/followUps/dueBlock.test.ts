import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type BlockItem,
  blockOptions,
  blockWords,
  dueBlockHtml,
} from "../../../../src/service/followUps/dueBlock";
import { dueGroup, nextOf } from "../../../../src/service/followUps/followUps";
import { listLine } from "../../../../src/service/followUps/format";
import { day, judge, note } from "../../support/engine";

const TODAY = "2026-11-24";
const CALLS = ["2026-11-10 call voicemail", "2026-11-13 call no-answer", "2026-11-17 call no-answer"];

function itemOf(name: string, text: string): BlockItem {
  const analysis = judge(text, TODAY);
  const next = nextOf(`People/${name}.md`, analysis) ?? assert.fail();
  const { step, state } = analysis.standing ?? assert.fail();
  const line = step ? listLine(step, state, day(TODAY)) : "";
  return { ...next, name, uri: `file:///People/${name}.md`, group: dueGroup(next, day(TODAY)), line };
}

const ITEMS = [
  itemOf("Ann", note(["playbook: job-ad"], ["2026-11-13 call voicemail"])),
  itemOf("Ben", note(["playbook: job-ad"])),
  itemOf("Cay", note(["playbook: job-ad", "follow_up: 2026-11-27 call"])),
  itemOf("Dan", note(["playbook: job-ad", "follow_up: 2026-12-27 call"])),
  itemOf("Eve", note(["playbook: job-ad"], CALLS)),
  itemOf("Fay", note(["playbook: job-ad", "snooze: 2026-12-01"])),
];

/** Returns the text of a block, a line for each paragraph or row. */
function blockText(options: string, items: readonly BlockItem[] = ITEMS): string[] {
  const context = { words: blockWords(items, day(TODAY)), linkTo: ({ path }: BlockItem) => `../${path}` };
  const html = dueBlockHtml(blockOptions(`touchbase ${options}`) ?? [], items, context);
  return html
    .replace(/<\/(?:p|li)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .split("\n")
    .filter(Boolean);
}

describe("dueBlockHtml", () => {
  it("lists what is due by group, with the same numbers as the status bar", () => {
    const due = [
      "1 overdue, 1 due today, 1 to move on",
      "Overdue",
      "Ann Call · 8 days late · try 2 of 3",
      "Due today",
      "Ben Call · due today · try 1 of 3",
      "Move on",
      "Eve Move on",
    ];
    assert.deepEqual(blockText("due"), due);
    assert.deepEqual(blockText(""), due);
    assert.deepEqual(blockText("DUE"), due);
  });

  it("lists the groups in its options", () => {
    const names = (options: string) =>
      blockText(options).flatMap((line) => /^([A-Z][a-z]{2}) [A-Z]/.exec(line)?.[1] ?? []);
    assert.deepEqual(names("due overdue"), ["Ann"]);
    assert.deepEqual(names("week"), ["Ann", "Ben", "Cay", "Eve"]);
    assert.deepEqual(names("due today waiting"), ["Ben", "Fay"]);
    assert.deepEqual(names("move-on"), ["Eve"]);
    assert.deepEqual(names("later"), ["Dan"]);
    assert.deepEqual(names("all"), ["Ann", "Ben", "Cay", "Dan", "Fay", "Eve"]);
  });

  it("says that nothing is due, and lists the valid options", () => {
    assert.deepEqual(blockText("due", []), ["Nothing due."]);
    assert.deepEqual(blockText("due soon"), [
      "Unknown word “soon”. Choose from due, overdue, today, week, later, waiting, move-on, all.",
    ]);
    assert.equal(blockOptions("ts due"), undefined);
    assert.equal(blockOptions(""), undefined);
  });

  it("counts the contacts that it does not list", () => {
    const many = Array.from({ length: 130 }, (_, n) => ({ ...(ITEMS[0] as BlockItem), name: `Ann ${n}` }));
    assert.equal(blockText("overdue", many).at(-1), "and 30 more");
  });

  it("makes no markup and no link from the text of a note", () => {
    const hostile = fc.string({ unit: fc.constantFrom(..."<>&\"'`=/:;a \n\u202ejavscript#"), maxLength: 40 });
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, line, link) => {
        const item = { ...(ITEMS[0] as BlockItem), name, line };
        const words = { ...blockWords([item], day(TODAY)), titleOf: () => name, dueText: line };
        const html = dueBlockHtml(["due"], [item], { words, linkTo: () => link });
        const tags = new Set((html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""')));
        for (const tag of ["<div>", "<ul>"]) tags.delete(tag);
        const known = /^<\/?(?:div|p|ul|li|strong|span|a)(?: (?:class|href)="")?>$/;
        assert.deepEqual(
          [...tags].filter((tag) => !known.test(tag)),
          [],
          html,
        );
        for (const [, href = ""] of html.matchAll(/href="([^"]*)"/g)) {
          assert.ok(!/^\s*(?:javascript|command|data|https?):|^\/\//i.test(href), href);
        }
      }),
    );
    const links = [
      "command:quit",
      "java\tscript:x",
      " \u0001javascript:x",
      "java\u0000script:x",
      "\\\\a.example/b",
      "/\t/a",
    ];
    for (const link of links) {
      const context = { words: blockWords(ITEMS, day(TODAY)), linkTo: () => link };
      assert.ok(!dueBlockHtml(["due"], ITEMS, context).includes("href"), JSON.stringify(link));
    }
  });
});
