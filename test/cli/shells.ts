import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Shell } from "../../src/cli/commandTable";

/** Asks a shell what Tab offers at the end of a line, and returns it in order. */
export const ASK: Readonly<Record<Shell, (script: string, line: string) => string[]>> = {
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

export function isInstalled(shell: Shell): boolean {
  return spawnSync(shell, ["-c", "true"]).status === 0;
}
