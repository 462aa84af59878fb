import assert from "node:assert/strict";
import { SCOPES } from "../../scripts/generate/grammar/scopes";
import { hostVersion } from "../../scripts/host/versions.mjs";
import { spellingsOf, TOUCH_WORDS } from "../../src/note/vocabulary";
import { hosts, type Piece, piecesOf } from "./support/grammars";
import { skipBecause } from "./support/skipBecause";
import { colorsOf } from "./support/themes";

/** Returns the scope of each piece of a line: `date:2026-11-03`, or `bare:hello` for one without a scope of its own. */
function named(pieces: readonly Piece[]): string[] {
  const kinds = new Map(Object.entries(SCOPES).map(([kind, scope]) => [scope, kind]));
  return pieces.map(({ text, scopes }) => {
    const kind = scopes.map((scope) => kinds.get(scope as typeof SCOPES.line)).findLast(Boolean);
    return `${kind === "line" ? "bare" : (kind ?? scopes.at(-1))}:${text}`;
  });
}

/** The default themes: dark, light, and the two of high contrast. */
const THEMES = ["dark_modern", "light_modern", "hc_black", "hc_light"] as const;

const isTouch = (pieces: readonly Piece[]) => pieces.some(({ scopes }) => scopes.includes(SCOPES.line));

describe("the grammar of touch lines in a real VS Code", () => {
  for (const version of ["newest", "oldest"]) {
    it(`is tested in the ${version} one`, function () {
      const { vscode } = hostVersion(version);
      if (!hosts().some(({ name }) => name.endsWith(`-${vscode}`)))
        skipBecause(this, `VS Code ${vscode} is not in .vscode-test yet: the window tests install it`);
    });
  }
});

for (const host of hosts()) {
  describe(`the grammar of touch lines in ${host.name}`, () => {
    const lines = async (text: string) => piecesOf(host, text);
    const note = (...touches: string[]) =>
      ["---", "touches:", ...touches, "status: active", "---", "# Dana"].join("\n");
    const touch = async (line: string) => named((await lines(note(line)))[2] ?? []).slice(1);

    it("names every part of a line", async () => {
      const line =
        "  - 2026-11-03 14:00 interview out thanks declined, with Dana and [[Luis]], reply by 2026-11-10, to Ann - on site";
      assert.deepEqual(await touch(line), [
        "date:2026-11-03",
        "time:14:00",
        "channel:interview",
        "direction:out",
        "purpose:thanks",
        "outcome:declined",
        "comma:,",
        "clause:with",
        "name:Dana",
        "joiner:and",
        "name:[[Luis]]",
        "comma:,",
        "clause:reply by",
        "date:2026-11-10",
        "comma:,",
        "clause:to",
        "name:Ann",
        "separator:-",
        "text:on site",
      ]);
    });

    it("names the parts of an appointment in any order", async () => {
      assert.deepEqual(await touch("  - 2026-11-03 vm, next 2026-11-06 10:00 call, hold until 2026-11-09"), [
        "date:2026-11-03",
        "outcome:vm",
        "comma:,",
        "clause:next",
        "date:2026-11-06",
        "time:10:00",
        "channel:call",
        "comma:,",
        "clause:hold until",
        "date:2026-11-09",
      ]);
    });

    it("knows every word of the vocabulary, in any letter case", async () => {
      const words = Object.entries(TOUCH_WORDS).flatMap(([list, entries]) =>
        spellingsOf(entries).flatMap((word) => [word, word.toUpperCase()].map((word) => ({ list, word }))),
      );
      const pieces = await lines(note(...words.map(({ word }) => `- 2026-11-03 ${word}`)));
      for (const [index, { list, word }] of words.entries()) {
        assert.deepEqual(named(pieces[index + 2] ?? []).slice(1), ["date:2026-11-03", `${list}:${word}`]);
      }
    });

    it("gives unknown words no scope", async () => {
      assert.deepEqual(await touch("  - 2026-11-03 emial calls resume:x in, next friday, soon"), [
        "date:2026-11-03",
        "bare:emial calls resume:x",
        "direction:in",
        "comma:,",
        "clause:next",
        "bare:friday",
        "comma:,",
        "bare:soon",
      ]);
      assert.deepEqual(await touch("  - 2026-11-03 25:00 call"), [
        "date:2026-11-03",
        "bare:25:00",
        "channel:call",
      ]);
    });

    it("accepts every separator, and finds no words after it", async () => {
      for (const separator of [" -", " –", " —", ":"]) {
        assert.deepEqual(await touch(`  - 2026-11-03 call${separator} call in, next call 2026-11-06`), [
          "date:2026-11-03",
          "channel:call",
          `separator:${separator.trim()}`,
          "text:call in, next call 2026-11-06",
        ]);
      }
      assert.deepEqual(await touch("  - 2026-11-03: hello"), [
        "date:2026-11-03",
        "separator::",
        "text:hello",
      ]);
    });

    it("marks what YAML reads as a comment", async () => {
      assert.deepEqual((await touch("  - 2026-11-03 call - see issue #12")).slice(-2), [
        "text:see issue",
        "comment:#12",
      ]);
      assert.deepEqual((await touch("  - 2026-11-03 call - see issue#12")).slice(-1), ["text:see issue#12"]);
    });

    it("reads quoted lines", async () => {
      assert.deepEqual(await touch('  - "2026-11-03 call vm, with Dana - \\"why\\" # 12" # so'), [
        'quoteBegin:"',
        "date:2026-11-03",
        "channel:call",
        "outcome:vm",
        "comma:,",
        "clause:with",
        "name:Dana",
        "separator:-",
        'escape:\\"',
        "text:why",
        'escape:\\"',
        "text:# 12",
        'quoteEnd:"',
        "comment:# so",
      ]);
    });

    it("reads single quotes", async () => {
      assert.deepEqual(await touch("  - '2026-11-03 email in: it''s late' "), [
        "quoteBegin:'",
        "date:2026-11-03",
        "channel:email",
        "direction:in",
        "separator::",
        "text:it",
        "escape:''",
        "text:s late",
        "quoteEnd:'",
      ]);
    });

    it("continues a text in the next lines, as YAML does", async () => {
      const text = note(
        "- 2026-11-03 call, with Dana",
        "  and Luis - it: was",
        "",
        "- '2026-11-04 call",
        "  vm'",
      );
      const [, , first, second, , third, fourth, status] = await lines(text);
      assert.deepEqual(named(first ?? []).slice(-1), ["name:Dana"]);
      assert.deepEqual(named(second ?? []), ["joiner:and", "name:Luis", "separator:-", "text:it: was"]);
      assert.deepEqual(named(third ?? []).slice(-1), ["channel:call"]);
      assert.deepEqual(named(fourth ?? []), ["outcome:vm", "quoteEnd:'"]);
      assert.match(status?.[0]?.scopes.at(-1) ?? "", /entity\.name\.tag/);
    });

    it("leaves the rest of the note to YAML and Markdown", async () => {
      const text = [
        "---",
        "name: Dana # - 2026-11-03 call",
        "touches:",
        '  - 2026-11-03 call - asked: "why" and \'what',
        '  - "2026-11-04 call',
        "  - date: 2026-11-05",
        "    channel: call",
        "  - 2026-11-06 call",
        "status: active",
        "tags: [contact]",
        "list:",
        "- call dana",
        "- 2026-11-99 call",
        "- 2026-11-05T10:00 call",
        "- due 2026-11-05 call",
        "bio: |",
        "  - 2026-11-03 call",
        "motto: 'over",
        "  - 2026-11-03 call",
        "  lines'",
        "next: 2026-11-03 call",
        "---",
        "# 2026-11-03 call",
        "- 2026-11-03 call reached",
        "---",
        "- 2026-11-03 call reached",
      ];
      const pieces = await lines(text.join("\r\n"));
      const touched = pieces.flatMap((line, index) => (isTouch(line) ? [text[index]] : []));
      assert.deepEqual(touched, [text[3], text[4], text[7]]);
      const scopesAt = (line: string) => pieces[text.indexOf(line)]?.[0]?.scopes.join(" ") ?? "";
      for (const key of ["status: active", "tags: [contact]", "bio: |", "next: 2026-11-03 call"]) {
        assert.match(scopesAt(key), /meta\.embedded\.block\.frontmatter.* entity\.name\.tag\.yaml/, key);
      }
      assert.doesNotMatch(scopesAt("# 2026-11-03 call"), /frontmatter/);
      assert.match(scopesAt("# 2026-11-03 call"), /heading/);
      for (const { scopes } of pieces.flat()) assert.doesNotMatch(scopes.join(" "), /invalid\.illegal/);
    });

    it("reads the first day of the log as a list item even without an indent", async () => {
      assert.ok(isTouch((await lines(note("- 2026-11-03 call")))[2] ?? []));
      assert.ok(isTouch((await lines(note("      -   2026-11-03 call")))[2] ?? []));
    });

    for (const theme of host.extensions ? THEMES : []) {
      it(`gives the parts different colors in ${theme}`, async () => {
        const line = "- 2026-11-03 call vm in thanks hello, with Dana - text";
        const colours = await colorsOf(host, theme, ["---", "touches:", line]);
        const colour = (part: string) => colours[line.indexOf(part)] ?? "";
        const main = ["2026-11-03", "call", "vm", "hello", "with", "Dana", "text"].map(colour);
        assert.equal(new Set(main).size, main.length, main.join(" "));
        for (const other of ["in", "thanks"].map(colour)) {
          for (const part of ["2026-11-03", "call", "vm", "hello"]) assert.notEqual(other, colour(part));
        }
      });
    }
  });
}
