import { version } from "../../package.json";
import { FileError } from "../files/files";
import { HELP } from "./help";
import { type Command, type Options, parseOptions } from "./options";
import { type Terminal, UsageError } from "./output";

/** Runs a command and gives its exit code, or undefined when it goes on after it was started. */
type Run = (options: Options, terminal: Terminal) => Promise<number | undefined>;

/** Each is loaded when it is asked for: a list needs nothing of what writes. */
const RUN: Readonly<Record<Command, () => Promise<Run>>> = {
  check: async () => (await import("./check")).check,
  due: async () => (await import("./due")).due,
  explain: async () => (await import("./explain")).explain,
  log: async () => (await import("./log")).log,
  lsp: async () => (await import("./lsp")).lsp,
};

/** The exit code of a call that could not do what it was asked for. */
const COULD_NOT_RUN = 2;

/**
 * The command line: does what the words of a call ask for and gives the exit code, undefined while the language server
 * runs. What is wrong with the call or the files is one line on standard error, and exit 2.
 */
export async function main(
  args: readonly string[],
  now: Date,
  terminal: Terminal,
): Promise<number | undefined> {
  try {
    const options = parseOptions(args, now);
    if (options.help) return print(terminal, HELP.trimEnd());
    if (options.version) return print(terminal, version);
    if (!options.command) return print(terminal, HELP.trimEnd());
    const seen: Terminal = options.noColor || options.json ? { ...terminal, color: false } : terminal;
    const run = await RUN[options.command]();
    return await run(options, seen);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof FileError)) throw error;
    terminal.err(error.message);
    return COULD_NOT_RUN;
  }
}

function print(terminal: Terminal, text: string): number {
  terminal.out(text);
  return 0;
}
