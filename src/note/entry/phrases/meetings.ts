import type { Phrase } from "./phrase";

const MEAL = "[coffee|lunch|dinner|breakfast|drink|drinks|walk|beer|tea]";

/** Phrases about meetings. */
export const MEETINGS: readonly Phrase[] = [
  { kind: "did", words: "meeting", overridable: "channel", forms: ["[met|met up|saw|sat down]"] },
  {
    kind: "names",
    role: "addressed",
    words: "meeting",
    overridable: "channel",
    forms: ["[bumped|ran] into"],
  },
  {
    kind: "did",
    words: "meeting",
    forms: [
      `[went|] for [a|] ${MEAL}`,
      `over [a|] ${MEAL}`,
      `went to ${MEAL}`,
      `[had|grabbed|got] [a|] ${MEAL}`,
      "had [a|] meeting",
      "[dinner|breakfast|drinks]",
      "in person",
      "visited",
    ],
  },
  {
    kind: "did",
    words: "event",
    forms: ["at [a|an|the|] [event|conference|meetup|fair|job fair|trade fair|career fair|party]"],
  },
  {
    kind: "did",
    words: "video",
    forms: [
      "[zoom|teams|video|skype|facetime] [call|chat|meeting]",
      "google meet",
      "[zoomed|skyped|facetimed]",
      "had a [zoom|teams|video] [call|chat|]",
    ],
  },
  {
    kind: "did",
    words: "interview",
    forms: ["interviewed", "had [an|my|the] interview", "[job|] interview", "was interviewed"],
  },
  // Which interview it was is worth keeping.
  {
    kind: "did",
    words: "interview",
    isKept: true,
    forms: [
      "[phone|video|zoom|teams|first|1st|second|2nd|third|3rd|final|last|panel|on-site|onsite|in-person|technical|screening|hr|follow-up] interview",
      "[first|1st|second|2nd|third|3rd|final|last] [round|round interview|round of interviews]",
      "[phone|video|recruiter|hr|initial] [screen|screening]",
      "screening call",
    ],
  },
];
