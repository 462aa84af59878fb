import { contributions } from "./contributions";
import { json, type Output, type ReadFile } from "./output";

const PATH = "package.json";

/** package.json with the keys that are made from the sources put in their places, and nothing else changed. */
export function packageJson(read: ReadFile): Output {
  const text = read(PATH);
  if (text === undefined) throw new Error(`There is no ${PATH} to write the contributions to.`);
  return { path: PATH, text: json({ ...JSON.parse(text), ...contributions() }) };
}
