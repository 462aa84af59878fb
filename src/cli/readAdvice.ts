import type { Config } from "../config/resolve";
import { userCacheDirectory } from "../node/cacheDirectory";
import { isVaultRoot } from "../node/findVaultRoot";
import { openCache } from "../node/noteCache";
import { nodeFiles } from "../node/noteFiles";
import type { Contact } from "../note/model";
import { DueList, type DueSummary } from "../service/followUps/dueList";
import type { VaultAdvice } from "../service/followUps/wholeVault";
import type { VaultContext } from "../vault";
import { loadVault, reloadFrom } from "../vault/load";
import type { Terminal } from "./output";
import { StatusLine } from "./statusLine";

/**
 * The advice about a contact's step that follows from the other contacts of its folder; `none` if no folder of notes
 * was found.
 */
export type OthersAdvice = VaultAdvice | "none" | undefined;

/** Reads the folder of a note, with the cache of `due`, if its other contacts can matter to this one. */
export async function readAdvice(
  {
    root,
    settingsRoot,
    isRootNamed,
  }: { readonly root: string; readonly settingsRoot: string; readonly isRootNamed: boolean },
  path: string,
  contact: Contact,
  context: VaultContext & { readonly config: Config },
  terminal: Terminal,
): Promise<OthersAdvice> {
  const { config, today, below } = context;
  if (contact.organization.length === 0 && config.values.away.length === 0) return undefined;
  if (!isRootNamed && !(await isVaultRoot(root))) return "none";
  const files = nodeFiles(root);
  const list = new DueList(context, { all: false, plan: false }, reloadFrom(files));
  const settings = [config.values, below];
  const folder = userCacheDirectory();
  const stored =
    folder !== undefined && config.values.cache
      ? openCache<DueSummary>({ folder, root, settingsRoot, kind: "due", settings, day: today })
      : undefined;
  const status = terminal.status && new StatusLine(terminal.status, () => list.noteCount);
  const loadOptions = { cache: stored?.cache, yieldIfDue: status?.tick };
  await loadVault(list, files, loadOptions).finally(() => status?.end());
  stored?.save();
  return list.adviceOn(path);
}
