import { type ActionOutcome, nextText, planAction } from "../service/actions";
import { doneSentence } from "../service/actions/doneSentence";
import { snoozePresets } from "../service/actions/presets";
import { ACTION_TABLE, type ActionId, isActionId } from "../service/actions/table";
import { baseName } from "../vault";
import { term } from "../words/language";
import { message } from "../words/message";
import { render } from "../words/render";
import { describeArguments, type Target, targetsOf, textsIn, urisIn } from "./commandTargets";
import { insertedPosition, type NoteEdits } from "./noteEdits";
import { isUri } from "./noteUri";
import type { ActionResult, PresetsResult, WrittenNote } from "./protocol";
import type { Workspace } from "./workspace";

type PlannedAction = Target & { readonly text: string; readonly outcome: ActionOutcome & { ok: true } };

/**
 * Runs an action of the table on one or several notes, as one edit. Plans all notes first: if one is rejected, nothing
 * is written, and the reason names the note. A preview plans and writes nothing.
 */
export async function runAction(
  id: ActionId,
  args: readonly unknown[],
  isPreview: boolean,
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<ActionResult> {
  const [notes, ...rest] = args;
  const uris = urisIn(notes) ?? [];
  const texts = textsIn(rest);
  const isValidCount = uris.length === 1 || (uris.length > 1 && ACTION_TABLE[id].several);
  if (!isValidCount || !texts) return wrongArguments(id);
  const targets = targetsOf(uris, workspace);
  const fileTexts = await Promise.all(targets.map(({ folder, path }) => folder.textOf(path)));
  // No `await` from here to the edit, so that documents cannot change in between.
  const plannedActions: PlannedAction[] = [];
  for (const [index, target] of targets.entries()) {
    const { uri, folder, path } = target;
    const name = baseName(path);
    const text = folder.openTextOf(path) ?? fileTexts[index];
    if (text === undefined) return { ok: false, reason: render(message("log.no-note", { name })), uri };
    if (folder.leadsOutside(path))
      return { ok: false, reason: render(message("refused.link", { name })), uri };
    const { today, config } = folder;
    const declared = folder.isDeclared(path);
    const outcome = planAction(id, { text, fileName: name, declared, today, config }, texts);
    if (!outcome.ok) {
      const { already } = outcome;
      const reason = targets.length > 1 ? `${name}: ${outcome.reason}` : outcome.reason;
      return { ok: false, reason, uri, ...(already && { already }) };
    }
    plannedActions.push({ ...target, text, outcome });
  }
  if (!isPreview) {
    const edits = plannedActions.map(({ uri, text, outcome }) => ({ uri, text, edits: outcome.edits }));
    const reason = await noteEdits.apply(term(ACTION_TABLE[id].title), edits);
    if (reason) return { ok: false, reason };
  }
  const [first, ...others] = plannedActions.map(writtenNote);
  if (!first) return wrongArguments(id);
  const outcomes = plannedActions.map(({ outcome }) => outcome);
  const done = doneSentence(id, texts, outcomes, first.next);
  return { ok: true, ...first, done, notes: [first, ...others] };
}

function wrongArguments(id: ActionId): ActionResult {
  return { ok: false, reason: `${id} takes ${describeArguments(ACTION_TABLE[id])}.` };
}

/** `touchbase.preview`: what a command would write. Takes the command's id and its arguments. */
export async function previewAction(
  [id, ...args]: readonly unknown[],
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<ActionResult> {
  if (typeof id === "string" && isActionId(id)) return runAction(id, args, true, workspace, noteEdits);
  return { ok: false, reason: "touchbase.preview takes the id of a command that changes a note." };
}

/** `touchbase.snoozePresets`: the dates to offer for a note, or for the first folder. */
export function snoozePresetsFor(uri: unknown, workspace: Workspace): PresetsResult {
  const [first] = workspace.all();
  const folder = isUri(uri) ? workspace.placeOf(uri).folder : first;
  return { presets: folder ? snoozePresets(folder.today, folder.config) : [] };
}

function writtenNote({ uri, outcome }: PlannedAction): WrittenNote {
  const { line, day, after, newText, edits } = outcome;
  return { uri, line, ...(day && { day }), next: nextText(after), at: insertedPosition(newText, edits) };
}
