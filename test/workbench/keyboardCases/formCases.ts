import { behind, type Case, ENTER, sees, types } from "./case";
import { LUIS_LAST, on } from "./notes";

/** Cases that reformat a note. */
export const FORM_CASES: readonly Case[] = [
  {
    command: "Sort Touches by Date",
    does: "sorts the log",
    in: "Tom Beckett",
    steps: [],
    changes: {
      "Tom Beckett": [
        {
          at: `  - ${on(-3)} call scheduled - see issue #12`,
          becomes: [`  - ${on(-5)} call voicemial - lunch?`],
        },
        {
          at: `  - ${on(-5)} call voicemial - lunch?`,
          becomes: [`  - ${on(-3)} call scheduled - see issue #12`],
        },
      ],
    },
  },
  {
    command: "Convert Touch (Line or Fields)",
    does: "writes the touch at the cursor as fields",
    in: "Luis Ferreira",
    line: 5,
    steps: [],
    changes: {
      "Luis Ferreira": [
        {
          at: LUIS_LAST,
          becomes: [
            `  - date: ${on(-9)}`,
            "    channel: email",
            "    purpose: resume",
            "    note: the ad in the journal",
          ],
        },
      ],
    },
  },
  {
    command: "Quote Touch",
    does: "keeps the text that YAML would read as a comment",
    in: "Tom Beckett",
    line: 5,
    steps: [],
    changes: {
      "Tom Beckett": [
        {
          at: `  - ${on(-3)} call scheduled - see issue #12`,
          becomes: [`  - "${on(-3)} call scheduled - see issue #12"`],
        },
      ],
    },
  },
  {
    command: "Fix All Formatting Problems",
    does: "fixes all problems in one step",
    in: "Tom Beckett",
    steps: [],
    changes: {
      "Tom Beckett": [
        {
          at: `  - ${on(-3)} call scheduled - see issue #12`,
          becomes: [`  - ${on(-5)} call voicemail - lunch?`],
        },
        {
          at: `  - ${on(-5)} call voicemial - lunch?`,
          becomes: [`  - "${on(-3)} call scheduled - see issue #12"`],
        },
      ],
    },
  },
  {
    command: "Ignore a Rule in This Note…",
    does: "offers the rules with findings, and adds the typed reason",
    in: "Dana Whitfield",
    steps: [
      sees(/Ignore a rule in the note of Dana Whitfield[\s\S]*commitment-missed/),
      types("commitment"),
      sees(/> commitment-missed/),
      ENTER,
      sees(/A few words for later/),
      types("we spoke on the train"),
      ENTER,
    ],
    changes: {
      "Dana Whitfield": [
        behind("playbook: job-ad", "ignore:", "  - commitment-missed - we spoke on the train"),
      ],
    },
  },
];
