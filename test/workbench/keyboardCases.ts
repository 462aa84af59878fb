import { resolveConfig } from "../../src/config/resolve";
import { planAction } from "../../src/service/actions";
import type { ActionId } from "../../src/service/actions/table";
import { WEEKS_BY_DEFAULT } from "../../src/service/timeline/model";
import { planRebalance } from "../../src/service/timeline/rebalance";
import { addDays } from "../../src/time/civilDate";
import { contactsOf } from "../unit/service/timeline/support";
import { TUESDAY } from "./clock";

const today = TUESDAY;
const on = (days: number) => addDays(today, days);

/** The first of these days of the week that is ahead, counted from Sunday. */
function next(weekday: number): string {
  const ahead = [1, 2, 3, 4, 5, 6, 7].find((days) => new Date(on(days)).getUTCDay() === weekday);
  return on(ahead ?? 0);
}
const FRIDAY = 5;

const note = (...lines: string[]) => ["---", ...lines, "---", "", "About them.", ""].join("\n");

/** Its text is good; the settings of the window say that it cannot be saved. */
export const READ_ONLY = "Rita Locke";

export const NOTES: Readonly<Record<string, string>> = {
  "Dana Whitfield": note(
    "name: Dana Whitfield",
    "organization: Northwind Papers",
    "phone: [+1 555 0142, +1 555 0199]",
    "email: [dana@example.com, dana@home.example]",
    "playbook: job-ad",
    "touches:",
    `  - ${on(-12)} email resume`,
    `  - ${on(-7)} call voicemail, next call ${on(-6)} - left my number`,
  ),
  "Luis Ferreira": note(
    "name: Luis Ferreira",
    "playbook: job-ad",
    "touches:",
    `  - ${on(-9)} email resume - the ad in the journal`,
  ),
  "Priya Raman": note(
    "name: Priya Raman",
    "playbook: networking",
    "touches:",
    `  - ${on(-1)} meeting, with Priya - signs that children can read`,
  ),
  "Robin Ashe": note(
    "name: Robin Ashe",
    "playbook: job-ad",
    `snooze: ${on(-2)}`,
    "touches:",
    `  - ${on(-30)} email resume`,
    `  - ${on(-20)} call no-answer`,
    `  - ${on(-15)} call no-answer`,
    `  - ${on(-10)} call no-answer`,
  ),
  "Tom Beckett": note(
    "name: Tom Beckett",
    "playbook: friend",
    "touches:",
    `  - ${on(-3)} call scheduled - see issue #12`,
    `  - ${on(-5)} call voicemial - lunch?`,
  ),
  [READ_ONLY]: note(
    `name: ${READ_ONLY}`,
    "status: paused",
    "playbook: job-ad",
    "touches:",
    `  - ${on(-9)} email resume`,
  ),
  // Their windows are open, with days to spare.
  "Ines Vogt": note("name: Ines Vogt", "playbook: networking", "touches:", `  - ${on(-17)} email share`),
  "Karl Auer": note("name: Karl Auer", "playbook: networking", "touches:", `  - ${on(-17)} email share`),
  "Zoe Young": note("name: Zoe Young", "playbook: job-ad", "touches:", `  - ${on(-16)} email resume`),
  "Bea Holm": note("name: Bea Holm", "playbook: [job-ad", "touches:", `  - ${on(-3)} call`),
  // No contact.
  Fair: "# The fair\n\nStand 12, by the window.\n",
  // Nothing to do for two weeks.
  "Vera Holt": note(
    "name: Vera Holt",
    "organization: Zeta",
    "playbook: networking",
    "touches:",
    `  - ${on(-1)} email share`,
  ),
  // Somebody with nothing to do: no command makes anything of her by mistake.
  "Nadia Karim": note(
    "name: Nadia Karim",
    "playbook: networking",
    "status: closed - the search is over",
    "touches: []",
  ),
};

/** What a person does or waits for, one after the other. */
export type Step =
  | { readonly types: string }
  | { readonly presses: string }
  /** Presses Tab until something with this name has the focus. */
  | { readonly tabsTo: RegExp }
  /** Runs another command by the palette. */
  | { readonly runs: string }
  /** Until the quick input shows it. */
  | { readonly sees: RegExp }
  /** Until this part of the window, or of a page in it, shows a text. */
  | { readonly shows: string; readonly text: RegExp }
  /** Until the tree holds these and no other groups: `Overdue: Dana Whitfield, Luis Ferreira`. */
  | { readonly tree: readonly string[] };
const types = (text: string): Step => ({ types: text });
const presses = (key: string): Step => ({ presses: key });
const tabsTo = (name: RegExp): Step => ({ tabsTo: name });
const runs = (title: string): Step => ({ runs: title });
const sees = (text: RegExp): Step => ({ sees: text });
const shows = (selector: string, text: RegExp): Step => ({ shows: selector, text });
const tells = (text: RegExp): Step => shows(".notification-list-item-message", text);
const showsTree = (...groups: readonly string[]): Step => ({ tree: groups });
const ENTER = presses("Enter");

/** What becomes of a note: the lines that go, from a line on, and those that come in their place; or the whole of it. */
export type Change = { readonly at: string; readonly becomes: readonly string[] } | string;

export interface Case {
  /** Its title in the palette, which it is run by, but with `on`. */
  readonly command: string;
  readonly does: string;
  /** The note in front, by its name; none for no note at all. */
  readonly in?: string;
  /** The command is run by the first keys, not by the palette. */
  readonly isPressed?: true;
  /** The item of the tree that has the focus: the first key is for it. */
  readonly on?: string;
  /** The line of the cursor, counted from 1. */
  readonly line?: number;
  /** What is done before the command is run. */
  readonly before?: readonly Step[];
  readonly steps: readonly Step[];
  /** By the note's name; nothing else may change. Absent: nothing is written. */
  readonly changes?: Readonly<Record<string, readonly Change[]>>;
  /**
   * Where those stand in the tree afterwards whom it moves there, in which group and with what; null for nowhere. All
   * others stand where they stood.
   */
  readonly tree?: Readonly<Record<string, readonly [RegExp, RegExp] | null>>;
}

const WEEK = /^This week$/;
const SOON = /^(?:Due today|This week)$/;
const AHEAD = /^(?:Due today|This week|Later)$/;
const WAITING = /^Waiting$/;

const DANA_LAST = `  - ${on(-7)} call voicemail, next call ${on(-6)} - left my number`;
const LUIS_LAST = `  - ${on(-9)} email resume - the ad in the journal`;
const behind = (line: string, ...added: string[]) => ({ at: line, becomes: [line, ...added] });

const DEFAULTS = resolveConfig([{ origin: "settings", values: {} }]);

/** A note as the server makes it: what that is to be, the tests of the server tell. */
function acted(name: string, action: ActionId, ...args: string[]): string {
  const note = { text: NOTES[name] ?? "", fileName: name, today, config: DEFAULTS };
  const outcome = planAction(action, note, args);
  return outcome.ok ? outcome.newText : outcome.reason;
}
const drafted = (name: string, kind: string) => acted(name, "touchbase.draft", kind);
const snoozed = (name: string, to: string) => acted(name, "touchbase.snooze", to);

/** The most follow-ups of a day, and what has to move for it. */
const SPREAD_LIMIT = 3;
const SPREAD = planRebalance(contactsOf(today, NOTES), {
  today,
  weeks: WEEKS_BY_DEFAULT,
  limit: SPREAD_LIMIT,
  isWorkingDay: (date) => DEFAULTS.cadence.days.isWorkingDay(date),
}).moves;

const OVERDUE = "Overdue: Zoe Young, Dana Whitfield, Luis Ferreira";
/** The tree but for its first group, with what is due later folded or open. */
const butOverdue = (later: "" | "Vera Holt") => [
  "Due today: Priya Raman, Ines Vogt, Karl Auer",
  `Later: ${later}`,
  "Move on: Robin Ashe",
  "Needs a look: Bea Holm",
  "Nothing to do: ",
  "Closed: ",
];

export const CASES: readonly Case[] = [
  {
    command: "Log Touch",
    does: "writes what was typed, once its preview is there",
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
    does: "takes what was typed fast, without waiting for the preview",
    in: "Luis Ferreira",
    steps: [sees(/Log a touch: Luis Ferreira/), types("yesterday call no-answer"), ENTER],
    changes: { "Luis Ferreira": [behind(LUIS_LAST, `  - ${on(-1)} call no-answer`)] },
    tree: { "Luis Ferreira": [SOON, /^Call/] },
  },
  {
    command: "Log Touch",
    does: "refuses a word that it does not know, says which, and stays until it is cancelled",
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
    does: "says what it does not understand, and keeps it as text on Enter",
    in: "Luis Ferreira",
    steps: [
      sees(/Log a touch: Luis Ferreira/),
      types("call busy, lovely weather"),
      sees(/Cannot understand “lovely weather”[\s\S]*> Log \| \S+ call busy - lovely weather/),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind(LUIS_LAST, `  - ${today} call busy - lovely weather`)] },
    tree: { "Luis Ferreira": [SOON, /^Call/] },
  },
  {
    command: "Log Touch",
    does: "writes nothing when it is cancelled behind a good preview",
    in: "Dana Whitfield",
    steps: [sees(/Log a touch: Dana Whitfield/), types("call reached"), sees(/Next \| /), presses("Escape")],
  },
  {
    command: "Log Touch",
    does: "finds the note by the name, with no note in front",
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
    does: "lets the contact be picked by a part of the name, with no note in front",
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
    does: "puts a touch together from choices, typed days and a text, and goes back a step",
    in: "Luis Ferreira",
    steps: [
      sees(/How were you in touch\? \(1\/5\)[\s\S]*> Call/),
      presses("ArrowDown"),
      sees(/> Email/),
      ENTER,
      sees(/What came of it\? \(2\/5\)/),
      presses("Control+Alt+Minus"),
      sees(/How were you in touch\? \(1\/5\)/),
      ENTER,
      sees(/What came of it\? \(2\/5\)[\s\S]*> Voicemail/),
      ENTER,
      sees(/When was it\? \(3\/5\)/),
      types("yesterday 3pm"),
      sees(/> Log \| \S+ \S+ call voicemail/),
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
    does: "writes nothing when it is cancelled on the way",
    in: "Luis Ferreira",
    steps: [sees(/\(1\/5\)/), ENTER, sees(/\(2\/5\)/), ENTER, sees(/\(3\/5\)/), presses("Escape")],
  },
  {
    command: "Log Next Step as Done",
    does: "logs what is proposed, by the channel that is chosen",
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
  {
    command: "Remind Me…",
    does: "puts off to a day that is offered",
    in: "Luis Ferreira",
    steps: [
      sees(/Remind me of Luis Ferreira on[\s\S]*The follow-up is hidden until that day[\s\S]*> Tomorrow/),
      presses("ArrowDown"),
      sees(/> In 3 days/),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `snooze: ${on(3)}`)] },
    tree: { "Luis Ferreira": [WAITING, /^Call/] },
  },
  {
    command: "Remind Me…",
    does: "puts off to a day in one's words, and shows before which",
    in: "Luis Ferreira",
    steps: [
      sees(/Remind me of Luis Ferreira on/),
      types("in 3 weeks"),
      sees(new RegExp(`> \\w{3} \\d+ \\w{3} \\(in 21 days\\) \\| snooze: ${on(21)}`)),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `snooze: ${on(21)}`)] },
    tree: { "Luis Ferreira": [WAITING, /^Call/] },
  },
  {
    command: "Remind Me…",
    does: "refuses a day that is past",
    in: "Luis Ferreira",
    steps: [
      sees(/Remind me of Luis Ferreira on/),
      types("yesterday"),
      sees(/is in the past/),
      ENTER,
      sees(/is in the past/),
      presses("Escape"),
    ],
  },
  {
    command: "They Are Away Until…",
    does: "waits for them until a day",
    in: "Luis Ferreira",
    steps: [
      sees(/Luis Ferreira: away until[\s\S]*They are away or deciding/),
      types(on(30)),
      sees(new RegExp(`\\| hold: ${on(30)}`)),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `hold: ${on(30)}`)] },
    tree: { "Luis Ferreira": [WAITING, /^Call/] },
  },
  {
    command: "Set a Date…",
    does: "sets a day with its time and channel",
    in: "Luis Ferreira",
    steps: [
      sees(/next follow-up: Luis Ferreira[\s\S]*whatever the playbook proposes/),
      types("friday 10am call"),
      sees(/> Fri \d+ \w{3}, 10:00 \(.*\) \| follow_up: \S+ 10:00 call/),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `follow_up: ${next(FRIDAY)} 10:00 call`)] },
    tree: { "Luis Ferreira": [WEEK, /Call · due Fri/] },
  },
  {
    command: "Clear a Date…",
    does: "takes out what is there",
    in: "Robin Ashe",
    steps: [],
    changes: { "Robin Ashe": [{ at: `snooze: ${on(-2)}`, becomes: [] }] },
    // It had been put off until then.
    tree: { "Robin Ashe": [/^Move on$/, /^Move on/] },
  },
  {
    command: "Stop Following Up…",
    does: "asks why, and sets the status with a reason",
    in: "Robin Ashe",
    steps: [
      sees(/Stop following up: Robin Ashe[\s\S]*Resume Contact brings it back\.[\s\S]*> Moved on/),
      ENTER,
      sees(/Mark Robin Ashe as moved on/),
      types("three calls, no word"),
      ENTER,
    ],
    changes: {
      "Robin Ashe": [behind(`snooze: ${on(-2)}`, "status: moved-on - three calls, no word")],
    },
    tree: { "Robin Ashe": null },
  },
  ...(
    [
      ["Closed", "Close", "closed"],
      ["Do not contact", "Do not contact", "do-not-contact"],
      ["Paused", "Pause", "paused"],
    ] as const
  ).map(
    ([choice, title, status]): Case => ({
      command: "Stop Following Up…",
      does: `sets the status ${status}, without a reason where none is given`,
      in: "Luis Ferreira",
      steps: [
        sees(/Stop following up: Luis Ferreira/),
        types(choice),
        sees(new RegExp(`> ${choice}`)),
        ENTER,
        sees(new RegExp(`${title} Luis Ferreira`)),
        ENTER,
      ],
      changes: { "Luis Ferreira": [behind("playbook: job-ad", `status: ${status}`)] },
      tree: { "Luis Ferreira": null },
    }),
  ),
  {
    command: "Resume Contact",
    does: "offers only contacts that are paused or closed, with another note in front",
    in: "Luis Ferreira",
    steps: [
      sees(/Whom do you follow up again\?[\s\S]*> (?:Nadia Karim|Rita Locke)[^>]*$/),
      types("nadia"),
      sees(/> Nadia Karim/),
      ENTER,
    ],
    changes: { "Nadia Karim": [{ at: "status: closed - the search is over", becomes: ["status: active"] }] },
    tree: { "Nadia Karim": [SOON, /./] },
  },
  {
    command: "Resume Contact",
    does: "makes a closed contact active",
    in: "Nadia Karim",
    steps: [],
    changes: { "Nadia Karim": [{ at: "status: closed - the search is over", becomes: ["status: active"] }] },
    tree: { "Nadia Karim": [SOON, /./] },
  },
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
    does: "writes the touch at the cursor in fields",
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
    does: "keeps what YAML would take for a comment",
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
    does: "fixes all of it in one step",
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
    does: "offers the rules that found something, and takes the reason",
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
  {
    command: "Log Touch",
    does: "lets whose it is be picked where nobody is named, and keeps what was typed",
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
    does: "makes a contact of the note in front, once that is picked",
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
    does: "writes nothing into a note that is read-only, and says so",
    in: READ_ONLY,
    steps: [
      sees(new RegExp(`Log a touch: ${READ_ONLY}`)),
      types("call voicemail"),
      sees(/Log \| /),
      ENTER,
      tells(/read-only/),
    ],
  },
  {
    command: "Log Touch with Several Contacts",
    does: "writes one line into the notes of all who are ticked",
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
    does: "is the space bar on the box of an item",
    on: "Priya Raman",
    steps: [
      tabsTo(/^Log the next step of Priya Raman as done$/m),
      presses("Space"),
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
    does: "is the space bar where it is time to",
    on: "Robin Ashe",
    steps: [tabsTo(/^Mark Robin Ashe as moved on$/m), presses("Space")],
    changes: { "Robin Ashe": [behind(`snooze: ${on(-2)}`, "status: moved-on")] },
    tree: { "Robin Ashe": null },
  },
  {
    command: "Remind Me…",
    does: "asks for nobody else where the note in front cannot be read",
    in: "Bea Holm",
    steps: [tells(/Bea Holm: the frontmatter cannot be read/)],
  },
  {
    command: "Draft a Message",
    does: "puts the skeleton of a message into the note",
    in: "Dana Whitfield",
    steps: [
      sees(/Draft a message to Dana Whitfield[\s\S]*> For the next step \| Call/),
      types("email"),
      sees(/> Email/),
      ENTER,
    ],
    changes: { "Dana Whitfield": [drafted("Dana Whitfield", "email")] },
  },
  {
    command: "New Contact",
    does: "asks for the playbook and the organization, and puts the cursor where the first touch goes",
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
    does: "asks what came of a call, and which channel it was",
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
      does: "asks which of several, and does nothing when it is cancelled",
      in: "Dana Whitfield",
      steps: [sees(choices), presses("Escape")],
    }),
  ),
  {
    command: "Log Touch",
    does: "keeps the line above the rows that have a word of it",
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
    does: "is Control+K, L everywhere",
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
      does: `is ${key} in the tree`,
      on: name,
      steps: [presses(key), sees(seen), presses("Escape")],
    }),
  ),
  {
    command: "Log Next Step as Done",
    does: "is Control+Shift+Enter in the tree",
    on: "Robin Ashe",
    steps: [presses("Control+Shift+Enter"), tells(/Robin Ashe: It is time to move on/)],
  },
  {
    command: "Open Contact",
    does: "is Enter in the tree",
    on: "Vera Holt",
    steps: [ENTER, shows(".tab.active", /Vera Holt/)],
  },
  {
    command: "Show Follow-ups",
    does: "brings the focus to the tree",
    in: "Luis Ferreira",
    steps: [shows(".sidebar .monaco-list:focus", /Overdue/)],
  },
  { command: "Refresh Follow-ups", does: "shows the same where nothing has changed", steps: [] },
  {
    command: "Stop Reading Notes",
    does: "says that there is nothing to stop",
    steps: [tells(/No notes are being read\./)],
  },
  {
    command: "Show Contact History",
    does: "shows the contact in front",
    in: "Dana Whitfield",
    steps: [shows(".tab.active", /Contact History/), shows("h2", /Dana Whitfield/)],
  },
  {
    command: "Show Coming Weeks",
    does: "shows the weeks",
    steps: [shows("h2", /Coming weeks/), shows(".calendar", /Zoe Young/)],
  },
  {
    command: "Spread Follow-ups…",
    does: "moves what would move, once it is looked at",
    steps: [
      shows("h3", /Even out heavy days/),
      tabsTo(/^limit$/m),
      presses("Control+a"),
      types(String(SPREAD_LIMIT)),
      ENTER,
      shows("button.primary", new RegExp(`^Move ${SPREAD.length} follow-ups$`)),
      tabsTo(new RegExp(`^Move ${SPREAD.length} follow-ups$`, "m")),
      ENTER,
      shows(".spread .status", /moved to a quieter day/),
    ],
    changes: Object.fromEntries(SPREAD.map(({ name, to }) => [name, [snoozed(name, to)]])),
    tree: Object.fromEntries(SPREAD.map(({ name }) => [name, [WAITING, /./]])),
  },
  {
    command: "Create Sample Contacts",
    does: "writes a folder of them, which Remove Sample Contacts takes away after asking",
    steps: [
      shows(".tab.active", /README/),
      shows(".sidebar .monaco-list", /Grace Okafor/),
      runs("Remove Sample Contacts"),
      shows(".monaco-dialog-box", /Remove the sample contacts\?/),
      ENTER,
      tells(/The sample contacts were removed/),
    ],
  },
  {
    command: "Remove Sample Contacts",
    does: "says so where there are none",
    steps: [tells(/There are no sample contacts/)],
  },
  {
    command: "Get Started",
    does: "opens the walkthrough",
    steps: [shows(".gettingStartedContainer", /Touchbase/)],
  },
  {
    command: "Sort Follow-ups by…",
    does: "puts each group in the order of names, and back",
    steps: [
      sees(/Sort follow-ups by[\s\S]*Name/),
      types("name"),
      sees(/> Name/),
      ENTER,
      showsTree(
        "Overdue: Dana Whitfield, Luis Ferreira, Zoe Young",
        "Due today: Ines Vogt, Karl Auer, Priya Raman",
        ...butOverdue("Vera Holt").slice(1),
      ),
      runs("Sort Follow-ups by…"),
      sees(/Sort follow-ups by/),
      types("date"),
      sees(/> Date/),
      ENTER,
      showsTree(OVERDUE, ...butOverdue("Vera Holt")),
    ],
  },
  {
    command: "Filter Follow-ups…",
    does: "shows what has a text in it as it is typed, and all again when it is cancelled",
    steps: [
      sees(/Filter follow-ups/),
      types("northw"),
      showsTree("Overdue: Dana Whitfield"),
      presses("Escape"),
      showsTree(OVERDUE, ...butOverdue("")),
    ],
  },
  {
    command: "Clear Filter",
    does: "shows all again",
    before: [
      runs("Filter Follow-ups…"),
      sees(/Filter follow-ups[\s\S]*Overdue/),
      // Without those that are overdue.
      presses("ArrowDown"),
      sees(/> Overdue/),
      presses("Space"),
      ENTER,
      showsTree(...butOverdue("Vera Holt")),
    ],
    steps: [showsTree(OVERDUE, ...butOverdue("Vera Holt"))],
  },
  {
    command: "Hide Contacts with Nothing to Do",
    does: "takes the closed ones from the tree, and Show brings them back",
    steps: [
      showsTree(OVERDUE, ...butOverdue("Vera Holt").slice(0, -2)),
      runs("Show Contacts with Nothing to Do"),
      showsTree(OVERDUE, ...butOverdue("Vera Holt")),
    ],
  },
  {
    command: "Show Contacts with Nothing to Do",
    does: "shows the closed ones again",
    before: [
      runs("Hide Contacts with Nothing to Do"),
      showsTree(OVERDUE, ...butOverdue("Vera Holt").slice(0, -2)),
    ],
    steps: [showsTree(OVERDUE, ...butOverdue("Vera Holt"))],
  },
  {
    command: "Group Follow-ups by…",
    does: "groups by playbook, and back by what is due",
    steps: [
      sees(/Group follow-ups by[\s\S]*> Due State/),
      types("play"),
      sees(/> Playbook/),
      ENTER,
      showsTree(
        "job-ad: Zoe Young, Dana Whitfield, Luis Ferreira, Robin Ashe",
        "networking: Priya Raman, Ines Vogt, Karl Auer, Vera Holt",
        "Needs a look: Bea Holm",
        "Nothing to do: ",
        "Closed: ",
      ),
      runs("Group Follow-ups by…"),
      sees(/Group follow-ups by/),
      types("due"),
      sees(/> Due State/),
      ENTER,
      showsTree(OVERDUE, ...butOverdue("")),
    ],
  },
  {
    command: "Undo Last Change",
    does: "says so when there is nothing to undo",
    steps: [tells(/There is nothing to undo/)],
  },
  {
    command: "Show Output",
    does: "brings up the output",
    steps: [shows(".part.panel", /Output/)],
  },
];
