import { FileError } from "../files/files";
import { message } from "../words/message";
import { render } from "../words/render";
import { CONFIG_FILES, type ConfigText, parseConfigFile } from "./configFile";

/** The text of a file at the root of a folder; undefined when it is not there. Rejects with a FileFault. */
export type ReadText = (name: string) => Promise<string | undefined>;

/** The settings file of a folder: the first that is there. Rejects with a FileFault when it cannot be used. */
export async function findConfigIn(textOf: ReadText): Promise<ConfigText> {
  const texts = await Promise.all(CONFIG_FILES.map(textOf));
  const [name, other] = CONFIG_FILES.filter((_, i) => texts[i] !== undefined);
  if (!name) return { layer: undefined, problems: [] };
  const found = layerOf(name, texts[CONFIG_FILES.indexOf(name)] ?? "", name);
  if (!other) return found;
  const text = render(message("fault.beside", { name }));
  return { ...found, problems: [{ origin: other, text }] };
}

/** What the text of a settings file says; `shown` is how it is called in the FileFault of one that cannot be parsed. */
export function layerOf(name: string, text: string, shown: string): ConfigText {
  const reading = parseConfigFile(name, text);
  if (!reading.ok) throw new FileError(shown, reading.fault);
  return { layer: reading.layer, problems: [], text };
}

/** For a program that goes on without the file: a FileFault is one more problem. */
export async function withFaultsAsProblems(finding: Promise<ConfigText>): Promise<ConfigText> {
  try {
    return await finding;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const name = error.path.slice(Math.max(error.path.lastIndexOf("/"), error.path.lastIndexOf("\\")) + 1);
    return { layer: undefined, problems: [{ origin: name, text: error.text }] };
  }
}
