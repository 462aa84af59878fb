import assert from "node:assert/strict";
import fc from "fast-check";
import { resolveConfig } from "../../../src/config/resolve";
import { planFix } from "../../../src/note/edits/fixes";
import type { Fix } from "../../../src/note/model";
import { touchKey } from "../../../src/note/touchKey";
import { createNoteVault, type NoteVault } from "../../../src/vault/noteVault";
import { anyPast, asLine, asMap, asText, runs } from "../support/arbitraries";

const NOTE = "Mia Berg.md";
const COPY = "Mia Berg (conflicted copy 2026-03-01 101112).md";

/** The owners of a touch. */
const OWNERS = ["both", "both", "note", "copy"] as const;

const pair = fc.record({
  it: anyPast,
  owners: fc.array(fc.constantFrom(...OWNERS), { minLength: 12, maxLength: 12 }),
  copyAsMaps: fc.boolean(),
});
type Pair = typeof pair extends fc.Arbitrary<infer T> ? T : never;

function textsOf({ it, owners, copyAsMaps }: Pair, forbidding?: "note" | "copy") {
  const version = (owner: "note" | "copy", how: typeof asLine) => {
    const status = owner === forbidding ? { status: "do-not-contact" } : {};
    const touches = it.touches.filter((_, at) => owners[at] === owner || owners[at] === "both");
    return asText({ ...it, keys: { ...it.keys, name: "Mia Berg", ...status }, touches }, how);
  };
  return { note: version("note", asLine), copy: version("copy", copyAsMaps ? asMap : asLine) };
}

function vaultWith({ it }: Pair, note: string, copy: string): NoteVault {
  const config = resolveConfig([{ origin: "test", values: it.settings }]);
  const vault = createNoteVault({ today: it.today, config });
  vault.set(NOTE, note);
  vault.set(COPY, copy);
  return vault;
}

function touchesOf(vault: NoteVault, path: string): string[] {
  return (vault.get(path)?.loadAlone().contact.touches ?? []).map(touchKey).sort();
}

function unionOf(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  for (const key of one) {
    const at = left.indexOf(key);
    if (at >= 0) left.splice(at, 1);
  }
  return [...one, ...left].sort();
}

function mergeFix(vault: NoteVault, path: string): (Fix & { kind: "add-touches" }) | undefined {
  const fixes =
    vault
      .get(path)
      ?.load()
      .analysis.findings.flatMap((finding) => finding.fixes) ?? [];
  return fixes.find((fix) => fix.kind === "add-touches");
}

describe("the fix that merges a conflict copy", () => {
  it("loses no touch, adds none twice, and leaves nothing to merge", () => {
    fc.assert(
      fc.property(pair, (given) => {
        const { note, copy } = textsOf(given);
        const vault = vaultWith(given, note, copy);
        const fix = mergeFix(vault, NOTE);
        const [before, inCopy] = [touchesOf(vault, NOTE), touchesOf(vault, COPY)];
        const [found] = vault.copies.all();
        if (!fix) {
          // They share no touch, the note has all touches, or none of the missing ones can be written as a line.
          assert.ok(!found || found.lines.length === 0);
          return;
        }
        const plan = planFix(note, fix, { fileName: "Mia Berg" });
        assert.ok(plan.ok, JSON.stringify(plan));
        vault.set(NOTE, plan.newText);
        const after = touchesOf(vault, NOTE);
        if (found?.lines.length === found?.missing) assert.deepEqual(after, unionOf(before, inCopy));
        else assert.equal(after.length, before.length + fix.lines.length);
        assert.equal(mergeFix(vault, NOTE), undefined);
      }),
      runs(150),
    );
  });

  it("leads to the same touches, whichever of the two is the copy", () => {
    fc.assert(
      fc.property(pair, (given) => {
        const { note, copy } = textsOf(given);
        const merged = [
          [note, copy],
          [copy, note],
        ].map(([first = "", second = ""]) => {
          const vault = vaultWith(given, first, second);
          const [found] = vault.copies.all();
          if (found?.lines.length !== found?.missing) return undefined;
          const fix = mergeFix(vault, NOTE);
          const plan = fix && planFix(first, fix, { fileName: "Mia Berg" });
          if (plan?.ok) vault.set(NOTE, plan.newText);
          return found && touchesOf(vault, NOTE);
        });
        if (merged[0] && merged[1]) assert.deepEqual(merged[0], merged[1]);
      }),
      runs(150),
    );
  });

  it("lets no step appear while one of the two forbids contact", () => {
    fc.assert(
      fc.property(pair, fc.constantFrom("note" as const, "copy" as const), (given, forbidding) => {
        const { note, copy } = textsOf(given, forbidding);
        const vault = vaultWith(given, note, copy);
        if (vault.copies.all().length === 0) return;
        assert.deepEqual(
          vault.contacts().map(({ path }) => path),
          [NOTE],
        );
        const { standing, plan } = vault.get(NOTE)?.load().analysis ?? assert.fail();
        assert.ok(!standing?.step || standing.step.purpose === "thanks");
        assert.deepEqual(plan, []);
      }),
      runs(150),
    );
  });
});
