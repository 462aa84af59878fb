import { resolve } from "node:path";
import { message } from "../words/message";
import { render } from "../words/render";
import type { Options } from "./options";
import { type Terminal, UsageError } from "./output";

/** `touchbase lsp`: runs the language server over standard input and output until they close. */
export async function lsp(options: Options, terminal: Terminal): Promise<undefined> {
  if (options.positionals.length > 0) throw new UsageError(render(message("cli.no-paths")));
  // A dynamic import, because loading the server's libraries takes longer than the other commands run.
  const { startNodeServer } = await import("../server/node");
  startNodeServer({
    today: options.isTodayFixed ? options.today : undefined,
    config: options.config === undefined ? undefined : resolve(terminal.cwd, options.config),
  });
  return undefined;
}
