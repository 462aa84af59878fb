/**
 * The hosts that each file of tests runs in. All run in the newest VS Code. The oldest one and the web extension hosts
 * run the files whose subject can differ there: an older VS Code may lack or change a feature, and the web host starts,
 * reads and writes without Node.
 */

/** @typedef {"newest" | "oldest" | "newest, web" | "oldest, web"} HostName */

/** @type {readonly HostName[]} */
const EVERYWHERE = ["newest", "oldest", "newest, web", "oldest, web"];
/** @type {readonly HostName[]} */
const EACH_VERSION = ["newest", "oldest"];
/** @type {readonly HostName[]} */
const WITH_AND_WITHOUT_NODE = ["newest", "newest, web"];

/** @type {Readonly<Record<string, readonly HostName[]>>} */
export const HOSTS = {
  // Notes compared with the output of the command line.
  everyNote: WITH_AND_WITHOUT_NODE,
  // Diagnostics, code actions, hovers and settings of the editor.
  findings: EVERYWHERE,
  // The walkthrough, trusted links in hovers, the output channel.
  firstSteps: EVERYWHERE,
  // Several folders: the server reads them from the disk, or through the editor.
  folders: WITH_AND_WITHOUT_NODE,
  // That the host is the intended one.
  host: EVERYWHERE,
  // Edits of open documents.
  logTouch: EVERYWHERE,
  // The requests to VS Code to open and to copy, the same in each version and host.
  outside: ["newest"],
  // VS Code's Markdown extension renders a document only for an extension in its own host, which has Node here.
  preview: ["newest"],
  // A session of reading: the server reads with Node, or through the editor.
  reading: WITH_AND_WITHOUT_NODE,
  // Sample contacts are written by the editor's own file system.
  samples: WITH_AND_WITHOUT_NODE,
  // Documents are saved by the window, to the disk or through the editor.
  saving: EVERYWHERE,
  // Suggestions and lenses belong to the window, which is the same in both hosts of a version.
  typing: EACH_VERSION,
  // The stack of undo belongs to the window, too.
  undo: EACH_VERSION,
  // Files that only the editor can read.
  virtualFolder: WITH_AND_WITHOUT_NODE,
};

/**
 * @param {"node" | "web"} kind
 * @param {string} version
 */
export function filesFor(kind, version) {
  return Object.keys(HOSTS).filter((file) => HOSTS[file]?.includes(nameOf(kind, version)));
}

/**
 * @param {"node" | "web"} kind
 * @param {string} version
 */
export function filesNotFor(kind, version) {
  return Object.keys(HOSTS).filter((file) => !HOSTS[file]?.includes(nameOf(kind, version)));
}

/**
 * A version that is given by its number runs all files.
 *
 * @param {"node" | "web"} kind
 * @param {string} version
 * @returns {HostName}
 */
function nameOf(kind, version) {
  const name = version === "oldest" ? "oldest" : "newest";
  return kind === "web" ? `${name}, web` : name;
}
