import { DAYS } from "./days";
import { EVERYDAY } from "./everyday";
import { EVERYDAY_ANSWERS } from "./everydayAnswers";
import { PLANS } from "./plans";
import { SEARCH } from "./search";
import type { PhraseSections } from "./table";
import { TEXTS } from "./texts";
import { THEIRS } from "./theirs";
import { TOUCHES } from "./touches";

/**
 * The entries that users type on Tuesday, 2026-11-24, into Dana's note, with their whole meaning (`meaning.ts`): the
 * kind of the touch and what it says. A refused phrase has its reason and, on lines of their own, the readings that are
 * offered instead.
 */
export const PHRASE_TABLE: PhraseSections = {
  ...TOUCHES,
  ...THEIRS,
  ...PLANS,
  ...DAYS,
  ...TEXTS,
  ...SEARCH,
  ...EVERYDAY,
  ...EVERYDAY_ANSWERS,
};
