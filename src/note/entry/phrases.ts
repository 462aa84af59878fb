import { CALLS } from "./phrases/calls";
import { MEETINGS } from "./phrases/meetings";
import { OTHERS } from "./phrases/others";
import { OUTCOMES_AND_PURPOSES } from "./phrases/outcomes";
import type { Phrase } from "./phrases/phrase";
import { PLANS } from "./phrases/plans";
import { THEIRS } from "./phrases/theirs";
import { WRITING } from "./phrases/writing";

export { formsOf, type Phrase, THIRD_PERSON } from "./phrases/phrase";

/**
 * The phrases that *Log Touch* understands in addition to the words of a touch line: one closed list, from which the
 * parser, its tests, and the docs are generated. An entry with anything else (not a word of a touch, a date, or a name)
 * is rejected, because a log must not contain guesses. If two phrases share a form, the earlier one counts.
 */
export const PHRASES: readonly Phrase[] = [
  ...CALLS,
  ...WRITING,
  ...MEETINGS,
  ...OUTCOMES_AND_PURPOSES,
  ...THEIRS,
  ...PLANS,
  ...OTHERS,
];
