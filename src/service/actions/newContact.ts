import type { Config } from "../../config/resolve";
import { closestMatch } from "../../note/closestMatch";
import { readContact } from "../../note/contact";
import { quoteIfNeeded } from "../../note/quote";
import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";
import { escapeMarkdown, fillTemplate, type TemplateValues } from "./noteTemplate";

/** The subject of a new note. */
export interface NewContact {
  readonly name: string;
  readonly organization?: string | undefined;
  /** The default of the settings if missing. */
  readonly playbook?: string | undefined;
}

/** The folder that the note goes to. Paths are relative to the folder of notes, with `/`. */
export interface VaultSurroundings {
  /** The paths of all notes. */
  readonly paths: readonly string[];
  readonly contacts: readonly { readonly path: string; readonly name: string }[];
  /** The folder for the note; by default, the one of the settings, else the one with the most contacts. */
  readonly below?: string | undefined;
  /** The text of the user's template; undefined for none. */
  readonly template?: string | undefined;
  readonly today: CivilDate;
  readonly config: Config;
}

export type NewContactPlan =
  | { readonly ok: true; readonly path: string; readonly text: string }
  /** `existing` is the path of the note that has the name. */
  | { readonly ok: false; readonly reason: string; readonly existing?: string };

/** Plans a note for a new contact: its text, and a path that is free on every file system. */
export function planNewContact(request: NewContact, surroundings: VaultSurroundings): NewContactPlan {
  const { today, config, contacts } = surroundings;
  const rejected = (reason: Message) => ({ ok: false, reason: render(reason, { today }) }) as const;
  const name = request.name.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (name === "") return rejected(message("refused.lacks", { name: "name" }));
  const namesake = contacts.find((contact) => isSameName(contact.name, name));
  if (namesake) {
    const { path } = namesake;
    return { ...rejected(message("refused.known", { name, path })), existing: path };
  }
  const playbooks = [...config.cadence.playbooks.keys()];
  const playbook = request.playbook?.trim() || config.values.defaultPlaybook;
  if (!playbooks.includes(playbook)) {
    const near = closestMatch(playbook, playbooks);
    return rejected(
      near
        ? message("refused.no-playbook-near", { playbook, near })
        : message("refused.no-playbook", { playbook, known: playbooks }),
    );
  }
  const file = fileNameFor(name);
  const path =
    file &&
    freePath(
      surroundings.below ??
        (config.values.newContactFolder || mostUsedFolder(contacts.map((contact) => contact.path))),
      file,
      surroundings.paths,
    );
  if (!path) return rejected(message("refused.no-file-name", { name }));
  const organization = request.organization?.replace(/[\s\p{Cc}]+/gu, " ").trim() ?? "";
  const values = { name, organization, playbook, today };
  const { template } = surroundings;
  const text = template === undefined ? plainNote(values) : fillTemplate(template, values);
  const contact = text === undefined ? undefined : readContact(text, { fileName: file });
  const isRead = contact?.readable && contact.name === name && contact.problems.length === 0;
  if (text !== undefined && isRead) return { ok: true, path, text };
  return rejected(
    template === undefined
      ? message("refused.no-file-name", { name })
      : message("refused.template", { path: config.values.newContactTemplate }),
  );
}

/** The note of a contact without a template. */
function plainNote({ name, organization, playbook }: TemplateValues): string {
  return [
    "---",
    `name: ${quoteIfNeeded(name)}`,
    ...(organization ? [`organization: ${quoteIfNeeded(organization)}`] : []),
    `playbook: ${playbook}`,
    "touches:",
    "---",
    "",
    `# ${escapeMarkdown(name)}`,
    "",
  ].join("\n");
}

/** The longest file name in bytes of UTF-8, with room for an extension and a number. */
const MAX_NAME_BYTES = 200;
/** The names that Windows reserves for devices, with any text after a dot, and with spaces before it. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\s*(?:\.|$))/i;

/**
 * Converts a name to a file name that is valid on every system and inside a wikilink: without characters that Windows
 * or Obsidian forbid, without a dot or space at its ends, and not a device. Empty if nothing is left.
 */
export function fileNameFor(name: string): string {
  let file = name
    .normalize("NFC")
    .replace(/[\\/:|]/g, "-")
    .replace(/[<>"?*#^[\]%\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[.\s-]+|[.\s-]+$/g, "");
  while (new TextEncoder().encode(file).length > MAX_NAME_BYTES)
    file = [...file].slice(0, -1).join("").trimEnd();
  file = file.replace(/[.\s]+$/, "");
  return file.replace(DEVICE, "$1_");
}

/** The maximum number of notes with one name. More indicate a mistake. */
const MAX_NAMESAKES = 99;

/** Returns a path in a folder that is free, also on file systems that ignore letter case. */
function freePath(folder: string, file: string, paths: readonly string[]): string | undefined {
  const folded = (path: string) => path.normalize("NFC").toLowerCase();
  const takenPaths = new Set(paths.map(folded));
  const prefix = folder === "" ? "" : `${folder.replace(/\/+$/, "")}/`;
  for (let n = 1; n <= MAX_NAMESAKES; n++) {
    const path = `${prefix}${file}${n === 1 ? "" : ` ${n}`}.md`;
    if (!takenPaths.has(folded(path))) return path;
  }
  return undefined;
}

/**
 * Returns the folder with the most contacts; if several have as many, the one nearest to the root, then the first by
 * name.
 */
export function mostUsedFolder(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.split("/").slice(0, -1).join("/");
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const depth = (folder: string) => (folder === "" ? 0 : folder.split("/").length);
  const [most] = [...counts].sort(
    ([a, inA], [b, inB]) => inB - inA || depth(a) - depth(b) || (a < b ? -1 : 1),
  );
  return most?.[0] ?? "";
}

function isSameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  return plain(a) === plain(b);
}
