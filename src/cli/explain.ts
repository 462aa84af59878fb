import { relative } from "node:path";
import type { Analysis } from "../cadence/analyse";
import { decodeNote } from "../files/decode";
import { nodeFiles } from "../node/noteFiles";
import { followUpOf, lookReason } from "../service/followUps/followUps";
import { locatedFindings } from "../service/followUps/vaultFindings";
import { type ContactNote, noteFrom } from "../vault/contactNote";
import { createNoteVault } from "../vault/noteVault";
import { render } from "../words/render";
import { explanation } from "./explainText";
import { USAGE } from "./help";
import type { Options } from "./options";
import { JSON_VERSION, outJson, type Terminal, UsageError } from "./output";
import { configFor, placeOf, slashed } from "./readVault";

/** `touchbase explain NOTE`: state, next step and plan of a contact, and why. */
export async function explain(options: Options, terminal: Terminal): Promise<number> {
  const [given, more] = options.positionals;
  if (given === undefined || more !== undefined) throw new UsageError(`one note is wanted: ${USAGE.explain}`);
  const place = await placeOf(given, terminal);
  if (place.kind === "folder") throw new UsageError(`${given} is a folder: name one note`);
  const path = slashed(relative(place.root, place.note));
  const config = await configFor(place.root, options, terminal);
  const decoded = decodeNote(await nodeFiles(place.root).read(path));
  if ("fault" in decoded) throw new UsageError(`${given} ${decoded.fault}`);
  const contact = createNoteVault({ today: options.today, config }).set(path, decoded.text);
  if (!contact)
    throw new UsageError(`${given} is no contact note: give it a \`touches\` or a \`playbook\` key`);
  const note = noteFrom(decoded.text, contact, config);
  if (options.json) outJson(terminal, jsonOf(path, note));
  else for (const line of explanation(note, given, terminal)) terminal.out(line);
  return 0;
}

/** An item of `due --json` with how its days were come by and what was found; without a state where YAML fails. */
function jsonOf(path: string, note: ContactNote) {
  const { analysis, today } = note;
  const item = followUpOf(path, analysis) ?? unreadable(path, analysis);
  const reason = lookReason(analysis);
  return {
    version: JSON_VERSION,
    today,
    ...item,
    how: (analysis.standing?.step?.how ?? []).map((how) => render(how, { today })),
    findings: locatedFindings(path, analysis, note.lines),
    ...(reason !== undefined && { needsALook: [{ path, name: analysis.contact.name, reason }] }),
  };
}

function unreadable(path: string, { contact }: Analysis) {
  const nothing = { due: null, channels: [], purpose: null, step: null, moveOn: false, reason: null };
  const lists = { source: [], on: null, say: [], extras: [], plan: [] };
  return { path, name: contact.name, playbook: null, state: null, ...nothing, ...lists };
}
