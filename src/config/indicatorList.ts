/** The places outside of the list that show follow-ups, each with its default. It imports nothing. */
export const INDICATORS = {
  activityBar: [true, "The number of due follow-ups on the icon in the activity bar."],
  statusBar: [true, "The number of due follow-ups in the status bar."],
  sideBar: [true, "The touches and answers of the last seven days above the list."],
  explorer: [true, "A mark on due contacts in the Explorer and on their tabs."],
  note: [false, "The next step after the name in a note. The code lens above the log says the same."],
} as const satisfies Record<string, readonly [byDefault: boolean, description: string]>;

export type Indicator = keyof typeof INDICATORS;
