import { relative } from "node:path";
import type { Analysis } from "../cadence/analyze";
import { decodeNote } from "../files/decode";
import { isNoteName } from "../files/files";
import { settingsRootOf } from "../node/findVaultRoot";
import { nodeFiles } from "../node/noteFiles";
import { slashed } from "../node/paths";
import { whyNoContact } from "../note/noContact";
import { doubtsOf } from "../service/followUps/doubts";
import { followUpOf, lookReason } from "../service/followUps/followUps";
import { locatedFindings } from "../service/followUps/vaultFindings";
import { withAdvice } from "../service/followUps/wholeVault";
import { type ContactNote, noteFrom } from "../vault/contactNote";
import { loadNotes } from "../vault/load";
import { excludingPattern } from "../vault/noteSelection";
import { createNoteVault } from "../vault/noteVault";
import { message } from "../words/message";
import { render } from "../words/render";
import { explanation } from "./explainText";
import { type FoundNote, findContact, isFolder, locateOrFind } from "./findContact";
import { withUsage } from "./help";
import type { Options } from "./options";
import { JSON_VERSION, outJson, type Terminal, UsageError } from "./output";
import { type OthersAdvice, readAdvice } from "./readAdvice";
import { configFor } from "./readVault";
import { relatedNotes } from "./relatedNotes";
import { say } from "./sentence";

/** `touchbase explain`: prints the state, next step and plan of a contact, with the reasons. */
export async function explain(options: Options, terminal: Terminal): Promise<number> {
  const { location, shown, isRootNamed = false } = await readExplainCall(options, terminal);
  const path = slashed(relative(location.root, location.note));
  const { root } = location;
  const { folder: settingsRoot } = await settingsRootOf(root);
  const config = await configFor(settingsRoot, options, terminal);
  const below = settingsRoot === root ? "" : `${slashed(relative(settingsRoot, root))}/`;
  const context = { today: options.today, config, below };
  const decoded = decodeNote(await nodeFiles(root).read(path));
  if ("fault" in decoded) throw new UsageError(`${shown} ${say(decoded.fault)}`);
  const vault = createNoteVault(context);
  await loadNotes(vault, nodeFiles(root), await relatedNotes(root, [path]));
  vault.set(path, decoded.text);
  const contact = vault.get(path);
  if (!contact) {
    const pattern = excludingPattern(config, path, below);
    const args = { path: shown, why: whyNoContact(decoded.text, pattern) };
    throw new UsageError(say(message("cli.not-a-contact", args), { today: options.today }));
  }
  const note = noteFrom(decoded.text, contact.load(), config);
  const others = note.analysis.standing?.step
    ? await readAdvice({ root, settingsRoot, isRootNamed }, path, note.analysis.contact, context, terminal)
    : undefined;
  if (options.json) outJson(terminal, jsonOf(path, note, others));
  else for (const line of explanation(note, shown, others, terminal)) terminal.out(line);
  return 0;
}

/** Finds the note of the contact that the arguments name: by a path, or by a name in a folder. */
async function readExplainCall(options: Options, terminal: Terminal): Promise<FoundNote> {
  const { positionals } = options;
  const [first, ...rest] = positionals;
  const wrongCall = () => new UsageError(withUsage(message("cli.one-contact"), "explain"));
  if (first === undefined) throw wrongCall();
  if (rest.length > 0) {
    if (positionals.some(isNoteName)) throw wrongCall();
    if (await isFolder(first, terminal)) return findContact(rest.join(" "), first, options, terminal);
    const last = rest.at(-1) ?? "";
    const isLastFolder = await isFolder(last, terminal);
    const words = isLastFolder ? positionals.slice(0, -1) : positionals;
    return findContact(words.join(" "), isLastFolder ? last : ".", options, terminal);
  }
  const match = await locateOrFind(first, options, terminal);
  const { location } = match;
  if (location.kind === "note") return { ...match, location };
  const example = `touchbase explain ${first} NAME`;
  throw new UsageError(render(message("cli.folder-alone", { path: first, usage: example })));
}

/**
 * An item of `due --json` with the derivation of its dates and the findings; without a state if the YAML fails.
 * `onlyThisNote` is there if the other contacts were not considered.
 */
function jsonOf(path: string, note: ContactNote, others: OthersAdvice) {
  const { analysis, today } = note;
  const doubts = doubtsOf(analysis.contact, () => note.lines);
  const followUp = followUpOf(path, analysis, doubts);
  const advice = others === "none" ? undefined : others;
  const item = followUp ? withAdvice(followUp, advice, today) : unreadableItem(path, analysis);
  const reason = lookReason(analysis);
  return {
    version: JSON_VERSION,
    today,
    ...item,
    how: (analysis.standing?.step?.how ?? []).map((how) => render(how, { today })),
    findings: locatedFindings(path, analysis, note.lines),
    ...(others === "none" && { onlyThisNote: true }),
    ...(reason !== undefined && { needsALook: [{ path, name: analysis.contact.name, reason }] }),
  };
}

function unreadableItem(path: string, { contact }: Analysis) {
  const nothing = { due: null, channels: [], purpose: null, step: null, moveOn: false, reason: null };
  const lists = { source: [], on: null, say: [], extras: [], plan: [] };
  return { path, name: contact.name, playbook: null, state: null, ...nothing, ...lists };
}
