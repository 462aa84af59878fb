import { message } from "../words/message";
import { described, flag, objectOf } from "./schema";

/** Where follow-ups are shown outside of the list. */
const INDICATORS = {
  activityBar: "The number of due follow-ups on the icon in the activity bar.",
  statusBar: "The number of due follow-ups in the status bar.",
  sideBar: "The touches and answers of the last seven days above the list.",
  explorer: "A mark on due contacts in the explorer and on their tabs.",
  note: "The next step after the name in a note.",
} as const;

export type Indicator = keyof typeof INDICATORS;

const keys = Object.entries(INDICATORS).map(([key, description]) => [
  key,
  described(flag, { default: true, description }),
]);

export const indicators = objectOf<boolean>("key", Object.fromEntries(keys), message("takes.indicators"));

/** All of them. */
export const ALL_INDICATORS = Object.fromEntries(Object.keys(INDICATORS).map((key) => [key, true]));
