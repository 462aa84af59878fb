import { behind, type Case, checks, ENTER, presses, sees, shows, tells, types } from "./case";
import { DANA_LAST, FRIDAY, LUIS_LAST, next, on, READ_ONLY, today } from "./notes";
import { noteWithDraft } from "./results";
import { AHEAD, SOON } from "./tree";

/** Cases that act on items of the tree, and that create notes. */
export const TREE_CASES: readonly Case[] = [
  {
    command: "Log Touch",
    does: "asks for the contact if the text names none, and keeps the typed text",
    steps: [
      sees(/Log a touch/),
      types("call busy"),
      sees(/> Whose note is it for\?/),
      ENTER,
      sees(/^call busy\n[\s\S]*Luis Ferreira/),
      types("luis"),
      sees(/> Luis Ferreira/),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind(LUIS_LAST, `  - ${today} call busy`)] },
    tree: { "Luis Ferreira": [SOON, /^Call/] },
  },
  {
    command: "Log Touch",
    does: "makes the active note a contact, when the user picks it",
    in: "Fair",
    steps: [
      sees(/Log a touch/),
      types("fair"),
      sees(/> This note, Fair/),
      ENTER,
      sees(/Log a touch: Fair/),
      types("call reached, next friday"),
      sees(/Next \| Send thanks/),
      ENTER,
    ],
    changes: {
      Fair: [
        [
          "---",
          "touches:",
          `  - ${today} call reached, next ${next(FRIDAY)}`,
          "---",
          "# The fair",
          "",
          "Stand 12, by the window.",
          "",
        ].join("\n"),
      ],
    },
    tree: { "The fair": [SOON, /^Thanks/] },
  },
  {
    command: "Log Touch",
    does: "asks nothing for a read-only note, and says so",
    in: READ_ONLY,
    steps: [tells(/the note is read-only: Rita Locke\.md/)],
  },
  {
    command: "Resume Contact",
    does: "changes no read-only note",
    in: READ_ONLY,
    steps: [tells(/the note is read-only: Rita Locke\.md/)],
  },
  {
    command: "Log Touch with Several Contacts",
    does: "writes one line into the note of each checked contact",
    steps: [
      sees(/Log a touch with several contacts/),
      presses("ArrowDown"),
      sees(/> Zoe Young/),
      presses("ArrowDown"),
      sees(/> Dana Whitfield/),
      presses("Space"),
      presses("ArrowDown"),
      sees(/> Luis Ferreira/),
      presses("Space"),
      ENTER,
      sees(/Log a touch: 2 contacts/),
      types("email - the shop has moved"),
      sees(/Next \| /),
      ENTER,
    ],
    changes: {
      "Dana Whitfield": [behind(DANA_LAST, `  - ${today} email - the shop has moved`)],
      "Luis Ferreira": [behind(LUIS_LAST, `  - ${today} email - the shop has moved`)],
    },
    tree: { "Dana Whitfield": [SOON, /./], "Luis Ferreira": [SOON, /./] },
  },
  {
    command: "Log Next Step as Done",
    does: "runs on Space in the box of an item",
    on: "Priya Raman",
    steps: [
      checks(/^Log the next step of Priya Raman as done$/m),
      sees(/Log as done: Priya Raman[\s\S]*> Email/),
      ENTER,
    ],
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
  {
    command: "Stop Following Up…",
    does: "runs on Space where the step is to move on",
    on: "Robin Ashe",
    steps: [checks(/^Mark Robin Ashe as moved on$/m)],
    changes: { "Robin Ashe": [behind(`snooze: ${on(-2)}`, "status: moved-on")] },
    tree: { "Robin Ashe": null },
  },
  {
    command: "Remind Me…",
    does: "asks for no other contact where the active note cannot be read",
    in: "Bea Holm",
    steps: [tells(/Bea Holm: the frontmatter cannot be read/)],
  },
  {
    command: "Draft a Message",
    does: "adds the outline of a message to the note",
    in: "Dana Whitfield",
    steps: [
      sees(/Draft a message to Dana Whitfield[\s\S]*> For the next step \| Call/),
      types("email"),
      sees(/> Email/),
      ENTER,
      sees(/Where does the draft for Dana Whitfield go\?[\s\S]*> Into the note/),
      ENTER,
    ],
    changes: { "Dana Whitfield": [noteWithDraft("Dana Whitfield", "email")] },
  },
  {
    command: "New Contact",
    does: "asks for the playbook and the organization, and moves the cursor to the place of the first touch",
    steps: [
      sees(/New contact[\s\S]*Nothing is created before the last question/),
      types("Ida Novak"),
      sees(/> New contact “Ida Novak” \| People\/Ida Novak\.md/),
      ENTER,
      sees(/New contact: Ida Novak[\s\S]*A playbook says when[\s\S]*> [^|]+ \| networking/),
      types("friend"),
      sees(/> [^|]+ \| friend/),
      ENTER,
      sees(/> No organization/),
      types("Zet"),
      sees(/> Zeta/),
      ENTER,
      shows(".tab.active", /Ida Novak/),
      shows(".statusbar", /Ln 5, Col 9/),
    ],
    changes: {
      "Ida Novak": [
        [
          "---",
          "name: Ida Novak",
          "organization: Zeta",
          "playbook: friend",
          "touches:",
          "---",
          "",
          "# Ida Novak",
          "",
        ].join("\n"),
      ],
    },
    tree: { "Ida Novak": [SOON, /./] },
  },
  {
    command: "New Contact",
    does: "opens the note of a name that is taken",
    steps: [
      sees(/New contact/),
      types("vera holt"),
      sees(/> Open the note of vera holt[\s\S]*There is already a note/),
      ENTER,
      shows(".tab.active", /Vera Holt/),
    ],
  },
  {
    command: "Log Next Step as Done",
    does: "asks for the outcome of a call, and for the channel",
    in: "Zoe Young",
    steps: [
      sees(/Log as done: Zoe Young[\s\S]*> Reached[\s\S]*Voicemail[\s\S]*No answer[\s\S]*Something else…/),
      types("voice"),
      sees(/> Voicemail/),
      ENTER,
    ],
    changes: {
      "Zoe Young": [behind(`  - ${on(-16)} email resume`, `  - ${today} call voicemail`)],
    },
    tree: { "Zoe Young": [AHEAD, /./] },
  },
  ...(
    [
      ["Call", /> \+1 555 0142[\s\S]*\+1 555 0199/],
      ["Write an Email", /> dana@example\.com[\s\S]*dana@home\.example/],
      ["Copy Phone Number", /> \+1 555 0142[\s\S]*\+1 555 0199/],
      ["Copy Email Address", /> dana@example\.com[\s\S]*dana@home\.example/],
    ] as const
  ).map(
    ([command, choices]): Case => ({
      command,
      does: "asks which of several, and does nothing when it is canceled",
      in: "Dana Whitfield",
      steps: [sees(choices), presses("Escape")],
    }),
  ),
  {
    command: "Log Touch",
    does: "keeps the line above the rows that contain one of its words",
    in: "Luis Ferreira",
    steps: [
      sees(/Log a touch: Luis Ferreira/),
      types("no answer"),
      sees(/^Log a touch: Luis Ferreira\s+> Log \| \S+ no-answer[\s\S]*No answer\? \|/m),
      presses("Escape"),
    ],
  },
  {
    command: "Log Touch",
    does: "runs on Control+K, L everywhere",
    in: "Luis Ferreira",
    isPressed: true,
    steps: [presses("Control+k"), presses("l"), sees(/Log a touch: Luis Ferreira/), presses("Escape")],
  },
  ...(
    [
      ["Log Touch", "Control+Enter", "Luis Ferreira", /Log a touch: Luis Ferreira/],
      ["Remind Me…", "Alt+s", "Luis Ferreira", /Remind me of Luis Ferreira on/],
      ["Set a Date…", "Alt+p", "Luis Ferreira", /next follow-up: Luis Ferreira/],
      ["Stop Following Up…", "Alt+Delete", "Robin Ashe", /Stop following up: Robin Ashe/],
      ["Filter Follow-ups…", "Alt+f", "Robin Ashe", /Filter follow-ups/],
    ] as const
  ).map(
    ([command, key, name, seen]): Case => ({
      command,
      does: `runs on ${key} in the tree`,
      on: name,
      steps: [presses(key), sees(seen), presses("Escape")],
    }),
  ),
  {
    command: "Log Next Step as Done",
    does: "runs on Control+Shift+Enter in the tree",
    on: "Robin Ashe",
    steps: [presses("Control+Shift+Enter"), tells(/Robin Ashe: It is time to move on/)],
  },
];
