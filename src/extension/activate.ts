import { commands, type Disposable, type ExtensionContext, env, type LogOutputChannel } from "vscode";
import { FOLLOW_UPS, type FollowUpsResult, OPEN_SETTINGS } from "../server/protocol";
import { speak } from "../words/language";
import type { CalendarFiles } from "./calendar/calendarFiles";
import { registerExportCalendar } from "./calendar/exportCalendar";
import { keepCalendar } from "./calendar/keepCalendar";
import { registerDraft } from "./commands/draft";
import { registerForm } from "./commands/form";
import { registerGetStarted } from "./commands/getStarted";
import { registerLogSteps } from "./commands/logSteps";
import { registerLogTouch } from "./commands/logTouch";
import { registerNewContact } from "./commands/newContact";
import { registerOpenContact } from "./commands/openContact";
import { registerPostpone } from "./commands/postpone";
import { registerReach } from "./commands/reach";
import { registerRefresh } from "./commands/refresh";
import { registerSamples } from "./commands/samples";
import { registerStatus } from "./commands/status";
import { trackContactContext } from "./contactContext";
import type { DeferredClient } from "./deferredClient";
import { createExplorerBadge } from "./explorerBadge";
import { answerFileRequests } from "./fileRequests";
import { FollowUps } from "./followUps";
import { registerApplyImport } from "./import/applyImport";
import { registerImportContacts } from "./import/importContacts";
import { trackPlans } from "./import/planEditors";
import { registerUndoImport } from "./import/undoImport";
import type { LastChange } from "./lastChange";
import { logCounts } from "./logCounts";
import { FOLLOW_UPS_VIEW, NOTE_COMMANDS, OWN_SETTINGS, SHOW_LOG } from "./manifest";
import { showNextStepInText } from "./nextStepInText";
import { notify } from "./notify";
import { type MarkdownIt, PreviewBlock } from "./previewBlock";
import type { ReadingProgress } from "./readingProgress";
import { logCommandErrors, registerCommand } from "./registerCommand";
import { registerDailyNotification } from "./registerDailyNotification";
import { registerRescan } from "./registerRescan";
import { showReading } from "./showReading";
import { createStatusBar } from "./statusBar";
import { createTimeline } from "./timeline";
import { createTree } from "./tree";
import { say } from "./words/say";

/** The API of the extension for other extensions, returned by `extensions.getExtension(…).activate()`. */
export interface Exports {
  /** Requests the list that the tree shows. */
  followUps(): Promise<FollowUpsResult>;
  /** Called by VS Code's Markdown preview. */
  extendMarkdownIt(markdownIt: MarkdownIt): MarkdownIt;
}

/**
 * Connects the views and commands to a client of the language server. Everything is registered when this returns,
 * because VS Code may run a command at once. The server starts afterwards, because VS Code waits for this function.
 */
export function activateExtension(
  context: ExtensionContext,
  client: DeferredClient,
  reading: ReadingProgress,
  lastChange: LastChange,
  log: LogOutputChannel,
  calendarFiles: CalendarFiles,
): Exports {
  logCommandErrors((text) => log.error(text));
  // The history page and the block in previews use the catalogue in `src/words`, which the rest of the extension does not.
  speak(env.language);
  const followUps = new FollowUps(client);
  const previewBlock = new PreviewBlock(followUps);
  const tree = createTree(client, followUps, lastChange, context.workspaceState);
  const readingIndicator = showReading(client, followUps, reading);
  context.subscriptions.push(
    log,
    client,
    followUps,
    previewBlock,
    readingIndicator,
    logCounts(log, followUps),
    ...answerFileRequests(client),
    registerRescan(client),
    tree,
    createStatusBar(followUps),
    createExplorerBadge(followUps),
    showNextStepInText(followUps),
    registerDailyNotification(followUps, context.workspaceState),
    trackContactContext(followUps),
    registerLogTouch(client, followUps),
    registerLogSteps(client, followUps),
    registerStatus(client, followUps),
    registerPostpone(client, followUps),
    registerForm(client, followUps),
    registerDraft(client, followUps),
    registerNewContact(client),
    registerImportContacts(client),
    registerApplyImport(client),
    registerUndoImport(),
    trackPlans(),
    registerOpenContact(followUps),
    registerReach(followUps),
    createTimeline(client, followUps, context.extensionUri),
    registerExportCalendar(client, followUps, calendarFiles),
    keepCalendar(client, followUps, calendarFiles, log),
    registerSamples(log),
    registerGetStarted(context.extension.id, followUps),
    registerCommand(SHOW_LOG, () => log.show()),
    client.onNotification(OPEN_SETTINGS, () => void commands.executeCommand(...OWN_SETTINGS)),
    ...[...NOTE_COMMANDS].map(([id, alias]) => registerCommand(alias, () => commands.executeCommand(id))),
    ...registerRefresh(client, followUps, FOLLOW_UPS_VIEW),
  );
  setTimeout(() => void startServer(client, followUps, readingIndicator, log));
  return {
    followUps: () => client.sendRequest<FollowUpsResult>(FOLLOW_UPS, { all: true }),
    extendMarkdownIt: (markdownIt) => previewBlock.extend(markdownIt),
  };
}

/** Starts the server. If that fails, shows an error with a button that tries again. */
async function startServer(
  client: DeferredClient,
  followUps: FollowUps,
  readingIndicator: Disposable,
  log: LogOutputChannel,
): Promise<void> {
  if (client.isDisposed) return;
  const startTime = Date.now();
  try {
    await client.start();
    log.info(`Language server: started in ${Date.now() - startTime} ms`);
    await followUps.refresh();
  } catch (error) {
    // The window was closed or the extension disabled while the server started.
    if (client.isDisposed) return;
    readingIndicator.dispose();
    log.error("Language server: not started");
    const reason = error instanceof Error ? error.message : String(error);
    const [tryAgain, showOutput] = [say("start.again"), say("start.log")];
    void notify("error", say("start.failed", { reason }), tryAgain, showOutput).then((chosen) => {
      if (chosen === showOutput) log.show();
      return chosen === tryAgain ? startServer(client, followUps, readingIndicator, log) : undefined;
    });
  } finally {
    followUps.markStarted();
  }
}
