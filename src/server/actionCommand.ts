import { type ActionOutcome, nextText, planAction } from "../service/actions";
import { snoozePresets } from "../service/actions/presets";
import { ACTION_TABLE, type ActionEntry, type ActionId, isActionId } from "../service/actions/table";
import { baseName } from "../vault";
import { term } from "../words/language";
import { message } from "../words/message";
import { render } from "../words/render";
import { insertedPosition, type NoteEdits } from "./noteEdits";
import type { ActionResult, PresetsResult, WrittenNote } from "./protocol";
import type { Place, Workspace } from "./workspace";

/** A note as an action is to change it. */
interface Target extends Place {
  readonly uri: string;
}

type Planned = Target & { readonly text: string; readonly outcome: ActionOutcome & { ok: true } };

/**
 * Runs an action of the table on one note or on several, as one edit. All of them are planned first: if one is
 * refused, nothing is written, and the reason names it. A preview plans and writes nothing.
 */
export async function runAction(
  id: ActionId,
  args: readonly unknown[],
  isPreview: boolean,
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<ActionResult> {
  const [notes, ...rest] = args;
  const uris = urisIn(notes, ACTION_TABLE[id]);
  const given = textsIn(rest);
  if (!uris || !given) return { ok: false, reason: `${id} takes ${wanted(ACTION_TABLE[id])}.` };
  const targets = distinct(uris.map((uri) => ({ uri, ...workspace.placeOf(uri) })));
  const read = await Promise.all(targets.map(({ folder, path }) => folder.textOf(path)));
  // From here on nothing is waited for, so that what is planned on is what the edits are meant for.
  const planned: Planned[] = [];
  for (const [nth, target] of targets.entries()) {
    const { uri, folder, path } = target;
    const name = baseName(path);
    const refuse = (reason: string, already = false): ActionResult => {
      const said = targets.length > 1 ? `${name}: ${reason}` : reason;
      return { ok: false, reason: said, uri, ...(already && { already }) };
    };
    const text = folder.openTextOf(path) ?? read[nth];
    if (text === undefined) return { ok: false, reason: render(message("log.no-note", { name })), uri };
    const { today, config } = folder;
    const declared = folder.isDeclared(path);
    const outcome = planAction(id, { text, fileName: name, declared, today, config }, given);
    if (!outcome.ok) return refuse(outcome.reason, outcome.already);
    planned.push({ ...target, text, outcome });
  }
  if (!isPreview) {
    const edits = planned.map(({ uri, text, outcome }) => ({ uri, text, edits: outcome.edits }));
    const reason = await noteEdits.apply(term(ACTION_TABLE[id].title), edits);
    if (reason) return { ok: false, reason };
  }
  const [first, ...others] = planned.map(writtenNote);
  if (!first) return { ok: false, reason: `${id} takes ${wanted(ACTION_TABLE[id])}.` };
  return { ok: true, ...first, notes: [first, ...others] };
}

/** `touchbase.preview`: what a command would write, by its id and its own arguments. */
export async function previewAction(
  [id, ...args]: readonly unknown[],
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<ActionResult> {
  if (typeof id === "string" && isActionId(id)) return runAction(id, args, true, workspace, noteEdits);
  return { ok: false, reason: "touchbase.preview takes the id of a command that changes a note." };
}

/** `touchbase.snoozePresets`: the days to offer for a note, or for the first folder. */
export function snoozePresetsFor(uri: unknown, workspace: Workspace): PresetsResult {
  const [first] = workspace.all();
  const folder = typeof uri === "string" ? workspace.placeOf(uri).folder : first;
  return { presets: folder ? snoozePresets(folder.today, folder.config) : [] };
}

function writtenNote({ uri, outcome }: Planned): WrittenNote {
  const { line, day, after, newText, edits } = outcome;
  return { uri, line, ...(day && { day }), next: nextText(after), at: insertedPosition(newText, edits) };
}

function urisIn(value: unknown, { several }: ActionEntry): readonly string[] | undefined {
  if (typeof value === "string") return [value];
  const isList = Array.isArray(value) && value.length > 0 && value.every((uri) => typeof uri === "string");
  return isList && (several || value.length === 1) ? value : undefined;
}

/** What follows the notes, as text: a line may come as a number, and what is optional as null. */
function textsIn(values: readonly unknown[]): readonly string[] | undefined {
  const texts = values.map((value) => {
    if (value === null || value === undefined) return "";
    return typeof value === "number" ? String(value) : value;
  });
  const kept = texts.slice(0, texts.findLastIndex((text) => text !== "") + 1);
  return kept.every((text) => typeof text === "string") ? kept : undefined;
}

/** Each note once, though several URIs may lead to it. */
function distinct(targets: readonly Target[]): readonly Target[] {
  return targets.filter(({ folder, path }, at) => {
    return targets.findIndex((other) => other.folder === folder && other.path === path) === at;
  });
}

function wanted({ several, params }: ActionEntry): string {
  const names = params.map(({ name, optional }) => (optional ? `${name} (optional)` : name));
  return [several ? "a URI or a list of URIs" : "a URI", ...names].join(", ");
}
