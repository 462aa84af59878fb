import assert from "node:assert/strict";
import fc from "fast-check";
import { readContact } from "../../../src/note/contact";
import { dateAt } from "../../../src/note/dateNotation";
import { planTouch } from "../../../src/note/edits/touch";
import { touchKey } from "../../../src/note/touchKey";
import { addDays, later } from "../../../src/time/civilDate";
import { anyNote, anyPast, anyTouch, asLine, asText, runs } from "../support/arbitraries";
import { contactIn, judge } from "../support/engine";

/** Pieces of Markdown that open, close and break each other. */
const piece = fc.constantFrom(
  ..."# |## |### Touches|## Touch log|History|Mention:|## Draft email|- |* |1. |- [x] |- [ ] |  |\t|> |2026-11-10|**2026-11-11**".split(
    "|",
  ),
  ..."[[2026-11-12]]~ call voicemail~ email in~, next call 2026-11-20~ - text~: ~ | ~```~~~~<!--~-->~===~---~$~_a*".split(
    "~",
  ),
  ..."| Date | Type | Notes |~\n|---|---|---|\n~| 2026-11-10 | call | x |~11/10/2026~10.11.2026~Nov 12, 2026~2:30 PM~[[2026-11-12|Thu]]".split(
    "~",
  ),
  ..."frequency:: monthly~### Dana~> [!note] Calls~\\|".split("~"),
  "\n",
  "\n",
  "\n\n",
  "\r\n",
  "\uFEFF",
  "\u2028",
  "é",
  "\u{1F4DE}",
);
const anyBody = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
const withBody = (body: string) => `---\ntype: contact\n---\n${body}`;

it("any body is read, and its touches are at their positions", () => {
  fc.assert(
    fc.property(anyBody, fc.boolean(), (body, declared) => {
      const text = declared ? body : withBody(body);
      const contact = readContact(text, { fileName: "x", declared });
      for (const { span, dateSpan, date } of contact?.touches ?? []) {
        assert.deepEqual(dateAt(text.slice(dateSpan.start, dateSpan.end), 0)?.readings, [date]);
        assert.ok(
          span.start <= dateSpan.start &&
            dateSpan.end <= span.end &&
            !/[\r\n]/.test(text.slice(span.start, span.end)),
        );
      }
    }),
    runs(2000),
  );
});

const STYLES = ["- ", "* ", "1. ", "\t+ ", "- [x] ", "### ", "> - ", "> > * "];
const bodyLog = fc.record({
  lines: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: anyTouch.map(asLine) },
      { weight: 1, arbitrary: fc.constant("2026-01-09 met them by chance") },
    ),
    { minLength: 1, maxLength: 6 },
  ),
  style: fc.constantFrom(...STYLES),
  eol: fc.constantFrom("\n", "\r\n"),
  gap: fc.constantFrom("", "  more of it", "  - nested"),
  before: anyBody,
  after: anyBody,
  order: fc.constantFrom("old", "new", "any"),
});

it("a touch logged in the body changes nothing outside its line, and is read back", () => {
  let planned = 0;
  fc.assert(
    fc.property(bodyLog, anyTouch.map(asLine), ({ lines, style, eol, gap, before, after, order }, line) => {
      const sorted = order === "any" ? lines : [...lines].sort();
      const entries = (order === "new" ? sorted.reverse() : sorted).flatMap((entry) => [
        `${style}${entry}`,
        ...(gap ? [gap] : []),
      ]);
      const text = withBody([before, "## Touches", "", ...entries, "", "## Notes", after].join(eol));
      const plan = planTouch(text, line, { fileName: "x" });
      if (!plan.ok) return;
      planned++;
      const [edit] = plan.edits;
      assert.ok(edit && edit.span.start === edit.span.end && plan.edits.length === 1);
      assert.equal(plan.newText, text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.start));
      const old = contactIn(text).touches.map(touchKey);
      const now = contactIn(plan.newText).touches.map(touchKey);
      for (const content of old) now.splice(now.indexOf(content), 1);
      assert.equal(now.length, 1);
    }),
    runs(1000),
  );
  assert.ok(planned > 0);
});

const COLUMNS = [
  "Type",
  "Outcome",
  "Notes",
  "Next",
  "With",
  "Reply by",
  "Time",
  "Direction",
  "What",
  "Company",
];
const cell = fc.constantFrom(
  "",
  "call",
  "Email",
  "No answer",
  "a \\| b",
  "[[Dana]]",
  "send it",
  "call 2026-03-01",
  "2026-03-01",
  "-",
  "**voicemail**",
  "9am",
  "in",
);
const anyTable = fc.record({
  columns: fc.uniqueArray(fc.constantFrom(...COLUMNS), { minLength: 1, maxLength: 5 }),
  dateAt: fc.nat(5),
  rows: fc.array(
    fc.tuple(
      fc.constantFrom(
        "2026-01-05",
        "6.1.2026",
        "Jan 7, 2026",
        "[[2026-01-08\\|Thu]]",
        "2026-01-09T10:00",
        "1/2/2026",
        "**2026-01-10**",
      ),
      fc.array(cell, { minLength: 5, maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 5 },
  ),
  quote: fc.constantFrom("", "> ", ">", "  "),
  bars: fc.constantFrom("both", "none", "first"),
  padding: fc.constantFrom("", " ", "aligned"),
  eol: fc.constantFrom("\n", "\r\n"),
});

it("a row logged in a table changes nothing outside its line, and is read back", () => {
  let planned = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      anyTable,
      anyTouch.map(asLine),
      ({ columns, dateAt: at, rows, quote, bars, padding, eol }, line) => {
        const withDate = (cells: readonly string[], date: string) =>
          cells.toSpliced(Math.min(at, cells.length), 0, date);
        const grid = [
          withDate(columns, "Date"),
          withDate(columns, "").map(() => "---"),
          ...rows.map(([date, cells]) => withDate(cells.slice(0, columns.length), date)),
        ];
        const widths = withDate(columns, "").map((_, n) =>
          Math.max(...grid.map((cells) => cells[n]?.length ?? 0)),
        );
        const written = grid.map((cells) => {
          // Without a bar before it, an empty cell would be the bar of the row.
          const filled = bars === "none" && cells[0] === "" ? cells.with(0, "x") : cells;
          const padded = filled.map((text, n) =>
            padding === "aligned" ? ` ${text.padEnd(widths[n] ?? 0)} ` : padding + text + padding,
          );
          return quote + (bars === "none" ? "" : "|") + padded.join("|") + (bars === "both" ? "|" : "");
        });
        const text = withBody(["## Touches", "", ...written, "", "After | it."].join(eol));
        const plan = planTouch(text, line, { fileName: "x" });
        if (!plan.ok) return void refused++;
        planned++;
        const [edit] = plan.edits;
        assert.ok(edit && edit.span.start === edit.span.end && plan.edits.length === 1);
        assert.ok(edit.text.trim().split(/\r?\n/).length === 1);
        assert.equal(plan.newText, text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.start));
        const [old, now] = [text, plan.newText].map((note) => contactIn(note).touches.map(touchKey));
        for (const content of old ?? []) now?.splice(now.indexOf(content), 1);
        assert.equal(now?.length, 1);
      },
    ),
    runs(1000),
  );
  assert.ok(planned > refused / 2, `${planned} rows written, ${refused} refused`);
});

/** The findings that prose must never cause, because its meaning is unknown. */
const NEVER = new Set([
  "move-on",
  "too-soon",
  "before-promise",
  "do-not-contact",
  "switch-it-up",
  "channel-preference",
  "touch-syntax",
]);

it("prose in a body log causes no finding, and brings no contact nearer to moving on", () => {
  const prose = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(anyPast, prose, (it, days) => {
      const lines = days
        .map((day) => `- 2026-02-${String(day).padStart(2, "0")} thinking of their move`)
        .sort();
      const plain = judge(asText(it), it.today, it.settings);
      const both = judge(`${asText(it)}## Touches\n${lines.join("\n")}\n`, it.today, it.settings);
      const against = both.findings.filter(({ span }) =>
        both.contact.touches.some((touch) => touch.form === "body" && touch.span.start === span.start),
      );
      assert.deepEqual(
        against.filter(({ rule }) => NEVER.has(rule)),
        [],
      );
      const [before, after] = [plain.position, both.position];
      // Prose on the day of a pinned follow-up keeps it, so that the next touch may be an answer instead of a try.
      assert.ok(after.tries <= before.tries && after.calls <= before.calls);
    }),
    runs(300),
  );
});

it("a user who follows a proposal after some prose gets no finding", () => {
  fc.assert(
    fc.property(anyPast, fc.integer({ min: 0, max: 40 }), (it, ago) => {
      const prose = `## Touches\n- ${addDays(it.today, -ago)} thinking of their move\n`;
      const step = judge(asText(it) + prose, it.today, it.settings).standing?.step;
      if (!step || step.moveOn || /^(interview|meeting|video|event)$/.test(step.channels[0] ?? "")) return;
      const date = later(it.today, step.from);
      const to = step.people.length > 0 ? step.people.join(" and ") : undefined;
      const done = { date, channel: step.channels[0], purpose: step.purpose, to };
      const after = judge(asText({ ...it, touches: [...it.touches, done] }) + prose, date, it.settings);
      const place = after.contact.touches[it.touches.length]?.span.start;
      const told = after.findings.filter(({ span, rule, severity }) => {
        const never = rule !== "channel-preference" && (rule !== "move-on" || severity === "error");
        return never && NEVER.has(rule) && span.start >= (place ?? 0);
      });
      assert.deepEqual(
        told.map(({ rule }) => `${rule} for ${step.step}`),
        [],
      );
    }),
    runs(400),
  );
});

it("a note reads the same with its log in the body as in the frontmatter", () => {
  fc.assert(
    fc.property(anyNote, (it) => {
      // A line with only a date or only a clause is prose in the body.
      const touches = it.touches.filter(
        (touch) => touch.channel || touch.outcome || touch.purpose || touch.direction,
      );
      const inFront = contactIn(asText({ ...it, touches }));
      const body = touches.map((touch) => `- ${asLine(touch)}`).join("\n");
      const inBody = contactIn(`${asText({ ...it, touches: [] })}## Touches\n${body}\n`);
      const newestFirst = inBody.bodyLogs[0]?.isNewestFirst;
      const read = inBody.touches.map(touchKey);
      assert.deepEqual(newestFirst ? read.reverse() : read, inFront.touches.map(touchKey));
    }),
    runs(400),
  );
});
