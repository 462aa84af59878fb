import { URI } from "vscode-uri";
import { analyze } from "../cadence/analyze";
import { readContact } from "../note/contact";
import { LineIndex } from "../note/lineIndex";
import { nextText } from "../service/actions";
import { planNewContact } from "../service/actions/newContact";
import { baseName } from "../vault";
import { message } from "../words/message";
import { render } from "../words/render";
import type { Folder } from "./folder";
import type { NoteEdits } from "./noteEdits";
import { isUri } from "./noteUri";
import { COMMANDS, type NewContactResult } from "./protocol";
import type { Workspace } from "./workspace";

/** `touchbase.newContact`: creates the note of a new contact through the client. */
export async function newContact(
  [target, name, options]: readonly unknown[],
  workspace: Workspace,
  noteEdits: NoteEdits,
): Promise<NewContactResult> {
  const contactOptions = parseOptions(options);
  if ((!isUri(target) && target !== null) || typeof name !== "string" || !contactOptions) {
    const reason = `${COMMANDS.newContact} takes the URI of a folder (or null), a name, and options (optional).`;
    return { ok: false, reason };
  }
  const location = locationOf(target, workspace);
  if (!location) return { ok: false, reason: render(message("refused.no-folder")) };
  const { folder, root, below } = location;
  const { today, config } = folder;
  const contacts = folder.contacts().map(({ path, name }) => ({ path, name }));
  const plan = planNewContact(
    { name, ...contactOptions },
    { paths: folder.paths(), contacts, below, today, config },
  );
  if (!plan.ok) return plan;
  const { path, text } = plan;
  const uri = root.with({ path: `${root.path.replace(/\/$/, "")}/${path}` }).toString();
  if (!noteEdits.client.createFiles) {
    return { ok: false, reason: render(message("refused.no-files", { path })), uri, text };
  }
  const reason = await noteEdits.create(render(message("label.new-contact")), uri, text);
  if (reason) return { ok: false, reason };
  const contact = readContact(text, { fileName: baseName(path) });
  const next = contact ? nextText(analyze(contact, today, config.cadence)) : "";
  const line = text.slice(0, text.indexOf("\n---", 4)).split("\n").length - 1;
  return { ok: true, uri, line: path, next, at: new LineIndex(text).positionAt(endOfLine(text, line)) };
}

/** The end of a line. The first touch goes to the end of the last frontmatter line. */
function endOfLine(text: string, line: number): number {
  return new LineIndex(text).offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
}

/** Where a new note goes. */
interface NewNoteLocation {
  readonly folder: Folder;
  readonly root: URI;
  /** The folder of the note within the folder of notes; undefined to let the planner choose. */
  readonly below: string | undefined;
}

function locationOf(target: string | null, workspace: Workspace): NewNoteLocation | undefined {
  const roots = workspace.all().filter(({ uri }) => uri !== "");
  const normalize = (uri: string) => URI.parse(uri).toString(true).replace(/\/$/, "");
  const [first] = roots;
  const folderOfNotes =
    target === null ? first : roots.find(({ uri }) => normalize(uri) === normalize(target));
  if (folderOfNotes) return { folder: folderOfNotes, root: URI.parse(folderOfNotes.uri), below: undefined };
  if (target === null) return undefined;
  const { folder, path } = workspace.placeOf(target);
  if (folder.uri === "") return { folder, root: URI.parse(target), below: "" };
  return { folder, root: URI.parse(folder.uri), below: path.replace(/\/$/, "") };
}

function parseOptions(value: unknown): { organization?: string; playbook?: string } | undefined {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object" || Array.isArray(value)) return undefined;
  const { organization, playbook } = value as Record<string, unknown>;
  const isOptionalString = (option: unknown) =>
    option === undefined || option === null || typeof option === "string";
  if (!isOptionalString(organization) || !isOptionalString(playbook)) return undefined;
  return {
    ...(typeof organization === "string" && { organization }),
    ...(typeof playbook === "string" && { playbook }),
  };
}
