import type { CivilDate } from "../../time/civilDate";
import { contacts, type Sample } from "./contacts";
import { SampleDates } from "./dates";
import { inEnglish, readMe, type SayAbout } from "./readMe";

/** The folder that the samples are put into. Where it is taken, a number is added. */
export const SAMPLES_FOLDER = "Touchbase samples";

/** The file in it that says what was made, so that just that can be taken away again. */
export const MADE_FILE = ".touchbase-samples.json";

/** By path in the folder, the fingerprint of every file as it was made. */
export type SampleManifest = ReadonlyMap<string, string>;

/** What is put into the folder: made-up contacts with dates relative to today, and a note about them. */
export function sampleFiles(today: CivilDate, say: SayAbout = inEnglish): readonly Sample[] {
  return [readMe(say("samples.about"), say("samples.taken-away")), ...contacts(new SampleDates(today))];
}

const VERSION = 1;

/** The text of {@link MADE_FILE}. */
export function manifestText(files: readonly Sample[]): string {
  const made = Object.fromEntries(files.map(({ path, text }) => [path, fingerprint(ENCODER.encode(text))]));
  const what = "What Touchbase: Create Sample Contacts has made. Remove Sample Contacts takes it away again.";
  return `${JSON.stringify({ what, version: VERSION, files: made }, null, 2)}\n`;
}

/**
 * What was made, as the text of {@link MADE_FILE} says; undefined for any other text. It may have come with somebody
 * else's folder: a path that leads out of the samples is no path of ours, and makes it any other text.
 */
export function readManifest(text: string): SampleManifest | undefined {
  try {
    const { version, files } = JSON.parse(text) as { version?: unknown; files?: unknown };
    if (version !== VERSION || typeof files !== "object" || files === null) return undefined;
    const made = new Map<string, string>();
    for (const [path, print] of Object.entries(files)) {
      if (typeof print !== "string" || !isOurs(path)) return undefined;
      made.set(path, print);
    }
    return made;
  } catch {
    return undefined;
  }
}

/** A Markdown file of the folder itself, or of one folder in it. */
function isOurs(path: string): boolean {
  const steps = path.split("/");
  return steps.length <= 2 && steps.every((step) => /^\w[\w .-]*$/.test(step)) && path.endsWith(".md");
}

const ENCODER = new TextEncoder();
const PRIME = 0x100000001b3n;
const BITS = 64;

/** The length and the FNV-1a of a file, by which a change that a person made is seen. It guards against no forger. */
export function fingerprint(bytes: Uint8Array): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(BITS, (hash ^ BigInt(byte)) * PRIME);
  return `${bytes.length}-${hash.toString(16).padStart(BITS / 4, "0")}`;
}
