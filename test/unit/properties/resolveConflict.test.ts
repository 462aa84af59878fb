import assert from "node:assert/strict";
import fc from "fast-check";
import { findConflict } from "../../../src/note/conflictMarkers";
import { readContact } from "../../../src/note/contact";
import { planFix } from "../../../src/note/edits/fixes";
import { touchKey } from "../../../src/note/touchKey";
import { addDays } from "../../../src/time/civilDate";
import { runs } from "../support/arbitraries";
import { day } from "../support/engine";

const OPTIONS = { fileName: "Kim Ono" };

/** The layout of a log: the lines before and after it, and those of an entry. */
interface Layout {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly entry: (date: string, words: string) => readonly string[];
}

const HEAD = ["---", "name: Kim Ono", "playbook: friend"];
const LAYOUTS: readonly Layout[] = [
  {
    name: "lines",
    before: [...HEAD, "touches:"],
    after: ["# the end", "known: true", "---", "", "Prose."],
    entry: (date, words) => [`  - ${date} ${words}`],
  },
  {
    name: "lines without indentation",
    before: [...HEAD, "touches:"],
    after: ["known: true", "---"],
    entry: (date, words) => [`- ${date} ${words}`],
  },
  {
    name: "maps",
    before: [...HEAD, "touches:"],
    after: ["---"],
    entry(date, words) {
      const [channel = "", outcome] = words.split(" - ")[0]?.split(" ") ?? [];
      const note = words.split(" - ")[1];
      return [
        `  - date: ${date}`,
        `    channel: ${channel}`,
        ...(outcome ? [`    outcome: ${outcome}`] : []),
        ...(note ? [`    note: ${note}`] : []),
      ];
    },
  },
  {
    name: "a list in the body",
    before: [...HEAD, "---", "", "## Touches", ""],
    after: ["", "## Notes", "", "Prose."],
    entry: (date, words) => [`- ${date} ${words}`],
  },
  {
    name: "items of several lines",
    before: [...HEAD, "---", "", "## Touches", ""],
    after: ["", "## Notes"],
    entry: (date, words) => [`- ${date} ${words}`, "  and more"],
  },
  {
    name: "a callout",
    before: [...HEAD, "---", "", "## Touches", "", "> [!log] Calls"],
    after: ["", "Prose."],
    entry: (date, words) => [`> - ${date} ${words}`],
  },
  {
    name: "a table",
    before: [...HEAD, "---", "", "## Touches", "", "| Date | Type | Notes |", "| --- | --- | --- |"],
    after: ["", "Prose."],
    entry: (date, words) => [`| ${date} | ${words.split(" - ")[0]} | ${words.split(" - ")[1] ?? ""} |`],
  },
];

const WORDS = [
  "call voicemail",
  "call reached",
  "email",
  "text",
  "call no-answer - rang twice",
  "email - the plan",
];

const entry = fc.record({
  gap: fc.nat({ max: 2 }),
  words: fc.constantFrom(...WORDS),
  /** The versions that have the entry: both as one, both separately, or one. */
  owner: fc.constantFrom("context", "context", "each", "ours", "ours", "theirs", "theirs"),
});

const note = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  entries: fc.array(entry, { minLength: 2, maxLength: 14 }),
  newestFirst: fc.boolean(),
  style: fc.constantFrom("merge", "diff3"),
  eol: fc.constantFrom("\n", "\r\n"),
});

interface ConflictNote {
  readonly text: string;
  readonly swapped: string;
  readonly versions: readonly [string, string];
}

/** Writes the note as Git leaves it: lines that both versions share at the ends of a hunk are outside of it. */
function conflictNote({
  layout,
  entries,
  newestFirst,
  style,
  eol,
}: typeof note extends fc.Arbitrary<infer T> ? T : never): ConflictNote {
  let date = day("2026-03-02");
  const dated = entries.map(({ gap, words, owner }) => {
    date = addDays(date, gap);
    return { owner, lines: layout.entry(date, words) };
  });
  if (newestFirst) dated.reverse();
  const chunks: { ours: string[]; theirs: string[]; isHunk: boolean }[] = [];
  for (const { owner, lines } of dated) {
    const isHunk = owner !== "context";
    let chunk = chunks.at(-1);
    if (chunk?.isHunk !== isHunk) {
      chunk = { ours: [], theirs: [], isHunk };
      chunks.push(chunk);
    }
    if (owner !== "theirs") chunk.ours.push(...lines);
    if (owner !== "ours") chunk.theirs.push(...lines);
  }
  const write = (swap: boolean) => {
    const lines: string[] = [...layout.before];
    for (const { isHunk, ours, theirs } of chunks) {
      const [a, b] = swap ? [[...theirs], [...ours]] : [[...ours], [...theirs]];
      const tail: string[] = [];
      if (isHunk) {
        while (a.length > 0 && a[0] === b[0]) {
          lines.push(a.shift() as string);
          b.shift();
        }
        while (a.length > 0 && a.at(-1) === b.at(-1)) {
          tail.unshift(a.pop() as string);
          b.pop();
        }
      }
      if (isHunk && a.length + b.length > 0)
        lines.push(
          "<<<<<<< HEAD",
          ...a,
          ...(style === "diff3" ? ["||||||| 1a2b3c4"] : []),
          "=======",
          ...b,
          ">>>>>>> laptop",
        );
      else if (!isHunk) lines.push(...a);
      lines.push(...tail);
    }
    return [...lines, ...layout.after, ""].join(eol);
  };
  const version = (side: "ours" | "theirs") =>
    [...layout.before, ...chunks.flatMap((chunk) => chunk[side]), ...layout.after, ""].join(eol);
  return { text: write(false), swapped: write(true), versions: [version("ours"), version("theirs")] };
}

function touchesOf(text: string): string[] {
  return (readContact(text, OPTIONS)?.touches ?? []).map(touchKey);
}

function unionOf(versions: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const version of versions) {
    const seen = new Map<string, number>();
    for (const key of touchesOf(version)) seen.set(key, (seen.get(key) ?? 0) + 1);
    for (const [key, count] of seen) counts.set(key, Math.max(count, counts.get(key) ?? 0));
  }
  return [...counts].flatMap(([key, count]) => Array<string>(count).fill(key)).sort();
}

function resolveConflict(text: string): string | undefined {
  const fix = readContact(text, OPTIONS)?.problems.find(({ rule }) => rule === "conflict")?.fixes[0];
  if (!fix || fix.kind === "action") return undefined;
  const plan = planFix(text, fix, OPTIONS);
  return plan.ok ? plan.newText : undefined;
}

describe("the fix Resolve conflict", () => {
  for (const layout of LAYOUTS) {
    it(`keeps every touch of both versions once, in ${layout.name}`, () => {
      fc.assert(
        fc.property(note, (generated) => {
          const { text, swapped, versions } = conflictNote({ ...generated, layout });
          if (!findConflict(text)) return;
          const result = resolveConflict(text);
          assert.ok(result !== undefined, `no fix:\n${text}`);
          assert.equal(findConflict(result), undefined, result);
          assert.deepEqual(touchesOf(result).sort(), unionOf(versions), `${text}\n->\n${result}`);
          assert.equal(resolveConflict(swapped), result);
          assert.equal(resolveConflict(result), undefined);
          const dates = (readContact(result, OPTIONS)?.touches ?? []).map(({ date }) => date);
          const hasOrder = versions.some(
            (version) =>
              new Set((readContact(version, OPTIONS)?.touches ?? []).map((it) => it.date)).size > 1,
          );
          if (!hasOrder) return;
          if (generated.newestFirst && result.indexOf("touches:") >= 0) dates.reverse();
          assert.deepEqual(dates, [...dates].sort());
        }),
        runs(200),
      );
    });
  }
});
