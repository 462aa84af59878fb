import { URI } from "vscode-uri";
import { analyze } from "../cadence/analyze";
import { isNoteName } from "../files/files";
import { readContact } from "../note/contact";
import { LineIndex, type Position } from "../note/lineIndex";
import { nextText } from "../service/actions";
import { planNewContact } from "../service/actions/newContact";
import { baseName } from "../vault";
import { term } from "../words/language";
import { message } from "../words/message";
import { render } from "../words/render";
import type { Folder } from "./folder";
import type { NoteEdits } from "./noteEdits";
import { isUri } from "./noteUri";
import { COMMANDS, type NewContactChoices, type NewContactResult } from "./protocol";
import type { Workspace } from "./workspace";

/**
 * `touchbase.newContact`: creates the note of a new contact through the client. A preview only returns what it would
 * create.
 */
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
  const { isPreview, ...wanted } = contactOptions;
  const templatePath = config.values.newContactTemplate;
  const template = templatePath === "" ? undefined : await textOfTemplate(folder, templatePath);
  if (templatePath !== "" && template === undefined)
    return { ok: false, reason: render(message("refused.no-template", { path: templatePath })) };
  const plan = planNewContact(
    { name, ...wanted },
    { paths: folder.paths(), contacts, below, today, config, template },
  );
  const uriOf = (path: string) => root.with({ path: `${root.path.replace(/\/$/, "")}/${path}` }).toString();
  if (!plan.ok) {
    const { reason, existing } = plan;
    return { ok: false, reason, ...(existing !== undefined && { existing: uriOf(existing) }) };
  }
  const { path, text } = plan;
  const uri = uriOf(path);
  const contact = readContact(text, { fileName: baseName(path) });
  const next = contact ? nextText(analyze(contact, today, config.cadence)) : "";
  const result = { ok: true, uri, line: path, next, at: firstTouchPosition(text) } as const;
  if (isPreview) return result;
  if (!noteEdits.client.createFiles) {
    return { ok: false, reason: render(message("refused.no-files", { path })), uri, text };
  }
  const reason = await noteEdits.create(render(message("label.new-contact")), uri, text);
  if (reason) return { ok: false, reason };
  return result;
}

/** Returns the text of the user's template; undefined if it is outside of the folder or cannot be read. */
async function textOfTemplate(folder: Folder, path: string): Promise<string | undefined> {
  if (!isNoteName(baseNameWithEnding(path)) || folder.leadsOutside(path)) return undefined;
  return folder.textOf(path);
}

function baseNameWithEnding(path: string): string {
  return path.split("/").at(-1) ?? path;
}

/** Returns where the first touch goes: the end of the line `touches:`, or else of the last line of the frontmatter. */
function firstTouchPosition(text: string): Position {
  const lines = text.slice(0, text.indexOf("\n---", 4)).split("\n");
  const key = lines.findIndex((line) => /^touches\s*:/.test(line));
  const lineIndex = new LineIndex(text);
  const line = key < 0 ? lines.length - 1 : key;
  return lineIndex.positionAt(lineIndex.offsetAt({ line, character: Number.MAX_SAFE_INTEGER }));
}

/** `touchbase.newContactChoices`: what to ask about a new contact. */
export function newContactChoices([target]: readonly unknown[], workspace: Workspace): NewContactChoices {
  const location =
    isUri(target) || target === null ? locationOf(target as string | null, workspace) : undefined;
  if (!location) return { playbooks: [], defaultPlaybook: "", organizations: [] };
  const { config } = location.folder;
  const playbooks = [...config.cadence.playbooks.values()].map(({ id, title, summary }) => {
    return { id, title: term(title), summary: term(summary) };
  });
  const counts = new Map<string, number>();
  for (const contact of location.folder.contacts()) {
    for (const name of location.folder.summaryOf(contact).organization)
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const organizations = [...counts].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  return {
    playbooks,
    defaultPlaybook: config.values.defaultPlaybook,
    organizations: organizations.map(([name]) => name),
  };
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

interface ContactOptions {
  readonly organization?: string;
  readonly playbook?: string;
  readonly isPreview: boolean;
}

function parseOptions(value: unknown): ContactOptions | undefined {
  if (value === undefined || value === null) return { isPreview: false };
  if (typeof value !== "object" || Array.isArray(value)) return undefined;
  const { organization, playbook, preview } = value as Record<string, unknown>;
  const isOptionalString = (option: unknown) =>
    option === undefined || option === null || typeof option === "string";
  if (!isOptionalString(organization) || !isOptionalString(playbook)) return undefined;
  return {
    isPreview: preview === true,
    ...(typeof organization === "string" && { organization }),
    ...(typeof playbook === "string" && { playbook }),
  };
}
