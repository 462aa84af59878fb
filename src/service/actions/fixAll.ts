import { analyze } from "../../cadence/analyze";
import type { Finding } from "../../cadence/rule";
import { planFixes } from "../../note/edits/fixes";
import type { EditPlan } from "../../note/edits/plan";
import { RecentReadings, readForEdit } from "../../note/edits/readings";
import { planSequence } from "../../note/edits/sequence";
import type { Contact, TextFix } from "../../note/model";
import { message } from "../../words/message";
import { render } from "../../words/render";
import type { ActionNote, ActionPlanner } from "./action";
import { reject } from "./action";

/** The rules about form whose only fix is unambiguous, so that it can be applied together with others. */
const FIXABLE_RULES: ReadonlySet<string> = new Set([
  "touch-syntax",
  "touch-order",
  "touch-duplicate",
  "unknown-key",
  "frontmatter-yaml",
  "conflict",
]);

/** A fix can reveal entries that could not be parsed before, so the note is read again up to this often. */
const ROUNDS = 4;

/** Applies every unambiguous fix of findings about form, or of the findings of one rule. */
export const fixAll: ActionPlanner = (note, _contact, [rule = ""]) => {
  const readings = note.readings ?? new RecentReadings();
  const findings = new FormFindings(note, rule, readings);
  let rejection: (EditPlan & { ok: false }) | undefined;
  let remaining = 0;
  const round = (text: string): EditPlan => {
    const fixes = findings.fixesIn(text);
    remaining = fixes.length;
    const plan = fixes.length > 0 ? planFixes(text, fixes, { fileName: note.fileName, readings }) : undefined;
    // A finding whose fix is rejected stays; the others are still fixed.
    if (plan && !plan.ok) rejection ??= plan;
    return plan?.ok ? plan : { ok: true, edits: [], newText: text };
  };
  const before = findings.fixesIn(note.text).length;
  if (before === 0)
    return reject(findings.in(note.text).length > 0 ? "refused.nothing-to-fix" : "refused.form-is-fine");
  const plan = planSequence(note.text, Array(ROUNDS).fill(round));
  if (!plan.ok) return plan;
  if (plan.newText === note.text) return rejection ?? reject("refused.nothing-to-fix");
  remaining = findings.fixesIn(plan.newText).length;
  const key = remaining > 0 ? "done.fixed-but" : "done.fixed";
  return { ...plan, line: render(message(key, { count: before - remaining, left: remaining }), note) };
};

/** The findings about form, or those of one such rule. */
class FormFindings {
  private readonly byContact = new WeakMap<Contact, readonly Finding[]>();

  constructor(
    private readonly note: ActionNote,
    private readonly rule: string,
    private readonly readings: RecentReadings,
  ) {}

  fixesIn(text: string): readonly TextFix[] {
    return this.in(text).flatMap((finding) => onlyFix(finding) ?? []);
  }

  in(text: string): readonly Finding[] {
    const { fileName, today, config } = this.note;
    const contact = readForEdit(text, { fileName, readings: this.readings });
    if (!contact) return [];
    const cached = this.byContact.get(contact);
    if (cached) return cached;
    const findings = analyze(contact, today, config.cadence).findings.filter(
      ({ rule }) => FIXABLE_RULES.has(rule) && (this.rule === "" || rule === this.rule),
    );
    this.byContact.set(contact, findings);
    return findings;
  }
}

/** Returns the fix of a finding about form if it is unambiguous. */
export function onlyFix({ rule, fixes }: Finding): TextFix | undefined {
  const [fix, other] = fixes;
  // Only the author knows the meaning of a list.
  if (!fix || other || fix.kind === "action" || fix.kind === "use-as-log") return undefined;
  if ("isChoice" in fix && fix.isChoice) return undefined;
  return FIXABLE_RULES.has(rule) ? fix : undefined;
}
