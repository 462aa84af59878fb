/**
 * Returns cycles of imports, each from its first file in alphabetical order and back to it. If cycles share files, some
 * may be missing, but never all.
 *
 * @param {ReadonlyMap<string, ReadonlyMap<string, unknown>>} graph what each file imports, as keys
 * @returns {string[][]}
 */
export function cyclesIn(graph) {
  /** @type {Map<string, string[]>} */
  const rings = new Map();
  const done = new Set();
  /** @type {string[]} */
  const path = [];

  /** @param {string} file */
  const visit = (file) => {
    const at = path.indexOf(file);
    if (at >= 0) {
      const ring = rotateRing(path.slice(at));
      rings.set(ring.join("\n"), ring);
    }
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of graph.get(file)?.keys() ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of [...graph.keys()].sort()) visit(file);
  return [...rings.values()];
}

/** @param {string[]} ring */
function rotateRing(ring) {
  const first = [...ring].sort()[0] ?? "";
  const at = ring.indexOf(first);
  return [...ring.slice(at), ...ring.slice(0, at), first];
}
