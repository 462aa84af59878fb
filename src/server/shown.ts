import type { Analysis } from "../cadence/analyse";
import { contactPlace } from "../service/contactPlace";
import { briefLine, listLine, stateText } from "../service/describe";
import { dueGroup, followUpOf } from "../service/followUps";
import { standingText } from "../service/hover";
import { type Momentum, momentumOf } from "../service/momentum";
import type { NoteContact } from "../service/notes";
import { uriOf } from "./noteUri";
import type { ShownFollowUp } from "./protocol";

/** What the list says of a contact, as plain data that may be remembered. */
export interface Shown {
  readonly uri: string;
  readonly path: string;
  readonly name: string;
  /** Undefined for a contact whose frontmatter cannot be read. */
  readonly item?: ShownFollowUp;
  readonly momentum: Momentum;
}

/** By the judgement that it says: of a list of thousands, a keystroke changes one. */
const known = new WeakMap<Analysis, Shown>();

export function shownOf(folder: { readonly uri: string }, contact: NoteContact): Shown {
  const { analysis, path } = contact;
  const before = known.get(analysis);
  if (before) return before;
  const uri = uriOf(folder, path);
  const item = itemOf(uri, contact);
  const shown: Shown = {
    uri,
    path,
    name: analysis.contact.name,
    ...(item && { item }),
    momentum: momentumOf([analysis]),
  };
  known.set(analysis, shown);
  return shown;
}

function itemOf(uri: string, { path, analysis, kept }: NoteContact): ShownFollowUp | undefined {
  const item = followUpOf(path, analysis);
  const { standing, contact, today } = analysis;
  if (!item || !standing) return undefined;
  const { step, state } = standing;
  const line = step ? listLine(step, state, today) : stateText(state, today);
  const brief = step ? briefLine(step, state, today) : line;
  const at = contactPlace(contact);
  const tooltip = standingText(analysis).join("\n\n");
  const organization = contact.organization[0] ?? null;
  return {
    ...item,
    uri,
    group: dueGroup(item, today),
    organization,
    line,
    brief,
    tooltip,
    log: kept.rangeOf(at),
  };
}
