/** The texts that sync tools write into a pair of brackets, in the languages of the tools. */
const IN_BRACKETS =
  /\b(?:conflicted copy|conflict copy|SFConflict|in Konflikt stehende Kopie|Konfliktkopie|copie en conflit|copia en conflicto|copia in conflitto)\b/i;
const LAST_BRACKETS = / ?\(((?:[^()]|\([^()]*\))*)\)$/;

/** How the names of copies end, without the extension; the brackets of Dropbox, Nextcloud and others are above. */
const ENDINGS: readonly RegExp[] = [
  // Syncthing
  /\.sync-conflict-\d{8}-\d{6}(?:-[A-Z\d]{7})?$/i,
  // ownCloud and Nextcloud, older versions
  /_conflict-\d{8}-\d{6}$/i,
  // Synology Drive
  /_[^_]+_[A-Z][a-z]{2}-\d{2}-\d{4}-\d{4}_Conflict(?:_\d+)?$/,
  // Resilio Sync
  /\.Conflict\d*$/,
  // pCloud
  / ?\[conflicted\d*\]$/i,
  // OneDrive: the name of a computer, given by Windows or by its owner
  /-(?=[^ ]*[A-Z])[A-Z\d][A-Z\d-]{2,14}$/,
  /-[\p{L}\d’']+(?:-[\p{L}\d’']+)*-(?:iMac|Laptop|MacBook(?:-(?:Air|Pro))?|Mac(?:-mini|-Pro|-Studio)?|PC)(?:-\d+)?$/iu,
  // iCloud
  / (?:[2-9]|[1-9]\d)$/,
  // Google Drive, and browsers
  / \([1-9]\d?\)$/,
];

/** True for the name of every copy, and false for most others. */
const MAY_BE_COPY = /[-\d)\]]|conflict/i;

/** The longest name that a file system allows, in characters. */
const MAX_NAME_LENGTH = 255;

/** How often a copy may have been copied. */
const MAX_COPIES = 3;

/**
 * Returns the paths of the notes that a note may be a conflict copy of, by its name alone, the shortest first. The name
 * is not enough: *Anna 2* may be another Anna.
 */
export function plainPathsOf(path: string): string[] {
  const [begin, end] = [path.lastIndexOf("/") + 1, path.lastIndexOf(".")];
  const name = path.slice(begin, Math.max(begin, end));
  if (name.length > MAX_NAME_LENGTH || !MAY_BE_COPY.test(name)) return [];
  const [folder, extension] = [path.slice(0, begin), path.slice(end)];
  let names = [name];
  const plainPaths: string[] = [];
  for (let copies = 0; copies < MAX_COPIES; copies++) {
    names = names.flatMap(plainNamesOf);
    plainPaths.unshift(...names.map((plain) => folder + plain + extension));
  }
  return [...new Set(plainPaths)];
}

/** Returns the names without the ending that a sync tool gave them. */
function plainNamesOf(name: string): string[] {
  const [brackets = "", inside = ""] = LAST_BRACKETS.exec(name) ?? [];
  const plain = ENDINGS.map((ending) => name.replace(ending, ""));
  if (IN_BRACKETS.test(inside)) plain.push(name.slice(0, name.length - brackets.length));
  return [...new Set(plain)].filter((it) => it !== name && it.trim() !== "");
}
