/** The groups of the tree as the cases see them. */
export const WEEK = /^This week$/;
export const SOON = /^(?:Due today|This week)$/;
export const AHEAD = /^(?:Due today|This week|Later)$/;
export const WAITING = /^Waiting$/;

export const OVERDUE = "Overdue: Zoe Young, Dana Whitfield, Luis Ferreira";
/** Returns the groups of the tree except the first one. `later` is the open part of the group of later follow-ups. */
export const butOverdue = (later: "" | "Vera Holt") => [
  "Due today: Priya Raman, Ines Vogt, Karl Auer",
  `Later: ${later}`,
  "Move on: Robin Ashe",
  "Needs a look: Bea Holm",
  "Nothing to do: ",
  "Closed: ",
];
