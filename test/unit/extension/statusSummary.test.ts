import assert from "node:assert/strict";
import type { LogOutputChannel } from "vscode";
import {
  hasCome,
  millisecondsUntil,
  NOTIFIED_ON,
  type NotificationContext,
  notifyIfDue,
  notifySwitchedOn,
} from "../../../src/extension/dailyNotification";
import { logCounts } from "../../../src/extension/logCounts";
import { redactingChannel, withoutDetails } from "../../../src/extension/redactingChannel";
import { DIGEST_COMMANDS, statusSummary } from "../../../src/extension/statusSummary";
import { type Say, ui } from "../../../src/extension/words/en";
import type { FollowUpsResult } from "../../../src/server/protocol";
import type { FollowUp } from "../../../src/service/followUps/followUps";
import { resultOf } from "./followUps";

const say: Say = (key, args = {}) => ui[key].replace(/\{(\w+)\}/g, (_, name) => String(args[name]));

const line = (result: FollowUpsResult) => statusSummary(result, say)?.text;

describe("statusSummary", () => {
  it("returns the most urgent counts in a few words", () => {
    assert.equal(
      line(resultOf("Ann overdue", "Ben due", "Cem due", "Dee upcoming")),
      "1 overdue, 2 due today",
    );
    assert.equal(line(resultOf("Ann overdue", "Dee upcoming")), "1 overdue");
    assert.equal(line(resultOf("Ben due", "Dee waiting")), "1 due today");
    assert.equal(line(resultOf("Dee upcoming")), "nothing due");
    assert.equal(line(resultOf("Dee closed")), "nothing due");
  });

  it("returns nothing without contacts, and does not guess while notes are being read", () => {
    assert.equal(line(resultOf()), undefined);
    assert.equal(line({ ...resultOf("Dee upcoming"), complete: false }), undefined);
    assert.equal(line({ ...resultOf("Ann overdue"), complete: false }), "1 overdue");
  });

  it("lists at most five, counts the rest, and links only to its own commands", () => {
    const names = ["Ann", "Ben", "Cem", "Dee", "Eli", "Fay", "Gus"];
    const { tooltip } = statusSummary(resultOf(...names.map((name) => `${name} due`)), say) ?? assert.fail();
    const [head, list = "", links] = tooltip.split("\n\n");
    assert.equal(head, "**7 due today**");
    assert.deepEqual(
      list.split("\n").map((item) => item.replace(/\(command:[^)]*\)/, "")),
      [...names.slice(0, 5).map((name) => `- [${name}]: Call · due`), "- and 2 more"],
    );
    assert.equal(
      links,
      "[Show Follow\\-ups](command:touchbase.showFollowUps) · [Log Touch](command:touchbase.logTouch)",
    );
    const commands = [...tooltip.matchAll(/\(command:([\w.]+)/g)].map(([, id]) => id);
    assert.ok(commands.every((id) => (DIGEST_COMMANDS as readonly unknown[]).includes(id)));
  });

  it("names the next contact when nothing is due", () => {
    const { tooltip } = statusSummary(resultOf("Dee upcoming", "Eli upcoming"), say) ?? assert.fail();
    assert.match(
      tooltip,
      /^\*\*Nothing is due\\\. Next\\:\*\*\n\n- \[Dee\]\(command:[^)]*\): Call · upcoming\n\n/,
    );
    const { tooltip: quiet } = statusSummary(resultOf("Dee closed"), say) ?? assert.fail();
    assert.match(quiet, /^\*\*Nothing is due\\\.\*\*\n\n\[Show/);
  });

  it("escapes text from notes", () => {
    const result = resultOf("Ann due");
    const items = result.items.map((item) => ({
      ...item,
      name: "[x](command:a) ![y](http://z) <img src=q>",
      line: "Thank [x](command:b) <b>",
      uri: "file:///a) [x](command:c)",
    }));
    const { tooltip } = statusSummary({ ...result, items }, say) ?? assert.fail();
    const bare = tooltip.replace(/\\./g, "");
    assert.deepEqual(
      [...bare.matchAll(/\]\(([^)?]*)/g)].map(([, target]) => target),
      ["command:touchbase.openContact", "command:touchbase.showFollowUps", "command:touchbase.logTouch"],
    );
    assert.doesNotMatch(bare, /[<>]/);
  });
});

describe("notifyIfDue", () => {
  const stored = new Map<string, unknown>();
  let counts: number[] = [];
  const context = (changes: Partial<NotificationContext> = {}): NotificationContext => ({
    memory: {
      get: (key) => stored.get(key),
      update: async (key, value) => void stored.set(key, value),
    },
    isEnabled: () => true,
    isTime: () => true,
    isFocused: () => true,
    notify: (count) => counts.push(count),
    ...changes,
  });
  const on = (today: string, ...items: string[]) => ({ ...resultOf(...items), today });

  beforeEach(() => {
    stored.clear();
    counts = [];
  });

  it("notifies once a day, and again on the next day", () => {
    for (let i = 0; i < 3; i++) notifyIfDue(on("2026-11-22", "Ann overdue", "Ben due"), context());
    assert.deepEqual(counts, [2]);
    notifyIfDue(on("2026-11-23", "Ann overdue", "Ben overdue", "Cem due"), context());
    notifyIfDue(on("2026-11-23", "Ann overdue"), context());
    assert.deepEqual(counts, [2, 3]);
    assert.deepEqual([...stored], [[NOTIFIED_ON, "2026-11-23"]]);
  });

  it("does nothing when the setting is off", () => {
    notifyIfDue(on("2026-11-22", "Ann due"), context({ isEnabled: () => false }));
    assert.deepEqual([counts, [...stored]], [[], []]);
  });

  it("waits for the complete list and for a window with the focus", () => {
    notifyIfDue(undefined, context());
    notifyIfDue({ ...on("2026-11-22", "Ann due"), complete: false }, context());
    notifyIfDue(on("2026-11-22"), context());
    notifyIfDue(on("2026-11-22", "Ann due"), context({ isFocused: () => false }));
    assert.deepEqual(counts, []);
    notifyIfDue(on("2026-11-22", "Ann due"), context());
    assert.deepEqual(counts, [1]);
  });

  it("waits for the time of day", () => {
    notifyIfDue(on("2026-11-22", "Ann due"), context({ isTime: () => false }));
    assert.deepEqual(counts, []);
    notifyIfDue(on("2026-11-22", "Ann due"), context());
    assert.deepEqual(counts, [1]);
  });

  it("shows at once what is due when the user switches it on, even if nothing is, and then not again that day", () => {
    notifySwitchedOn(on("2026-11-22", "Ann upcoming"), context({ isTime: () => false }));
    assert.deepEqual(counts, [0]);
    notifyIfDue(on("2026-11-22", "Ann due"), context());
    assert.deepEqual(counts, [0]);
    notifySwitchedOn(on("2026-11-22", "Ann due"), context());
    assert.deepEqual(counts, [0, 1]);
  });

  it("returns whether the time of day has come, and how far away it is", () => {
    const now = new Date(2026, 10, 22, 8, 30);
    assert.deepEqual(
      ["", "08:29", "08:30", "08:31", "23:59"].map((time) => hasCome(time, now)),
      [true, true, true, false, false],
    );
    assert.equal(millisecondsUntil("09:00", now), 30 * 60_000);
    assert.equal(millisecondsUntil("08:30", now), 24 * 60 * 60_000);
  });

  it("does not notify on a day that began with nothing due", () => {
    notifyIfDue(on("2026-11-22", "Ann upcoming"), context());
    notifyIfDue(on("2026-11-22", "Ann due" satisfies `${string} ${FollowUp["state"]}`), context());
    assert.deepEqual(counts, []);
  });
});

describe("withoutDetails", () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      "Request textDocument/hover failed.\n  Message: no Dana here\n  Code: -32603",
      "Request textDocument/hover failed.",
    ],
    ["Notification handler 'x' failed with message: Dana", "Notification handler 'x' failed"],
    ["Sending request 'textDocument/didOpen'. Params: {}", "Sending request 'textDocument/didOpen'."],
    ['{"message": {"text": "Dana"}}', ""],
    ["", ""],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => assert.equal(withoutDetails(text), expected));
  }
});

/** Returns a channel that records what is written to it. */
function channel() {
  const lines: string[] = [];
  const write = (text: string | Error) => void lines.push(String(text));
  const writers = { trace: write, debug: write, info: write, warn: write, error: write };
  const others = { append: write, appendLine: write, replace: write, logLevel: 1, name: "Touchbase" };
  return { lines, log: Object.freeze({ ...writers, ...others }) as unknown as LogOutputChannel };
}

describe("the output channel", () => {
  it("logs the counts when they change, without names", () => {
    const { lines, log } = channel();
    let current = resultOf();
    let changed = () => {};
    const onDidChange = (listener: () => void) => {
      changed = listener;
      return { dispose() {} };
    };
    logCounts(log, {
      get current() {
        return current;
      },
      onDidChange: onDidChange as never,
    });
    const lists = [
      { ...resultOf("Ann overdue"), complete: false },
      resultOf("Ann overdue", "Ben due", "Cem waiting"),
      resultOf("Ann overdue", "Dee due", "Cem closed"),
    ];
    for (const list of lists) {
      current = list;
      changed();
    }
    assert.deepEqual(lines, [
      "Reading: 1 notes, 1 contacts, 1 overdue, 0 due, 0 unreadable",
      "Read: 3 notes, 3 contacts, 1 overdue, 1 due, 0 unreadable",
    ]);
  });

  it("writes only the client library's own text, at every level", () => {
    const { lines, log } = channel();
    const guarded = redactingChannel(log);
    const text = "Sending request 'x'.\nParams: Dana Whitfield";
    for (const level of [
      "trace",
      "debug",
      "info",
      "warn",
      "error",
      "append",
      "appendLine",
      "replace",
    ] as const)
      guarded[level](text);
    guarded.error(new TypeError("Dana Whitfield"));
    guarded.trace('{"isLSPMessage":true,"message":{"params":"Dana Whitfield"}}');
    assert.deepEqual(lines, [...Array(8).fill("Sending request 'x'."), "TypeError"]);
    assert.deepEqual([guarded.logLevel, guarded.name], [1, "Touchbase"]);
  });
});
