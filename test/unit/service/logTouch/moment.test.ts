import assert from "node:assert/strict";
import { formatLogPlan, logFixtures, update } from "../../support/logFixture";

describe("the preview of a touch", () => {
  for (const fixture of logFixtures())
    it(`shows the meaning: ${fixture.name}`, () => {
      if (process.env.UPDATE_FIXTURES === "1") update(fixture);
      else assert.equal(formatLogPlan(fixture), fixture.expected);
    });
});
