import { readFastYaml } from "./fastYaml";
import { isAcceptedYaml, readFullYaml } from "./fullYaml";
import type { YamlReading, YamlSource } from "./yaml";

/**
 * Reads frontmatter: the plain way, which takes a twentieth of the time, where that can be sure of itself, else the
 * exact way. Both give the same nodes, so nobody behind this needs to know which it was.
 */
export function readYaml(yaml: YamlSource): YamlReading {
  const plain = readFastYaml(yaml);
  return typeof plain === "number" ? readFullYaml(yaml) : plain;
}

/** Whether YAML takes a text as one list item, whatever it makes of it. */
export function isAcceptedItem(text: string): boolean {
  const source = `- ${text}`;
  return typeof readFastYaml({ source, base: 0 }) !== "number" || isAcceptedYaml(source);
}
