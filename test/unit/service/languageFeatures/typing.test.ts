import assert from "node:assert/strict";
import { SymbolKind } from "vscode-languageserver-types";
import { resolveConfig } from "../../../../src/config/resolve";
import { codeLensesOf } from "../../../../src/service/languageFeatures/codeLens";
import {
  documentSymbolsOf,
  flatSymbolsOf,
  nameRange,
  workspaceSymbolsOf,
} from "../../../../src/service/languageFeatures/documentSymbols";
import { foldingRangesOf } from "../../../../src/service/languageFeatures/foldingRanges";
import { inlayHintsIn } from "../../../../src/service/languageFeatures/inlayHints";
import { signatureHelpAt } from "../../../../src/service/languageFeatures/signatureHelp";
import type { ContactNote } from "../../../../src/vault/contactNote";
import { noteFrom } from "../../../../src/vault/contactNote";
import { createNoteVault, type NoteContact } from "../../../../src/vault/noteVault";
import { day } from "../../support/engine";
import { splitAtCursor, TODAY } from "../../support/typing";

const today = day(TODAY);
const config = resolveConfig([]);

function open(text: string): ContactNote {
  const vault = createNoteVault({ today, config });
  const contact = vault.set("Dana.md", text);
  if (!contact) throw new Error("This is no contact.");
  return noteFrom(text, contact, config);
}

const FULL = [
  "---",
  "name: Dana Whitfield",
  "organization: Northwind",
  "playbook: job-ad",
  "touches:",
  "  - 2026-11-03 email resume",
  "  - 2026-11-06 email in - thanks, we will look",
  "  - date: 2026-11-12",
  "    channel: call",
  "    outcome: voicemail",
  '  - "2026-11-16 call no-answer, next call 2026-11-24"',
  "---",
  "# Dana",
  "",
  "## Draft: voicemail",
  "",
  "Hello, this is about the ad.",
  "",
].join("\n");

const BODY = [
  "---",
  "playbook: after-interview",
  "---",
  "# Luis",
  "## Touch log",
  "- 2026-11-19 interview, reply by 2026-12-01 - panel",
  "- 2026-11-20 email thanks",
  "",
  "## Else",
  "",
].join("\n");

describe("signatureHelpAt", () => {
  const active = (note: string): string | undefined => {
    const { text, offset } = splitAtCursor(note);
    const help = signatureHelpAt(text, offset, today);
    const [signature] = help?.signatures ?? [];
    const [start, end] = (signature?.parameters?.[help?.activeParameter ?? 0]?.label ?? []) as number[];
    return signature?.label.slice(start, end);
  };
  const cases: [line: string, part: string | undefined][] = [
    ["  - |", "DATE"],
    ["  - 2026-11|", "DATE"],
    ["  - 2026-11-22 |", "words"],
    ["  - 2026-11-22 10:|", "[TIME]"],
    ["  - 2026-11-22 10:15 |", "words"],
    ["  - 2026-11-22 call vo|", "words"],
    ["  - 2026-11-22 call, |", "[, clauses]"],
    ["  - 2026-11-22 call, next call |", "[, clauses]"],
    ["  - 2026-11-22 call, with Dana and |", "[, clauses]"],
    ["  - 2026-11-22 call - and |", "[- text]"],
    ['  - "2026-11-22 call |', "words"],
    ["  - date: 2026-11-22 |", undefined],
    ["status: |", undefined],
    ["---\n\n- 2026-11-22 |", undefined],
  ];
  for (const [line, part] of cases) {
    it(`${JSON.stringify(line)}: ${part ?? "none"}`, () => {
      assert.equal(active(`---\nplaybook: friend\ntouches:\n${line}\n---\n`), part);
    });
  }

  it("documents each part and the active clause", () => {
    const docs = (note: string) => {
      const { text, offset } = splitAtCursor(`---\ntouches:\n  - ${note}\n---\n`);
      return signatureHelpAt(text, offset, today)?.signatures[0]?.parameters?.map(
        ({ documentation }) => documentation,
      );
    };
    assert.match(String(docs("2026-11-22 |")?.[2]), /how \(call, email, .*the outcome \(reached, voicemail/);
    assert.equal(docs("2026-11-22 call, reply by |")?.[3], "the day by which they promised an answer");
  });
});

describe("inlayHintsIn", () => {
  const hints = (text: string, level: "off" | "open" | "all", lines: [number, number] = [0, 99]) => {
    const [start, end] = lines.map((line) => ({ line, character: 0 }));
    const range = { start: start ?? { line: 0, character: 0 }, end: end ?? { line: 99, character: 0 } };
    return inlayHintsIn(open(text), range, level).map(({ position, label }) => [
      position.line,
      position.character,
      label,
    ]);
  };

  it("counts unanswered attempts", () => {
    assert.deepEqual(hints(FULL, "open"), [
      // The call of the 12th answers their email, and is not a try.
      [10, 53, "1st of 3"],
    ]);
  });
  it("shows the days between touches at the level `all`", () => {
    assert.deepEqual(hints(FULL, "all"), [
      [6, 46, "3 days later"],
      [7, 20, "6 days later"],
      [10, 53, "4 days later · 1st of 3"],
    ]);
  });
  it("shows when to ask about an open promise, also in a body log", () => {
    assert.deepEqual(hints(BODY, "open"), [[5, 51, "check-in Wed 2 Dec"]]);
  });
  it("shows how prose in a body log was understood, and nothing for other prose", () => {
    const rows = [
      "- 2026-11-09 rang, nobody there",
      "- 2026-11-10 the weather was mild",
      "- 2026-11-11 call, spoke with Dana",
      "",
      "| Date | What |",
      "|-|-|",
      "| 2026-11-12 | Dana wrote back |",
    ];
    const text = ["---", "name: Dana", "type: contact", "---", "## Log", ...rows, ""].join("\n");
    assert.deepEqual(hints(text, "open"), [
      [5, 31, "read as call no-answer"],
      [7, 34, "read as call spoke, with Dana"],
      [11, 32, "read as in replied"],
    ]);
  });
  it("returns hints of the range only, and none if switched off", () => {
    assert.deepEqual(hints(FULL, "open", [0, 8]), []);
    assert.deepEqual(hints(FULL, "off"), []);
  });
  it("counts an email on the day of a call once, and shows only the number without a limit", () => {
    const note = (playbook: string) =>
      `---\nplaybook: ${playbook}\ntouches:\n- 2026-11-12 call\n- 2026-11-12 email\n- 2026-11-19 call\n---\n`;
    assert.deepEqual(
      hints(note("job-ad"), "open").map(([line, , label]) => [line, label]),
      [
        [3, "1st of 3"],
        [5, "2nd of 3"],
      ],
    );
    assert.deepEqual(
      hints(note("friend"), "open").map(([line, , label]) => [line, label]),
      [
        [3, "1st try"],
        [5, "2nd try"],
      ],
    );
  });
});

describe("codeLensesOf", () => {
  const lenses = (text: string, asks: boolean) =>
    codeLensesOf(open(text), "file:///Dana.md", asks).map(({ range, command }) => [
      range.start.line,
      command?.title,
      command?.command,
      ...(command?.arguments ?? []),
    ]);
  const uri = "file:///Dana.md";

  it("returns the next step and the extension's commands above the log", () => {
    assert.deepEqual(lenses(FULL, true), [
      [4, "Call · due Tue 24 Nov · try 2 of 3", ""],
      [4, "Log Touch", "touchbase.logTouch", uri],
      [4, "Remind Me…", "touchbase.snoozeContact", uri],
    ]);
    assert.deepEqual(
      lenses(BODY, true).map(([line, title]) => [line, title]),
      [
        [4, "Call · due Wed 2 Dec, 10:00–11:30 · try 1 of 3"],
        [4, "Log Touch"],
        [4, "Remind Me…"],
      ],
    );
  });
  it("returns only commands of the server for other clients", () => {
    assert.deepEqual(lenses(FULL, false), [
      [4, "Call · due Tue 24 Nov · try 2 of 3 · Log “2026-11-22 call”", "touchbase.logStep", uri],
    ]);
    const over = FULL.replace(', next call 2026-11-24"', '"').replace(
      "  - date",
      "  - 2026-11-09 email\n  - 2026-11-09 call\n  - 2026-11-10 call\n  - date",
    );
    assert.deepEqual(lenses(over, false), [
      [4, "Move on · Mark as moved on", "touchbase.setStatus", uri, "moved-on"],
    ]);
    assert.deepEqual(lenses("---\nplaybook: friend\nstatus: closed\n---\n", false), []);
  });
  it("returns the state if there is no step, and nothing for an unreadable note", () => {
    assert.deepEqual(lenses("---\nplaybook: friend\nstatus: closed\n---\n", true), [
      [0, "Closed", ""],
      [0, "Log Touch", "touchbase.logTouch", uri],
    ]);
    assert.deepEqual(lenses("---\nplaybook: friend\nno key\n---\n", true), []);
  });
});

describe("symbols", () => {
  it("returns the contact with its touches, agreed dates, and drafts", () => {
    const [contact, ...more] = documentSymbolsOf(open(FULL));
    assert.deepEqual(more, []);
    assert.equal(contact?.name, "Dana Whitfield");
    assert.deepEqual(
      contact?.children?.map(({ name, selectionRange, children = [] }) => [
        selectionRange.start.line,
        name,
        ...children.map((child) => child.name),
      ]),
      [
        [5, "Tue 3 Nov · email resume"],
        [6, "Fri 6 Nov · email in"],
        [7, "Thu 12 Nov · call voicemail"],
        [10, "Mon 16 Nov · call no-answer", "next Tue 24 Nov"],
        [14, "Draft: voicemail"],
      ],
    );
    const flat = flatSymbolsOf(open(FULL), "file:///Dana.md");
    assert.deepEqual(flat.map(({ name, containerName }) => [name, containerName]).slice(0, 2), [
      ["Dana Whitfield", undefined],
      ["Tue 3 Nov · email resume", "Dana Whitfield"],
    ]);
    assert.equal(flat.length, 7);
  });

  it("has a symbol kind for each part", () => {
    const kinds = new Map<string, number>();
    for (const { name, kind } of flatSymbolsOf(open(FULL), "file:///Dana.md")) kinds.set(name, kind);
    assert.deepEqual(
      ["Dana Whitfield", "Tue 3 Nov · email resume", "next Tue 24 Nov", "Draft: voicemail"].map((name) =>
        kinds.get(name),
      ),
      [SymbolKind.File, SymbolKind.Event, SymbolKind.Constant, SymbolKind.String],
    );
  });

  it("returns children within their parents", () => {
    for (const text of [FULL, BODY, FULL.replaceAll("\n", "\r\n"), `\uFEFF${FULL}`]) {
      const within = (outer: { start: { line: number } }, inner: { start: { line: number } }) =>
        outer.start.line <= inner.start.line;
      for (const symbol of documentSymbolsOf(open(text))) {
        assert.ok(within(symbol.range, symbol.selectionRange));
        for (const child of symbol.children ?? []) assert.ok(within(symbol.range, child.range));
      }
    }
  });

  const findable = (contact: NoteContact) => {
    const { path, name } = contact;
    const { organization } = contact.load().analysis.contact;
    return { uri: `file:///${path}`, name, organization, range: () => nameRange(contact.load()) };
  };

  it("finds contacts by letters of the name or the organization", () => {
    const vault = createNoteVault({ today, config });
    vault.set("People/Dana.md", FULL);
    vault.set("People/Luis.md", BODY);
    vault.set("plain.md", "# Dana\n");
    const found = (query: string) =>
      workspaceSymbolsOf(vault.contacts().map(findable), query).map(({ name, location, containerName }) => [
        name,
        location.uri,
        containerName,
      ]);
    assert.deepEqual(found(""), [
      ["Dana Whitfield", "file:///People/Dana.md", "Northwind"],
      ["Luis", "file:///People/Luis.md", undefined],
    ]);
    assert.deepEqual(
      found("dwf").map(([name]) => name),
      ["Dana Whitfield"],
    );
    assert.deepEqual(
      found("north wind").map(([name]) => name),
      ["Dana Whitfield"],
    );
    assert.deepEqual(found("xyz"), []);
  });
});

describe("folding", () => {
  const folds = (text: string) =>
    foldingRangesOf(open(text)).map(({ startLine, endLine }) => [startLine, endLine]);
  it("returns the frontmatter, its touches, and the body logs", () => {
    assert.deepEqual(folds(FULL), [
      [0, 11],
      [4, 10],
    ]);
    assert.deepEqual(folds(BODY), [
      [0, 2],
      [4, 6],
    ]);
    assert.deepEqual(folds(FULL.replaceAll("\n", "\r\n")), [
      [0, 11],
      [4, 10],
    ]);
  });
  it("returns nothing for unclosed or one-line parts", () => {
    assert.deepEqual(folds("---\ntouches: [2026-11-20 call]\n---\n"), [[0, 2]]);
    assert.deepEqual(folds("---\nplaybook: friend\n"), []);
  });
});

describe("the names of a vault, for completion", () => {
  it("returns the same array until a name changes", () => {
    const vault = createNoteVault({ today, config });
    vault.set("a.md", FULL);
    const names = vault.names();
    assert.deepEqual(names, ["Dana Whitfield"]);
    vault.set("a.md", FULL.replace("call no-answer", "call busy"));
    assert.equal(vault.names(), names);
    vault.set("b.md", BODY);
    assert.deepEqual(vault.names(), ["Dana Whitfield", "Luis"]);
    vault.set("a.md", FULL.replace("name: Dana", "name: Anna"));
    assert.deepEqual(vault.names(), ["Anna Whitfield", "Luis"]);
    vault.remove("a.md");
    assert.deepEqual(vault.names(), ["Luis"]);
  });
});
