import type { Uri } from "vscode";
import { CALENDAR, type CalendarParams, type CalendarResult } from "../../server/calendarProtocol";
import type { Client } from "../client";
import { say } from "../words/say";
import type { CalendarFiles } from "./calendarFiles";

/** The maximum number of attempts on a file that other programs change meanwhile. */
const MAX_ATTEMPTS = 5;

type Options = Pick<CalendarParams, "privacy" | "force" | "keepFolder">;

/** Writes the calendar of all folders into a file, or leaves it as it is. */
export async function writeCalendar(
  file: Uri,
  options: Options,
  client: Client,
  files: CalendarFiles,
): Promise<Exclude<CalendarResult, { kind: "write" }> | { readonly kind: "written"; readonly done: string }> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const before = await files.read(file);
    const params: CalendarParams = {
      name: file.path.slice(file.path.lastIndexOf("/") + 1),
      previous: before ?? null,
      now: `${new Date().toISOString().slice(0, 19)}Z`,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...options,
    };
    const result = await client.sendRequest<CalendarResult>(CALENDAR, params);
    if (result.kind !== "write") return result;
    if (await files.write(file, before, result.text)) return { kind: "written", done: result.done };
  }
  return { kind: "refused", reason: say("calendar.busy"), isForeign: false };
}
