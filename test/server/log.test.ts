import assert from "node:assert/strict";
import type { LogChoices, LogResult } from "../../src/server/logProtocol";
import { beginner } from "./begin";
import { NO_LIMIT, type TestClient, type Vault } from "./client";

const noteOf = (name: string, organization = "Acme") =>
  `---\nname: ${name}\norganization: ${organization}\nplaybook: job-ad\ntouches:\n  - 2026-11-19 call voicemail\n---\n`;

const NOTES = {
  "dana.md": noteOf("Dana Whitfield"),
  "luis.md": noteOf("Luis Ortega"),
  "kim-a.md": noteOf("Kim Lee"),
  "kim-g.md": noteOf("Kim Park", "Globex"),
};

describe("logging touches", function () {
  this.timeout(NO_LIMIT);
  let client: TestClient;
  let vault: Vault;
  const begin = beginner();

  beforeEach(async () => {
    ({ client, vault } = await begin(NOTES, {
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    }));
    for (const [path, text] of Object.entries(NOTES)) await client.open(vault.uri(path), text);
  });

  const preview = (...args: unknown[]) => client.execute<LogResult>("touchbase.previewLog", ...args);
  const log = (...args: unknown[]) => client.execute<LogResult>("touchbase.log", ...args);
  const added = (path: keyof typeof NOTES) =>
    client
      .textOf(vault.uri(path))
      .split("\n")
      .filter((line) => !NOTES[path].split("\n").includes(line));

  it("returns the line, the dates and the next step in a preview", async () => {
    const uri = vault.uri("dana.md");
    const note = {
      uri,
      name: "Dana Whitfield",
      line: "2026-11-21 call voicemail, next call 2026-11-27 10:00",
      next: "Call · due Fri 27 Nov, 10:00 · try 3 of 3",
      plan: "then move on Mon 30 Nov",
      at: { line: 6, character: 2 },
    };
    assert.deepEqual(await preview(uri, "yesterday called Dana, voicemail, next call friday 10am"), {
      ok: true,
      ...note,
      done: "Logged a call for Dana Whitfield. Next: Call · due Fri 27 Nov, 10:00 · try 3 of 3",
      dates: ["yesterday, Sat 21 Nov", "next call Fri 27 Nov, 10:00 (in 5 days)"],
      meaning: "counts as your 2nd try without an answer (of 3)",
      findings: [
        {
          rule: "too-soon",
          severity: "warning",
          message:
            "2 days after the last unanswered try of Thursday 19 November: give them 3 days to get back to you.",
        },
        {
          rule: "resume-by-second-call",
          severity: "information",
          message:
            "The second call, and no resume sent: send it, so that the next one follows up on something.",
        },
      ],
      notes: [note],
      others: [],
    });
    assert.equal(client.edits.length, 0);
  });

  it("finds the notes by name and logs in two of them as one edit", async () => {
    const done = await log(null, "interview with Dana and Luis, they'll decide by friday - panel");
    assert.ok(done.ok, JSON.stringify(done));
    assert.deepEqual(
      done.notes.map(({ name }) => name),
      ["Dana Whitfield", "Luis Ortega"],
    );
    const line = "  - 2026-11-22 interview, with Dana and Luis, reply by 2026-11-27 - panel";
    assert.deepEqual([added("dana.md"), added("luis.md"), added("kim-a.md")], [[line], [line], []]);
    assert.equal(client.edits.length, 1);
  });

  it("logs in the chosen note and returns the other named contacts", async () => {
    const done = await log(vault.uri("dana.md"), "email thanks to Luis");
    assert.ok(done.ok);
    assert.deepEqual(done.others, [
      { uri: vault.uri("luis.md"), path: "luis.md", name: "Luis Ortega", organization: "Acme" },
    ]);
    assert.deepEqual([added("dana.md"), added("luis.md")], [["  - 2026-11-22 email thanks, to Luis"], []]);
  });

  it("writes none of several notes when one is rejected", async () => {
    const uris = [vault.uri("dana.md"), vault.uri("luis.md")];
    const refused = await log([...uris, vault.uri("nobody.md")], "call busy");
    assert.deepEqual(refused, { ok: false, reason: "There is no note to read at nobody." });
    assert.equal(client.edits.length, 0);
    const done = await log(uris, "called Dana, no answer");
    assert.ok(done.ok);
    assert.deepEqual(
      [added("dana.md"), added("luis.md")],
      [["  - 2026-11-22 call no-answer"], ["  - 2026-11-22 call no-answer, to Dana"]],
    );
    assert.equal(client.edits.length, 1);
  });

  it("returns candidates when names are ambiguous", async () => {
    assert.deepEqual(await log(null, "called Kim, busy"), {
      ok: false,
      reason: "Kim could be Kim Lee (Acme) or Kim Park (Globex): give more of the name, or pick one.",
      pick: true,
      candidates: [
        {
          said: "Kim",
          contacts: [
            { uri: vault.uri("kim-a.md"), path: "kim-a.md", name: "Kim Lee", organization: "Acme" },
            { uri: vault.uri("kim-g.md"), path: "kim-g.md", name: "Kim Park", organization: "Globex" },
          ],
        },
      ],
    });
    assert.deepEqual(await preview(null, "called Zed"), {
      ok: false,
      reason: "No contact is called Zed: say whose note it is.",
      pick: true,
      candidates: [],
      unknownNames: ["Zed"],
    });
    assert.equal((await log(null, "called Kim at Globex, busy")).ok, true);
    assert.deepEqual(added("kim-g.md"), ["  - 2026-11-22 call busy"]);
  });

  it("offers the other readings of a refused text, and logs the chosen one", async () => {
    const readings = async (text: string) => {
      const refused = await log(null, text);
      assert.ok(!refused.ok);
      return [
        refused.reason,
        ...(refused.ways ?? []).map(({ kind, preview: { line } }) => `${kind}: ${line}`),
      ];
    };
    assert.deepEqual(await readings("called Kim Park oddly"), [
      "Cannot understand “oddly”. Put free text after “ - ”.",
      "text: 2026-11-22 call - oddly",
    ]);
    assert.deepEqual(await readings("called Kim Park - she'll decide by friday"), [
      "“she'll decide by friday” means “reply by 2026-11-27”: take it, or keep it as text?",
      "taken: 2026-11-22 call reached, reply by 2026-11-27",
      "text: 2026-11-22 call - she'll decide by friday",
    ]);
    assert.equal(client.edits.length, 0);
    const done = await log(null, "called Kim Park - she'll decide by friday", { way: "taken" });
    assert.ok(done.ok);
    assert.deepEqual(added("kim-g.md"), ["  - 2026-11-22 call reached, reply by 2026-11-27"]);
    assert.equal((await log(null, "called Kim Park oddly", { way: "past" })).ok, false);
  });

  it("finds a name as soon as it is typed into a note", async () => {
    await client.type(vault.uri("luis.md"), "Luis Ortega", "Luisa Ortega");
    const done = await preview(null, "called Luisa, busy");
    assert.ok(done.ok);
    assert.equal((await preview(null, "called Luis, busy")).ok, false);
  });

  it("rejects invalid arguments with a reason", async () => {
    for (const args of [[], [null], [7, "call"], [[7], "call"], [vault.uri("dana.md")]])
      assert.deepEqual(await log(...args), {
        ok: false,
        reason: "touchbase.log takes a URI, a list of them or null, and a text.",
      });
  });

  it("returns the choices that fit the entry so far", async () => {
    const ask = (params: unknown) => client.request<LogChoices | null>("touchbase/logChoices", params);
    const first = await ask({ uri: vault.uri("dana.md") });
    assert.deepEqual(first?.steps[0]?.choices[0], {
      label: "Call",
      description: "the next step · last on Thu 19 Nov",
      adds: "call",
    });
    const then = await ask({ uri: vault.uri("dana.md"), text: "call no-answer" });
    const next = then?.steps.find(({ id }) => id === "next")?.choices[0];
    assert.deepEqual(next, {
      label: "Call Wed 25 Nov",
      description: "as planned",
      adds: "call 2026-11-25",
    });
    assert.equal(await ask({ uri: vault.uri("nobody.md") }), null);
    await assert.rejects(ask({}), /`uri` must be a URI/);
  });
});
