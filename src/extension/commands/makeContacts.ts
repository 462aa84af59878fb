import { commands, Disposable, type TreeView, window } from "vscode";
import {
  MAKE_CONTACTS,
  type MakeContactsResult,
  NOTES_LIKE_PEOPLE,
  type NoteLikePerson,
} from "../../server/protocol";
import { plainLabel } from "../../words/plainLabel";
import type { Client } from "../client";
import { CONTEXT } from "../contextKeys";
import type { FollowUps } from "../followUps";
import { MAKE_CONTACTS_OF_NOTES } from "../manifest";
import { notify } from "../notify";
import { plainText } from "../plainText";
import { registerCommand } from "../registerCommand";
import { prepareDone } from "../showDone";
import { say } from "../words/say";

/**
 * Looks for notes that look like people while no note is a contact. Their number is next to the title of the view, and
 * the welcome text offers to make them contacts.
 */
export function suggestPeople(
  client: Client,
  followUps: FollowUps,
  view: Pick<TreeView<unknown>, "description">,
): Disposable {
  let searchedNotes: number | undefined;
  const show = (count: number) => {
    if (followUps.current?.contacts === 0) view.description = count > 0 ? say("people.count", { count }) : "";
    void commands.executeCommand("setContext", CONTEXT.hasPeople, count > 0);
  };
  const refresh = async () => {
    const { current } = followUps;
    const isEmpty = current?.complete === true && current.contacts === 0;
    if (isEmpty && searchedNotes === current.notes) return;
    const hadSearched = searchedNotes !== undefined;
    searchedNotes = isEmpty ? current.notes : undefined;
    if (isEmpty) show((await peopleIn(client)).length);
    else if (hadSearched) show(0);
  };
  return Disposable.from(
    followUps.onDidChange(() => void refresh()),
    registerCommand(MAKE_CONTACTS_OF_NOTES, () => makeContacts(client)),
  );
}

async function peopleIn(client: Client): Promise<readonly NoteLikePerson[]> {
  // The server may be restarting; then there is a new list soon.
  return client.sendRequest<NoteLikePerson[]>(NOTES_LIKE_PEOPLE).catch(() => []);
}

/** Asks which of the notes to make contacts; all are selected. */
async function makeContacts(client: Client): Promise<void> {
  const people = await peopleIn(client);
  const picks = people.map(({ uri, name, path }) => {
    return { uri, label: plainLabel(name), description: plainLabel(path), picked: true };
  });
  const options = { title: say("people.title"), placeHolder: say("people.placeholder") };
  const picked = await window.showQuickPick(picks, { ...options, canPickMany: true });
  if (!picked || picked.length === 0) return;
  const params = { uris: picked.map(({ uri }) => uri) };
  const showDone = prepareDone();
  const result = await client.sendRequest<MakeContactsResult>(MAKE_CONTACTS, params);
  if (result.ok) showDone(say("people.done", { count: result.count }));
  else void notify("error", plainText(result.reason));
}
