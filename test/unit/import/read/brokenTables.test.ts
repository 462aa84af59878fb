import assert from "node:assert/strict";
import fc from "fast-check";
import type { SourceRecord } from "../../../../src/import/model";
import { readSource } from "../../../../src/import/read/readSource";
import { IN_BRIEF, runs } from "../../support/arbitraries";
import { inPieces, recordsOf, sourceOf } from "./sourceText";

const HEADER = ["Name", "Company", "Email", "Notes"];

interface Damage {
  readonly kind: "none" | "stray" | "unclosed" | "inner" | "short" | "long" | "line-end" | "quoted-lines";
  readonly cell: number;
}

const anyDamage = (): fc.Arbitrary<Damage> =>
  fc.record({
    kind: fc.constantFrom(
      "none",
      "none",
      "none",
      "stray",
      "unclosed",
      "inner",
      "short",
      "long",
      "line-end",
      "quoted-lines",
    ),
    cell: fc.nat({ max: HEADER.length - 1 }),
  });

/** Writes a row with a mark of its own in each cell, and its damage. */
function writeRow(id: number, { kind, cell }: Damage, delimiter: string): string {
  const cells = [`Ana${id}`, `Größe${id}`, `a${id}@x.example`, `note${id}`];
  const change = (text: (old: string) => string) => cells.splice(cell, 1, text(cells[cell] ?? ""));
  if (kind === "stray") change((old) => `${old}"`);
  if (kind === "unclosed") change((old) => `"${old}`);
  if (kind === "inner") change((old) => `"${old} "x" y"`);
  if (kind === "line-end") change((old) => `${old}\nrest`);
  if (kind === "quoted-lines") change((old) => `"${old}\nmore of it"`);
  if (kind === "short") cells.splice(cell + 1);
  if (kind === "long") cells.push("extra");
  return cells.join(delimiter);
}

describe("readSource on a damaged table", () => {
  it("skips no row silently", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDamage(), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("utf-8", "windows-1252", "utf-16le"),
        fc.integer({ min: 1, max: 400 }),
        async (damages, delimiter, encoding, size) => {
          const rows = damages.map((damage, id) => writeRow(id, damage, delimiter));
          const text = `${[HEADER.join(delimiter), ...rows].join("\n")}\n`;
          const read = await readSource("table", inPieces(encode(text, encoding), size));
          assert.ok(read && "source" in read);
          for (const id of damages.keys()) assertToldOf(read.source.records, id, text);
        },
      ),
      runs(1500),
    );
  });

  it("keeps each undamaged row as it is if only one row is damaged", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 5 }), anyDamage(), async (at, damage) => {
        const none: Damage = { kind: "none", cell: 0 };
        const rows = Array.from({ length: 6 }, (_, id) => writeRow(id, id === at ? damage : none, ","));
        const read = await readSource("table", [
          new TextEncoder().encode([HEADER.join(","), ...rows].join("\n")),
        ]);
        assert.ok(read && "source" in read);
        const names = read.source.records.flatMap((record) =>
          record.kind === "read" ? record.fields.name : [],
        );
        for (const id of rows.keys())
          if (id !== at) assert.ok(names.includes(`Ana${id}`), `${damage.kind} ${rows}`);
      }),
      runs(300),
    );
  });

  if (!IN_BRIEF)
    it("reads any number of lines of a cell without an end", async () => {
      for (const row of ['"a\n', '"a\nb,"c\n']) {
        // More lines than a call can have arguments.
        const lines = 150_000;
        const rows = row.repeat(lines / (row.split("\n").length - 1));
        const { records } = await sourceOf(`Name,Company\n${rows}`);
        assert.equal(records.at(-1)?.line, lines + 1, row);
      }
    });

  it("names the row of an unclosed quote and reads the whole rows after it", async () => {
    const table =
      'Name,Company,Email\nAna,Acme,a@x.example\n"Ben,Blue,b@x.example\nCy,Cedar,c@x.example\nDo\n';
    assert.deepEqual(await recordsOf(table), [
      "line 2 read",
      "  name: Ana",
      "  organization: Acme",
      "  emails: a@x.example",
      "line 3 refused: A quote in this row is not closed, and 1 line after it cannot be told apart from it.",
      '  "\\"Ben,Blue,b@x.example"',
      "line 4 read",
      "  name: Cy",
      "  organization: Cedar",
      "  emails: c@x.example",
      "line 5 refused: This is not a whole row, and the quote in line 3 is not closed: it can belong to that row.",
      '  "Do"',
    ]);
  });
});

/**
 * Asserts that a row is a record of its own with its name, or that a refused record shows it. It must not be in the
 * text of another row.
 */
function assertToldOf(records: readonly SourceRecord[], id: number, text: string): void {
  const mark = new RegExp(`Ana${id}(?!\\d)`);
  const own = records.filter((record) =>
    record.kind === "refused" ? mark.test(record.raw) : mark.test(record.fields.name ?? ""),
  );
  assert.equal(own.length, 1, `row ${id} of ${JSON.stringify(text)}: ${JSON.stringify(records)}`);
  const others = records.filter((record) => record.kind === "read" && !own.includes(record));
  assert.ok(!others.some((record) => mark.test(JSON.stringify(record))), JSON.stringify(text));
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const codes = [...(encoding === "utf-16le" ? `\uFEFF${text}` : text)].map((letter) => letter.charCodeAt(0));
  return Uint8Array.from(encoding === "utf-16le" ? codes.flatMap((code) => [code & 255, code >> 8]) : codes);
}
