import { newKey, planKey, planKeyChange } from "../note/edits/key";
import { insertIntoEmpty, itemLine, listStyle } from "../note/edits/lists";
import { type EditPlan, eolAt, reject } from "../note/edits/plan";
import { type EditOptions, RecentReadings } from "../note/edits/readings";
import { planTouch } from "../note/edits/touch";
import { isSameKey } from "../note/keys";
import { readYaml } from "../note/readYaml";
import { lineStart } from "../note/source";
import { textsOf } from "../note/yaml";
import { baseName } from "../vault";
import type { Message } from "../words/message";
import { nameKey } from "./identity";
import { applicationLine } from "./newNote";
import { isNoted } from "./noteData";
import type { ExistingPerson } from "./person";
import type { Addition } from "./personContent";
import { FIELDS, type Field, type RecordData } from "./recordData";

/** The changes of a note by a record, or why the record cannot change it. */
export type Merge =
  | {
      readonly ok: true;
      readonly text: string;
      readonly added: readonly Addition[];
      readonly kept: readonly Addition[];
      readonly leftBehind: readonly string[];
    }
  | { readonly ok: false; readonly reason: Message };

/**
 * Plans the additions of a record to a note of the folder: only keys that the note does not have, by verified edits.
 * The one exception is that a record which forbids contact sets the status. A note that forbids contact gets no status,
 * no touch and no day.
 */
export function mergeRecord(person: ExistingPerson, wanted: RecordData, isChosen: boolean): Merge {
  const { noted, path } = person;
  const options: EditOptions = { fileName: baseName(path), declared: true, readings: new RecentReadings() };
  const added: Addition[] = [];
  const kept: Addition[] = [];
  const steps: ((text: string) => EditPlan)[] = [];
  if (noted.names.every((name) => nameKey(name) !== nameKey(wanted.name))) kept.push("name");
  for (const field of FIELDS) {
    const values = wanted.values.get(field) ?? [];
    const missing = values.filter((value) => !isNoted(noted, field, value));
    if (missing.length === 0) continue;
    if (noted.present.has(field)) {
      kept.push(field);
      continue;
    }
    added.push(field);
    steps.push((text) => planField(text, field, missing, options));
  }
  if (wanted.forbids && !noted.forbids && wanted.status !== undefined) {
    const { status } = wanted;
    added.push("status");
    steps.push((text) => planKey(text, "status", status, options));
  } else if (
    wanted.status !== undefined &&
    !wanted.forbids &&
    person.contact.status !== wanted.status.split(" - ")[0]
  ) {
    const { status } = wanted;
    if (noted.hasStatus || noted.forbids) kept.push("status");
    else {
      added.push("status");
      steps.push((text) => planKey(text, "status", status, options));
    }
  }
  if (wanted.applied !== undefined && !noted.applications.includes(wanted.applied)) {
    const line = applicationLine(wanted.applied);
    if (noted.forbids || wanted.forbids || (noted.applications.length > 0 && !isChosen)) kept.push("applied");
    else {
      added.push("applied");
      steps.push((text) => planTouch(text, line, options));
    }
  }
  let { text } = person;
  for (const step of steps) {
    const plan = step(text);
    if (!plan.ok) return plan;
    text = plan.newText;
  }
  // The body is the user's own, so a text has no place in it.
  const isLost = wanted.text !== "" && !noted.hasText(wanted.text);
  return { ok: true, text, added, kept, leftBehind: [...wanted.leftBehind, ...(isLost ? ["text"] : [])] };
}

/** Plans a key that the note does not have, or that is empty there. */
function planField(text: string, field: Field, values: readonly string[], options: EditOptions): EditPlan {
  const [first = ""] = values;
  const isList = values.length > 1 || field === "tags" || field === "aliases";
  if (!isList) return planKey(text, field, first, options);
  return planKeyChange(text, field, options, (note, written) => {
    const items = values.map((value) => itemLine(listStyle(text, note.contact), value));
    const edits = written
      ? (insertIntoEmpty(text, written, items.join(eolAt(text, written.nameSpan.start))) ??
        reject("edit.list-shape", { key: field }))
      : newKey(note, field, [`${field}:`, ...items], "before-log");
    return {
      edits,
      check(after, newText) {
        const now = after.keys.find(({ name }) => isSameKey(name, field));
        if (!now) return reject("edit.unsure");
        const source = newText.slice(lineStart(newText, now.nameSpan.start), now.valueSpan.end);
        const texts = readYaml({ source, base: 0 }).pairs.flatMap(({ value }) => textsOf(value));
        return texts.map(({ value }) => value).join("\n") === values.join("\n")
          ? undefined
          : reject("edit.list-shape", { key: field });
      },
    };
  });
}
