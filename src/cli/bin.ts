#!/usr/bin/env node
// First, for it is about loading the others.
import "./compileCache";
import { main } from "./main";
import type { Terminal } from "./output";

/** The command line as a process: the only place that knows its streams, its clock and its environment. */
const { env, stdout, stderr } = process;

// Whoever reads the output may have seen enough (`| head`): that is no error.
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
}

const terminal: Terminal = {
  out: (line) => stdout.write(`${line}\n`),
  err: (line) => stderr.write(`touchbase: ${line}\n`),
  cwd: process.cwd(),
  status:
    stderr.isTTY === true && env.TERM !== "dumb"
      ? { write: (text) => stderr.write(text), now: () => performance.now() }
      : undefined,
  color: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
};

main(process.argv.slice(2), new Date(), terminal).then(
  (code) => {
    if (code !== undefined) process.exitCode = code;
  },
  (error: unknown) => {
    terminal.err(`this should not have happened, please report it: ${(error as Error)?.stack ?? error}`);
    process.exitCode = 2;
  },
);
