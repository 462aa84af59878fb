import { env } from "vscode";
import { notify } from "./notify";
import { say } from "./words/say";

/** Shows why a command was refused after the user typed a text, and offers the text so that it is not lost. */
export async function offerText(reason: string, typed: string): Promise<void> {
  const copy = say("log.copy-text");
  if ((await notify("error", reason, copy)) === copy) await env.clipboard.writeText(typed);
}
