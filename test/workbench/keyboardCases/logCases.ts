import { behind, type Case, ENTER, presses, sees, types } from "./case";
import { DANA_LAST, FRIDAY, LUIS_LAST, next, on, today } from "./notes";
import { AHEAD, SOON, WEEK } from "./tree";

/** Cases that log touches of the active note. */
export const LOG_CASES: readonly Case[] = [
  {
    command: "Log Touch",
    does: "writes the typed text after its preview",
    in: "Dana Whitfield",
    steps: [
      sees(/Log a touch: Dana Whitfield/),
      types("called, voicemail, next call friday 10am - asked where they stand"),
      sees(/Next \| Call · due Fri.* · try 3 of 3/),
      ENTER,
    ],
    changes: {
      "Dana Whitfield": [
        behind(
          DANA_LAST,
          `  - ${today} call voicemail, next call ${next(FRIDAY)} 10:00 - asked where they stand`,
        ),
      ],
    },
    tree: { "Dana Whitfield": [WEEK, /Call · due Fri/] },
  },
  {
    command: "Log Touch",
    does: "writes text that is typed fast, without waiting for the preview",
    in: "Luis Ferreira",
    steps: [sees(/Log a touch: Luis Ferreira/), types("yesterday call no-answer"), ENTER],
    changes: { "Luis Ferreira": [behind(LUIS_LAST, `  - ${on(-1)} call no-answer`)] },
    tree: { "Luis Ferreira": [SOON, /^Call/] },
  },
  {
    command: "Log Touch",
    does: "refuses an unknown word, names it, and stays open until it is canceled",
    in: "Dana Whitfield",
    steps: [
      sees(/Log a touch: Dana Whitfield/),
      types("cal reached"),
      sees(/Unknown word “cal”\.\s+Did you mean “call”\?/),
      ENTER,
      sees(/Unknown word “cal”/),
      presses("Escape"),
    ],
  },
  {
    command: "Log Touch",
    does: "names what it does not understand, and keeps it as text on Enter",
    in: "Luis Ferreira",
    steps: [
      sees(/Log a touch: Luis Ferreira/),
      types("call busy, blue cheese"),
      sees(/Cannot understand “blue cheese”[\s\S]*> Log \| \S+ call busy - blue cheese/),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind(LUIS_LAST, `  - ${today} call busy - blue cheese`)] },
    tree: { "Luis Ferreira": [SOON, /^Call/] },
  },
  {
    command: "Log Touch",
    does: "writes nothing when it is canceled after a good preview",
    in: "Dana Whitfield",
    steps: [sees(/Log a touch: Dana Whitfield/), types("call reached"), sees(/Next \| /), presses("Escape")],
  },
  {
    command: "Log Touch",
    does: "finds the note by the name, without an active note",
    steps: [
      sees(/Log a touch/),
      types("called Dana, voicemail"),
      sees(/^> Log for Dana Whitfield \| \d{4}-\d\d-\d\d call voicemail/m),
      ENTER,
    ],
    changes: { "Dana Whitfield": [behind(DANA_LAST, `  - ${today} call voicemail`)] },
    tree: { "Dana Whitfield": [WEEK, /^Call/] },
  },
  {
    command: "Log Touch",
    does: "finds the contact by a part of the name, without an active note",
    steps: [
      sees(/Log a touch/),
      types("luis"),
      sees(/^> Luis Ferreira/m),
      ENTER,
      sees(/Log a touch: Luis Ferreira/),
      types("call busy"),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind(LUIS_LAST, `  - ${today} call busy`)] },
    tree: { "Luis Ferreira": [SOON, /^Call/] },
  },
  {
    command: "Log Touch Step by Step",
    does: "composes a touch from choices, typed days and a text, and goes back a step",
    in: "Luis Ferreira",
    steps: [
      sees(/How were you in touch\? \(1\/4\)[\s\S]*> Call/),
      presses("ArrowUp"),
      sees(/> On another day…/),
      ENTER,
      sees(/When was it\? \(1\/5\)/),
      types("yesterday 3pm"),
      sees(/> Dates \| yesterday, /),
      ENTER,
      sees(/How were you in touch\? \(2\/5\)[\s\S]*> Call/),
      presses("ArrowDown"),
      sees(/> Email/),
      ENTER,
      sees(/What came of it\? \(3\/5\)/),
      presses("Control+Alt+Minus"),
      sees(/How were you in touch\? \(2\/5\)/),
      ENTER,
      sees(/What came of it\? \(3\/5\)[\s\S]*> Voicemail/),
      ENTER,
      sees(/When is the next step\? \(4\/5\)/),
      types("call friday"),
      sees(/> Log \| \S+ \S+ call voicemail, next call/),
      ENTER,
      sees(/Anything to remember\? \(5\/5\)/),
      types("see #12: she is away"),
      sees(/she is away/),
      ENTER,
    ],
    changes: {
      "Luis Ferreira": [
        behind(
          LUIS_LAST,
          `  - "${on(-1)} 15:00 call voicemail, next call ${next(FRIDAY)} - see #12: she is away"`,
        ),
      ],
    },
    tree: { "Luis Ferreira": [WEEK, /^Call · due Fri/] },
  },
  {
    command: "Log Touch Step by Step",
    does: "writes nothing when it is canceled at a later question",
    in: "Luis Ferreira",
    steps: [sees(/\(1\/4\)/), ENTER, sees(/\(2\/4\)/), ENTER, sees(/\(3\/4\)/), presses("Escape")],
  },
  {
    command: "Log Next Step as Done",
    does: "logs the proposed step, by the chosen channel",
    in: "Priya Raman",
    steps: [sees(/Log as done: Priya Raman[\s\S]*> Email/), ENTER],
    changes: {
      "Priya Raman": [
        behind(
          `  - ${on(-1)} meeting, with Priya - signs that children can read`,
          `  - ${today} email thanks`,
        ),
      ],
    },
    tree: { "Priya Raman": [AHEAD, /./] },
  },
];
