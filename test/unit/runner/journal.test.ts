import assert from "node:assert/strict";
import Mocha from "mocha";
import { countRun, describeLast, type JournalEvent } from "../../../scripts/tests/journal.mjs";
import recordRun from "../../../scripts/tests/recordRun.cjs";
import scaleTimeouts from "../../../scripts/tests/scaleTimeouts.cjs";
import { skipBecause } from "../support/skipBecause";

class Silent extends Mocha.reporters.Base {
  override epilogue(): void {}
}

/** Runs a separate suite, not the one of this test. */
async function record(fill: (suite: Mocha.Suite) => void): Promise<JournalEvent[]> {
  const mocha = new Mocha({ reporter: Silent });
  fill(mocha.suite);
  const events: JournalEvent[] = [];
  await new Promise<void>((resolve) => {
    recordRun(
      mocha.run(() => resolve()),
      (line) => events.push(JSON.parse(line)),
    );
  });
  return events;
}

describe("recordRun", () => {
  it("records every test with its titles, and why it failed or was skipped", async () => {
    const events = await record((root) => {
      const suite = Mocha.Suite.create(root, "the tree");
      suite.addTest(new Mocha.Test("passes", () => {}));
      suite.addTest(
        new Mocha.Test("fails", () => {
          throw new Error("is red");
        }),
      );
      suite.addTest(
        new Mocha.Test("is skipped", function (this: Mocha.Context) {
          skipBecause(this, "there is no tree on this system");
        }),
      );
      suite.addTest(new Mocha.Test("has no body"));
    });
    const title = (name: string) => `the tree › ${name}`;
    assert.deepEqual(
      events.map((event) => ({ ...event, ms: undefined })),
      [
        { event: "begin", title: title("passes"), ms: undefined },
        { event: "pass", title: title("passes"), ms: undefined },
        { event: "begin", title: title("fails"), ms: undefined },
        { event: "fail", title: title("fails"), message: "is red", ms: undefined },
        { event: "begin", title: title("is skipped"), ms: undefined },
        {
          event: "skip",
          title: title("is skipped"),
          reason: "there is no tree on this system",
          ms: undefined,
        },
        { event: "skip", title: title("has no body"), reason: "gives no reason", ms: undefined },
        { event: "end", ms: undefined },
      ],
    );
  });
});

describe("scaleTimeouts", () => {
  it("multiplies the limit of a test, also one that it sets itself", async () => {
    /** A separate Mocha, so that the limits of other tests stay unchanged. */
    class Scaled extends Mocha.Test {}
    scaleTimeouts(Scaled, 1000);
    const late = (done: () => void) => setTimeout(done, 40);
    const events = await record((root) => {
      const suite = Mocha.Suite.create(root, "late");
      // The third test has this limit times the slowness of the machine.
      suite.timeout(1);
      suite.addTest(new Scaled("inherits", (done) => void late(done)));
      suite.addTest(
        new Scaled("sets", function (this: Mocha.Context, done) {
          this.timeout(2);
          late(done);
        }),
      );
      suite.addTest(new Mocha.Test("is not scaled", (done) => void late(done)));
    });
    assert.deepEqual(
      events.flatMap((event) => (event.event === "pass" || event.event === "fail" ? [event.event] : [])),
      ["pass", "pass", "fail"],
    );
  });
});

describe("countRun", () => {
  const PASS = { event: "pass", title: "one" } as const;
  const BEGIN = { event: "begin", title: "two" } as const;
  const END = { event: "end" } as const;

  it("counts what passed, failed and was skipped, with the reasons", () => {
    const fail = { event: "fail", title: "three", message: "no" } as const;
    const skip = { event: "skip", title: "four", reason: "not here" } as const;
    assert.deepEqual(countRun([PASS, fail, skip, END], 1), {
      passed: 1,
      failed: 1,
      skipped: 1,
      failures: [{ title: "three", message: "no" }],
      skips: [{ title: "four", reason: "not here" }],
    });
  });

  it("counts a run that broke off as failed, and names the place", () => {
    assert.deepEqual(countRun([PASS, BEGIN], 1).failures, [
      { title: "(the run)", message: "ended before its last test. Running: two. Last finished: one." },
    ]);
    assert.equal(countRun([], 0).failed, 1);
  });

  it("counts a process that fails after its tests as failed", () => {
    assert.deepEqual(countRun([PASS, END], 3).failures, [
      { title: "(the run)", message: "ended with code 3 after all tests had passed." },
    ]);
  });
});

describe("describeLast", () => {
  it("reports when no test has begun", () => {
    assert.equal(describeLast([]), "No test had begun.");
  });
});
