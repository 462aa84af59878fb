import { type Message, message } from "../words/message";
import { plainLine } from "../words/safeText";
import { type EarlierCalendar, type IcsCodec, PROGRAM } from "./codec";
import { isOwnUid } from "./identity";

/** Why a file is not replaced. `isForeign` means that the user may still want to replace it. */
export interface Refusal {
  readonly reason: Message;
  readonly isForeign: boolean;
}

export type EarlierReading =
  | { readonly ok: true; readonly calendar: EarlierCalendar | undefined }
  | { readonly ok: false; readonly refusal: Refusal };

/** The longest name of a program that a message shows. */
const MAX_PROGRAM_LENGTH = 60;
const CONFLICT_MARKERS = /^(?:<{7} |>{7} |\|{7} |={7}\r?$)/m;
const ENDS_CALENDAR = /^END:VCALENDAR\s*$(?![\s\S])/im;
const BEGINS_CALENDAR = /^\ufeff?\s*BEGIN:VCALENDAR[ \t]*\r?$/im;

/**
 * Reads the file that a calendar replaces: undefined for none, and for an empty one. Refuses what Touchbase did not make,
 * and what has lost the memory of its entries. `name` is that of the file.
 */
export function readEarlier(text: string | undefined, name: string, codec: IcsCodec): EarlierReading {
  if (text === undefined || text.trim() === "") return { ok: true, calendar: undefined };
  const refuse = (reason: Message, isForeign = false): EarlierReading => {
    return { ok: false, refusal: { reason, isForeign } };
  };
  const isConflicted = CONFLICT_MARKERS.test(text) && /^BEGIN:VCALENDAR/im.test(text);
  if (isConflicted) return refuse(message("calendar.conflict", { name }));
  if (BEGINS_CALENDAR.exec(text)?.index !== 0) return refuse(message("calendar.not-a-calendar", { name }));
  let calendar: EarlierCalendar;
  try {
    if (!ENDS_CALENDAR.test(text)) throw new Error("no end");
    calendar = codec.read(text.replace(/^\ufeff/, ""));
  } catch {
    const program = /^PRODID[^:\r\n]*:(.*)$/im.exec(text)?.[1]?.trim();
    if (program === undefined || program === PROGRAM) return refuse(message("calendar.cut-off", { name }));
    return refuse(foreign(name, program), true);
  }
  if (calendar.program !== PROGRAM) return refuse(foreign(name, calendar.program), true);
  if (!calendar.items.every(({ uid }) => isOwnUid(uid)))
    return refuse(message("calendar.mixed", { name }), true);
  return { ok: true, calendar };
}

function foreign(name: string, program: string): Message {
  const programName = plainLine(program).slice(0, MAX_PROGRAM_LENGTH) || "?";
  return message("calendar.foreign", { name, program: programName });
}
