import { type Disposable, type Uri } from "vscode";
import {
  type NewContactChoices,
  type NewContactOptions,
  type NewContactResult,
  COMMANDS as SERVER,
} from "../../server/protocol";
import { plainLabel } from "../../words/plainLabel";
import type { Client } from "../client";
import { NEW_CONTACT } from "../manifest";
import { notify } from "../notify";
import { openNote } from "../openNote";
import { pickFolder } from "../pickFolder";
import { plainText } from "../plainText";
import { registerCommand } from "../registerCommand";
import { run } from "../runAction";
import { say } from "../words/say";
import {
  type Answer,
  BACK,
  type Preview,
  pickOrType,
  promptLine,
  type StepPosition,
} from "./promptWithPreview";

/**
 * *New Contact*: asks for the name, the playbook and the organization, creates the note and opens it. If the user cancels,
 * nothing is created.
 */
export function registerNewContact(client: Client): Disposable {
  return registerCommand(NEW_CONTACT, async () => {
    const folder = await pickFolder();
    if (folder) await askAndCreate(client, folder);
  });
}

/** Creates the note of a new contact and opens it. Returns its URI; undefined if the user cancels or it is refused. */
export async function createContact(client: Client, name: string): Promise<string | undefined> {
  const folder = await pickFolder();
  return folder && createIn(client, folder, name);
}

type StepAnswer = Answer | typeof BACK | undefined;

async function askAndCreate(client: Client, folder: Uri): Promise<void> {
  const choices = await run<NewContactChoices>(client, SERVER.newContactChoices, [folder.toString()]);
  const questions: ((position: StepPosition, name: string) => Promise<StepAnswer>)[] = [
    (position) => askName(client, folder, position),
    (position, name) => askPlaybook(choices, position, name),
    (position, name) => askOrganization(choices, position, name),
  ];
  const answers: Answer[] = [];
  for (let question = questions[0]; question; question = questions[answers.length]) {
    const position = { number: answers.length + 1, total: questions.length };
    const answer = await question(position, answers[0]?.text ?? "");
    if (answer === undefined) return;
    if (answer === BACK) answers.pop();
    else if (answer.opens !== undefined) return openNote(answer.opens);
    else answers.push(answer);
  }
  const [name, playbook, organization] = answers.map(({ text }) => text.trim());
  if (name)
    await createIn(client, folder, name, {
      ...(playbook && { playbook }),
      ...(organization && { organization }),
    });
}

function askName(client: Client, folder: Uri, position: StepPosition): Promise<StepAnswer> {
  return promptLine({
    title: say("new.title"),
    prompt: say("new.prompt"),
    placeholder: say("new.example"),
    position,
    preview: (typed) => previewName(client, folder, typed.trim()),
  });
}

/** Previews the effect of Enter: it creates a note at a path, or opens the one that has the name. */
async function previewName(client: Client, folder: Uri, name: string): Promise<Preview> {
  if (name === "") return { ok: false, reason: "" };
  const result = await requestContact(client, folder, name, { preview: true });
  if (result.ok) {
    const label = `$(person-add) ${plainLabel(say("new.create", { name }))}`;
    return { ok: true, rows: [{ label, description: plainLabel(result.line) }] };
  }
  const { existing, reason } = result;
  if (existing === undefined) return { ok: false, reason };
  const accepts = { opens: existing };
  return {
    ok: true,
    rows: [
      { label: `$(go-to-file) ${plainLabel(say("new.open", { name }))}`, accepts },
      { label: `$(info) ${plainLabel(plainText(reason))}`, accepts },
    ],
  };
}

/** The playbook of the settings comes first. */
function askPlaybook(
  { playbooks, defaultPlaybook }: NewContactChoices,
  position: StepPosition,
  name: string,
): Promise<StepAnswer> {
  const sorted = [...playbooks].sort(
    (a, b) => Number(b.id === defaultPlaybook) - Number(a.id === defaultPlaybook),
  );
  return pickOrType({
    title: say("new.of", { name }),
    placeholder: say("new.playbook"),
    explanation: say("new.playbook-means"),
    position,
    options: sorted.map(({ id, title, summary }) => ({
      label: title,
      description: id,
      detail: plainLabel(summary),
      text: id,
    })),
  });
}

function askOrganization(
  { organizations }: NewContactChoices,
  position: StepPosition,
  name: string,
): Promise<StepAnswer> {
  return pickOrType({
    title: say("new.of", { name }),
    placeholder: say("new.organization"),
    position,
    options: [
      { label: say("new.no-organization"), text: "" },
      ...organizations.map((organization) => ({ label: organization, text: organization })),
    ],
    preview: async (typed) => ({ ok: true, rows: [{ label: plainLabel(typed) }], needsAnswer: true }),
  });
}

async function createIn(
  client: Client,
  folder: Uri,
  name: string,
  options: NewContactOptions = {},
): Promise<string | undefined> {
  const result = await requestContact(client, folder, name.trim(), options);
  if (!result.ok) {
    void notify("error", plainText(result.reason));
    return undefined;
  }
  // At the place of the first touch.
  await openNote(result.uri, result.at);
  return result.uri;
}

function requestContact(
  client: Client,
  folder: Uri,
  name: string,
  options: NewContactOptions,
): Promise<NewContactResult> {
  return run<NewContactResult>(client, SERVER.newContact, [folder.toString(), name, options]);
}
