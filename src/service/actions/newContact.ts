import type { Config } from "../../config/resolve";
import { closestMatch } from "../../note/closestMatch";
import { readContact } from "../../note/contact";
import { quoteIfNeeded } from "../../note/quote";
import type { CivilDate } from "../../time/civilDate";
import { type Message, message } from "../../words/message";
import { render } from "../../words/render";

/** Whom a new note is about. */
export interface NewContact {
  readonly name: string;
  readonly organization?: string | undefined;
  /** The default one of the settings where it is left out. */
  readonly playbook?: string | undefined;
}

/** The folder that it goes to, as far as it is known. Paths are relative to the folder of notes, with `/`. */
export interface VaultSurroundings {
  /** Every note that there is. */
  readonly paths: readonly string[];
  readonly contacts: readonly { readonly path: string; readonly name: string }[];
  /** Where it is wanted; else it goes where most contacts live. */
  readonly below?: string | undefined;
  readonly today: CivilDate;
  readonly config: Config;
}

export type NewContactPlan =
  | { readonly ok: true; readonly path: string; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** Plans a note for a new contact: its text, and a path that no other note has on any system. */
export function planNewContact(wanted: NewContact, around: VaultSurroundings): NewContactPlan {
  const { today, config, contacts } = around;
  const refuse = (reason: Message): NewContactPlan => ({ ok: false, reason: render(reason, { today }) });
  const name = wanted.name.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (name === "") return refuse(message("refused.lacks", { name: "name" }));
  const known = contacts.find((contact) => sameName(contact.name, name));
  if (known) return refuse(message("refused.known", { name, path: known.path }));
  const playbooks = [...config.cadence.playbooks.keys()];
  const playbook = wanted.playbook?.trim() || config.values.defaultPlaybook;
  if (!playbooks.includes(playbook)) {
    const near = closestMatch(playbook, playbooks);
    return refuse(
      near
        ? message("refused.no-playbook-near", { playbook, near })
        : message("refused.no-playbook", { playbook, known: playbooks }),
    );
  }
  const file = fileNameFor(name);
  const path =
    file && freePath(around.below ?? homeOf(contacts.map((contact) => contact.path)), file, around.paths);
  if (!path) return refuse(message("refused.no-file-name", { name }));
  const organization = wanted.organization?.replace(/[\s\p{Cc}]+/gu, " ").trim();
  const lines = [
    "---",
    `name: ${quoteIfNeeded(name)}`,
    ...(organization ? [`organization: ${quoteIfNeeded(organization)}`] : []),
    `playbook: ${playbook}`,
    "touches:",
    "---",
    "",
    `# ${name.replace(/[\\`*_[\]<>&~#]/g, "\\$&")}`,
    "",
  ];
  const text = lines.join("\n");
  const contact = readContact(text, { fileName: file });
  const isRead = contact?.readable && contact.name === name && contact.problems.length === 0;
  return isRead ? { ok: true, path, text } : refuse(message("refused.no-file-name", { name }));
}

/** How long a file's name may be, in bytes of UTF-8, with room for an ending and a number. */
const LONGEST_NAME = 200;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * A name as a file's name that every system takes, and that a wikilink can hold: without the characters that Windows or
 * Obsidian forbid, no dot or blank at its ends, no device. Empty where nothing is left.
 */
export function fileNameFor(name: string): string {
  let file = name
    .normalize("NFC")
    .replace(/[\\/:|]/g, "-")
    .replace(/[<>"?*#^[\]%\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[.\s-]+|[.\s-]+$/g, "");
  while (new TextEncoder().encode(file).length > LONGEST_NAME)
    file = [...file].slice(0, -1).join("").trimEnd();
  file = file.replace(/[.\s]+$/, "");
  return DEVICES.test(file) ? `${file}_` : file;
}

/** How many notes of one name there can be: more are a mistake. */
const MOST_NAMESAKES = 99;

/** The path in a folder that no note has, on systems that do not tell letter case either. */
function freePath(folder: string, file: string, paths: readonly string[]): string | undefined {
  const folded = (path: string) => path.normalize("NFC").toLowerCase();
  const taken = new Set(paths.map(folded));
  const prefix = folder === "" ? "" : `${folder.replace(/\/+$/, "")}/`;
  for (let n = 1; n <= MOST_NAMESAKES; n++) {
    const path = `${prefix}${file}${n === 1 ? "" : ` ${n}`}.md`;
    if (!taken.has(folded(path))) return path;
  }
  return undefined;
}

/** The folder in which most contacts live; of several the one nearest to the root, then by name. */
export function homeOf(paths: readonly string[]): string {
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

function sameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
  return plain(a) === plain(b);
}
