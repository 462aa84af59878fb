/** A color of the extension, which a theme or a user can change. */
export interface ColorEntry {
  readonly id: string;
  readonly description: string;
  readonly defaults: {
    readonly dark: string;
    readonly light: string;
    readonly highContrast: string;
    readonly highContrastLight: string;
  };
}

export const COLOR = {
  overdue: "touchbase.overdue",
  dueToday: "touchbase.dueToday",
  nextStep: "touchbase.nextStep",
} as const;

export const COLORS: readonly ColorEntry[] = [
  {
    id: COLOR.overdue,
    description: "What is overdue: in the list, in the Explorer, in a note, and in the charts.",
    defaults: { dark: "#F88070", light: "#B01011", highContrast: "#F88070", highContrastLight: "#B01011" },
  },
  {
    id: COLOR.dueToday,
    description: "What is due today.",
    defaults: { dark: "#4DAAFC", light: "#005FB8", highContrast: "#4DAAFC", highContrastLight: "#005FB8" },
  },
  {
    id: COLOR.nextStep,
    description: "The next step next to the name in a note, if it is not due.",
    defaults: {
      dark: "editorCodeLens.foreground",
      light: "editorCodeLens.foreground",
      highContrast: "editorCodeLens.foreground",
      highContrastLight: "editorCodeLens.foreground",
    },
  },
];
