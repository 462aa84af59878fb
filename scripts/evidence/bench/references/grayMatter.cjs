/** The work of a simple plugin: reads every file whole, and parses its frontmatter. */
const fs = require("node:fs");
const matter = require("gray-matter");

let contacts = 0;

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
  try {
    if (matter(fs.readFileSync(path, "utf8"), {}).data.touches) contacts++;
  } catch {
    // YAML that cannot be read. Such a plugin skips the note.
  }
}

walk(process.argv[2] ?? ".");
console.log(contacts);
