import assert from "node:assert/strict";
import { readSource } from "../../../../src/import/read/readSource";
import { render } from "../../../../src/words/render";
import { IN_BRIEF } from "../../support/arbitraries";
import { bytesOf, problemOf, recordsOf, sourceOf } from "./sourceText";

const HEADER = "Name,Company\n";

/** Returns a text many times, in pieces. */
function* repeated(text: string, times: number): Generator<Uint8Array> {
  const piece = bytesOf(text);
  for (let at = 0; at < times; at++) yield piece;
}

function* inTurn(...parts: Iterable<Uint8Array>[]): Generator<Uint8Array> {
  for (const part of parts) yield* part;
}

describe("readSource on a hostile file", () => {
  for (const [what, content, problem] of [
    ["an empty file", "", "The file is empty."],
    ["a byte order mark alone", "\uFEFF", "The file is empty."],
    ["line ends alone", "\r\n\r\n", "The file is empty."],
    [
      "NULs alone",
      "\0".repeat(5000),
      "This is not a text file. Export the contacts as CSV or vCard, in UTF-8.",
    ],
    [
      "UTF-16 without a mark",
      "N\0a\0m\0e\0,\0",
      "This is not a text file. Export the contacts as CSV or vCard, in UTF-8.",
    ],
    ["a workbook", "PK\u0003\u0004 and more", "This is a workbook. Save the sheet as CSV and import that."],
  ] as const)
    it(`says in one sentence what is wrong with ${what}`, async () => {
      assert.equal(await problemOf(content), problem);
    });

  it("says that a file of cards has no card", async () => {
    assert.equal(await problemOf("BEGIN:VCAR", {}, "a.vcf"), "The file contains no card (`BEGIN:VCARD`).");
  });

  it("says what is wrong with a picture", async () => {
    const png = Uint8Array.of(
      0x89,
      0x50,
      0x4e,
      0x47,
      0x0d,
      0x0a,
      0x1a,
      0x0a,
      0,
      0,
      0,
      0x0d,
      0x49,
      0x48,
      0x44,
      0x52,
    );
    assert.match(await problemOf(png), /^This is not a text file\./);
  });

  it("ends at once at an endless line that is not a header", async () => {
    let pieces = 0;
    const chunks = (function* () {
      for (const piece of repeated("a".repeat(65_536), 16_000)) {
        pieces++;
        yield piece;
      }
    })();
    const read = await readSource("file", chunks);
    assert.ok(read && "problem" in read);
    assert.match(
      render(read.problem),
      /^None of the first 25 rows has column names that Touchbase knows; found: a{40}\./,
    );
    assert.ok(pieces < 5, `${pieces}`);
  });

  it("names the first columns of a table with 100,000 of them", async () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `c${at}`).join(",");
    const first = Array.from({ length: 60 }, (_, at) => `c${at}`).join(", ");
    assert.match(await problemOf(`${names}\n1,2\n`), new RegExp(`found: ${first}, …\\. Say `));
    const table = `Name,Company,${names}\nAna,Acme\n`;
    assert.match(await problemOf(table, { map: new Map([["x", "role"]]) }), /^.{1,600}$/);
    const read = await readSource("a.csv", [bytesOf(`${table}${"Ben,Blue"}${",1".repeat(100_000)}\n`)]);
    assert.ok(read && "source" in read);
    for (const remark of read.source.remarks) assert.ok(render(remark).length < 1000, render(remark));
  });

  it("refuses an endless row and reads the next one", async () => {
    const chunks = inTurn([bytesOf(`${HEADER}Ana,`)], repeated("a".repeat(65_536), 100), [
      bytesOf("\nBen,Blue\n"),
    ]);
    const read = await readSource("file", chunks);
    assert.ok(read && "source" in read);
    const [long, next] = read.source.records;
    assert.ok(
      long?.kind === "refused" && long.reason.key === "refused-record.too-long" && long.raw.length < 3000,
    );
    assert.ok(next?.kind === "read" && next.fields.name === "Ben" && next.line === 3);
  });

  for (const [what, head, record] of IN_BRIEF
    ? []
    : ([
        ["a table", HEADER, "A,\n"],
        ["cards", "", "BEGIN:VCARD\n"],
      ] as const))
    it(`ends at ${what} with more records than fit into memory`, async () => {
      let pieces = 0;
      const endless = (function* () {
        yield bytesOf(head);
        for (const piece of repeated(record.repeat(20_000), 1_000)) {
          pieces++;
          yield piece;
        }
      })();
      const read = await readSource(what === "cards" ? "a.vcf" : "a.csv", endless);
      assert.ok(read && "problem" in read && pieces < 50, `${pieces}`);
      assert.equal(render(read.problem), "The file has more than 500,000 records. Split it.");
    });

  it("refuses a card with an endless note, keeps one with an endless picture, and reads the next ones", async () => {
    const endless = (property: string) =>
      inTurn([bytesOf(`BEGIN:VCARD\nFN:Ana\n${property}:`)], repeated("a".repeat(65_536), 100), [
        bytesOf("\nEND:VCARD\n"),
      ]);
    const chunks = inTurn(endless("NOTE"), endless("PHOTO"), [bytesOf("BEGIN:VCARD\nFN:Ben\nEND:VCARD\n")]);
    const read = await readSource("file", chunks);
    assert.ok(read && "source" in read);
    assert.deepEqual(
      read.source.records.map((record) =>
        record.kind === "read" ? [record.fields.name, ...record.leftBehind] : record.reason.key,
      ),
      ["refused-record.too-long", ["Ana", "PHOTO"], ["Ben"]],
    );
  });

  it("refuses records with NULs and damaged letters, and keeps the others", async () => {
    const damaged = [
      ...bytesOf("Zoë,Ünal\nBe"),
      0xff,
      ...bytesOf("n,Blue\n"),
      ...bytesOf("C\0y,Cedar\nDan,Door\n"),
    ];
    assert.deepEqual(await recordsOf(Uint8Array.from([...bytesOf(HEADER), ...damaged])), [
      "line 2 read",
      "  name: Zoë",
      "  organization: Ünal",
      "line 3 refused: The record contains characters that were damaged (�). Correct them first.",
      '  "Be�n,Blue"',
      "line 4 refused: The record contains NUL characters.",
      '  "C\\u0000y,Cedar"',
      "line 5 read",
      "  name: Dan",
      "  organization: Door",
    ]);
  });

  it("treats a letter that the end of the file cuts off as damage, not as another encoding", async () => {
    const bytes = bytesOf(`${HEADER}Ana,Größe\nBen,Grö`);
    const source = await sourceOf(bytes.subarray(0, -1));
    assert.equal(source.encoding, "UTF-8");
    assert.deepEqual(
      source.records.map(({ kind }) => kind),
      ["read", "refused"],
    );
  });

  it("ends without a result when it is aborted", async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const chunks = inTurn([bytesOf(HEADER)], repeated("Ana,Acme\n".repeat(10_000), 50));
    const read = await readSource("file", chunks, {
      signal: controller.signal,
      onProgress: ({ records }) => {
        seen.push(records);
        if (records > 100_000) controller.abort();
      },
    });
    assert.equal(read, undefined);
    assert.ok(seen.length < 20, `${seen.length}`);
  });

  it("reports the records and bytes that were read", async () => {
    const last = { records: 0, bytes: 0 };
    await readSource("file", repeated("Name,Company\n".repeat(10_000), 2), {
      onProgress: (progress) => Object.assign(last, progress),
    });
    assert.deepEqual(last, { records: 19_999, bytes: 260_000 });
  });
});
