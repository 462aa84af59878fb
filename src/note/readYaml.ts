import { readFastYaml } from "./fastYaml";
import { boundsFault, isAcceptedYaml, readBoundedYaml } from "./fullYaml";
import type { YamlReading, YamlSource } from "./yaml";

/**
 * Parses frontmatter: with the fast parser, which takes a twentieth of the time, or with the full one if the fast one
 * stops. Both create the same nodes.
 */
export function readYaml(yaml: YamlSource): YamlReading {
  const excess = boundsFault(yaml);
  if (excess) return excess;
  const plain = readFastYaml(yaml);
  return typeof plain === "number" ? readBoundedYaml(yaml) : plain;
}

/** Whether a text is valid YAML as one list item. */
export function isAcceptedItem(text: string): boolean {
  const source = `- ${text}`;
  return typeof readFastYaml({ source, base: 0 }) !== "number" || isAcceptedYaml(source);
}
