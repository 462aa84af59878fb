import assert from "node:assert/strict";
import { echoed, logFixtures, update } from "../../support/logFixture";

describe("at the moment of logging", () => {
  for (const fixture of logFixtures())
    it(`is said what it means: ${fixture.name}`, () => {
      if (process.env.UPDATE_FIXTURES === "1") update(fixture);
      else assert.equal(echoed(fixture), fixture.expected);
    });
});
