import { resolve } from "node:path";
import type { Options } from "./options";
import { type Terminal, UsageError } from "./output";

/** `touchbase lsp`: the language server over standard input and output; it ends with them. */
export async function lsp(options: Options, terminal: Terminal): Promise<undefined> {
  if (options.positionals.length > 0)
    throw new UsageError("`lsp` takes no path: the editor tells the folders");
  // Only now, for the server's libraries take longer to load than the other commands run.
  const { startNodeServer } = await import("../server/node");
  startNodeServer({
    today: options.isTodayFixed ? options.today : undefined,
    config: options.config === undefined ? undefined : resolve(terminal.cwd, options.config),
  });
  return undefined;
}
