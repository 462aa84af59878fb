import type { IcsCodec } from "../calendar/codec";
import { type CalendarSource, composeCalendar, folderNameOf } from "../calendar/compose";
import { type AnalyzedContact, calendarContacts } from "../calendar/contacts";
import { type CalendarContact, PRIVACIES } from "../calendar/model";
import { isTimeZone } from "../time/timeZone";
import { type Message, message } from "../words/message";
import { render } from "../words/render";
import type { CalendarParams, CalendarResult } from "./calendarProtocol";
import type { Folder } from "./folder";
import type { Workspace } from "./workspace";

/** `touchbase/calendar`: composes the calendar of all folders. Half a folder would remove the entries of the other half. */
export async function exportCalendar(
  params: CalendarParams,
  workspace: Workspace,
  loadCodec: () => Promise<IcsCodec>,
): Promise<CalendarResult> {
  const folders = workspace.all().filter(({ uri }) => uri !== "");
  if (!folders.every(({ isComplete }) => isComplete)) return refused(message("calendar.not-read"));
  if (folders.some(({ config }) => config.problems.some(({ setting }) => setting === "timeZone")))
    return refused(message("calendar.zone"));
  const source = await sourceOf(params, folders, workspace);
  const { name, previous } = params;
  const privacy = PRIVACIES.find((known) => known === params.privacy);
  const target = {
    name,
    earlierText: previous ?? undefined,
    choices: privacy ? { privacy } : {},
    isForced: params.force === true,
    keepsFolder: params.keepFolder === true,
  };
  const composed = composeCalendar(source, target, await loadCodec());
  switch (composed.kind) {
    case "refused":
      return refused(composed.reason, composed.isForeign);
    case "write":
      return { ...composed, done: say(message("calendar.written", { name, count: composed.count })) };
    case "unchanged":
      return { ...composed, done: say(message("calendar.unchanged", { name, count: composed.count })) };
  }
}

async function sourceOf(
  { now, timeZone }: CalendarParams,
  folders: readonly Folder[],
  workspace: Workspace,
): Promise<CalendarSource> {
  const [first] = folders.length > 0 ? folders : workspace.all();
  const { values } = first?.config ?? {};
  const contacts: CalendarContact[] = [];
  for (const folder of folders) {
    const prefix = folders.length > 1 ? `${nameOf(folder)}/` : "";
    for (const contact of await contactsOf(folder, prefix)) contacts.push(contact);
  }
  return {
    contacts,
    context: {
      today: workspace.today,
      timeZone: values?.timeZone || (isTimeZone(timeZone) ? timeZone : "UTC"),
      partsOfDay: {
        "mid-morning": values?.midMorning ?? "",
        "mid-afternoon": values?.midAfternoon ?? "",
      },
    },
    folder: folderNameOf(folders.map(nameOf)),
    now,
  };
}

/** Loads every contact, and yields in between, because most of them have to be read again. */
async function contactsOf(folder: Folder, prefix: string): Promise<CalendarContact[]> {
  const yieldIfDue = folder.createYield();
  const analyzed: AnalyzedContact[] = [];
  for (const contact of folder.contacts()) {
    const { analysis } = contact.load();
    analyzed.push({ path: prefix + contact.path, analysis });
    const pause = yieldIfDue?.();
    if (pause) await pause;
  }
  return calendarContacts(analyzed, folder.today, folder.config.cadence.days);
}

/** The name of the folder, as on the disk. */
function nameOf({ uri }: Folder): string {
  const name = uri.replace(/\/+$/, "").split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function refused(reason: Message, isForeign = false): CalendarResult {
  return { kind: "refused", reason: say(reason), isForeign };
}

function say(text: Message): string {
  return render(text, { plain: true });
}
