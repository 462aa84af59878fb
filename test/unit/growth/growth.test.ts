import assert from "node:assert/strict";
import { growingRequests, type Request } from "../../../scripts/evidence/growth/measure";
import { REQUESTS } from "../../../scripts/evidence/growth/requests";
import { BODY, FRONT, type Shape } from "../../../scripts/evidence/growth/shapes";
import { EditComposer } from "../../../src/note/edits/sequence";
import { span } from "../../../src/note/source";
import { IN_BRIEF } from "../support/arbitraries";

/** The sizes in characters, at which quadratic time takes far more than the floor. */
const FRONT_SIZE = 24 * 1024;
const BODY_SIZE = 40 * 1024;
/** The time below which growth cannot be measured, in milliseconds. */
const FLOOR_MS = 60;

/** The requests that together run every reader, planner and rule. `npm run growth` measures all of them. */
const MEASURED = [
  "read",
  "completion",
  "symbols",
  "inlay hints",
  "code actions for all",
  "explain",
  "log",
  "fix all",
  "convert a touch",
  "remove an entry",
  "offer a contact",
  "look for frontmatter",
  "read a conflict",
];
const everySixth = (shapes: readonly Shape[]) => shapes.filter((_, place) => place % 6 === 0);
const requests = Object.fromEntries(Object.entries(REQUESTS).filter(([name]) => MEASURED.includes(name)));

describe("the time of every request about a note", function () {
  this.timeout(0);

  for (const [shapes, size] of [
    [FRONT, FRONT_SIZE],
    [BODY, BODY_SIZE],
  ] as const) {
    for (const shape of IN_BRIEF ? everySixth(shapes) : shapes) {
      it(`grows linearly with ${shape[0]}`, () => {
        assert.deepEqual(growingRequests(shape, size, requests, FLOOR_MS), []);
      });
    }
  }
});

describe("EditComposer", function () {
  this.timeout(0);

  it("takes linear time for an edit of each line, twice, and the position of each", () => {
    const lines: Shape = ["lines", (n) => "- 2026-11-02 cal\n".repeat(n / 17)];
    const compose: Request = (text) => () => {
      const composer = new EditComposer(text);
      const starts = [...text.matchAll(/^-/gm)].map(({ index }) => index);
      composer.apply(starts.map((start) => ({ span: span(start, start + 1), text: "*" })));
      composer.apply(
        [...composer.text.matchAll(/l$/gm)].map(({ index }) => ({ span: span(index, index), text: "l" })),
      );
      return starts.map((start) => composer.currentSpan(span(start + 2, start + 12)));
    };
    assert.deepEqual(growingRequests(lines, 160 * 1024, { compose }, FLOOR_MS), []);
  });
});

describe("growingRequests", function () {
  this.timeout(0);

  const blanks: Shape = ["spaces", (n) => `${" ".repeat(n)}x`];
  const lines: Shape = ["lines", (n) => "- 2026-11-02 call\n".repeat(n / 18)];
  const planted: Readonly<Record<string, Request>> = {
    "once over the text": (text) => () => [...text.repeat(10)].length,
    "a sort": (text) => () => text.repeat(8).split("").sort(),
    "a pattern that tries each blank": (text) => () => text.replace(/ +$/, ""),
    "each line with each": (text) => () => {
      const all = text.split("\n");
      return all.flatMap((line) => all.filter((other) => other > line));
    },
  };

  it("finds a pattern that is quadratic in spaces", () => {
    assert.deepEqual(growingRequests(blanks, 16 * 1024, planted, FLOOR_MS), [
      "a pattern that tries each blank",
    ]);
  });

  it("finds lines that are compared with all others", () => {
    assert.deepEqual(growingRequests(lines, 48 * 1024, planted, FLOOR_MS), ["each line with each"]);
  });
});
