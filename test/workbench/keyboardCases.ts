import type { Case } from "./keyboardCases/case";
import { DATE_AND_STATUS_CASES } from "./keyboardCases/dateAndStatusCases";
import { FORM_CASES } from "./keyboardCases/formCases";
import { LOG_CASES } from "./keyboardCases/logCases";
import { TREE_CASES } from "./keyboardCases/treeCases";
import { VIEW_CASES } from "./keyboardCases/viewCases";

/** The cases in the order in which they run in one window. Some need the state that the previous one leaves. */
export const CASES: readonly Case[] = [
  ...LOG_CASES,
  ...DATE_AND_STATUS_CASES,
  ...FORM_CASES,
  ...TREE_CASES,
  ...VIEW_CASES,
];
