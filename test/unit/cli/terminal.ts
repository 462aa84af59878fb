import { main } from "../../../src/cli/main";
import { safeTerminal } from "../../../src/cli/output";
import { speak } from "../../../src/words/language";

/** The output of a call, as a user sees it. */
export interface TerminalOutput {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

export interface Screen {
  /** The width of the terminal; a pipe if it is missing. */
  readonly columns?: number;
  readonly language?: string;
  readonly color?: boolean;
}

/** Runs the command line in a folder, in this process, as on a terminal of that width or in a pipe. */
export async function runCli(
  cwd: string,
  args: readonly string[],
  { columns, language = "en", color = false }: Screen = {},
): Promise<TerminalOutput> {
  let out = "";
  let err = "";
  const terminal = safeTerminal({
    out: (line) => {
      out += `${line}\n`;
    },
    err: (line) => {
      err += `${line}\n`;
    },
    cwd,
    color,
    columns,
    errorColumns: columns,
  });
  speak(language);
  try {
    const code = await main(args, new Date(2026, 10, 25, 12), terminal);
    return { code, out, err };
  } finally {
    speak("en");
  }
}
