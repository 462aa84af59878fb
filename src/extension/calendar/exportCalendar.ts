import { ConfigurationTarget, type Disposable, ProgressLocation, Uri, window, workspace } from "vscode";
import type { Privacy } from "../../calendar/model";
import { SECTION } from "../../config/section";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { EXPORT_CALENDAR } from "../manifest";
import { confirm, notify } from "../notify";
import { pickFolder } from "../pickFolder";
import { registerCommand } from "../registerCommand";
import { say } from "../words/say";
import type { CalendarFiles } from "./calendarFiles";
import { calendarFileSetting } from "./keepCalendar";
import { writeCalendar } from "./writeCalendar";

/** *Export Calendar…*: asks for the privacy and the file, and writes the follow-ups into it. */
export function registerExportCalendar(
  client: Client,
  followUps: FollowUps,
  files: CalendarFiles,
): Disposable {
  return registerCommand(EXPORT_CALENDAR, async () => {
    const folder = await pickFolder();
    if (!folder) return;
    const privacy = await pickPrivacy();
    if (!privacy) return;
    const currentFile = files.fileAt(calendarFileSetting());
    const file = await window.showSaveDialog({
      title: say("calendar.title"),
      saveLabel: say("calendar.save"),
      defaultUri: currentFile ?? Uri.joinPath(folder, "touchbase.ics"),
      filters: { [say("calendar.files")]: ["ics"] },
    });
    if (!file) return;
    await followUps.firstAnswer;
    await exportTo(file, privacy, client, files, currentFile);
  });
}

async function pickPrivacy(): Promise<Privacy | undefined> {
  const items = (["full", "initials", "none"] as const).map((privacy) => ({
    label: say(`calendar.${privacy}`),
    description: say(`calendar.${privacy}-example`),
    privacy,
  }));
  const picked = await window.showQuickPick(items, { title: say("calendar.shows") });
  return picked?.privacy;
}

async function exportTo(
  file: Uri,
  privacy: Privacy,
  client: Client,
  files: CalendarFiles,
  kept: Uri | undefined,
): Promise<void> {
  const write = (force: boolean) => {
    const name = file.path.slice(file.path.lastIndexOf("/") + 1);
    const progress = { location: ProgressLocation.Window, title: say("calendar.title") };
    const writing = window.withProgress(progress, () =>
      writeCalendar(file, { privacy, force }, client, files),
    );
    return Promise.resolve(writing).catch((error: unknown) => {
      const reason = say("calendar.failed", { name, reason: reasonOf(error) });
      return { kind: "refused", reason, isForeign: false } as const;
    });
  };
  let result = await write(false);
  if (result.kind === "refused" && result.isForeign) {
    const replace = say("calendar.replace");
    if ((await confirm(`${result.reason}.`, say("calendar.replace-detail"), replace)) !== replace) return;
    result = await write(true);
  }
  if (result.kind === "refused") {
    await notify("error", `${result.reason}.`);
    return;
  }
  // Only a file on the disk can be named in the settings.
  const canBeKept = file.scheme === "file" && files.fileAt(file.fsPath) !== undefined;
  const keep = say("calendar.keep");
  const buttons = canBeKept && kept?.toString() !== file.toString() ? [keep] : [];
  const chosen = await notify("info", `${result.done}.`, ...buttons);
  if (chosen !== keep) return;
  const settings = workspace.getConfiguration(SECTION);
  await settings.update("calendarFile", file.fsPath, ConfigurationTarget.Global);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
