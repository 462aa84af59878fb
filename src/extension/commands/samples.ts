import { commands, Disposable, type LogOutputChannel, TabInputText, Uri, window, workspace } from "vscode";
import { civilDateOf } from "../../time/civilDate";
import { CREATE_SAMPLES, FOLLOW_UPS_VIEW, REMOVE_SAMPLES, SHOW_FOLLOW_UPS } from "../manifest";
import { confirm, notify } from "../notify";
import { pickFolder } from "../pickFolder";
import { registerCommand } from "../registerCommand";
import { createSamples, type FoundSamples, findSamples, removeSamples } from "../samples/store";
import { say } from "../words/say";

type Log = Pick<LogOutputChannel, "info" | "warn">;

/** *Create Sample Contacts* and *Remove Sample Contacts*. */
export function registerSamples(log: Log): Disposable {
  return Disposable.from(
    registerCommand(CREATE_SAMPLES, (folder?: unknown) =>
      create(log, folder instanceof Uri ? folder : undefined),
    ),
    registerCommand(REMOVE_SAMPLES, () => removeAll(log, askToRemove)),
  );
}

async function create(log: Log, targetFolder: Uri | undefined): Promise<void> {
  const root = targetFolder ?? (await pickFolder());
  if (!root) return;
  const [existing] = await findSamples([root]);
  if (existing) {
    const [show, remove] = [say("samples.show"), say("samples.remove")];
    const place = workspace.asRelativePath(existing.folder);
    const chosen = await notify("info", say("samples.there", { place }), show, remove);
    if (chosen === show) await showSamples(existing.folder);
    if (chosen === remove) await commands.executeCommand(REMOVE_SAMPLES);
    return;
  }
  try {
    const createInRoot = () => createSamples(root, civilDateOf(new Date()));
    const folder = await window.withProgress({ location: { viewId: FOLLOW_UPS_VIEW } }, createInRoot);
    log.info("Sample contacts: created");
    await showSamples(folder);
  } catch (error) {
    log.warn(`Sample contacts: not created, ${codeOf(error)}`);
    void notify("error", say("samples.failed", { reason: codeOf(error) }));
  }
}

/** Shows the follow-ups and the README of the samples. */
async function showSamples(folder: Uri): Promise<void> {
  await commands.executeCommand(SHOW_FOLLOW_UPS);
  await window.showTextDocument(Uri.joinPath(folder, "README.md"));
}

/** The samples to remove. */
export type Choice = "unchanged" | "all" | "none";

/**
 * Removes the samples from the workspace folders, after `ask` has returned which. Names the notes that stay and those
 * that could not be removed.
 */
export async function removeAll(
  log: Log,
  ask: (samplesFolders: readonly FoundSamples[]) => Promise<Choice>,
): Promise<void> {
  const roots = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const samplesFolders = await findSamples(roots);
  if (samplesFolders.length === 0) {
    void notify("info", say("samples.none"));
    return;
  }
  const choice = await ask(samplesFolders);
  if (choice === "none") return;
  const failed: Uri[] = [];
  await window.withProgress({ location: { viewId: FOLLOW_UPS_VIEW } }, async () => {
    for (const samples of samplesFolders) {
      const also = choice === "all" ? samples.changed : [];
      failed.push(...(await removeSamples(samples, also)));
      await closeTabs([...samples.unchanged, ...also]);
    }
  });
  const keptFiles = choice === "all" ? [] : samplesFolders.flatMap(({ changed }) => changed);
  const count = samplesFolders.reduce(
    (total, { unchanged, changed }) => total + unchanged.length + changed.length,
    0,
  );
  log.info(
    `Sample contacts: ${count - keptFiles.length - failed.length} notes removed, ${keptFiles.length} kept`,
  );
  if (failed.length > 0) void notify("error", say("samples.left", { names: namesOf(failed) }));
  else if (keptFiles.length > 0) {
    void notify("info", say("samples.kept", { names: namesOf(keptFiles) }));
  } else void notify("info", say("samples.removed"));
}

async function askToRemove(samplesFolders: readonly FoundSamples[]): Promise<Choice> {
  const changed = samplesFolders.flatMap((samples) => samples.changed);
  const unchanged = samplesFolders.flatMap((samples) => samples.unchanged);
  const count = unchanged.length;
  if (changed.length === 0) {
    const remove = say("samples.remove-all");
    const detail = say("samples.remove-detail", { count });
    const chosen = await confirm(say("samples.sure"), detail, remove);
    return chosen === remove ? "unchanged" : "none";
  }
  const [unchangedOnly, all] = [say("samples.remove-unchanged"), say("samples.remove-changed")];
  const detail = say("samples.changed-detail", { count, names: namesOf(changed) });
  const chosen = await confirm(say("samples.sure"), detail, unchangedOnly, all);
  if (chosen === unchangedOnly) return "unchanged";
  return chosen === all ? "all" : "none";
}

/** The maximum number of names that are listed. The rest is counted. */
const MAX_LISTED = 8;

function namesOf(files: readonly Uri[]): string {
  const names = files.slice(0, MAX_LISTED).map((uri) => workspace.asRelativePath(uri));
  const more = files.length - names.length;
  return more > 0 ? say("names.more", { names: names.join(", "), count: more }) : names.join(", ");
}

/** Closes the editors of deleted files. An editor with unsaved changes stays open. */
async function closeTabs(files: readonly Uri[]): Promise<void> {
  const deleted = new Set(files.map((uri) => uri.toString()));
  const tabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input, isDirty }) => input instanceof TabInputText && !isDirty && deleted.has(input.uri.toString()),
    );
  if (tabs.length > 0) await window.tabGroups.close(tabs, true);
}

/** Returns the error code of a file system. Drops the message, because it may contain the path of a note. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === "string" ? code : "Unknown";
}
