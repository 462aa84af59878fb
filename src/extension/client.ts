import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { SECTION } from "../config/section";

/** The client of the language server, which runs in a process of its own. */
export function createClient(context: ExtensionContext): LanguageClient {
  const module = context.asAbsolutePath("dist/server.js");
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6017"] } };
  return new LanguageClient(
    SECTION,
    "Touchbase",
    { run, debug },
    {
      documentSelector: [{ language: "markdown" }, { pattern: "**/.touchbase.{json,yaml}" }],
      synchronize: { configurationSection: SECTION },
      // Errors go to the output channel; a person is interrupted only for what they can act on.
      initializationOptions: {},
    },
  );
}
