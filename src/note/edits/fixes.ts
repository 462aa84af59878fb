import type { Contact, TextFix } from "../model";
import { lastIndexUpTo, type Span } from "../source";
import { touchKey } from "../touchKey";
import { planCheckOff } from "./checkOff";
import { planResolution } from "./conflict";
import { planSort, planTwinRemoval, planTwinRemovals } from "./entries";
import { planKey, planKeyRemoval } from "./key";
import { applyEdits, type EditPlan, type Rejection, reject } from "./plan";
import { type EditOptions, RecentReadings, readForEdit } from "./readings";
import { planLogHeading } from "./section";
import { EditComposer } from "./sequence";
import { planTouch, planTouches } from "./touch";
import { type ExpectedChange, isInLog, type Note, planVerified } from "./verify";

/** Plans a fix of a finding. */
export function planFix(text: string, fix: TextFix, options: EditOptions): EditPlan {
  switch (fix.kind) {
    case "repair-opening":
      return planOpening(text, fix, options);
    case "set-status":
      return planKey(text, "status", fix.status, options);
    case "sort-touches":
      return planSort(text, options);
    case "resolve-conflict":
      return planResolution(text, options);
    case "remove-entry":
      return planTwinRemoval(text, fix.span, options);
    case "set-key":
      return planKey(text, fix.key, fix.value, options);
    case "remove-key":
      return planKeyRemoval(text, fix.key, options);
    case "add-touch":
      return planTouch(text, fix.line, options);
    case "add-touches":
      return fix.note === undefined ? planTouches(text, fix.lines, options) : reject("edit.unsure");
    case "check-off":
      return planCheckOff(text, fix.span, options);
    case "use-as-log":
      return planLogHeading(text, fix.span, options);
    case "replace":
      return planReplacements(text, [fix], options);
  }
}

/**
 * Plans several fixes at once. Each is planned on the result of those before it. A fix is left out if its text was
 * replaced or it is rejected. The whole is only rejected, with the first reason, if no fix remains.
 */
export function planFixes(text: string, fixes: readonly TextFix[], given: EditOptions): EditPlan {
  const options: EditOptions = { ...given, readings: given.readings ?? new RecentReadings() };
  const composer = new EditComposer(text);
  let rejection: Rejection | undefined;
  let done = 0;
  const take = (plan: EditPlan) => {
    if (!plan.ok) rejection ??= plan;
    else {
      composer.apply(plan.edits);
      done++;
    }
    return plan.ok;
  };
  const atCurrentPosition = (fix: TextFix): TextFix | undefined => {
    if (!("span" in fix)) return fix;
    const place = composer.currentSpan(fix.span);
    return place && { ...fix, span: place };
  };
  const replacements = withoutOverlaps(fixes.filter((fix) => fix.kind === "replace"));
  // Tries all replacements at once first, because each step reads the note twice, and one by one if that is
  // rejected.
  const combined = replacements.length > 1 ? planReplacements(text, replacements, options) : undefined;
  if (combined?.ok) take(combined);
  const removals = fixes.flatMap((fix) =>
    fix.kind === "remove-entry" ? (composer.currentSpan(fix.span) ?? []) : [],
  );
  const removal = removals.length > 1 ? planTwinRemovals(composer.text, removals, options) : undefined;
  if (removal?.ok) take(removal);
  const firstSort = fixes.find(({ kind }) => kind === "sort-touches");
  const others = fixes.filter((fix) => {
    if (fix.kind === "replace") return !combined?.ok;
    if (fix.kind === "remove-entry") return !removal?.ok;
    return fix.kind !== "sort-touches" || fix === firstSort;
  });
  const most = Math.max(MIN_STEPS, Math.floor(MAX_STEP_LENGTH / text.length));
  // Fixes that move entries come last, because they invalidate the positions of others.
  for (const fix of [...others].sort((a, b) => ORDER[a.kind] - ORDER[b.kind]).slice(0, most)) {
    const current = atCurrentPosition(fix);
    if (current) take(planFix(composer.text, current, options));
  }
  return done === 0 && rejection ? rejection : composer.plan();
}

/** How much text is read for fixes one by one, in UTF-16 units. Further fixes stay for the next time. */
const MAX_STEP_LENGTH = 1_000_000;
const MIN_STEPS = 4;

const ORDER = {
  "repair-opening": 0,
  "resolve-conflict": 0,
  replace: 0,
  "remove-entry": 1,
  "check-off": 1,
  "use-as-log": 1,
  "set-status": 2,
  "set-key": 2,
  "remove-key": 2,
  "add-touch": 2,
  "add-touches": 2,
  "sort-touches": 3,
} as const;

type Replacement = TextFix & { readonly kind: "replace" };

/** Returns the fixes that do not touch each other; of two at one place, the first. */
function withoutOverlaps(fixes: readonly Replacement[]): Replacement[] {
  const separate: Replacement[] = [];
  for (const fix of [...fixes].sort((a, b) => a.span.start - b.span.start)) {
    const last = separate.at(-1)?.span;
    if (!last || fix.span.start > last.end || (fix.span.start === last.end && last.end > last.start))
      separate.push(fix);
  }
  return separate;
}

/** Plans to repair the fences of the frontmatter. Rejected unless the note is then cut as intended. */
function planOpening(
  text: string,
  { span: place, text: put }: { readonly span: Span; readonly text: string },
  options: EditOptions,
): EditPlan {
  const edits = [{ span: place, text: put }];
  const newText = applyEdits(text, edits);
  const after = readForEdit(newText, options);
  const isStillCutWrongly = after?.problems.some(({ fixes }) =>
    fixes.some(({ kind }) => kind === "repair-opening"),
  );
  return after && !isStillCutWrongly ? { ok: true, edits, newText } : reject("edit.unsure");
}

/** Plans replacements of text: only the entries and keys that contain them may change. */
function planReplacements(text: string, fixes: readonly Replacement[], options: EditOptions): EditPlan {
  return planVerified(
    text,
    options,
    (note) => ({
      edits: fixes.map(({ span, text: put }) => ({ span, text: put })),
      expected: expectedChange(note, fixes),
    }),
    true,
  );
}

function expectedChange({ contact, bodyAt }: Note, fixes: readonly Replacement[]): ExpectedChange {
  const part = fixes.every(({ span }) => span.start >= bodyAt) ? "body" : "frontmatter";
  // The fixes are in order and apart: if one reaches a place, the last one that begins up to its end does.
  const isTouched = (place: Span) => {
    const last = fixes[lastIndexUpTo(fixes, place.end, ({ span }) => span.start)];
    return last !== undefined && last.span.end >= place.start;
  };
  const keys = contact.keys.filter(({ nameSpan, valueSpan }) =>
    isTouched({ start: nameSpan.start, end: Math.max(nameSpan.end, valueSpan.end) }),
  );
  const renamed = keys.filter(({ nameSpan }) => isTouched(nameSpan));
  const names = [...keys.map(({ name }) => name), ...fixes.map(({ text }) => text)];
  const contentBefore = contentsByStart(contact);
  const entries = entriesOf(contact).map((place) =>
    isTouched(place) ? undefined : (contentBefore.get(place.start) ?? ""),
  );
  return {
    part,
    keys: names,
    touches: () => true,
    allowsProblem: (problem) => renamed.length > 0 || problem.rule === "touch-syntax",
    check(after) {
      if (renamed.length > 0) return undefined;
      const now = entriesOf(after);
      const contentNow = contentsByStart(after);
      const [more, first] = [
        fixes.reduce((sum, { entries: n = 0 }) => sum + n, 0),
        entries.indexOf(undefined),
      ];
      const same =
        now.length === entries.length + more &&
        entries.every((content, index) => {
          const place = now[index > first ? index + more : index];
          return content === undefined || content === (contentNow.get(place?.start ?? -1) ?? "");
        });
      return same ? undefined : { ok: false, reason: { key: "edit.changes-touches", args: {} } };
    },
  };
}

function entriesOf({ log, bodyLogs }: Contact): Span[] {
  const inFront = log.layout === "body" ? [] : log.entries;
  return [...inFront, ...bodyLogs.flatMap(({ entries }) => entries)];
}

/** Returns the content of each touch by its offset; of two at one place, the first. */
function contentsByStart(contact: Contact): ReadonlyMap<number, string> {
  const touches = contact.touches.filter(isInLog).toReversed();
  return new Map(touches.map((touch) => [touch.span.start, touchKey(touch)]));
}
