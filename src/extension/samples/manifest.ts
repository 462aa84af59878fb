import type { CivilDate } from "../../time/civilDate";
import { contacts, type Sample } from "./contacts";
import { SampleDates } from "./dates";
import { inEnglish, readMe, type SayAbout } from "./readMe";

/** The folder of the samples. If the name is taken, a number is appended. */
export const SAMPLES_FOLDER = "Touchbase samples";

/** The file in it that lists the samples, so that exactly those can be removed. */
export const MADE_FILE = ".touchbase-samples.json";

/** The fingerprint of each file as it was created, by its path in the folder. */
export type SampleManifest = ReadonlyMap<string, string>;

/** Returns the files of the folder: made-up contacts with dates relative to today, and a README. */
export function sampleFiles(today: CivilDate, say: SayAbout = inEnglish): readonly Sample[] {
  return [readMe(say("samples.about"), say("samples.taken-away")), ...contacts(new SampleDates(today))];
}

const VERSION = 1;

/** Returns the text of {@link MADE_FILE}. */
export function manifestText(files: readonly Sample[]): string {
  const fingerprints = Object.fromEntries(
    files.map(({ path, text }) => [path, fingerprint(ENCODER.encode(text))]),
  );
  const about = "Created by Touchbase: Create Sample Contacts. Touchbase: Remove Sample Contacts deletes it.";
  return `${JSON.stringify({ what: about, version: VERSION, files: fingerprints }, null, 2)}\n`;
}

/**
 * Parses {@link MADE_FILE}; undefined for any other text. The file may come from another person, so a path that leads
 * out of the folder is rejected.
 */
export function readManifest(text: string): SampleManifest | undefined {
  try {
    const { version, files } = JSON.parse(text) as { version?: unknown; files?: unknown };
    if (version !== VERSION || typeof files !== "object" || files === null) return undefined;
    const fingerprints = new Map<string, string>();
    for (const [path, print] of Object.entries(files)) {
      if (typeof print !== "string" || !isSamplePath(path)) return undefined;
      fingerprints.set(path, print);
    }
    return fingerprints;
  } catch {
    return undefined;
  }
}

/** Whether a path is a Markdown file in the folder or in a direct subfolder. */
function isSamplePath(path: string): boolean {
  const segments = path.split("/");
  return (
    segments.length <= 2 && segments.every((segment) => /^\w[\w .-]*$/.test(segment)) && path.endsWith(".md")
  );
}

const ENCODER = new TextEncoder();
const PRIME = 0x100000001b3n;
const BITS = 64;

/** Returns the length and the FNV-1a hash of a file, to detect changes by the user. It does not resist forgery. */
export function fingerprint(bytes: Uint8Array): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(BITS, (hash ^ BigInt(byte)) * PRIME);
  return `${bytes.length}-${hash.toString(16).padStart(BITS / 4, "0")}`;
}
