import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const scripts = join(__dirname, "../../../scripts");

/** Returns the modules that a script loads before it can install packages, through its own files. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, name = ""] of text.matchAll(/^(?:import|export)\s(?:[^;]*?\sfrom\s)?"([^"]+)";/gm)) {
    if (name.startsWith(".")) loadedBy(join(file, "..", name), seen);
    else seen.add(name);
  }
  return seen;
}

describe("`npm start` on a fresh clone", () => {
  it("loads nothing but its own files and Node before the dependencies are installed", () => {
    const loaded = [...loadedBy(join(scripts, "start.mjs"))];
    assert.ok(loaded.includes(join(scripts, "host/packagedFiles.mjs")));
    assert.deepEqual(
      loaded.filter((name) => !name.startsWith(scripts) && !name.startsWith("node:")),
      [],
    );
  });
});
