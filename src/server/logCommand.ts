import { analyze } from "../cadence/analyse";
import { readContact } from "../note/contact";
import type { Entry } from "../service/logTouch/entry";
import { type LogPlan, outcomeText, planLog } from "../service/logTouch/planLog";
import { findTargets, othersNamed } from "../service/logTouch/resolveTargets";
import { type LogChoices, logChoices } from "../service/logTouch/steps";
import { baseName } from "../vault";
import { message } from "../words/message";
import { render } from "../words/render";
import type { KnownContact } from "./contactNameIndex";
import { insertedPosition, type NoteEdits, rejectionReason } from "./noteEdits";
import { uriOf } from "./noteUri";
import type { LogChoicesParams, LoggedNote, LogResult, NamedContact } from "./protocol";
import type { Place, Workspace } from "./workspace";

interface Target extends Place {
  readonly uri: string;
}

type Planned = Target & { readonly text: string; readonly plan: LogPlan & { ok: true } };

/**
 * `touchbase.log` and `touchbase.previewLog`: what an entry would write and lead to, and the edit itself unless it is
 * a preview. Several notes are planned first and changed in one edit; where one is refused, nothing is written.
 */
export async function logTouch(
  [notes, input]: readonly unknown[],
  isPreview: boolean,
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<LogResult> {
  const uris = urisIn(notes);
  if (uris === undefined || typeof input !== "string")
    return { ok: false, reason: "touchbase.log takes a URI, a list of them or null, and a text." };
  const today = workspace.all()[0]?.today;
  const index = workspace.people.now();
  if (today === undefined) return { ok: false, reason: rejectionReason() };
  let targets: readonly Target[];
  let entry: Entry | undefined;
  if (uris) targets = distinct(uris.map((uri) => ({ uri, ...workspace.placeOf(uri) })));
  else {
    const { contacts, reason, pick, candidates, entry: parsed } = findTargets(input, today, index);
    if (reason) {
      const shown = candidates.map(({ said, people }) => ({ said, contacts: people.map(named) }));
      return { ok: false, reason: render(reason, { today }), ...(pick && { pick, candidates: shown }) };
    }
    targets = contacts.map(({ id, folder, path }) => ({ uri: id, folder, path }));
    entry = parsed;
  }
  const read = await Promise.all(targets.map(({ folder, path }) => folder.textOf(path)));
  // From here on nothing is waited for, so that what is planned on is what the edits are meant for.
  const planned: Planned[] = [];
  for (const [nth, target] of targets.entries()) {
    const { folder, path } = target;
    const name = baseName(path);
    const text = folder.openTextOf(path) ?? read[nth];
    if (text === undefined) return { ok: false, reason: render(message("log.no-note", { name }), { today }) };
    const plan = planLog(text, {
      fileName: name,
      input: entry ?? input,
      today: folder.today,
      config: folder.config,
      known: index,
    });
    if (!plan.ok) {
      const reason = message("log.in-note", { name, reason: plan.reason });
      return targets.length > 1 ? { ok: false, reason: render(reason, { today }) } : plan;
    }
    planned.push({ ...target, text, plan });
  }
  if (!isPreview) {
    const edits = planned.map(({ uri, text, plan }) => ({ uri, text, edits: plan.edits }));
    const reason = await noteEdits.apply(render(message("label.log")), edits);
    if (reason) return { ok: false, reason };
  }
  const [one, ...more] = planned.map(loggedNote);
  const first = planned[0]?.plan;
  if (!one || !first) return { ok: false, reason: render(message("log.whose"), { today }), pick: true };
  const chosen = targets.map(({ folder, path }) => ({ id: uriOf(folder, path) }));
  const others = othersNamed(first.entry.people, chosen, index);
  return { ok: true, ...one, dates: first.dates, notes: [one, ...more], others: others.map(named) };
}

/** `touchbase/logChoices`: the questions and answers of a step-by-step pick; null for a note that cannot be read. */
export async function choicesFor(
  { uri, text: input }: Partial<LogChoicesParams>,
  workspace: Workspace,
): Promise<LogChoices | null> {
  if (typeof uri !== "string") return null;
  const { folder, path } = workspace.placeOf(uri);
  const text = await folder.textOf(path);
  const fileName = baseName(path);
  const contact = text === undefined ? undefined : readContact(text, { fileName, declared: true });
  if (text === undefined || !contact?.readable) return null;
  const { today, config } = folder;
  const analysis = analyze(contact, today, config.cadence);
  const plan =
    typeof input === "string" && input.trim() !== ""
      ? planLog(text, { fileName, input, today, config, known: workspace.people.now() })
      : undefined;
  return logChoices(analysis, config, plan?.ok ? plan : undefined);
}

function loggedNote({ uri, plan }: Planned): LoggedNote {
  const { line, after, newText, edits } = plan;
  return { uri, name: after.contact.name, line, ...outcomeText(after), at: insertedPosition(newText, edits) };
}

function named({ id, path, name, organization: [organization = ""] }: KnownContact): NamedContact {
  return { uri: id, path, name, organization };
}

/** The notes that were chosen; null to find them by name, undefined for what is neither. */
function urisIn(value: unknown): readonly string[] | null | undefined {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (typeof value === "string") return [value];
  return Array.isArray(value) && value.every((uri) => typeof uri === "string") ? value : undefined;
}

/** Each note once, though several URIs may lead to it. */
function distinct(targets: readonly Target[]): readonly Target[] {
  return targets.filter(({ folder, path }, at) => {
    return targets.findIndex((other) => other.folder === folder && other.path === path) === at;
  });
}
