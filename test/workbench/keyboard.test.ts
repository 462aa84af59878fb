import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, civilDateOf } from "../../src/time/civilDate";
import { eventually, Workbench } from "./workbench";

const today = civilDateOf(new Date());
const on = (days: number) => addDays(today, days);

/** The first of these days of the week that is ahead, counted from Sunday. */
function next(weekday: number): string {
  const ahead = [1, 2, 3, 4, 5, 6, 7].find((days) => new Date(on(days)).getUTCDay() === weekday);
  return on(ahead ?? 0);
}
const FRIDAY = 5;

const note = (...lines: string[]) => ["---", ...lines, "---", "", "About them.", ""].join("\n");

const NOTES: Readonly<Record<string, string>> = {
  "Dana Whitfield": note(
    "name: Dana Whitfield",
    "organization: Northwind Papers",
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
    `  - ${on(-3)} call reached - see issue #12`,
    `  - ${on(-5)} call voicemial - lunch?`,
  ),
  // Somebody with nothing to do: no command makes anything of her by mistake.
  "Nadia Karim": note("name: Nadia Karim", "status: closed - the search is over", "touches: []"),
};

/** What a person does, one after the other: types, presses a key, or looks until the quick input shows something. */
type Step = { readonly types: string } | { readonly presses: string } | { readonly sees: RegExp };
const types = (text: string): Step => ({ types: text });
const presses = (key: string): Step => ({ presses: key });
const sees = (text: RegExp): Step => ({ sees: text });
const ENTER = presses("Enter");

/** What becomes of a note: the lines that go, from a line on, and those that come in their place. */
interface Change {
  readonly at: string;
  readonly becomes: readonly string[];
}

interface Case {
  readonly command: string;
  readonly does: string;
  /** The note in front, by its name; none for no note at all. */
  readonly in?: string;
  /** The line of the cursor, counted from 1. */
  readonly line?: number;
  readonly steps: readonly Step[];
  /** By the note's name; nothing else may change. Absent: nothing is written. */
  readonly changes?: Readonly<Record<string, readonly Change[]>>;
  /** What the tree says of somebody afterwards. */
  readonly tree?: readonly [string, RegExp];
}

const DANA_LAST = `  - ${on(-7)} call voicemail, next call ${on(-6)} - left my number`;
const LUIS_LAST = `  - ${on(-9)} email resume - the ad in the journal`;
const behind = (line: string, ...added: string[]): Change => ({ at: line, becomes: [line, ...added] });

const CASES: readonly Case[] = [
  {
    command: "Log Touch",
    does: "writes what was typed, once its preview is there",
    in: "Dana Whitfield",
    steps: [
      sees(/Log a touch: Dana Whitfield/),
      types("called, voicemail, next call friday 10am - asked where they stand"),
      sees(/Next \| Call · 3 of 3 · Fri/),
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
    tree: ["Dana Whitfield", /Fri/],
  },
  {
    command: "Log Touch",
    does: "takes what was typed fast, without waiting for the preview",
    in: "Luis Ferreira",
    steps: [sees(/Log a touch: Luis Ferreira/), types("yesterday call no-answer"), ENTER],
    changes: { "Luis Ferreira": [behind(LUIS_LAST, `  - ${on(-1)} call no-answer`)] },
  },
  {
    command: "Log Touch",
    does: "refuses a word that it does not know, says which, and stays until it is cancelled",
    in: "Dana Whitfield",
    steps: [
      sees(/Log a touch: Dana Whitfield/),
      types("cal reached"),
      sees(/`cal` is no word of a touch\.\s+Did you mean `call`\?/),
      ENTER,
      sees(/`cal` is no word of a touch/),
      presses("Escape"),
    ],
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
  },
  {
    command: "Log Touch Step by Step",
    does: "puts a touch together from choices, typed days and a text, and goes back a step",
    in: "Luis Ferreira",
    steps: [
      sees(/How were you in touch\? \(1\/7\)[\s\S]*> Call/),
      presses("ArrowDown"),
      sees(/> Email/),
      ENTER,
      sees(/What came of it\? \(2\/7\)/),
      presses("Control+Alt+Minus"),
      sees(/How were you in touch\? \(1\/7\)/),
      ENTER,
      sees(/What came of it\? \(2\/7\)[\s\S]*> Voicemail/),
      ENTER,
      sees(/With whom\? \(3\/7\)/),
      ENTER,
      sees(/When was it\? \(4\/7\)/),
      types("yesterday 3pm"),
      sees(/> Log \| \S+ \S+ call voicemail/),
      ENTER,
      sees(/When is the next step\? \(5\/7\)/),
      types("call friday"),
      sees(/> Log \| \S+ \S+ call voicemail, next call/),
      ENTER,
      sees(/Did they promise an answer\? \(6\/7\)[\s\S]*> No/),
      ENTER,
      sees(/Anything to remember\? \(7\/7\)/),
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
  },
  {
    command: "Log Touch Step by Step",
    does: "writes nothing when it is cancelled on the way",
    in: "Luis Ferreira",
    steps: [sees(/\(1\/7\)/), ENTER, sees(/\(2\/7\)/), ENTER, sees(/\(3\/7\)/), presses("Escape")],
  },
  {
    command: "Log Next Step as Done",
    does: "logs what is proposed",
    in: "Priya Raman",
    steps: [],
    changes: {
      "Priya Raman": [
        behind(
          `  - ${on(-1)} meeting, with Priya - signs that children can read`,
          `  - ${today} email thanks`,
        ),
      ],
    },
  },
  {
    command: "Snooze…",
    does: "puts off to a day that is offered",
    in: "Luis Ferreira",
    steps: [
      sees(/Snooze Luis Ferreira until[\s\S]*> Tomorrow/),
      presses("ArrowDown"),
      sees(/> In 3 days/),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `snooze: ${on(3)}`)] },
  },
  {
    command: "Snooze…",
    does: "puts off to a day in one's words, and shows before which",
    in: "Luis Ferreira",
    steps: [
      sees(/Snooze Luis Ferreira until/),
      types("in 3 weeks"),
      sees(new RegExp(`> \\w{3} \\d+ \\w{3} \\(in 21 days\\) \\| snooze: ${on(21)}`)),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `snooze: ${on(21)}`)] },
  },
  {
    command: "Snooze…",
    does: "refuses a day that is past",
    in: "Luis Ferreira",
    steps: [
      sees(/Snooze Luis Ferreira until/),
      types("yesterday"),
      sees(/is past/),
      ENTER,
      sees(/is past/),
      presses("Escape"),
    ],
  },
  {
    command: "Hold…",
    does: "waits for them until a day",
    in: "Luis Ferreira",
    steps: [sees(/Hold Luis Ferreira until/), types(on(30)), sees(new RegExp(`\\| hold: ${on(30)}`)), ENTER],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `hold: ${on(30)}`)] },
  },
  {
    command: "Pin Follow-up…",
    does: "sets a day with its time and channel",
    in: "Luis Ferreira",
    steps: [
      sees(/Pin the next follow-up of Luis Ferreira/),
      types("friday 10am call"),
      sees(/> Fri \d+ \w{3}, 10:00 \(.*\) \| follow_up: \S+ 10:00 call/),
      ENTER,
    ],
    changes: { "Luis Ferreira": [behind("playbook: job-ad", `follow_up: ${next(FRIDAY)} 10:00 call`)] },
    tree: ["Luis Ferreira", /Fri/],
  },
  {
    command: "Unset Snooze, Hold or Pin…",
    does: "takes out what is there",
    in: "Robin Ashe",
    steps: [],
    changes: { "Robin Ashe": [{ at: `snooze: ${on(-2)}`, becomes: [] }] },
  },
  {
    command: "Mark as Moved On…",
    does: "sets the status with the reason",
    in: "Robin Ashe",
    steps: [sees(/Mark Robin Ashe as moved on/), types("three calls, no word"), ENTER],
    changes: {
      "Robin Ashe": [behind(`snooze: ${on(-2)}`, "status: moved-on - three calls, no word")],
    },
  },
  ...(
    [
      ["Close Contact…", "Close", "closed"],
      ["Do Not Contact…", "Do not contact", "do-not-contact"],
      ["Pause Contact…", "Pause", "paused"],
    ] as const
  ).map(
    ([command, title, status]): Case => ({
      command,
      does: "sets the status, without a reason where none is given",
      in: "Luis Ferreira",
      steps: [sees(new RegExp(`${title} Luis Ferreira`)), ENTER],
      changes: { "Luis Ferreira": [behind("playbook: job-ad", `status: ${status}`)] },
    }),
  ),
  {
    command: "Take Up Contact Again",
    does: "makes a closed contact active",
    in: "Nadia Karim",
    steps: [],
    changes: { "Nadia Karim": [{ at: "status: closed - the search is over", becomes: ["status: active"] }] },
  },
  {
    command: "Sort Touches by Date",
    does: "sorts the log",
    in: "Tom Beckett",
    steps: [],
    changes: {
      "Tom Beckett": [
        {
          at: `  - ${on(-3)} call reached - see issue #12`,
          becomes: [`  - ${on(-5)} call voicemial - lunch?`],
        },
        {
          at: `  - ${on(-5)} call voicemial - lunch?`,
          becomes: [`  - ${on(-3)} call reached - see issue #12`],
        },
      ],
    },
  },
  {
    command: "Switch Touch between Line and Fields",
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
          at: `  - ${on(-3)} call reached - see issue #12`,
          becomes: [`  - "${on(-3)} call reached - see issue #12"`],
        },
      ],
    },
  },
  {
    command: "Fix All Findings about Form",
    does: "mends all of it in one step",
    in: "Tom Beckett",
    steps: [],
    changes: {
      "Tom Beckett": [
        {
          at: `  - ${on(-3)} call reached - see issue #12`,
          becomes: [`  - ${on(-5)} call voicemail - lunch?`],
        },
        {
          at: `  - ${on(-5)} call voicemial - lunch?`,
          becomes: [`  - "${on(-3)} call reached - see issue #12"`],
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
      sees(/Why\?/),
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

/** All that the palette offers, with no mouse: each command changes what it says, and one undo brings it back. */
describe("the commands by keyboard alone", function () {
  this.timeout(120_000);
  let folder: string;
  let workbench: Workbench;
  const fileOf = (name: string) => join(folder, "People", `${name}.md`);
  const read = (name: string) => readFileSync(fileOf(name), "utf8");

  before(async function () {
    this.timeout(180_000);
    folder = join(mkdtempSync(join(tmpdir(), "touchbase-keyboard-")), "notes");
    mkdirSync(join(folder, "People"), { recursive: true });
    for (const [name, text] of Object.entries(NOTES)) writeFileSync(fileOf(name), text);
    workbench = await Workbench.open(folder);
    await workbench.openView("Touchbase");
    await eventually(async () => assert.ok((await workbench.treeItems()).length > 5), 60_000);
  });

  afterEach(async function () {
    if (this.currentTest?.state !== "failed") return;
    // What was on the screen, and then a clean one for the next.
    await workbench.screenshot(`failed/${this.currentTest.title.replace(/[^\w]+/g, "-").slice(0, 60)}`);
    for (let times = 0; times < 3; times++) await press("Escape");
    await workbench.runCommand("View: Revert and Close Editor").catch(() => {});
    for (const [name, text] of Object.entries(NOTES)) writeFileSync(fileOf(name), text);
  });

  after(async () => {
    await workbench?.close();
    rmSync(join(folder, ".."), { recursive: true, force: true });
  });

  const press = (key: string) => workbench.page.keyboard.press(key);
  const perform = async (steps: readonly Step[]) => {
    for (const step of steps) {
      if ("types" in step) await workbench.page.keyboard.type(step.types);
      else if ("presses" in step) await press(step.presses);
      else await eventually(async () => assert.match(await workbench.quickInputText(), step.sees));
    }
  };
  const dirty = () => workbench.page.locator(".tab.dirty").count();
  const save = async () => {
    await press("Control+s");
    await eventually(async () => assert.equal(await dirty(), 0));
  };
  const quickInputIsGone = () =>
    workbench.page.locator(".quick-input-widget").waitFor({ state: "hidden", timeout: 10_000 });

  /** What the notes are to be: as they were, but for the changes. */
  const changed = (changes: Case["changes"] = {}) =>
    Object.entries(NOTES).map(([name, text]) => {
      const lines = text.split("\n").flatMap((line) => {
        const change = changes[name]?.find(({ at }) => at === line);
        return change ? change.becomes : [line];
      });
      return [name, lines.join("\n")] as const;
    });
  const assertNotes = async (wanted: readonly (readonly [string, string])[]) => {
    for (const [name, text] of wanted) await eventually(async () => assert.equal(read(name), text), 10_000);
  };

  for (const { command, does, in: name, line, steps, changes, tree } of CASES) {
    it(`${command}: ${does}`, async () => {
      await workbench.runCommand("View: Close All Editors");
      if (name) await workbench.openFile(`${name}.md`);
      if (line) {
        await press("Control+g");
        await workbench.quickInput.fill(`:${line}`);
        await press("Enter");
        await quickInputIsGone();
      }
      await workbench.runCommand(`Touchbase: ${command}`);
      await perform(steps);
      await quickInputIsGone();
      if (!changes) {
        assert.equal(await dirty(), 0);
        await assertNotes(changed());
        return;
      }
      await eventually(async () => assert.equal(await dirty(), Object.keys(changes).length), 4000);
      await assertNotes(changed());
      await save();
      await assertNotes(changed(changes));
      if (tree)
        await eventually(async () => {
          const item = (await workbench.treeItems()).find(({ label }) => label === tree[0]);
          assert.match(item?.description ?? "", tree[1]);
        });
      await press("Control+z");
      await eventually(async () => assert.equal(await dirty(), Object.keys(changes).length));
      await save();
      await assertNotes(changed());
    });
  }

  it("never failed in the window", () => {
    assert.deepEqual(workbench.errors, []);
  });
});
