import assert from "node:assert/strict";
import { reportErrors } from "../../../src/extension/reportErrors";

/** Runs a command, and returns its result and the reports, without the places of errors. */
async function outcomeOf(run: (...args: string[]) => unknown, wantsLog = false) {
  const reports: string[] = [];
  const command = reportErrors("touchbase.test", run, {
    log: (text) => reports.push(`log ${text.replace(/ at .*/, " at …")}`),
    async offerLog() {
      reports.push("offer the log");
      return wantsLog;
    },
    showLog: () => reports.push("show the log"),
  });
  const result = await command("dana", "bo");
  // The answer of the user arrives after the command has ended.
  await new Promise((resolve) => setImmediate(resolve));
  return { result, reports };
}

const thrown = ["log Command touchbase.test: TypeError at …", "offer the log"];

describe("reportErrors", () => {
  it("passes arguments and the result, and reports nothing when the command succeeds", async () => {
    const outcome = await outcomeOf(async (...args) => args.join(" and "));
    assert.deepEqual(outcome, { result: "dana and bo", reports: [] });
  });

  it("reports an error that is thrown, without its text", async () => {
    const outcome = await outcomeOf(() => {
      throw new TypeError("Dana Ito is not iterable");
    });
    assert.deepEqual(outcome, { result: undefined, reports: thrown });
  });

  it("reports a promise that is rejected", async () => {
    const outcome = await outcomeOf(() => Promise.reject(new TypeError("Dana Ito")));
    assert.deepEqual(outcome, { result: undefined, reports: thrown });
  });

  it("shows the log when the user asks for it", async () => {
    const outcome = await outcomeOf(() => Promise.reject(new TypeError("Dana Ito")), true);
    assert.deepEqual(outcome, { result: undefined, reports: [...thrown, "show the log"] });
  });

  it("reports nothing when the user closed a question", async () => {
    const canceled = new Error("Canceled");
    canceled.name = "Canceled";
    assert.deepEqual(await outcomeOf(() => Promise.reject(canceled)), { result: undefined, reports: [] });
  });
});
