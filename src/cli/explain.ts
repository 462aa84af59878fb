import { relative } from "node:path";
import type { Analysis } from "../cadence/analyse";
import { decodeNote } from "../files/decode";
import { nodeFiles } from "../node/noteFiles";
import { whyNoContact } from "../note/noContact";
import { followUpOf, lookReason } from "../service/followUps/followUps";
import { locatedFindings } from "../service/followUps/vaultFindings";
import { type ContactNote, noteFrom } from "../vault/contactNote";
import { createNoteVault } from "../vault/noteVault";
import { render } from "../words/render";
import { explanation } from "./explainText";
import { USAGE } from "./help";
import type { Options } from "./options";
import { JSON_VERSION, outJson, type Terminal, UsageError } from "./output";
import { configFor, locate, slashed } from "./readVault";

/** `touchbase explain NOTE`: prints the state, next step and plan of a contact, with the reasons. */
export async function explain(options: Options, terminal: Terminal): Promise<number> {
  const [noteArgument, extraArgument] = options.positionals;
  if (noteArgument === undefined || extraArgument !== undefined)
    throw new UsageError(`expected exactly one note: ${USAGE.explain}`);
  const location = await locate(noteArgument, terminal);
  if (location.kind === "folder") throw new UsageError(`${noteArgument} is a folder: name one note`);
  const path = slashed(relative(location.root, location.note));
  const config = await configFor(location.root, options, terminal);
  const decoded = decodeNote(await nodeFiles(location.root).read(path));
  if ("fault" in decoded) throw new UsageError(`${noteArgument} ${decoded.fault}`);
  const contact = createNoteVault({ today: options.today, config }).set(path, decoded.text);
  if (!contact)
    throw new UsageError(
      `${noteArgument} is not a contact note: ${render(whyNoContact(decoded.text), { today: options.today })}`,
    );
  const note = noteFrom(decoded.text, contact, config);
  if (options.json) outJson(terminal, jsonOf(path, note));
  else for (const line of explanation(note, noteArgument, terminal)) terminal.out(line);
  return 0;
}

/** An item of `due --json` with the derivation of its dates and the findings; without a state if the YAML fails. */
function jsonOf(path: string, note: ContactNote) {
  const { analysis, today } = note;
  const item = followUpOf(path, analysis) ?? unreadableItem(path, analysis);
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

function unreadableItem(path: string, { contact }: Analysis) {
  const nothing = { due: null, channels: [], purpose: null, step: null, moveOn: false, reason: null };
  const lists = { source: [], on: null, say: [], extras: [], plan: [] };
  return { path, name: contact.name, playbook: null, state: null, ...nothing, ...lists };
}
