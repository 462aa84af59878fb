import { FileError } from "../files/files";
import { message } from "../words/message";
import { render } from "../words/render";
import { CONFIG_FILES, type ConfigText, parseConfigFile } from "./configFile";

/** Reads a file at the root of a folder; undefined if it does not exist. Rejects with a FileError. */
export type ReadText = (name: string) => Promise<string | undefined>;

/** Reads the first settings file that exists in a folder. Rejects with a FileError when it cannot be parsed. */
export async function findConfigIn(textOf: ReadText): Promise<ConfigText> {
  const texts = await Promise.all(CONFIG_FILES.map(textOf));
  const [name, ignoredName] = CONFIG_FILES.filter((_, i) => texts[i] !== undefined);
  if (!name) return { layer: undefined, problems: [] };
  const config = layerOf(name, texts[CONFIG_FILES.indexOf(name)] ?? "", name);
  if (!ignoredName) return config;
  const text = render(message("fault.beside", { name }));
  return { ...config, problems: [{ origin: ignoredName, text }] };
}

/** Parses the text of a settings file. Throws a FileError with the given display name when it cannot be parsed. */
export function layerOf(name: string, text: string, displayName: string): ConfigText {
  const reading = parseConfigFile(name, text);
  if (!reading.ok) throw new FileError(displayName, message("file.said", { text: reading.fault }));
  return { layer: reading.layer, problems: [], text };
}

/** Converts a FileError to a problem, for a program that continues without the file. */
export async function withErrorsAsProblems(config: Promise<ConfigText>): Promise<ConfigText> {
  try {
    return await config;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const name = error.path.slice(Math.max(error.path.lastIndexOf("/"), error.path.lastIndexOf("\\")) + 1);
    return { layer: undefined, problems: [{ origin: name, text: error.text }] };
  }
}
