import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { COMMANDS, OPTIONS, SHELLS, type Shell } from "../../src/cli/commandTable";
import { runCli } from "../unit/cli/terminal";
import { skipBecause } from "../unit/support/skipBecause";
import { folderOf, removeFolders } from "../unit/vault/folder";

/** Asks a shell what Tab offers at the end of a line, and returns it in order. */
const ASK: Readonly<Record<Shell, (script: string, line: string) => string[]>> = {
  bash: (script, line) => {
    const words = line.split(" ");
    const call = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
      _touchbase touchbase '${words.at(-1)}' '${words.at(-2)}'; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return output("bash", ["--norc", "-c", `source '${script}'; ${call}`]);
  },
  fish: (script, line) => {
    const offers = output("fish", ["--no-config", "-c", `source '${script}'; complete -C '${line}'`]);
    return offers.map((offer) => offer.split("\t")[0] ?? "");
  },
  // zsh completes only in a terminal, which the module zpty is.
  zsh: (script, line) => {
    const rc = `PS1=; autoload -Uz compinit; compinit -D -u; source '${script}'
      bindkey '^I' list-choices
      begin() { print -r -- LIST-BEGINS }; zle -N begin; bindkey '^T' begin
      finish() { print -r -- LIST-ENDS }; zle -N finish; bindkey '^G' finish
      print -r -- READY`;
    writeFileSync(join(script, "../.zshrc"), rc);
    const driver = `zmodload zsh/zpty; export ZDOTDIR='${join(script, "..")}' COLUMNS=200 LINES=100 TERM=dumb
      zpty inner zsh -i
      zpty -r inner text '*READY*'
      zpty -n -w inner '${line}'$'\\C-t\\t\\C-g'
      zpty -r inner text '*LIST-ENDS*'
      print -r -- $text`;
    const lines = output("zsh", ["-f", "-c", driver]);
    const list = lines.slice(lines.findIndex((text) => text.includes("LIST-BEGINS")) + 1, -1);
    return list.flatMap((text) => text.replace(/ -- .*/, "").split(/\s+/));
  },
};

function output(program: string, args: readonly string[]): string[] {
  const { stdout, stderr, status, error } = spawnSync(program, args, { encoding: "utf8", timeout: 60_000 });
  assert.equal(error ?? stderr, "", `${program} ended with ${status}`);
  return stdout.split(/\r?\n/).filter((line) => line !== "");
}

function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ["-c", "true"]).status === 0;
}

describe("touchbase completions", () => {
  afterEach(removeFolders);

  async function scriptOf(shell: Shell): Promise<string> {
    const { code, out } = await runCli(process.cwd(), ["completions", shell]);
    assert.equal(code, 0);
    const file = join(folderOf({}), `touchbase.${shell}`);
    writeFileSync(file, out);
    return file;
  }

  const every = ["--config", "--help", "--json", "--no-color", "--today", "--version"];
  const cases: readonly (readonly [line: string, offers: readonly string[]])[] = [
    ["touchbase ", [...COMMANDS]],
    ["touchbase e", ["explain"]],
    ["touchbase due --a", ["--all"]],
    ["touchbase check --format ", ["grouped", "lines"]],
    ["touchbase check --max-severity ", ["error", "hint", "information", "none", "warning"]],
    ["touchbase log --", ["--dry-run", "--rest-as-text", ...every]],
    ["touchbase completions ", [...SHELLS]],
  ];

  for (const shell of SHELLS) {
    for (const [line, offers] of cases) {
      it(`offers in ${shell} after “${line}”: ${offers.join(" ")}`, async function () {
        if (!isInstalled(shell)) skipBecause(this, `${shell} is not installed`);
        const offered = ASK[shell](await scriptOf(shell), line);
        const known = new Set<string>([
          ...COMMANDS,
          ...SHELLS,
          ...offers,
          ...Object.keys(OPTIONS).map((name) => `--${name}`),
        ]);
        assert.deepEqual(
          [...new Set(offered)].filter((offer) => known.has(offer)).sort(),
          [...offers].sort(),
        );
      });
    }
  }
});
