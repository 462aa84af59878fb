import { version } from "../../package.json";
import { FileError } from "../files/files";
import { keepYoungGenerationSmall } from "../node/youngGeneration";
import type { Command } from "./commandTable";
import { commandHelp, overview } from "./help";
import { type Options, parseOptions } from "./options";
import { type Terminal, UsageError } from "./output";

/** Runs a command. Resolves to its exit code, or to undefined if it keeps running. */
type Run = (options: Options, terminal: Terminal) => Promise<number | undefined>;

/** Loads each command on demand, so that `due` does not load the code that writes notes. */
const RUN: Readonly<Record<Command, () => Promise<Run>>> = {
  check: async () => (await import("./check")).check,
  due: async () => (await import("./due")).due,
  explain: async () => (await import("./explain")).explain,
  log: async () => (await import("./log")).log,
  calendar: async () => (await import("./calendar")).calendar,
  import: async () => (await import("./importContacts")).importContacts,
  completions: async () => (await import("./completions")).completions,
  lsp: async () => (await import("./lsp")).lsp,
};

/** The exit code of a call that could not run. */
const COULD_NOT_RUN = 2;

/**
 * Runs the command line. Resolves to the exit code, or to undefined while the language server runs. A wrong call or a
 * file error is reported in one line on standard error, with exit code 2.
 */
export async function main(
  args: readonly string[],
  now: Date,
  terminal: Terminal,
): Promise<number | undefined> {
  try {
    const options = parseOptions(args, now);
    const { command } = options;
    if (options.version && !options.help) return print(terminal, [version]);
    if (!command) return print(terminal, overview(terminal.columns));
    if (options.help) return print(terminal, commandHelp(command, terminal.columns));
    const output: Terminal = options.noColor || options.json ? { ...terminal, color: false } : terminal;
    const run = await RUN[command]();
    if (command !== "lsp") keepYoungGenerationSmall();
    return await run(options, output);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FileError)) throw error;
    terminal.err(error.message);
    return COULD_NOT_RUN;
  }
}

function print(terminal: Terminal, lines: readonly string[]): number {
  for (const line of lines) terminal.out(line);
  return 0;
}
