import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readContact } from "../../../src/note/contact";
import { planRemoval, planSort } from "../../../src/note/edits/entries";
import { planForm } from "../../../src/note/edits/form";
import { planKey, planKeyRemoval } from "../../../src/note/edits/key";
import { planListItem } from "../../../src/note/edits/listItem";
import { applyEdits, type EditPlan } from "../../../src/note/edits/plan";
import { planQuote } from "../../../src/note/edits/quote";
import { planSection } from "../../../src/note/edits/section";
import { planTouch } from "../../../src/note/edits/touch";
import type { Touch } from "../../../src/note/model";
import { type Edit, lineStart, nextLine } from "../../../src/note/source";
import { render } from "../../../src/words/render";
import { day } from "./engine";

/** A realistic layout of a note, and the result of each of the edits below. */
export interface EditFixture {
  readonly name: string;
  readonly note: string;
  readonly expected: string;
}

const ROOT = join(import.meta.dirname, "../../fixtures/edits");
const OPTIONS = { fileName: "Kim Ono" };

/** The same edits for each layout, by their names in the golden files. */
const EDITS: readonly (readonly [string, (text: string) => EditPlan | undefined])[] = [
  [
    "log today",
    (text) => planTouch(text, "2026-11-20 call voicemail, next call 2026-11-25 - my number", OPTIONS),
  ],
  ["log a day back", (text) => planTouch(text, '2026-10-01 email thanks, to Dana - see #12: "ok"', OPTIONS)],
  ["set status", (text) => planKey(text, "status", "moved-on - no answer: none", OPTIONS)],
  ["clear follow_up", (text) => planKeyRemoval(text, "follow_up", OPTIONS)],
  ["ignore a rule", (text) => planListItem(text, "ignore", "touch-order - by hand, as it is", OPTIONS)],
  ["mention", (text) => planListItem(text, "mention", "ask about C#: the course", OPTIONS)],
  ["sort", (text) => planSort(text, OPTIONS)],
  [
    "first touch in the other form",
    (text) =>
      first(text, (touch) => planForm(text, touch.span, touch.form === "map" ? "line" : "map", OPTIONS)),
  ],
  [
    "last touch in the other form",
    (text) =>
      last(text, (touch) => planForm(text, touch.span, touch.form === "map" ? "line" : "map", OPTIONS)),
  ],
  ["quote the first touch", (text) => first(text, (touch) => planQuote(text, touch.span, OPTIONS))],
  ["remove the first touch", (text) => first(text, (touch) => planRemoval(text, touch.span, OPTIONS))],
  ["remove the last touch", (text) => last(text, (touch) => planRemoval(text, touch.span, OPTIONS))],
  ["add a draft", (text) => planSection(text, "Draft email", ["", "Dear Kim,"], OPTIONS)],
];

function first(text: string, plan: (touch: Touch) => EditPlan): EditPlan | undefined {
  const touch = readContact(text, { ...OPTIONS, declared: true })?.touches[0];
  return touch && plan(touch);
}

function last(text: string, plan: (touch: Touch) => EditPlan): EditPlan | undefined {
  const touches = readContact(text, { ...OPTIONS, declared: true })?.touches ?? [];
  const touch = touches.length > 1 ? touches.at(-1) : undefined;
  return touch && plan(touch);
}

export function editFixtures(): EditFixture[] {
  return readdirSync(ROOT)
    .sort()
    .map((name) => {
      const golden = join(ROOT, name, "expected.diff");
      return {
        name,
        note: readFileSync(join(ROOT, name, "note.md"), "utf8"),
        expected: existsSync(golden) ? readFileSync(golden, "utf8") : "",
      };
    });
}

export function updateEdits({ name }: EditFixture, found: string): void {
  writeFileSync(join(ROOT, name, "expected.diff"), found);
}

/** Returns the results of all edits of a note in the format of the golden files. */
export function editsOf(text: string): string {
  return EDITS.map(([title, edit]) => `=== ${title}\n${outcome(text, edit(text))}`).join("\n");
}

function outcome(text: string, plan: EditPlan | undefined): string {
  if (!plan) return "no such touch\n";
  if (plan.ok) assert.equal(applyEdits(text, plan.edits), plan.newText);
  else return `refused: ${render(plan.reason, { today: day("2026-11-20") })}\n`;
  return plan.edits.length === 0 ? "nothing to do\n" : hunksOf(text, plan.edits).map(formatHunk).join("");
}

interface Hunk {
  /** The number of the first line, counted from 1. */
  readonly line: number;
  readonly old: readonly string[];
  readonly now: readonly string[];
}

/** Returns the lines that edits change, before and after, without equal lines at the ends of a hunk. */
function hunksOf(text: string, edits: readonly Edit[]): Hunk[] {
  const hunks: { start: number; end: number; now: string }[] = [];
  for (const { span, text: put } of edits) {
    const before = hunks.at(-1);
    const joined = before && span.start <= before.end ? before : undefined;
    const start = joined?.start ?? lineStart(text, span.start);
    const end = Math.max(nextLine(text, span.end), joined?.end ?? 0);
    const head = joined
      ? joined.now.slice(0, joined.now.length - (joined.end - span.start))
      : text.slice(start, span.start);
    const hunk = { start, end, now: head + put + text.slice(span.end, end) };
    if (joined) hunks[hunks.length - 1] = hunk;
    else hunks.push(hunk);
  }
  return hunks.map(({ start, end, now }) => {
    const [left, right] = [linesOf(text.slice(start, end)), linesOf(now)];
    let line = text.slice(0, start).split("\n").length;
    while (left.length > 0 && left[0] === right[0]) {
      left.shift();
      right.shift();
      line++;
    }
    while (left.length > 0 && left.at(-1) === right.at(-1)) {
      left.pop();
      right.pop();
    }
    return { line, old: left, now: right };
  });
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Marks invisible characters: a carriage return, a byte order mark, a missing line break. */
function formatHunk({ line, old, now }: Hunk): string {
  const shown = (text: string) =>
    text.replace(/\r?\n$/, (eol) => (eol === "\n" ? "" : "␍")).replace(/\uFEFF/g, "⟨BOM⟩") +
    (text.endsWith("\n") ? "" : "⟨no newline⟩");
  return [`@@ ${line}`, ...old.map((it) => `-${shown(it)}`), ...now.map((it) => `+${shown(it)}`), ""].join(
    "\n",
  );
}
