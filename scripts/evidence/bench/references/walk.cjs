/**
 * The reference walks for Touchbase: only Node, synchronous, every Markdown file of a folder.
 *   node walk.cjs heads FOLDER    reads the first 4 KB of each
 *   node walk.cjs stats FOLDER    asks for size and time of each
 */
const fs = require("node:fs");

const [kind, root = "."] = process.argv.slice(2);
const head = Buffer.allocUnsafe(4096);
let [files, bytes] = [0, 0];

/** @param {string} folder */
function walk(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) walk(path);
    else if (entry.name.endsWith(".md")) look(path);
  }
}

/** @param {string} path */
function look(path) {
  files++;
  if (kind === "stats") {
    bytes += fs.statSync(path).size;
    return;
  }
  const file = fs.openSync(path, "r");
  bytes += fs.readSync(file, head, 0, head.length, 0);
  fs.closeSync(file);
}

walk(root);
console.log(files, bytes);
