import assert from "node:assert/strict";
import fc from "fast-check";
import { readSource } from "../../../../src/import/read/readSource";
import { runs } from "../../support/arbitraries";
import { anyCards } from "./anyCards";

/** Counts the lines that begin a card, as people and programs write them. */
const beginsIn = (text: string) => text.match(/^begin:vcard[ \t]*$/gim)?.length ?? 0;

describe("readSource on cards that are cut off", () => {
  it("returns one record for each BEGIN:VCARD if the file ends at any character", async () => {
    await fc.assert(
      fc.asyncProperty(anyCards({ agents: true }), async ({ text, bytes, decode }) => {
        for (let end = 0; end <= bytes.length; end++) {
          const cut = bytes.subarray(0, end);
          const read = await readSource("cards.vcf", [cut]);
          const expected = beginsIn(decode(cut).replace(/\r\n?/g, "\n"));
          const records = read && "source" in read ? read.source.records : [];
          assert.equal(records.length, expected, JSON.stringify(text.slice(0, end)));
          assert.ok(read && "problem" in read === (expected === 0), JSON.stringify(text.slice(0, end)));
        }
      }),
      runs(25),
    );
  });

  it("reads every whole card with any text before and after it", async () => {
    await fc.assert(
      fc.asyncProperty(anyCards({ agents: false }), fc.nat(), async ({ bytes, names, decode }, seed) => {
        const end = seed % (bytes.length + 1);
        const cut = decode(bytes.subarray(0, end)).replace(/\r\n?/g, "\n");
        const closed = cut.match(/^end:vcard(?=\n|$)/gim)?.length ?? 0;
        const read = await readSource("cards.vcf", [bytes.subarray(0, end)]);
        const records = read && "source" in read ? read.source.records : [];
        const found = records.flatMap((record) => (record.kind === "read" ? [record.fields.name] : []));
        assert.deepEqual(found, names.slice(0, closed));
      }),
      runs(200),
    );
  });
});
