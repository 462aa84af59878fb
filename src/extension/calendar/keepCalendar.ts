import { Disposable, type LogOutputChannel, workspace } from "vscode";
import { SECTION } from "../../config/section";
import { errorKind } from "../../words/errorKind";
import type { Client } from "../client";
import type { FollowUps } from "../followUps";
import { notify } from "../notify";
import { say } from "../words/say";
import type { CalendarFiles } from "./calendarFiles";
import { writeCalendar } from "./writeCalendar";

/**
 * Keeps the file of the setting `calendarFile` current. It is written after each change of the follow-ups, one change
 * at a time, and never before all notes are loaded.
 */
export function keepCalendar(
  client: Client,
  followUps: FollowUps,
  files: CalendarFiles,
  log: Pick<LogOutputChannel, "info" | "warn">,
): Disposable {
  let isRunning = false;
  let isChanged = false;
  let shownProblem = "";
  const showProblem = (problem: string) => {
    // The next change would have the same problem.
    if (problem === shownProblem) return;
    shownProblem = problem;
    if (problem !== "") void notify("warning", problem);
  };
  const writeOnce = async () => {
    const path = calendarFileSetting();
    if (path === "") return showProblem("");
    const file = files.fileAt(path);
    if (!file) return showProblem(say("calendar.not-here", { path }));
    try {
      const result = await writeCalendar(file, { keepFolder: true }, client, files);
      if (result.kind === "written") log.info("Calendar file: written");
      showProblem(result.kind === "refused" ? `${result.reason}.` : "");
    } catch (error) {
      log.warn(`Calendar file: not written, ${errorKind(error)}`);
      const reason = error instanceof Error ? error.message : String(error);
      showProblem(say("calendar.failed", { name: path, reason }));
    }
  };
  const update = async () => {
    isChanged = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isChanged && followUps.current?.complete) {
        isChanged = false;
        await writeOnce();
      }
    } finally {
      isRunning = false;
    }
  };
  return Disposable.from(
    followUps.onDidChange(() => void update()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`${SECTION}.calendarFile`)) void update();
    }),
  );
}

/**
 * Returns the path in the user's settings. Settings of a workspace do not count, because the file may be any file of
 * the user.
 */
export function calendarFileSetting(): string {
  const setting = workspace.getConfiguration(SECTION).inspect<unknown>("calendarFile");
  const path = setting?.globalValue;
  return typeof path === "string" ? path.trim() : "";
}
