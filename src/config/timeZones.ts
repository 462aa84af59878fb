import { closestMatch } from "../note/closestMatch";
import { isTimeZone, timeZoneNames } from "../time/timeZone";
import { message } from "../words/message";
import { didYouMean, type SettingSchema, takesMessage, unknownWord } from "./schema";

const TAKES = message("takes.time-zone");

/** The setting `timeZone`: the name of a time zone, or nothing for that of the computer. */
export const timeZone: SettingSchema<string> = {
  schema: { type: "string", examples: ["Europe/Berlin", "America/New_York", "UTC"] },
  takes: TAKES,
  read(value, path, report) {
    if (typeof value === "string" && (value === "" || isTimeZone(value))) return value;
    const reason = typeof value === "string" ? unknownZone(value) : takesMessage(path, TAKES);
    report({ path, on: "value", reason });
    return undefined;
  },
};

function unknownZone(word: string) {
  const names = timeZoneNames();
  const near = closestMatch(word, names) ?? names.find((name) => cityOf(name) === cityOf(word));
  return near === undefined ? unknownWord("time zone", word, []) : didYouMean("time zone", word, near);
}

/** `Berlin` means `Europe/Berlin`. */
function cityOf(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1).toLowerCase();
}
