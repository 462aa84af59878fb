import { speak } from "../words/language";
import { message } from "../words/message";
import { render } from "../words/render";
import { localeOf } from "./locale";
import { main } from "./main";
import { safeTerminal, type Terminal } from "./output";

export { withoutV8Flags } from "../node/v8Flags";

/** The process of the command line. Only this file uses its streams, its clock and its environment. */
const { env, stdout, stderr } = process;

// A reader that closes the pipe early (`| head`) is not an error.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
}

const terminal: Terminal = safeTerminal({
  out: (line) => stdout.write(`${line}\n`),
  err: (line) => stderr.write(`${line}\n`),
  cwd: process.cwd(),
  status:
    stderr.isTTY === true && env.TERM !== "dumb"
      ? { write: (text) => stderr.write(text), now: () => performance.now() }
      : undefined,
  color: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
  columns: widthOf(stdout),
  errorColumns: widthOf(stderr),
  onInterrupt: (stop) => {
    process.on("SIGINT", stop);
    return () => process.off("SIGINT", stop);
  },
});

// A pipe is read by programs, so only a terminal speaks the language of its user.
if (stdout.isTTY) speak(localeOf(env, Intl.DateTimeFormat().resolvedOptions().locale));

main(process.argv.slice(2), new Date(), terminal).then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error: unknown) => {
    const stack = String((error as Error)?.stack ?? error);
    const lines = render(message("cli.internal", { error: stack })).split("\n");
    for (const line of lines) terminal.err(line);
    process.exitCode = 2;
  },
);

/** The width of a terminal; undefined for a pipe. Some terminals do not report theirs. */
function widthOf({ isTTY, columns }: NodeJS.WriteStream): number | undefined {
  return isTTY ? columns || 80 : undefined;
}
