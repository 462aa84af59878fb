import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { runs } from "../../support/arbitraries";
import { skipBecause } from "../../support/skipBecause";
import { anyCards } from "./anyCards";
import { sourceOf } from "./sourceText";

/** Prints the name, phones, note and organization of each card as JSON. */
const PROGRAM = `
import json, sys, vobject
def one(text):
    cards = []
    for card in vobject.readComponents(text):
        has = card.contents
        note = has["note"][0].value if "note" in has else ""
        org = has["org"][0].value[0] if "org" in has else ""
        phones = [tel.value.removeprefix("tel:") for tel in has.get("tel", [])]
        cards.append({"name": card.fn.value.strip(), "phones": phones, "note": note.strip(), "organization": org})
    return cards
print(json.dumps([one(text) for text in json.load(sys.stdin)]))
`;

/** Runs the program, or returns undefined if this machine has no python3-vobject. */
function vobjectOn(texts: readonly string[]): unknown[] | undefined {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const hasModule = spawnSync(python, ["-c", "import vobject"]).status === 0;
    if (!hasModule) continue;
    const run = spawnSync(python, ["-c", PROGRAM], {
      input: JSON.stringify(texts),
      encoding: "utf8",
      env: { ...process.env, PYTHONIOENCODING: "utf-8" },
      maxBuffer: 100_000_000,
    });
    assert.equal(run.status, 0, run.stderr);
    return JSON.parse(run.stdout) as unknown[];
  }
  return undefined;
}

describe("readSource and python3-vobject", () => {
  it("read the same from cards of version 3.0 and 4.0", async function () {
    const { numRuns } = runs(300);
    const files = fc.sample(anyCards({ agents: false, dialects: ["apple", "rfc6350"] }), { numRuns });
    const theirs = vobjectOn(files.map(({ text }) => text));
    if (!theirs) skipBecause(this, "python3-vobject is not installed");
    for (const [at, { text }] of files.entries()) {
      const { records } = await sourceOf(text);
      const ours = records.map((record) => {
        assert.ok(record.kind === "read", text);
        const { name, phones, text: note = "", organization = "" } = record.fields;
        return { name, phones, note, organization };
      });
      assert.deepEqual(ours, theirs[at], text);
    }
  });
});
