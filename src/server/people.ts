import { planContact } from "../note/edits/key";
import { baseName } from "../vault";
import { message } from "../words/message";
import { render } from "../words/render";
import type { NoteEdit, NoteEdits } from "./noteEdits";
import { uriOf } from "./noteUri";
import type { MakeContactsResult, NoteLikePerson } from "./protocol";
import type { Workspace } from "./workspace";

/** Returns the notes that look like people, in a workspace without contacts. */
export async function notesLikePeople(workspace: Workspace): Promise<NoteLikePerson[]> {
  const folders = workspace.all();
  if (folders.some((folder) => folder.contacts().length > 0)) return [];
  const notes: NoteLikePerson[] = [];
  for (const folder of folders) {
    for (const path of await folder.findPeople())
      notes.push({ uri: uriOf(folder, path), path, name: baseName(path) });
  }
  return notes;
}

/**
 * Makes notes contacts, as one edit. Notes that cannot become one are left out. If none can, the result has the first
 * reason.
 */
export async function makeContacts(
  uris: readonly string[],
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<MakeContactsResult> {
  const places = uris.map((uri) => ({ uri, ...workspace.placeOf(uri) }));
  const texts = await Promise.all(places.map(({ folder, path }) => folder.textOf(path)));
  const edits: NoteEdit[] = [];
  let reason: string | undefined;
  // No `await` from here to the edit, so that documents cannot change in between.
  for (const [at, { uri, folder, path }] of places.entries()) {
    const text = folder.openTextOf(path) ?? texts[at];
    const plan = text === undefined ? undefined : planContact(text, { fileName: baseName(path) });
    if (text !== undefined && plan?.ok && !folder.leadsOutside(path))
      edits.push({ uri, text, edits: plan.edits });
    else if (plan && !plan.ok) reason ??= render(plan.reason);
  }
  if (edits.length === 0) return { ok: false, reason: reason ?? render(message("refused.changed")) };
  const rejected = await noteEdits.apply(render(message("offer.make-contacts")), edits);
  return rejected ? { ok: false, reason: rejected } : { ok: true, count: edits.length };
}
