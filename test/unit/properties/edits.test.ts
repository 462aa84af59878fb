import assert from "node:assert/strict";
import fc from "fast-check";
import { readContact } from "../../../src/note/contact";
import { planRemoval, planSort } from "../../../src/note/edits/entries";
import { planForm } from "../../../src/note/edits/form";
import { planKey, planKeyRemoval } from "../../../src/note/edits/key";
import { planListItem } from "../../../src/note/edits/listItem";
import { applyEdits, type EditPlan } from "../../../src/note/edits/plan";
import { planQuote } from "../../../src/note/edits/quote";
import { planSection } from "../../../src/note/edits/section";
import { planSequence } from "../../../src/note/edits/sequence";
import { planTouch } from "../../../src/note/edits/touch";
import { cutFrontmatter } from "../../../src/note/frontmatter";
import type { Contact, Touch } from "../../../src/note/model";
import { type Edit, span } from "../../../src/note/source";
import { touchKey } from "../../../src/note/touchKey";
import { anyTouch, asLine, runs } from "../support/arbitraries";
import { anyLayout } from "../support/layouts";

const OPTIONS = { fileName: "x" };
type Step = (text: string) => EditPlan;

const read = (text: string): Contact => readContact(text, { ...OPTIONS, declared: true }) ?? assert.fail();
const contents = (text: string) =>
  read(text)
    .touches.filter(({ form }) => form !== "alias")
    .map(touchKey);
const frontmatterOf = (text: string) => text.slice(0, text.length - bodyOf(text).length);
const bodyOf = (text: string) => {
  const cut = cutFrontmatter(text);
  return cut.kind === "yaml" ? text.slice(cut.body.start) : text;
};

/** Returns a step on the chosen touch, which plans nothing if the note has none. */
const onTouch =
  (nth: number, plan: (text: string, touch: Touch) => EditPlan): Step =>
  (text) => {
    const touches = read(text).touches;
    const touch = touches[nth % Math.max(1, touches.length)];
    return touch ? plan(text, touch) : { ok: true, edits: [], newText: text };
  };

const nth = fc.nat(9);
const anyStep: fc.Arbitrary<{ name: string; step: Step }> = fc.oneof(
  anyTouch.map((touch) => ({
    name: `log ${asLine(touch)}`,
    step: (text: string) => planTouch(text, asLine(touch), OPTIONS),
  })),
  fc.constantFrom("status", "follow_up", "snooze").map((key) => ({
    name: `set ${key}`,
    step: (text: string) =>
      planKey(text, key, key === "status" ? "closed - so: be it" : "2026-04-01", OPTIONS),
  })),
  fc.constantFrom("follow_up" as const, "snooze" as const, "status" as const).map((key) => ({
    name: `clear ${key}`,
    step: (text: string) => planKeyRemoval(text, key, OPTIONS),
  })),
  fc.constantFrom("ignore" as const, "mention" as const).map((key) => ({
    name: `add to ${key}`,
    step: (text: string) => planListItem(text, key, "one, more: x", OPTIONS),
  })),
  fc.constant({ name: "sort", step: (text: string) => planSort(text, OPTIONS) }),
  nth.map((n) => ({
    name: `form of ${n}`,
    step: onTouch(n, (text, touch) =>
      planForm(text, touch.span, touch.form === "map" ? "line" : "map", OPTIONS),
    ),
  })),
  nth.map((n) => ({
    name: `quote ${n}`,
    step: onTouch(n, (text, touch) => planQuote(text, touch.span, OPTIONS)),
  })),
  nth.map((n) => ({
    name: `remove ${n}`,
    step: onTouch(n, (text, touch) => planRemoval(text, touch.span, OPTIONS)),
  })),
  fc.constant({ name: "draft", step: (text: string) => planSection(text, "Draft", ["", "Hi"], OPTIONS) }),
);

/** Returns the edits of a plan's result that undo the plan. */
function inverse(text: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map(({ span: at, text: put }) => {
    const start = at.start + shift;
    shift += put.length - (at.end - at.start);
    return { span: span(start, start + put.length), text: text.slice(at.start, at.end) };
  });
}

it("an edit of any note changes only its splice, and can be undone", () => {
  let made = 0;
  fc.assert(
    fc.property(anyLayout, anyStep, (text, { step }) => {
      const plan = step(text);
      if (!plan.ok) return;
      made++;
      assert.equal(applyEdits(text, plan.edits), plan.newText);
      assert.equal(applyEdits(plan.newText, inverse(text, plan.edits)), text);
      let [before, after] = ["", ""];
      let [from, to] = [0, 0];
      for (const { span: at, text: put } of plan.edits) {
        before += text.slice(from, at.start);
        after += plan.newText.slice(to, to + at.start - from);
        to += at.start - from + put.length;
        from = at.end;
      }
      assert.equal(after + plan.newText.slice(to), before + text.slice(from));
      const inBody = plan.edits.some(({ span: at }) => at.start >= frontmatterOf(text).length);
      if (inBody) assert.ok(plan.newText.startsWith(frontmatterOf(text).trimEnd()));
      else assert.equal(bodyOf(plan.newText), bodyOf(text));
      if (!text.includes("\n\n") && /\r\n/.test(text)) assert.ok(!/[^\r]\n/.test(plan.newText));
    }),
    runs(800),
  );
  assert.ok(made > 0);
}).timeout(60_000);

it("steps in sequence have the same result as one by one, as edits of the original note", () => {
  fc.assert(
    fc.property(anyLayout, fc.array(anyStep, { maxLength: 4 }), (text, steps) => {
      let now: string | undefined = text;
      for (const { step } of steps) {
        const plan: EditPlan | undefined = now === undefined ? undefined : step(now);
        now = plan?.ok ? plan.newText : undefined;
      }
      const plan = planSequence(
        text,
        steps.map(({ step }) => step),
      );
      assert.equal(plan.ok ? plan.newText : undefined, now);
      if (plan.ok) assert.equal(applyEdits(text, plan.edits), now);
    }),
    runs(200),
  );
}).timeout(60_000);

it("a touch that is logged and removed again leaves the note as it was, to the byte", () => {
  let made = 0;
  fc.assert(
    fc.property(anyLayout, anyTouch.map(asLine), (text, line) => {
      if (read(text).log.entries.length === 0) return;
      const plan = planTouch(text, line, OPTIONS);
      if (!plan.ok) return;
      const old = contents(text);
      const now = read(plan.newText).touches.filter(({ form }) => form !== "alias");
      const at = now.findIndex((touch, index) => touchKey(touch) !== old[index]);
      // Of several equal ones, the last one is new.
      const put = plan.edits[0]?.span.start ?? 0;
      const logged = now
        .filter((touch) => touchKey(touch) === touchKey(now[at] ?? touch))
        .find((touch) => touch.span.start >= put);
      assert.ok(logged);
      const back = planRemoval(plan.newText, logged.span, OPTIONS);
      if (!back.ok) return;
      made++;
      assert.equal(back.newText, text);
    }),
    runs(400),
  );
  assert.ok(made > 0);
}).timeout(60_000);

it("a log that is sorted is in order, and sorting it again changes nothing", () => {
  fc.assert(
    fc.property(anyLayout, (text) => {
      const plan = planSort(text, OPTIONS);
      if (!plan.ok) return;
      const inFront = read(plan.newText).touches.filter(({ form }) => form === "line" || form === "map");
      const dates = inFront.map(({ date }) => date);
      assert.deepEqual(dates, [...dates].sort());
      assert.deepEqual(contents(plan.newText).sort(), contents(text).sort());
      const again = planSort(plan.newText, OPTIONS);
      assert.deepEqual(again.ok && again.edits, []);
    }),
    runs(200),
  );
}).timeout(60_000);

it("a touch has the same meaning in the other form, and again in its own", () => {
  let made = 0;
  fc.assert(
    fc.property(anyLayout, nth, (text, n) => {
      const touches = read(text).touches;
      const touch = touches[n % Math.max(1, touches.length)];
      if (!touch || (touch.form !== "line" && touch.form !== "map")) return;
      const there = planForm(text, touch.span, touch.form === "line" ? "map" : "line", OPTIONS);
      if (!there.ok) return;
      assert.deepEqual(contents(there.newText), contents(text));
      const turned = read(there.newText).touches[touches.indexOf(touch)] ?? assert.fail();
      assert.notEqual(turned.form, touch.form);
      const back = planForm(there.newText, turned.span, touch.form, OPTIONS);
      assert.ok(back.ok, back.ok ? "" : back.reason.key);
      assert.deepEqual(contents(back.newText), contents(text));
      made++;
    }),
    runs(400),
  );
  assert.ok(made > 0);
}).timeout(60_000);
