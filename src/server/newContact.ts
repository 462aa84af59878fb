import { URI } from "vscode-uri";
import { analyze } from "../cadence/analyse";
import { readContact } from "../note/contact";
import { LineIndex } from "../note/lineIndex";
import { nextText } from "../service/actions";
import { planNewContact } from "../service/actions/newContact";
import { baseName } from "../vault";
import { message } from "../words/message";
import { render } from "../words/render";
import type { Folder } from "./folder";
import { type NoteEdits } from "./noteEdits";
import { COMMANDS, type NewContactResult } from "./protocol";
import type { Workspace } from "./workspace";

/** `touchbase.newContact`: a note for somebody new, made by the client. */
export async function newContact(
  [target, name, options]: readonly unknown[],
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<NewContactResult> {
  const wanted = optionsIn(options);
  if ((typeof target !== "string" && target !== null) || typeof name !== "string" || !wanted) {
    const reason = `${COMMANDS.newContact} takes the URI of a folder (or null), a name, and options (optional).`;
    return { ok: false, reason };
  }
  const place = folderOf(target, workspace);
  if (!place) return { ok: false, reason: render(message("refused.no-folder")) };
  const { folder, root, below } = place;
  const { today, config } = folder;
  const contacts = folder.contacts().map(({ path, name }) => ({ path, name }));
  const plan = planNewContact({ name, ...wanted }, { paths: folder.paths(), contacts, below, today, config });
  if (!plan.ok) return plan;
  const { path, text } = plan;
  const uri = root.with({ path: `${root.path.replace(/\/$/, "")}/${path}` }).toString();
  if (!noteEdits.abilities.creates) {
    return { ok: false, reason: render(message("refused.no-files", { path })), uri, text };
  }
  const reason = await noteEdits.create(render(message("label.new-contact")), uri, text);
  if (reason) return { ok: false, reason };
  const contact = readContact(text, { fileName: baseName(path) });
  const next = contact ? nextText(analyze(contact, today, config.cadence)) : "";
  const line = text.slice(0, text.indexOf("\n---", 4)).split("\n").length - 1;
  return { ok: true, uri, line: path, next, at: new LineIndex(text).positionAt(lastOf(text, line)) };
}

/** The end of a line, where the first touch is to be written. */
function lastOf(text: string, line: number): number {
  return new LineIndex(text).offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
}

interface Target {
  readonly folder: Folder;
  readonly root: URI;
  /** The folder within it that is meant; undefined for the folder of notes itself, which leaves the choice to us. */
  readonly below: string | undefined;
}

function folderOf(target: string | null, workspace: Workspace): Target | undefined {
  const roots = workspace.all().filter(({ uri }) => uri !== "");
  const plain = (uri: string) => URI.parse(uri).toString(true).replace(/\/$/, "");
  const [first] = roots;
  const whole = target === null ? first : roots.find(({ uri }) => plain(uri) === plain(target));
  if (whole) return { folder: whole, root: URI.parse(whole.uri), below: undefined };
  if (target === null) return undefined;
  const { folder, path } = workspace.placeOf(target);
  if (folder.uri === "") return { folder, root: URI.parse(target), below: "" };
  return { folder, root: URI.parse(folder.uri), below: path.replace(/\/$/, "") };
}

function optionsIn(value: unknown): { organization?: string; playbook?: string } | undefined {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) return undefined;
  const { organization, playbook } = value as Record<string, unknown>;
  const isText = (given: unknown) => given === undefined || given === null || typeof given === "string";
  if (!isText(organization) || !isText(playbook)) return undefined;
  return {
    ...(typeof organization === "string" && { organization }),
    ...(typeof playbook === "string" && { playbook }),
  };
}
