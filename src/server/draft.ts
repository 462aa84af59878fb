import { analyze } from "../cadence/analyze";
import { readContact } from "../note/contact";
import { type DraftMessage, draftMessage } from "../service/actions/draftMessage";
import type { DraftKind } from "../service/actions/table";
import { baseName } from "../vault";
import type { Workspace } from "./workspace";

/** `touchbase/draft`: a message as plain text; null for a note that is not a contact, or cannot be read. */
export async function draftOf(
  uri: string,
  kind: DraftKind | undefined,
  workspace: Workspace,
): Promise<DraftMessage | null> {
  const { folder, path } = workspace.placeOf(uri);
  const text = await folder.textOf(path);
  const declared = folder.contact(path) !== undefined;
  const contact = text === undefined ? undefined : readContact(text, { fileName: baseName(path), declared });
  if (text === undefined || !contact?.readable) return null;
  const { today, config } = folder;
  return draftMessage(text, analyze(contact, today, config.cadence), config, kind ?? "");
}
