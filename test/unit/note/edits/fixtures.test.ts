import assert from "node:assert/strict";
import { editFixtures, editsOf, updateEdits } from "../../support/editFixture";

describe("the edits of each fixture", () => {
  for (const fixture of editFixtures()) {
    it(fixture.name, () => {
      const found = editsOf(fixture.note);
      if (process.env.UPDATE_FIXTURES) updateEdits(fixture, found);
      else assert.equal(found, fixture.expected);
    });
  }
});
