import assert from "node:assert/strict";
import { folderOf, removeFolders } from "../unit/vault/folder";
import { touchbaseHere as touchbase } from "./run";

/** The output of `explain` for a note, line by line. */
async function told(note: string, today: string, config = "{}"): Promise<string[]> {
  const root = folderOf({ "Kim.md": note, ".touchbase.json": config });
  const { out, err } = await touchbase(root, "explain", "Kim.md", "--today", today);
  assert.equal(err, "");
  return out.split("\n");
}

const note = (...lines: string[]) => ["---", ...lines, "---", ""].join("\n");

describe("touchbase explain", () => {
  afterEach(removeFolders);

  it("lists 500 findings and counts the others", async () => {
    const touches = Array.from({ length: 602 }, () => "  - 2026-11-02 call voicemail");
    const out = (await told(note("playbook: networking", "touches:", ...touches), "2026-11-24")).join("\n");
    assert.equal(out.match(/^ {2}line \d+: .* \[[a-z-]+\]$/gm)?.length, 500);
    assert.match(out, /\n {2}\d{3,4} more: see touchbase check\n/);
  });

  it("prints the step, its reasons, the plan, the touches and the derivation of the date", async () => {
    const text = note(
      "playbook: job-ad",
      "touches:",
      "  - 2026-11-13 email resume",
      "  - 2026-11-18 call no-answer",
      "  - 2026-11-23 call voicemail",
      "  - 2026-11-23 email - that I called",
    );
    assert.deepEqual(await told(text, "2026-11-24", '{ "country": "US" }'), [
      "Kim  Kim.md",
      "",
      "  Nothing to do yet. Call on Friday 27 November.",
      "  2 tries without an answer, the last on Monday 23 November: call again, and mention it.",
      "  This is the 3rd of 3 tries.",
      "  You are following the playbook “Answering a job ad”.",
      "  The advice is from “How to stay in touch without becoming a pest”.",
      "",
      "What to say",
      "  Say why you call: your application of Friday 13 November.",
      "  Say that you are following up on your email of Mon 23 Nov and your resume of Fri 13 Nov.",
      "  This is the last try: be brief, and leave the door open.",
      "",
      "If they don't answer",
      "  Mon 30 Nov  Move on",
      "",
      "How the date was chosen",
      "  3 days after Mon 23 Nov is Thu 26 Nov; that is Thanksgiving Day, so it moves to Fri 27 Nov.",
      "",
      "What counted, and what did not",
      "  your application: tries count from the next touch on  2026-11-13 email resume",
      "  1st try without an answer                             2026-11-18 call no-answer",
      "  2nd try without an answer                             2026-11-23 call voicemail",
      "  same day, so the same try                             2026-11-23 email - that I called",
      "",
      "Problems and advice",
      "  line 7: A second message on Monday 23 November: one a day is enough. Give them 3 days to get back to you. [too-soon]",
      "  Also from “Follow up, follow up, follow up” and “Following up after an interview: how, and how often”.",
      "",
      "Your own settings",
      "  “country” is US, from .touchbase.json.",
      "",
    ]);
  });

  it("says what the list says about a colleague who answered", async () => {
    const ann = note("organization: Acme GmbH", "playbook: networking", "touches:", "  - 2026-11-10 email");
    const ben = note(
      "organization: ACME",
      "playbook: networking",
      "touches:",
      "  - 2026-11-17 email in - glad to help",
      "  - 2026-11-17 email answer",
    );
    const root = folderOf({ "Ann.md": ann, "Ben.md": ben, ".touchbase.json": "{}" });
    const said = "Ben of ACME answered on Tuesday 17 November: ask Ben first.";
    const { out } = await touchbase(root, "explain", "Ann.md", "--today", "2026-11-24");
    assert.ok(out.split("\n").includes(`  ${said}`), out);
    const asJson = async (...args: string[]) =>
      JSON.parse((await touchbase(root, ...args, "--json", "--today", "2026-11-24")).out);
    const {
      how: _,
      findings: __,
      version: ___,
      today: ____,
      ...explained
    } = await asJson("explain", "Ann.md");
    const { items } = await asJson("due", "--all");
    assert.deepEqual(
      explained,
      items.find(({ path }: { path: string }) => path === "Ann.md"),
    );
  });

  it("plans a step that waits for the user's return on the same day as the list", async () => {
    const text = note("playbook: job-ad", "touches:", "  - 2026-11-20 call no-answer");
    const names = ["A", "B", "C", "D", "E", "F"];
    const config = JSON.stringify({ away: ["2026-11-21..2026-11-29"] });
    const notes = Object.fromEntries(names.map((name) => [`${name}.md`, text]));
    const root = folderOf({ ...notes, ".touchbase.json": config });
    const { out } = await touchbase(root, "explain", "F.md", "--today", "2026-11-24");
    assert.ok(out.includes("\n  Nothing to do yet. Call on Tuesday 1 December.\n"), out);
    assert.ok(out.includes("this is planned for Tuesday 1 December, with at most 5 a day."), out);
  });

  it("says that it read no other note where no folder looks like a folder of notes", async () => {
    const root = folderOf({
      "Ann.md": note("organization: Acme", "playbook: friend"),
      "Ben.md": note("playbook: friend"),
    });
    const said = "The other contacts were not considered";
    const explained = await touchbase(root, "explain", "Ann.md", "--today", "2026-11-24");
    assert.ok(explained.out.includes(said));
    assert.ok(!(await touchbase(root, "explain", "Ben.md", "--today", "2026-11-24")).out.includes(said));
    const { out } = await touchbase(root, "explain", "Ann.md", "--json", "--today", "2026-11-24");
    assert.equal(JSON.parse(out).onlyThisNote, true);
  });

  it("names the numbers of the active playbook only", async () => {
    const config = JSON.stringify({
      playbooks: {
        "job-ad": { tooSoon: 9 },
        mine: { like: "friend", title: "Mine", wait: { afterAttempt: 5 }, limit: { calls: 4, attempts: 8 } },
      },
    });
    const lines = await told(
      note("playbook: mine", "touches:", "  - 2026-11-18 call no-answer"),
      "2026-11-24",
      config,
    );
    assert.equal(lines[2], "  Call. This has been due since Monday 23 November.");
    assert.ok(lines.includes("  You are following the playbook “Mine”."));
    assert.deepEqual(lines.slice(lines.indexOf("Your own settings") + 1, -1), [
      "  “mine” is a playbook of your own, like friend, from .touchbase.json.",
      "  “wait.afterAttempt” of mine is 5, not 3, from .touchbase.json.",
      "  “limit.calls” of mine is 4, not unlimited, from .touchbase.json.",
      "  “limit.attempts” of mine is 8, not unlimited, from .touchbase.json.",
    ]);
  });

  const states: readonly (readonly [string, string])[] = [
    ["playbook: job-ad\nstatus: paused", "You paused this contact. Set its status to active"],
    [
      "playbook: job-ad\nstatus: closed - found one",
      "Nothing to do: this contact is marked closed (found one).",
    ],
    [
      "playbook: job-ad\ntouches:\n  - 2026-11-02 call stop",
      "They asked on Monday 2 November not to be contacted",
    ],
    [
      "playbook: friend\ntouches:\n  - 2026-11-02 lunch\n  - 2026-11-02 text thanks",
      "Nothing to do: you have a date",
    ],
    ["playbook: friend\nhold: 2026-12-01", "Leave them alone until Tuesday 1 December; then call."],
    ["playbook: friend\nsnooze: 2026-12-01", "You snoozed this until Tuesday 1 December; then call."],
    ["playbook: job-ad", "Call today."],
    ["playbook: [", "The frontmatter cannot be read, so there is no advice yet."],
    [
      "playbook: networking\ntouches:\n  - 2026-11-23 email in thanks",
      "Nothing to do yet. Get in touch: an email, a card, a message on a social network, a text, a call or a meeting, some time between Monday 30 November and Monday 7 December.",
    ],
  ];
  for (const [keys, expected] of states) {
    it(`prints the state: ${expected}`, async () => {
      const line = (await told(note(...keys.split("\n")), "2026-11-24"))[2] ?? "";
      assert.equal(line.trim().slice(0, expected.length), expected);
    });
  }
});
